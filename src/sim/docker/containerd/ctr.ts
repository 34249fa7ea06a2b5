// containerd's own small client, `ctr`: it sees under Docker what dockerd has handed down, with no help from dockerd.
import { cut } from '../../text';
import { type Program, type ProgramContext } from '../../shell/program';
import { machineOf } from '../../world';
import { valuesOf } from '../../values';
import { type Container } from '../container';

/** The containerd namespace in which dockerd keeps its containers (moby daemon.go); `ctr` looks at `default` unless told otherwise. */
const MOBY = 'moby';
const SOCKET = '/run/containerd/containerd.sock';
const RUNTIME = 'io.containerd.runc.v2';

/** What the real one has besides; see `ctr --help`. */
const OTHERS = ['plugins', 'plugin', 'version', 'content', 'events', 'event', 'images', 'image', 'i', 'leases', 'pprof', 'run', 'snapshots', 'snapshot', 'install', 'oci', 'info'];
const NAMES: Readonly<Record<string, 'namespaces' | 'containers' | 'tasks'>> = {
  namespaces: 'namespaces',
  namespace: 'namespaces',
  ns: 'namespaces',
  containers: 'containers',
  container: 'containers',
  c: 'containers',
  tasks: 'tasks',
  task: 'tasks',
  t: 'tasks',
};

/** A table of Go's tabwriter: each cell as wide as its widest, and some more. */
function table(rows: readonly (readonly string[])[], padding: number): string {
  const width = (column: number): number => Math.max(...rows.flatMap((row) => row.slice(column, column + 1).map((cell) => cell.length))) + padding;
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(width(column))).join('')}\n`).join('');
}

/** What is left of the arguments after the global flags, and the namespace that they name. */
function readArguments(argv: readonly string[]): { namespace: string; rest: readonly string[] } {
  let namespace = 'default';
  let at = 1;
  for (let word = argv[at]; word?.startsWith('-'); word = argv[at]) {
    const [flag, attached] = cut(word, '=');
    if (flag !== '-n' && flag !== '--namespace') break;
    namespace = attached ?? argv[at + 1] ?? '';
    at += attached === undefined ? 2 : 1;
  }
  return { namespace, rest: argv.slice(at) };
}

/** Why containerd cannot be reached: it does not run, or its socket is root's alone. */
function unreachable({ sim, machine, session }: ProgramContext): string | undefined {
  const { kernel } = machineOf(sim.world, machine);
  const runs = valuesOf(kernel?.processes).some(({ argv, containerId }) => containerId === null && argv[0] === '/usr/bin/containerd');
  const why = !runs ? 'no such file or directory' : session.user === 'root' ? undefined : 'permission denied';
  return why && `failed to dial "${SOCKET}": context deadline exceeded: connection error: desc = "transport: error while dialing: dial unix ${SOCKET}: connect: ${why}"`;
}

/** dockerd deletes a container of containerd's when its process has ended. */
const handedDown = ({ sim, machine }: ProgramContext): Container[] => valuesOf(machineOf(sim.world, machine).engine?.containers).filter(({ pid }) => pid !== 0);

/** `ctr [-n NAMESPACE] namespaces|containers|tasks ls`. The rest of the real one is refused in so many words. */
function run(context: ProgramContext): number {
  const { namespace, rest } = readArguments(context.argv);
  const [group = '', action = '', quiet] = rest;
  const fail = (message: string, code = 1): number => {
    context.err(`ctr: ${message}\n`);
    return code;
  };
  const kind = NAMES[group];
  if (kind === undefined || (action !== 'ls' && action !== 'list')) {
    if (kind !== undefined || OTHERS.includes(group) || group === '' || group.startsWith('-'))
      return fail(`the real one can do more; this simulated machine lists namespaces, containers and tasks`);
    context.err(`No help topic for '${group}'\n`);
    return 3;
  }
  const problem = unreachable(context);
  if (problem !== undefined) return fail(problem);
  const containers = namespace === MOBY ? handedDown(context) : [];
  if (quiet === '-q' || quiet === '--quiet') {
    for (const name of kind === 'namespaces' ? [MOBY] : containers.map(({ id }) => id)) context.out(`${name}\n`);
  } else if (kind === 'namespaces')
    context.out(
      table(
        [
          ['NAME', 'LABELS'],
          [MOBY, ''],
        ],
        1,
      ),
    );
  else if (kind === 'containers') context.out(table([['CONTAINER', 'IMAGE', 'RUNTIME'], ...containers.map(({ id }) => [id, '-', RUNTIME])], 4));
  else context.out(table([['TASK', 'PID', 'STATUS'], ...containers.map(({ id, pid, state }) => [id, String(pid), state === 'paused' ? 'PAUSED' : 'RUNNING'])], 4));
  return 0;
}

export const ctr: Program = { run };
