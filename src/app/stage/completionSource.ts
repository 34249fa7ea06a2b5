// What the terminal can complete: the commands of the machine and the names that exist on it now.
import { type CommandDescription, type CompletionSource, type NameKind } from '../../terminal/completion';
import { commands } from '../../sim/docker/commands';
import { type DockerCommand } from '../../sim/docker/cli/context';
import { familiar } from '../../sim/docker/reference';
import { resolvePath } from '../../sim/kernel/files';
import { openSimulation } from '../../sim/simulation';
import { machineOf, type World } from '../../sim/world';

/** What stands at the places of a docker command, by its usage line. */
function placesOf({ usage, args }: DockerCommand): { args: NameKind[][]; repeats: boolean } {
  const kinds: NameKind[][] = [...usage.matchAll(/\b(CONTAINER|IMAGE|CONTEXT|NAME\|ID|NAME)\b/g)]
    .slice(0, 1)
    .map(([word]) => (word === 'CONTAINER' ? ['container'] : word === 'CONTEXT' ? ['context'] : word === 'NAME|ID' ? ['container', 'image'] : ['image']));
  return { args: kinds, repeats: args.max === undefined && !usage.includes('COMMAND') };
}

const dockerCommands: CommandDescription[] = commands.flatMap((command) =>
  [...(command.aliases ?? []), command.path].map((path) => ({
    path: ['docker', ...path],
    flags: Object.entries(command.flags).map(([long, flag]) => ({ long, takesValue: flag.type !== 'bool', ...(flag.short === undefined ? {} : { short: flag.short }) })),
    ...placesOf(command),
    flagsFirst: command.interspersed === false,
  })),
);

const FILE_COMMANDS = ['ls', 'cat', 'cd', 'head', 'tail', 'wc', 'grep', 'rm', 'cp', 'mv'];
const WORD_COMMANDS = ['ps', 'uname', 'hostname', 'curl', 'clear', 'help', 'echo', 'pwd', 'whoami', 'id', 'env', 'date', 'sleep', 'exit'];
const hostCommands: CommandDescription[] = [
  ...FILE_COMMANDS.map((name) => ({ path: [name], flags: [], args: [['file']] satisfies NameKind[][], repeats: true })),
  ...WORD_COMMANDS.map((name) => ({ path: [name], flags: [] })),
];

/** The description for a terminal in a world. Inside a container's shell only host commands are offered. */
export function completionSource(world: World, terminalId: string): CompletionSource {
  const terminal = world.terminals[terminalId];
  if (!terminal) return { commands: [], names: {} };
  const { job } = terminal;
  const shell = job && 'shell' in job ? job.shell : null;
  const session = shell ?? terminal.session;
  const machine = job && shell ? job.machine : terminal.machine;
  const client = machineOf(world, terminal.machine).client;
  const engine = machineOf(world, client?.contexts[client.current]?.machine ?? terminal.machine).engine;
  const files = openSimulation(world).sim.filesOf(machine, session.container).list(resolvePath(session.cwd, '.'));
  return {
    commands: shell ? hostCommands : [...dockerCommands, ...hostCommands],
    names: {
      container: Object.values(engine?.containers ?? {}).map((c) => c.name),
      image: [
        ...new Set([
          ...Object.keys(engine?.tags ?? {}).map((ref) => familiar(ref).replace(/:latest$/, '')),
          'nginx',
          'alpine',
          'ubuntu',
          'hello-world',
          'redis',
          'httpd',
          'postgres',
          'node',
          'python',
        ]),
      ],
      context: Object.keys(client?.contexts ?? {}),
      file: files,
    },
  };
}
