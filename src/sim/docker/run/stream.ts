// The hijacked connection of attach, exec and logs: what travels between a container and the terminals that hold on to it.
import { type Simulation } from '../../shell/program';
import { type Job, type Session } from '../../shell/session';
import { machineOf } from '../../world';
import { type Container } from '../engine';

type JobTest = (job: Job) => boolean;

/** Gives terminals their prompts back. */
export function endJobs(sim: Simulation, test: JobTest, exit: number): void {
  for (const terminal of Object.values(sim.world.terminals)) {
    if (terminal.job && test(terminal.job)) sim.record({ type: 'terminal/jobEnded', terminal: terminal.id, exit: terminal.job.kind === 'logs' ? 0 : exit });
  }
}

/** From now on, the keyboard of the terminal with this job is read by a shell. */
export function connectKeyboard(sim: Simulation, test: JobTest, shell: Session): void {
  const terminal = Object.values(sim.world.terminals).find((t) => t.job && test(t.job));
  if (terminal) sim.record({ type: 'terminal/shellChanged', terminal: terminal.id, shell });
}

/** A container's process printed something: into the log, and to every terminal that is attached. */
export function containerPrinted(sim: Simulation, machine: string, containerId: string, stream: 'stdout' | 'stderr', text: string): void {
  const container = machineOf(sim.world, machine).engine?.containers[containerId];
  if (!container) return;
  const tty = container.config.Tty;
  sim.record({ type: 'container/logged', machine, container: containerId, line: { at: sim.world.now, stream, text } });
  for (const terminal of Object.values(sim.world.terminals)) {
    const { job } = terminal;
    if ((job?.kind === 'attach' || job?.kind === 'logs') && job.container === containerId && job.machine === machine)
      sim.record({ type: 'terminal/printed', terminal: terminal.id, stream: tty ? 'stdout' : stream, text });
  }
}

/** Reads an attached stream to its end, where no terminal can hold it (inside a pipe). Waits at most `patience` ms. */
export function readToEnd(sim: Simulation, machine: string, id: string, patience: number): { logs: Container['logs']; exitCode: number } {
  const find = (): Container | undefined => machineOf(sim.world, machine).engine?.containers[id];
  let seen = { logs: [...(find()?.logs ?? [])], exitCode: find()?.exitCode ?? 0 };
  const look = (): boolean => {
    const now = find();
    if (now) seen = { logs: [...now.logs], exitCode: now.exitCode };
    return now?.state !== 'running';
  };
  sim.advance(sim.world.now + patience, look);
  look();
  return seen;
}
