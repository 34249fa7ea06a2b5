// The hijacked connection of attach, exec and logs: what travels between a container and the terminals that hold on to it.
import { type Event, type EventOf } from '../../event';
import { type Simulation } from '../../shell/program';
import { type Job } from '../../shell/foregroundJob';
import { type Session } from '../../shell/session';
import { isAlive, machineOf } from '../../world';
import { type Container } from '../container';
import { wordAt } from '../../text';
import { shellSession } from './session';
import { valuesOf } from '../../values';

type JobTest = (job: Job) => boolean;

/** Gives terminals their prompts back. */
export function endJobs(sim: Simulation, test: JobTest, exit: number): void {
  for (const terminal of valuesOf(sim.world.terminals)) {
    if (terminal.job && test(terminal.job)) sim.record({ type: 'terminal/jobEnded', terminal: terminal.id, exit: terminal.job.kind === 'logs' ? 0 : exit });
  }
}

/** Terminals that were connected to something on a dead machine get their prompts back. */
export function dropConnections(sim: Simulation): void {
  endJobs(sim, (job) => !isAlive(sim.world, job.machine), 255);
}

/** From now on, the keyboard of the terminal with this job is read by a shell. */
export function connectKeyboard(sim: Simulation, test: JobTest, shell: Session): void {
  const terminal = valuesOf(sim.world.terminals).find((t) => t.job && test(t.job));
  if (terminal) sim.record({ type: 'terminal/shellChanged', terminal: terminal.id, shell: shellSession(shell) });
}

/** Connects a terminal that has just attached to the shell that waits in the container, as far as that one has got in another terminal. */
export function joinShell(sim: Simulation, terminal: string, machine: string, id: string, fresh: Session): void {
  const { engine, kernel } = machineOf(sim.world, machine);
  const argv = kernel?.processes[engine?.containers[id]?.pid ?? 0]?.argv ?? [];
  const isShell = /(?:^|\/)(?:ba|da|a)?sh$/.test(wordAt(argv, 0)) && argv.slice(1).every((arg) => /^-[il]+$/.test(arg));
  if (!isShell) return;
  const others = valuesOf(sim.world.terminals).flatMap(({ job }) => (job?.kind === 'attach' && job.container === id && job.shell ? [job.shell] : []));
  sim.record({ type: 'terminal/shellChanged', terminal, shell: others[0] ?? shellSession(fresh) });
}

/** A container's process printed something: into the log, and to every terminal that is attached. */
export function containerPrinted(sim: Simulation, machine: string, containerId: string, stream: 'stdout' | 'stderr', text: string): void {
  const container = machineOf(sim.world, machine).engine?.containers[containerId];
  if (!container) return;
  const tty = container.config.Tty;
  sim.record({ type: 'container/logged', machine, container: containerId, line: { at: sim.world.now, stream, text } });
  for (const terminal of valuesOf(sim.world.terminals)) {
    const { job } = terminal;
    if ((job?.kind === 'attach' || job?.kind === 'logs') && job.container === containerId && job.machine === machine)
      sim.record({ type: 'terminal/printed', terminal: terminal.id, stream: tty ? 'stdout' : stream, text });
    const prefix = job?.kind === 'compose' && job.machine === machine ? job.prefixes[containerId] : undefined;
    if (prefix !== undefined) sim.record({ type: 'terminal/printed', terminal: terminal.id, stream: 'stdout', text: text.replace(/^(?=.)/gm, prefix) });
  }
}

/** How long a pipe waits for a container that does not end (ms of simulated time). */
export const PIPE_PATIENCE_MS = 60_000;

/** Reads an attached stream to its end, where no terminal can hold it (inside a pipe): what was printed since the event number `from`, and the exit code. */
export function readToEnd(sim: Simulation, machine: string, id: string, from: number): { lines: Container['logs']; exitCode: number } {
  const own = (): Event[] => sim.events.slice(from).filter((event) => 'machine' in event && event.machine === machine && 'container' in event && event.container === id);
  const exit = (): EventOf<'container/exited'> | undefined => own().find((event) => event.type === 'container/exited');
  sim.advance(sim.world.now + PIPE_PATIENCE_MS, () => exit() !== undefined);
  return { lines: own().flatMap((event) => (event.type === 'container/logged' ? [event.line] : [])), exitCode: exit()?.exitCode ?? 0 };
}
