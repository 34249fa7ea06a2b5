// Jobs that hold a terminal: keys that reach them, leaving their shells, and following them for a while.
import { cancelBuild } from './docker/build/hold';
import { interruptCompose } from './docker/compose/interrupt';
import { endProcess, signalProcess } from './kernel/processes';
import { type Simulation } from './shell/program';
import { isQuestion, type Job } from './shell/session';
import { earliest } from './simulation';
import { machineOf, type Pending, type Terminal } from './world';

/** How long a turn follows a foreground job before it settles into waiting (simulated ms). */
const JOB_PATIENCE_MS = 30_000;
/** After this many Ctrl+C the docker CLI leaves, whatever the container does. */
const INTERRUPTS_TO_GIVE_UP = 3;
/** The exit code of a command that Ctrl+C ended. */
const INTERRUPTED = 130;

/** `exit` in a shell behind the terminal: a container's process ends, and with PID 1 the container; a login is left. */
export function leaveShell(sim: Simulation, terminal: string, job: Job, code: number): void {
  if (job.kind === 'login') {
    sim.record({ type: 'terminal/printed', terminal, stream: 'stdout', text: job.farewell });
    sim.record({ type: 'terminal/jobEnded', terminal, exit: code });
    return;
  }
  const engine = machineOf(sim.world, job.machine).engine;
  if (job.kind === 'attach') endProcess(sim, job.machine, engine?.containers[job.container]?.pid ?? 0, code);
  if (job.kind === 'exec') endProcess(sim, job.machine, engine?.execs[job.exec]?.pid ?? 0, code);
}

/** Keys that are more than text: Ctrl+C, Ctrl+D, and the sequence that detaches from a container (Ctrl+P Ctrl+Q unless --detach-keys says otherwise). */
export type Keys = 'ctrl-c' | 'ctrl-d' | 'detach';

/** Keys were pressed: what they mean to the job that holds the terminal. */
export function pressKeys(sim: Simulation, { id, job }: Terminal, keys: Keys): void {
  if (!job) return;
  if (keys === 'detach') {
    detach(sim, id, job);
    return;
  }
  if ('shell' in job && job.shell) {
    if (keys === 'ctrl-d') leaveShell(sim, id, job, job.shell.lastExit);
    return;
  }
  if (keys === 'ctrl-d' && job.kind !== 'confirmation') return;
  if (keys === 'ctrl-d') {
    sim.record({ type: 'terminal/jobEnded', terminal: id, exit: 0 });
    return;
  }
  interrupt(sim, id, job);
}

/** The client lets go of a container's terminal; the process goes on. Without a terminal the keys mean nothing. */
function detach(sim: Simulation, terminal: string, job: Job): void {
  const engine = machineOf(sim.world, job.machine).engine;
  const { Tty = false, OpenStdin = false } = (job.kind === 'attach' ? engine?.containers[job.container]?.config : undefined) ?? {};
  const reads = job.kind === 'attach' ? Tty && OpenStdin : job.kind === 'exec' && engine?.execs[job.exec]?.tty === true;
  if (!reads) return;
  sim.record({ type: 'terminal/printed', terminal, stream: 'stderr', text: 'read escape sequence\n' });
  sim.record({ type: 'terminal/jobEnded', terminal, exit: 0 });
}

/** Ctrl+C: a signal for the process that is connected, or the end of a command that only listens. */
function interrupt(sim: Simulation, terminal: string, job: Job): void {
  const engine = machineOf(sim.world, job.machine).engine;
  const leave = (exit: number): void => {
    sim.record({ type: 'terminal/jobEnded', terminal, exit });
  };
  const signal = (pid = 0): void => {
    signalProcess(sim, job.machine, pid, 'INT');
  };
  switch (job.kind) {
    case 'process':
      signal(job.pid);
      return;
    case 'build':
      cancelBuild(sim, terminal, job);
      return;
    case 'compose':
      interruptCompose(sim, terminal, job);
      return;
    case 'exec':
      signal(engine?.execs[job.exec]?.pid);
      return;
    case 'confirmation':
    case 'events':
    case 'credentials':
    case 'logs':
    case 'stats':
    case 'wait':
      leave(INTERRUPTED);
      return;
    // A shell reads the key
    case 'login':
      return;
    case 'attach':
      if (!job.proxy) {
        leave(INTERRUPTED);
        return;
      }
      if (job.interrupts < INTERRUPTS_TO_GIVE_UP) {
        signal(engine?.containers[job.container]?.pid);
        return;
      }
      sim.record({ type: 'terminal/printed', terminal, stream: 'stderr', text: '\ngot 3 SIGTERM/SIGINTs, forcefully exiting\n' });
      leave(1);
  }
}

/** Lets time pass for a job that will end soon by itself; one that will not is left waiting. */
export function followJob(sim: Simulation, terminal: string): void {
  const held = (): boolean => {
    const job = sim.world.terminals[terminal]?.job ?? null;
    // These end by what the learner does only
    return job !== null && job.kind !== 'events' && job.kind !== 'stats' && !isQuestion(job);
  };
  const until = sim.world.now + JOB_PATIENCE_MS;
  // Health checks go on for ever and end nothing; they happen on the way
  const next = (): Pending | undefined =>
    held()
      ? earliest(
          sim.world.pending.filter(({ kind }) => kind !== 'health-check'),
          until,
        )
      : undefined;
  for (let due = next(); due; due = next()) sim.advance(due.at, () => !held());
}
