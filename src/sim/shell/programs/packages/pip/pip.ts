// pip: installs packages of Python from a table instead of the index; also behind `python -m pip` and `python -m venv`.
import { type Program, type ProgramContext, type ProgramResult } from '../../../program';
import { file, link, program } from '../../../userland/tree';
import { notSimulated } from '../../runtimes';
import { pathOf } from '../../support';
import { cannotCreate, remove } from '../../writeFiles';
import { wordAt } from '../../../../text';
import { type AskedPip, readPip } from './asked';
import { infoOf, install } from './install';
import { normal, pyPackages } from './offers';
import { installedAt, isSystemPython, siteOf } from './site';

type Command = (context: ProgramContext, asked: AskedPip) => number;

/** The pip that comes with Python (illustrative). */
const PIP_VERSION = '25.0.1';

function rowsOf(context: ProgramContext): [name: string, version: string][] {
  const { folder } = siteOf(context);
  return [...installedAt(context, folder)].sort(([a], [b]) => (a < b ? -1 : 1));
}

const list: Command = (context) => {
  const rows = [['Package', 'Version'], ['', ''], ...[...rowsOf(context), ['pip', PIP_VERSION] as const].sort(([a], [b]) => (a < b ? -1 : 1))] as const;
  const width = Math.max(...rows.map(([name]) => name.length));
  const second = Math.max(...rows.map(([, version]) => version.length));
  for (const [name, version] of rows) context.out(name === '' ? `${'-'.repeat(width)} ${'-'.repeat(second)}\n` : `${name.padEnd(width)} ${version}\n`);
  return 0;
};

const freeze: Command = (context) => {
  for (const [name, version] of rowsOf(context)) context.out(`${name}==${version}\n`);
  return 0;
};

const show: Command = (context, { words }) => {
  const { folder } = siteOf(context);
  for (const word of words) {
    const found = rowsOf(context).find(([name]) => normal(name) === normal(word));
    if (found) context.out(`Name: ${found[0]}\nVersion: ${found[1]}\nLocation: ${folder}\nRequires: ${(pyPackages.get(normal(word))?.depends ?? []).join(', ')}\n`);
    else {
      context.err(`WARNING: Package(s) not found: ${word}\n`);
      return 1;
    }
  }
  return 0;
};

const uninstall: Command = (context, { words, yes }) => {
  const site = siteOf(context);
  if (words.length === 0) {
    context.err('ERROR: You must give at least one requirement to uninstall (see "pip help uninstall")\n');
    return 1;
  }
  for (const word of words) {
    const found = rowsOf(context).find(([name]) => normal(name) === normal(word));
    const one = pyPackages.get(normal(word));
    if (!found || !one) {
      context.err(`WARNING: Skipping ${word} as it is not installed.\n`);
      continue;
    }
    if (!yes) return notSimulated(context, 'pip uninstall without -y');
    const [name, version] = found;
    context.out(`Found existing installation: ${name} ${version}\nUninstalling ${name}-${version}:\n`);
    remove(context, `${site.folder}/${one.module}`);
    remove(context, `${site.folder}/${infoOf(name, version)}`);
    for (const each of one.programs) if (context.files.lstat(`${site.bin}/${each}`)) context.write(`${site.bin}/${each}`, null);
    context.out(`  Successfully uninstalled ${name}-${version}\n`);
  }
  return 0;
};

const check: Command = (context) => {
  context.out('No broken requirements found.\n');
  return 0;
};

const cache: Command = (context, { words }) => {
  const path = `${context.session.env['HOME'] ?? '/root'}/.cache/pip/http-v2`;
  if (words[0] !== 'purge') return notSimulated(context, `pip cache ${wordAt(words, 0)}`);
  const isThere = context.files.read(path) !== undefined;
  if (isThere) context.write(path, null);
  context.out(isThere ? 'Files removed: 1\n' : 'WARNING: No matching packages\nFiles removed: 0\n');
  return 0;
};

const COMMANDS: Readonly<Record<string, Command>> = { install, uninstall, list, freeze, show, check, cache, config: () => 0 };
/** What the real one has besides. */
const ABSENT = ['download', 'inspect', 'search', 'index', 'wheel', 'hash', 'completion', 'debug', 'lock'];

