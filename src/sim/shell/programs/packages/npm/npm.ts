// npm and npx: they install packages from a table instead of the registry, and run scripts through the shell.
import { type Program, type ProgramContext, type ProgramResult } from '../../../program';
import { notSimulated } from '../../runtimes';
import { execute } from '../../execute';
import { cannotCreate, remove } from '../../writeFiles';
import { pathOf } from '../../support';
import { wordAt } from '../../../../text';
import { type AskedNpm, readNpm } from './asked';
import { cleanInstall, install, uninstall } from './install';
import { noProject } from './messages';
import { folderName, modulesOf, readProject } from './project';
import { lineOf, listScripts, runScriptNamed } from './scripts';
import { cacheOf, installedHere } from './tree';

type Command = (context: ProgramContext, asked: AskedNpm) => ProgramResult;

/** The npm that comes with each Node.js (illustrative beyond 22). */
function versionOf({ session }: ProgramContext): string {
  const major = Number.parseInt(session.env['NODE_VERSION'] ?? '22', 10);
  return major >= 26 ? '11.12.1' : major >= 24 ? '11.6.1' : '10.9.3';
}

const init: Command = (context, { yes }) => {
  if (!yes) return notSimulated(context, 'npm init without -y');
  const path = pathOf(context, 'package.json');
  const problem = cannotCreate(context, path);
  if (problem !== null) return notWritten(context, path, problem);
  const main = context.files.read(pathOf(context, 'app.js')) ? 'app.js' : 'index.js';
  const json = {
    ...{ name: folderName(context).toLowerCase(), version: '1.0.0', description: '', main },
    ...{ scripts: { test: 'echo "Error: no test specified" && exit 1' }, keywords: [], author: '', license: 'ISC' },
  };
  const text = `${JSON.stringify(json, null, 2)}\n`;
  context.write(path, { kind: 'file', text });
  context.out(`Wrote to ${path}:\n\n${text}\n\n`);
  return 0;
};

function notWritten(context: ProgramContext, path: string, problem: string): number {
  context.err(`npm error Error: ${problem}, open '${path}'\n`);
  return 1;
}

const list: Command = (context) => {
  const project = readProject(context);
  if (typeof project === 'string') {
    context.out(`${context.session.cwd}\n└── (empty)\n\n`);
    return 0;
  }
  const here = installedHere(context);
  const rows = Object.entries({ ...project.dependencies, ...project.devDependencies }).map(([name, range]) => {
    const version = here.get(name);
    return version === undefined ? `UNMET DEPENDENCY ${name}@${range}` : `${name}@${version}`;
  });
  const drawn = rows.length === 0 ? '└── (empty)\n' : rows.map((row, at) => `${at === rows.length - 1 ? '└──' : '├──'} ${row}\n`).join('');
  context.out(`${project.name}@${project.version} ${context.session.cwd}\n${drawn}\n`);
  return rows.some((row) => row.startsWith('UNMET')) ? 1 : 0;
};

const cache: Command = (context, { words }) => {
  if (words[0] !== 'clean' && words[0] !== 'verify') return notSimulated(context, `npm cache ${wordAt(words, 0)}`);
  context.err('npm warn using --force Recommended protections disabled.\n');
  if (context.files.read(cacheOf(context))) remove(context, cacheOf(context));
  return 0;
};

const run: Command = (context, asked) => {
  const [name, ...words] = asked.words;
  return name === undefined ? listScripts(context) : runScriptNamed(context, asked, name, words);
};
const scripted =
  (name: string): Command =>
  (context, asked) =>
    runScriptNamed(context, asked, name, asked.words);
const reinstall: Command = (context, asked) => install(context, { ...asked, words: [] });
const config: Command = () => 0;

