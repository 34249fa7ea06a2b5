// Jobs that hold a terminal: keys that reach them, and following them for a while.
import { cancelBuild } from './docker/build/hold';
import { interruptCompose } from './docker/compose/interrupt';
import { chainFrom, foregroundPid, readerOf } from './keyboard';
import { leaveShell } from './leave';
import { signalProcess } from './kernel/processes';
import { earliest } from './pending';
import { isLooping } from './shell/machine/loops';
import { type Simulation } from './shell/program';
import { isQuestion, type Job } from './shell/foregroundJob';
import { type Run } from './shell/session';
import { endOfInput, INTERRUPTED, leave, settle } from './shellLine';
import { typedShell, type TypedShell } from './typedShell';
import { enterLine } from './typing';
import { isFull } from './turnLength';
import { machineOf, type Pending, type Terminal } from './world';

/** How long a turn follows a foreground job before it settles into waiting (simulated ms). */
const JOB_PATIENCE_MS = 30_000;
/** How long it follows what goes round and round without an end. */
const LOOP_PATIENCE_MS = 10_000;
/** How long it follows a process that will end by itself. */
const END_PATIENCE_MS = 3_600_000;
/** After this many Ctrl+C the docker CLI leaves, whatever the container does. */
const INTERRUPTS_TO_GIVE_UP = 3;

/** Keys that are more than text: Ctrl+C, Ctrl+D, and the sequence that detaches from a container (Ctrl+P Ctrl+Q unless --detach-keys says otherwise). */
export type Keys = 'ctrl-c' | 'ctrl-d' | 'detach';

/** Keys were pressed: what they mean to whoever has the terminal. */
export function pressKeys(sim: Simulation, terminal: Terminal, keys: Keys): void {
  if (keys === 'detach') {
    detach(sim, terminal);
    return;
  }
  if (keys === 'ctrl-d' && terminal.job?.kind === 'confirmation') {
    sim.record({ type: 'terminal/jobEnded', terminal: terminal.id, exit: 0 });
    return;
  }
  const shell = typedShell(sim, terminal);
  if (keys === 'ctrl-d') endInput(sim, terminal, shell);
  else if (!shell) interruptJob(sim, terminal);
  else interruptShell(sim, shell);
}

/** The client lets go of a container's terminal; the process goes on. Without a terminal the keys mean nothing. */
function detach(sim: Simulation, { id, job }: Terminal): void {
  if (!job) return;
  const engine = machineOf(sim.world, job.machine).engine;
  const { Tty = false, OpenStdin = false } = (job.kind === 'attach' ? engine?.containers[job.container]?.config : undefined) ?? {};
  const reads = job.kind === 'attach' ? Tty && OpenStdin : job.kind === 'exec' && engine?.execs[job.exec]?.tty === true;
  if (!reads) return;
  sim.record({ type: 'terminal/printed', terminal: id, stream: 'stderr', text: 'read escape sequence\n' });
  sim.record({ type: 'terminal/jobEnded', terminal: id, exit: 0 });
}

/** Ctrl+D: the end of the input, for a shell at its prompt the end of the shell. */
function endInput(sim: Simulation, terminal: Terminal, shell: TypedShell | null): void {
  const reader = readerOf(sim.world, terminal);
  if (reader?.kind !== 'shell' || !shell) enterLine(sim, terminal, null);
  else if (shell.state.typed !== '') endOfInput(sim, shell);
  else if (shell.state.outer) leave(sim, shell, shell.session.lastExit);
  else if (reader.job) leaveShell(sim, terminal.id, reader.job, reader.session.lastExit);
}

/** Ctrl+C at a prompt drops what was typed; at work, it drops the line and signals what the shell waits for. */
function interruptShell(sim: Simulation, shell: TypedShell): void {
  const { state, session, machine } = shell;
  const waiting = state.run?.waiting;
  if (waiting?.for === 'process' && shell.job) {
    signalChain(sim, machine, waiting.pid, 'INT');
    return;
  }
  if (state.typed === '' && !state.run) return;
  state.typed = '';
  state.run = null;
  session.lastExit = INTERRUPTED;
  settle(sim, shell, { kind: 'done' });
}