/** pip, under each of its names. */
export const pip: Program = {
  run(context) {
    const asked = readPip(context);
    if ('unknown' in asked) {
      context.err(`\nUsage:   \n  pip ${asked.command === '' ? '<command>' : asked.command} [options]\n\nno such option: ${asked.unknown}\n`);
      return 2;
    }
    const { command } = asked;
    const site = siteOf(context);
    if (asked.version) {
      context.out(`pip ${PIP_VERSION} from ${site.folder}/pip (python ${site.python})\n`);
      return 0;
    }
    if (command === '' || command === 'help' || asked.help) {
      context.out(
        "\nUsage:   \n  pip <command> [options]\n\nCommands:\n  install                     Install packages.\n  uninstall                   Uninstall packages.\n  freeze                      Output installed packages in requirements format.\n  list                        List installed packages.\n  show                        Show information about installed packages.\n  check                       Verify installed packages have compatible dependencies.\n  cache                       Inspect and manage pip's wheel cache.\n",
      );
      return 0;
    }
    if (Object.hasOwn(COMMANDS, command)) return COMMANDS[command]?.(context, asked) ?? 0;
    if (ABSENT.includes(command)) return notSimulated(context, `pip ${command}`);
    context.err(`ERROR: unknown command "${command}"\n`);
    return 1;
  },
};

const NO_ENSUREPIP = (python: string, path: string): string => `The virtual environment was not created successfully because ensurepip is not
available.  On Debian/Ubuntu systems, you need to install the python3-venv
package using the following command.

    apt install python${python}-venv

You may need to use sudo with that command.  After installing the python3-venv
package, recreate your virtual environment.

Failing command: ${path}/bin/python3

`;

/** python -m venv: a folder with a Python and a pip of its own. */
function venv(context: ProgramContext, words: readonly string[]): number {
  const target = words.find((word) => !word.startsWith('-'));
  if (target === undefined) {
    context.err('usage: venv [-h] [--system-site-packages] [--symlinks | --copies] [--clear] ENV_DIR [ENV_DIR ...]\nvenv: error: the following arguments are required: ENV_DIR\n');
    return 2;
  }
  const path = pathOf(context, target);
  const { python } = siteOf({ ...context, session: { ...context.session, env: { ...context.session.env, VIRTUAL_ENV: '' } } });
  if (isSystemPython(context) && context.files.read('/etc/debian_version') && !context.files.read('/usr/share/python3-venv/contents')) {
    context.out(NO_ENSUREPIP(python, path));
    return 1;
  }
  const problem = cannotCreate(context, path);
  if (problem !== null) {
    context.err(`Error: [Errno 13] ${problem}: '${path}'\n`);
    return 1;
  }
  const home = isSystemPython(context) ? '/usr/bin' : '/usr/local/bin';
  const activate = `VIRTUAL_ENV='${path}'\nexport VIRTUAL_ENV\nPATH="$VIRTUAL_ENV/bin:$PATH"\nexport PATH\n`;
  const nodes = {
    'pyvenv.cfg': file(`home = ${home}\ninclude-system-site-packages = false\nversion = ${python}\n`),
    ...{ 'bin/python3': link(`${home}/python3`), 'bin/python': link('python3'), 'bin/pip': program('pip', 230), 'bin/pip3': program('pip', 230), 'bin/activate': file(activate) },
    [`lib/python${python}/site-packages/pip/__init__.py`]: { kind: 'file', text: '', size: VENV_BYTES } as const,
  };
  for (const [name, node] of Object.entries(nodes)) context.write(`${path}/${name}`, node);
  return 0;
}

/** The pip in a virtual environment, unpacked (illustrative). */
const VENV_BYTES = 12_000_000;

/** Modules that `python -m` runs: pip and venv; undefined for any other. */
export function pythonTool(context: ProgramContext, module: string, words: readonly string[]): ProgramResult | undefined {
  if (module === 'pip') return isThere(context) ? pip.run({ ...context, argv: [context.argv[0] ?? 'python', ...words] }) : noPip(context);
  return module === 'venv' ? venv(context, words) : undefined;
}

const isThere = ({ files }: ProgramContext): boolean => ['/usr/local/bin/pip3', '/usr/bin/pip3', '/usr/local/bin/pip', '/usr/bin/pip'].some((path) => files.read(path));

function noPip(context: ProgramContext): number {
  context.err(`${isSystemPython(context) ? '/usr/bin/python3' : '/usr/local/bin/python3'}: No module named pip\n`);
  return 1;
}