const COMMANDS: Readonly<Record<string, Command>> = {
  ...{ install, i: install, add: install, ci: cleanInstall, 'clean-install': cleanInstall, uninstall, remove: uninstall, rm: uninstall, un: uninstall },
  ...{ run, 'run-script': run, start: scripted('start'), stop: scripted('stop'), test: scripted('test'), t: scripted('test'), restart: scripted('restart') },
  ...{ init, create: init, ls: list, list, cache, config, set: config, prune: reinstall, update: reinstall, audit: (context) => audited(context), fund: config },
};
/** What the real one has besides. */
const ABSENT =
  'access adduser approve-scripts bugs completion dedupe deprecate diff dist-tag docs doctor edit exec explain explore find-dupes get help-search hook install-ci-test install-test link login logout org outdated owner pack ping pkg prefix profile publish query rebuild repo root sbom search shrinkwrap star stars team token undeprecate unpublish unstar version view info whoami x';

function audited(context: ProgramContext): number {
  const project = readProject(context);
  if (typeof project === 'string') return noProject(context, project, pathOf(context, 'package.json'));
  context.out('found 0 vulnerabilities\n');
  return 0;
}

/** npm. */
export const npm: Program = {
  run(context) {
    const asked = readNpm(context);
    const { command } = asked;
    if (asked.version) {
      context.out(`${versionOf(context)}\n`);
      return 0;
    }
    if (command === '' || command === 'help' || asked.help) {
      context.out(
        `npm <command>\n\nUsage:\n\nnpm install        install all the dependencies in your project\nnpm install <foo>  add the <foo> dependency to your project\nnpm test           run this project's tests\nnpm run <foo>      run the script named <foo>\n\nAll commands:\n\n    ${Object.keys(COMMANDS).join(', ')}\n\nnpm@${versionOf(context)} /usr/local/lib/node_modules/npm\n`,
      );
      return command === '' && !asked.help ? 1 : 0;
    }
    if (Object.hasOwn(COMMANDS, command)) return COMMANDS[command]?.(context, asked) ?? 0;
    if (ABSENT.split(' ').includes(command)) return notSimulated(context, `npm ${command}`);
    context.err(`Unknown command: "${command}"\n\nTo see a list of supported npm commands, run:\n  npm help\n`);
    return 1;
  },
};

/** npx: runs a program of node_modules. Fetching one for a single run is not simulated. */
export const npx: Program = {
  run(context) {
    const words = context.argv.slice(1).filter((word, at, all) => !(word.startsWith('-') && all.slice(0, at).every((other) => other.startsWith('-'))));
    const [name = '', ...rest] = words;
    if (context.argv[1] === '-v' || context.argv[1] === '--version') {
      context.out(`${versionOf(context)}\n`);
      return 0;
    }
    const path = `${modulesOf(context)}/.bin/${name}`;
    if (name === '' || !context.files.read(path)) return notSimulated(context, name === '' ? 'npx' : `npx ${name} without ${name} in node_modules`);
    return execute(context, [path, ...rest], `npx: ${name}: not found\n`);
  },
};

/** nodemon: says that it watches, and runs node. Files that change later start nothing anew. */
export const nodemon: Program = {
  run(context) {
    const words = context.argv.slice(1).filter((word) => word !== '-L' && word !== '--legacy-watch');
    const project = readProject(context);
    const main = typeof project === 'string' ? undefined : project.json['main'];
    const start = typeof project === 'string' ? undefined : lineOf(context, project, 'start')?.replace(/^node /, '');
    const script = words.length > 0 ? words : [typeof main === 'string' && context.files.read(pathOf(context, main)) ? main : (start ?? 'index.js')];
    context.out(
      `[nodemon] 3.1.10\n[nodemon] to restart at any time, enter \`rs\`\n[nodemon] watching path(s): *.*\n[nodemon] watching extensions: js,mjs,cjs,json\n[nodemon] starting \`node ${script.join(' ')}\`\n`,
    );
    return execute(context, ['node', ...script], 'nodemon: node: not found\n');
  },
};
