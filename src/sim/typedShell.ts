// The shell that a terminal is typed into: on the machine itself, or in the container that the terminal is connected to.
import { clone } from './clone';
import { type KernelFamily } from './kernel/kernel';
import { type ShellJob } from './keyboard';
import { dialectFor } from './shell/machine/machine';
import { type ShellContext } from './shell/machine/shell';
import { type Simulation } from './shell/program';
import { freshState, type Session, type ShellState } from './shell/session';
import { simulationFor } from './shell/within';
import { laterAt } from './shells';
import { valuesOf } from './values';
import { machineOf, type Terminal } from './world';

/** A shell that is typed into, and where. */
export interface TypedShell {
  terminal: string;
  machine: string;
  /** The connection to the container that it runs in; null for the machine's own shell. */
  job: ShellJob | null;
  /** A copy, to be changed and then recorded. */
  session: Session;
  state: ShellState;
}

/** The shell that a terminal's lines go to; null while something else has the terminal. */
export function typedShell(sim: Simulation, { id, machine, job, session }: Terminal): TypedShell | null {
  if (job === null) return open(sim, { terminal: id, machine, job: null }, session);
  return 'shell' in job && job.shell ? open(sim, { terminal: id, machine: job.machine, job }, job.shell) : null;
}

/** The shell of a terminal that may go on: the container's own, or the machine's behind it. */
export function shellBehind(sim: Simulation, { id, machine, job, session }: Terminal, inside: boolean): TypedShell | null {
  if (!inside) return open(sim, { terminal: id, machine, job: null }, session);
  return job && 'shell' in job && job.shell ? open(sim, { terminal: id, machine: job.machine, job }, job.shell) : null;
}

function open(sim: Simulation, place: Pick<TypedShell, 'terminal' | 'machine' | 'job'>, from: Session): TypedShell {
  const session = clone(from);
  const name = nameOf(sim, place);
  const state = (session.state ??= freshState({ zero: name, dialect: dialectFor({ sim, machine: place.machine, container: session.container }, name), reads: 'keyboard' }));
  return { ...place, session, state };
}

/** The shell of each kind of system. */
const SHELLS: Readonly<Record<KernelFamily, string>> = { linux: 'bash', darwin: 'zsh', windows: 'cmd' };

/** How the shell was called: by its login on a machine, by the command that started it in a container. */
function nameOf(sim: Simulation, { machine, job }: Pick<TypedShell, 'machine' | 'job'>): string {
  const engine = machineOf(sim.world, machine).engine;
  if (!job || job.kind === 'login') return SHELLS[machineOf(sim.world, machine).kernel?.family ?? 'linux'];
  if (job.kind === 'within') return machineOf(sim.world, machine).kernel?.processes[job.pid]?.argv[0] ?? 'sh';
  const argv = job.kind === 'exec' ? engine?.execs[job.exec]?.argv : engine?.containers[job.container]?.argv;
  return argv?.find((word) => /(?:^|\/)(?:ba|da|a)?sh$/.test(word)) ?? 'sh';
}

/** Host PID of the process that the shell is, where it has one. */
function pidOf(sim: Simulation, { machine, job, terminal }: Pick<TypedShell, 'machine' | 'job' | 'terminal'>): number | undefined {
  const { kernel, engine } = machineOf(sim.world, machine);
  if (job?.kind === 'within') return job.pid;
  if (job?.kind === 'exec') return engine?.execs[job.exec]?.pid;
  if (job?.kind === 'attach') return engine?.containers[job.container]?.pid;
  if (job) return undefined;
  const logins = valuesOf(kernel?.processes).filter(({ argv, containerId }) => argv[0] === '-bash' && containerId === null);
  return (logins[Object.keys(sim.world.terminals).indexOf(terminal)] ?? logins[0])?.pid;
}

/** The surroundings in which lines of a terminal run. */
export function contextOf(sim: Simulation, shell: TypedShell): ShellContext {
  const { terminal, machine, session, job } = shell;
  const pid = pidOf(sim, shell);
  const print =
    (stream: 'stdout' | 'stderr') =>
    (text: string): void => {
      if (text !== '') sim.record({ type: 'terminal/printed', terminal, stream, text });
    };
  return {
    sim: simulationFor(sim, machine, session),
    machine,
    container: session.container,
    session,
    terminal,
    foreground: job === null,
    outputIsTty: job !== null || sim.world.terminals[terminal]?.outputIsTty === true,
    keyboard: true,
    name: nameOf(sim, shell),
    stdin: '',
    out: print('stdout'),
    err: print('stderr'),
    sleep: () => undefined,
    later: laterAt(sim, {
      machine,
      container: session.container,
      pid,
      output: { out: { to: 'terminal', terminal, stream: 'stdout' }, err: { to: 'terminal', terminal, stream: 'stderr' } },
    }),
    ...(pid === undefined ? {} : { pid: machineOf(sim.world, machine).kernel?.processes[pid]?.nsPid ?? pid }),
  };
}
