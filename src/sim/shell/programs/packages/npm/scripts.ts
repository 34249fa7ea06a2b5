// Scripts of package.json: the shell runs them, with the programs of node_modules on its PATH.
import { type ProgramContext, type ProgramResult } from '../../../program';
import { sh } from '../../sh';
import { pathOf } from '../../support';
import { type AskedNpm } from './asked';
import { noProject, noScript } from './messages';
import { modulesOf, type Project, readProject } from './project';

const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/** Runs a line as npm does: by `sh -c`, with what npm sets in the environment. */
export function runLine(context: ProgramContext, line: string, { name, version }: Project, event: string): ProgramResult {
  const { env, cwd } = context.session;
  const path = `${modulesOf(context)}/.bin:${env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin'}`;
  const own = { ...env, PATH: path, npm_lifecycle_event: event, npm_package_name: name, npm_package_version: version, INIT_CWD: cwd };
  return sh.run({ ...context, argv: ['sh', '-c', line], session: { ...context.session, env: own } });
}

/** The line of a script; `npm start` without one runs server.js. */
export function lineOf(context: ProgramContext, { scripts }: Project, name: string): string | undefined {
  if (Object.hasOwn(scripts, name)) return scripts[name];
  return name === 'start' && context.files.read(pathOf(context, 'server.js')) ? 'node server.js' : undefined;
}

/** npm run NAME, npm start, npm test. */
export function runScriptNamed(context: ProgramContext, asked: AskedNpm, name: string, words: readonly string[]): ProgramResult {
  const project = readProject(context);
  if (typeof project === 'string') return noProject(context, project, pathOf(context, 'package.json'));
  const line = lineOf(context, project, name);
  if (line === undefined) return asked.ifPresent ? 0 : noScript(context, name);
  const whole = [line, ...[...words, ...asked.passed].map(quoted)].join(' ');
  const title = `${project.name}${project.version === '' ? '' : `@${project.version}`}`;
  if (!asked.silent) context.out(`\n> ${title} ${name}\n> ${whole}\n\n`);
  return runLine(context, whole, project, name);
}

const LIFECYCLE = ['start', 'stop', 'test', 'restart'];

/** npm run without a name: what there is. */
export function listScripts(context: ProgramContext): number {
  const project = readProject(context);
  if (typeof project === 'string') return noProject(context, project, pathOf(context, 'package.json'));
  const text = (names: readonly string[]): string => names.map((name) => `  ${name}\n    ${project.scripts[name] ?? ''}\n`).join('');
  const all = Object.keys(project.scripts);
  const life = all.filter((name) => LIFECYCLE.includes(name));
  const others = all.filter((name) => !LIFECYCLE.includes(name));
  const title = `${project.name}@${project.version}`;
  if (life.length > 0) context.out(`Lifecycle scripts included in ${title}:\n${text(life)}`);
  if (others.length > 0) context.out(`${life.length > 0 ? 'available' : `Scripts available in ${title}`} via \`npm run\`:\n${text(others)}`);
  return 0;
}
