// The commands of the machine, described for completion and the composer; docker's own come from its registry.
import { commands } from '../../sim/docker/commands';
import { type DockerCommand } from '../../sim/docker/cli/context';
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
  NETWORK: () => ['network'],
  VOLUME: () => ['volume'],
  CONTEXT: () => ['context'],
  SERVICE: () => ['service'],
  COMMAND: () => ['program'],
  PATH: () => ['file'],
};

/** What a flag's value names. */
const VALUES: Readonly<Record<string, NameKind>> = { network: 'network', net: 'network', 'volumes-from': 'container', 'env-file': 'file' };

/** What stands at the places of a docker command, by its usage line. */
function placesOf({ usage, args }: DockerCommand, verb: string): { args: NameKind[][]; repeats: boolean } {
  const words = usage.replace(/^\[OPTIONS\]\s*/, '').split(/\s+/);
  const places = words.slice(0, args.max ?? words.length).map((word) => PLACES[/^\[?([A-Z_|]+)/.exec(word)?.[1] ?? '']?.(verb) ?? []);
  const repeats = args.max === undefined && !usage.includes('COMMAND');
  return { args: repeats ? places.slice(0, 1) : places, repeats };
}

function flagsOf({ flags }: DockerCommand): FlagDescription[] {
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
        ...(COMMON[verb] && { common: COMMON[verb] }),
      };
    }),
  )
  .sort((a, b) => rank(a) - rank(b));

const FILE_COMMANDS = ['ls', 'cat', 'cd', 'head', 'tail', 'wc', 'grep', 'rm', 'cp', 'mv'];
const WORD_COMMANDS = ['ps', 'uname', 'hostname', 'clear', 'help', 'echo', 'pwd', 'whoami', 'id', 'env', 'date', 'sleep', 'exit'];

/** The commands of any shell of the machine. */
export const hostCommands: readonly CommandDescription[] = [
  { path: ['curl'], flags: [], args: [['address']] },
  ...FILE_COMMANDS.map((name) => ({ path: [name], flags: [], args: [['file']] satisfies NameKind[][], repeats: true })),
  ...WORD_COMMANDS.map((name) => ({ path: [name], flags: [] })),
];

/** The commands of a shell beside which a docker client stands. */
export const clientCommands: readonly CommandDescription[] = [...dockerCommands, ...hostCommands];
