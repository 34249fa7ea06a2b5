// The commands of the machine, described for completion and the composer; docker's own come from its registry.
import { commands } from '../../sim/docker/commands';
import { type DockerCommand } from '../../sim/docker/cli/context';
import { PROJECT_FLAGS } from '../../sim/docker/compose/command';
import { type CommandDescription, type FlagDescription, type NameKind } from '../../terminal/commandWords';

/** Commands of docker, what tutorials use most first: counted in the get-started guide, labs and reference pages that Docker publishes. */
const FREQUENT =
  'run build ps rm pull images push exec compose network stop tag kill info rmi logs history login volume inspect start top stats diff cp commit port restart system version events pause unpause wait rename update search save load import export create attach context'.split(
    ' ',
  );

/** The flags that tutorials use most, by command, from the same count. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  run: ['-d', '-p', '--name', '-it', '--rm', '-v', '-e', '--network'],
  create: ['-p', '--name', '-it', '-v', '-e', '--network'],
  exec: ['-it'],
  build: ['-t'],
  ps: ['-a'],
  rm: ['-f'],
  up: ['-d', '--build'],
  down: ['-v'],
  logs: ['-f'],
};

/** The state that a container must be in for a command to make sense. */
const STATES: Readonly<Record<string, NameKind>> = {
  start: 'stopped',
  unpause: 'paused',
  ...Object.fromEntries(['stop', 'kill', 'exec', 'pause', 'top', 'stats', 'attach', 'port'].map((verb) => [verb, 'running' as const])),
};

/** What a word of the usage line stands for. */
const PLACES: Readonly<Record<string, (verb: string) => NameKind[]>> = {
  CONTAINER: (verb) => [STATES[verb] ?? 'container'],
  IMAGE: (verb) => (verb === 'run' || verb === 'create' ? ['image', 'repository'] : ['image']),
  NAME: (verb) => (verb === 'pull' ? ['repository'] : ['image']),
  SOURCE_IMAGE: () => ['image'],
  'NAME|ID': () => ['container', 'image'],
  NETWORK: (verb) => (verb === 'create' ? [] : ['network']),
  VOLUME: (verb) => (verb === 'create' ? [] : ['volume']),
  CONTEXT: () => ['context'],
  SERVICE: () => ['service'],
  COMMAND: () => ['program'],
  PATH: () => ['here', 'folder'],
  'file|URL': () => ['file'],
  'CONTAINER:SRC_PATH': () => ['inside', 'file', 'folder'],
  DEST_PATH: () => ['here', 'folder', 'inside'],
};

/** What a flag's value names. */
const VALUES: Readonly<Record<string, NameKind>> = { network: 'network', net: 'network', 'volumes-from': 'container', 'env-file': 'file', file: 'file', input: 'file' };

/** What stands at the places of a docker command, by its usage line. */
function placesOf({ usage, args }: DockerCommand, verb: string): { args: NameKind[][]; repeats: boolean } {
  const words = usage.replace(/^\[OPTIONS\]\s*/, '').split(/\s+/);
  const places = words.slice(0, args.max ?? words.length).map((word) => PLACES[/^\[?(CONTAINER:SRC_PATH|file\|URL|[A-Z_]+(?:\|[A-Z_]+)*)/.exec(word)?.[1] ?? '']?.(verb) ?? []);
  const repeats = args.max === undefined && usage.includes('...') && !usage.includes('COMMAND');
  return { args: repeats ? places.slice(0, 1) : places, repeats };
}

function flagsOf({ flags }: Pick<DockerCommand, 'flags'>): FlagDescription[] {
  return Object.entries(flags).map(([long, flag]) => ({
    long,
    takesValue: flag.type !== 'bool',
    repeats: flag.type === 'list',
    ...(flag.short === undefined ? {} : { short: flag.short }),
    ...(VALUES[long] === undefined ? {} : { value: VALUES[long] }),
  }));
}

const rank = ({ path }: CommandDescription): number => {
  const at = FREQUENT.indexOf(path[1] ?? '');
  return at === -1 ? FREQUENT.length : at;
};

const dockerCommands: readonly CommandDescription[] = commands
  .flatMap((command) =>
    [...(command.aliases ?? []), command.path].map((path) => {
      const verb = path.at(-1) ?? '';
      return {
        path: ['docker', ...path],
        flags: flagsOf(command),
        ...placesOf(command, verb),
        flagsFirst: command.interspersed === false,
        ...(verb === 'cp' && { across: true }),
        ...(COMMON[verb] && { common: COMMON[verb] }),
      };
    }),
  )
  .sort((a, b) => rank(a) - rank(b));

/** Commands on paths, by what stands at each place; the last place may be repeated. */
const PATH_COMMANDS: readonly (readonly [string, readonly (readonly NameKind[])[]])[] = [
  ['ls', [['folder', 'file']]],
  ['cat', [['file']]],
  ['nano', [['file']]],
  ['vi', [['file']]],
  ['head', [['file']]],
  ['tail', [['file']]],
  ['wc', [['file']]],
  ['grep', [[], ['file']]],
  ['rm', [['file']]],
  ['cp', [['file'], ['file', 'folder']]],
  ['mv', [['file', 'folder']]],
];
const WORD_COMMANDS = ['ps', 'hostname', 'nproc', 'clear', 'help', 'echo', 'pwd', 'whoami', 'id', 'env', 'date', 'sleep', 'exit'];
const UNAME_FLAGS: readonly FlagDescription[] = [
  { long: 'kernel-release', short: 'r', takesValue: false },
  { long: 'all', short: 'a', takesValue: false },
];
/** virsh's commands on one VM, by the state that it must be in. */
const ON_VM: readonly (readonly [string, readonly NameKind[]])[] = [
  ['start', ['stoppedVm']],
  ['console', ['runningVm']],
  ['shutdown', ['runningVm']],
  ['destroy', ['runningVm']],
  ['dominfo', ['runningVm', 'stoppedVm']],
];

/** The commands of any shell of the machine. */
export const hostCommands: readonly CommandDescription[] = [
  { path: ['virsh', 'list'], flags: [{ long: 'all', takesValue: false }] },
  ...ON_VM.map(([name, vm]) => ({ path: ['virsh', name], flags: [], args: [vm] })),
  { path: ['curl'], flags: [], args: [['address']] },
  { path: ['cd'], flags: [], args: [['folder', 'parent']] },
  ...PATH_COMMANDS.map(([name, args]) => ({ path: [name], flags: [], args, repeats: true })),
  { path: ['ssh'], flags: [], args: [['computer']] },
  { path: ['uname'], flags: UNAME_FLAGS },
  ...WORD_COMMANDS.map((name) => ({ path: [name], flags: [] })),
  { path: ['sudo', 'ctr'], flags: [{ long: 'namespace', short: 'n', takesValue: true }], group: true },
  ...['namespaces', 'containers', 'tasks'].map((noun) => ({ path: ['sudo', 'ctr', noun, 'ls'], flags: [] })),
];

const composeGroup: CommandDescription = { path: ['docker', 'compose'], flags: flagsOf({ flags: PROJECT_FLAGS }), group: true };

/** The commands of a shell beside which a docker client stands. */
export const clientCommands: readonly CommandDescription[] = [...dockerCommands, composeGroup, ...hostCommands];