/** Ctrl+C: a signal for the process that is connected, or the end of a command that only listens. */
function interruptJob(sim: Simulation, { id, job }: Terminal): void {
  if (!job) return;
  const end = (exit: number): void => {
    sim.record({ type: 'terminal/jobEnded', terminal: id, exit });
  };
  switch (job.kind) {
    case 'process':
    case 'exec':
      signalChain(sim, job.machine, foregroundPid(sim.world, job), 'INT');
      return;
    case 'build':
      cancelBuild(sim, id, job);
      return;
    case 'compose':
      interruptCompose(sim, id, job);
      return;
    case 'confirmation':
    case 'events':
    case 'credentials':
    case 'logs':
    case 'stats':
    case 'wait':
      end(INTERRUPTED);
      return;
    case 'shell':
      stopShell(sim, id);
      return;
    // A shell reads the key
    case 'login':
    case 'within':
      return;
    case 'attach':
      if (!job.proxy) end(INTERRUPTED);
      else if (job.interrupts < INTERRUPTS_TO_GIVE_UP) interruptContainer(sim, job);
      else {
        sim.record({ type: 'terminal/printed', terminal: id, stream: 'stderr', text: '\ngot 3 SIGTERM/SIGINTs, forcefully exiting\n' });
        end(1);
      }
  }
}

/** A loop of the machine's own shell ends, and the prompt comes back. */
function stopShell(sim: Simulation, terminal: string): void {
  sim.record({ type: 'terminal/jobEnded', terminal, exit: INTERRUPTED });
  const now = sim.world.terminals[terminal];
  const shell = now && typedShell(sim, now);
  if (shell) interruptShell(sim, shell);
}

/** The docker CLI hands the signal on to PID 1; through a terminal of the container's own it reaches everything in the foreground. */
function interruptContainer(sim: Simulation, job: Extract<Job, { kind: 'attach' }>): void {
  const container = machineOf(sim.world, job.machine).engine?.containers[job.container];
  if (!container) return;
  if (container.config.Tty) signalChain(sim, job.machine, container.pid, 'INT');
  else signalProcess(sim, job.machine, container.pid, 'INT');
}

/** A signal of the terminal: it reaches a shell and what the shell waits for. */
function signalChain(sim: Simulation, machine: string, pid: number, signal: string): void {
  for (const process of chainFrom(sim.world, machine, pid).map((each) => each.pid)) signalProcess(sim, machine, process, signal);
}

/** Lets time pass for a job that will end soon by itself; one that will not is left waiting. */
export function followJob(sim: Simulation, terminal: string): void {
  const { now } = sim.world;
  const follows = (): boolean => isBusy(sim, terminal) && !isFull(sim);
  // health checks go on for ever and end nothing; they happen on the way
  const ahead = (): Pending[] => sim.world.pending.filter(({ kind }) => kind !== 'health-check');
  const next = (): Pending | undefined => (follows() ? earliest(ahead(), now + patience(sim, terminal)) : undefined);
  for (let due = next(); due; due = next()) sim.advance(due.at, () => !follows());
}

/** Whether something other than a prompt has a terminal, and wants nothing typed. */
function isBusy(sim: Simulation, id: string): boolean {
  const terminal = sim.world.terminals[id];
  // these two end by Ctrl+C only
  if (terminal?.job?.kind === 'events' || terminal?.job?.kind === 'stats' || (terminal?.job && isQuestion(terminal.job))) return false;
  const goesOn = sim.world.pending.some((item) => item.kind === 'terminal-ready' && item.terminal === id);
  return terminal !== undefined && (goesOn || readerOf(sim.world, terminal) === null);
}

/** How long a turn waits for what holds a terminal (ms). */
function patience(sim: Simulation, id: string): number {
  const terminal = sim.world.terminals[id];
  if (!terminal) return 0;
  const { job, session } = terminal;
  const own = job && 'shell' in job && job.shell ? job.shell : session;
  const first = own.state?.run?.waiting;
  const machine = job?.machine ?? terminal.machine;
  const chain = chainFrom(sim.world, machine, first?.for === 'process' ? first.pid : job ? foregroundPid(sim.world, job) : 0);
  const runs = [own, ...chain.map((process) => process.session)].flatMap((each): [Run, Parameters<typeof isLooping>[1]][] =>
    each?.state?.run ? [[each.state.run, each.state.dialect]] : [],
  );
  if (chain.some(({ every }) => every !== undefined) || runs.some(([run, dialect]) => isLooping(run, dialect))) return LOOP_PATIENCE_MS;
  const last = chain.at(-1);
  const ends = sim.world.pending.some((item) => item.kind === 'process-exit' && item.machine === machine && item.pid === last?.pid);
  return ends && job?.kind === 'process' ? END_PATIENCE_MS : JOB_PATIENCE_MS;
}
