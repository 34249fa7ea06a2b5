// apk: Alpine's package manager, over a table of packages instead of a mirror.
import { type Program, type ProgramContext } from '../../../program';
import { notSimulated } from '../../runtimes';
import { ALPINE_OFFERED } from '../data/alpineRows';
import { type AskedApk, readApk } from './asked';
import { apkPackages } from './catalogue';
import { add, del, lockProblem } from './change';
import { type Entry, okLine, readState } from './database';
import { cpuOf, fetchIndexes, hasIndexes, repositoriesOf } from './repositories';

type Operation = (context: ProgramContext, asked: AskedApk) => number;

const update: Operation = (context, asked) => {
  const locked = lockProblem(context);
  if (locked !== undefined) return locked;
  const came = fetchIndexes(context, { keep: !asked.noCache, quiet: asked.quiet });
  if (!came) {
    context.out(`${String(repositoriesOf(context).length)} unavailable, 0 stale; ${String(readState(context).entries.size)} distinct packages available\n`);
    return repositoriesOf(context).length;
  }
  if (asked.quiet) return 0;
  const version = /VERSION_ID=(\S+)/.exec(releaseText(context))?.[1] ?? '3';
  for (const { url } of repositoriesOf(context)) context.out(`v${version} [${url}]\n`);
  context.out(`OK: ${String(ALPINE_OFFERED)} distinct packages available\n`);
  return 0;
};

function releaseText({ files }: ProgramContext): string {
  const node = files.read('/etc/os-release');
  return node?.kind === 'file' ? node.text : '';
}

/** Images hold the newest version of everything: there is nothing to upgrade. */
const upgrade: Operation = (context, asked) => {
  const locked = lockProblem(context);
  if (locked !== undefined) return locked;
  if (!hasIndexes(context) || asked.update || asked.noCache) fetchIndexes(context, { keep: !asked.noCache, quiet: asked.quiet });
  context.out(okLine(readState(context)));
  return 0;
};

const sorted = (entries: Iterable<Entry>): Entry[] => [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));

const info: Operation = (context, { words, exists }) => {
  const { entries } = readState(context);
  if (words.length === 0) {
    for (const { name } of sorted(entries.values())) context.out(`${name}\n`);
    return 0;
  }
  let missing = 0;
  for (const word of words) {
    const entry = entries.get(word);
    if (!entry) {
      missing++;
      continue;
    }
    const one = `${entry.name}-${entry.version}`;
    if (exists) context.out(`${entry.name}\n`);
    else context.out(`${one} description:\n${apkPackages.get(word)?.about ?? ''}\n\n${one} installed size:\n${String(Math.ceil(entry.size / 1024))} KiB\n\n`);
  }
  return missing;
};

/** The packages that can be named: those of the indexes, or without any those that are installed. */
function offered(context: ProgramContext): Entry[] {
  const all = [...apkPackages.values()].map(({ name, version, installed, depends }) => ({ name, version, size: installed, depends }));
  return sorted(hasIndexes(context) ? all : readState(context).entries.values());
}

const search: Operation = (context, { words }) => {
  for (const { name, version } of offered(context)) if (words.length === 0 || words.some((word) => name.includes(word.replaceAll('*', '')))) context.out(`${name}-${version}\n`);
  return 0;
};

const list: Operation = (context, { words, installed }) => {
  const { entries } = readState(context);
  for (const { name, version } of installed ? sorted(entries.values()) : offered(context)) {
    if (words.length > 0 && !words.some((word) => name.includes(word.replaceAll('*', '')))) continue;
    context.out(`${name}-${version} ${cpuOf(context)} {${name}}${entries.has(name) ? ' [installed]' : ''}\n`);
  }
  return 0;
};

const OPERATIONS: Readonly<Record<string, Operation>> = { add, del, update, upgrade, info, search, list };
/** What the real tool has besides. */
const ABSENT = [
  'fix',
  'cache',
  'fetch',
  'verify',
  'dot',
  'policy',
  'stats',
  'index',
  'manifest',
  'version',
  'audit',
  'query',
  'adbdump',
  'mkpkg',
  'extract',
  'convertndx',
  'convdb',
];

/** The package manager. */
export const apk: Program = {
  run(context) {
    const asked = readApk(context.argv.slice(1));
    if ('unknown' in asked) {
      context.err(`apk: unrecognized option: ${asked.unknown}\n`);
      return 1;
    }
    const version = `apk-tools ${apkPackages.get('apk-tools')?.version.replace(/-r\d+$/, '') ?? ''}, compiled for ${cpuOf(context)}.\n`;
    if (asked.version) {
      context.out(version);
      return 0;
    }
    const { operation } = asked;
    if (operation === '' || asked.help) {
      context.out(
        `${version}\nusage: apk [<OPTIONS>...] COMMAND [<ARGUMENTS>...]\n\nPackage installation and removal:\n  add        Add or update packages\n  del        Remove packages\n\nSystem maintenance:\n  update     Update repository indexes\n  upgrade    Install upgrades available from repositories\n\nQuerying package information:\n  info       Give detailed information about packages or repositories\n  list       List packages matching a pattern or other criteria\n  search     Search for packages by name or description\n`,
      );
      return operation === '' && !asked.help ? 1 : 0;
    }
    if (Object.hasOwn(OPERATIONS, operation)) return OPERATIONS[operation]?.(context, asked) ?? 0;
    if (ABSENT.includes(operation)) return notSimulated(context, `apk ${operation}`);
    context.err(`ERROR: '${operation}' is not an apk command. See 'apk --help'.\n`);
    return 1;
  },
};
