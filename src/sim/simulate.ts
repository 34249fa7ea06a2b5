// simulate: one input in, one turn out. Pure: the same world and input give the same events, every time.
import { applyControl, type Control, isPossible } from './control';
import { FORK_EXEC_MS } from './calibration';
import { type Event } from './event';
import { endProcess, kernelOf, signalProcess, startProcess } from './kernel/processes';
import { clone } from './clone';
import { type ProgramResult, type Simulation, type Stays } from './shell/program';
import { ShellExit } from './shell/builtIns';
import { runScript, type ShellContext } from './shell/run';
import { type Job, type Session } from './shell/session';
import { earliest, openSimulation } from './simulation';
import { isAlive, machineOf, type Terminal, type World } from './world';

/** One thing that the learner does. */
export type Input = { terminal: string; line: string } | { terminal: string; keys: 'ctrl-c' | 'ctrl-d' } | { wait: number } | { control: Control };

/** An input and everything that followed from it. */
export interface Turn {
  before: World;
  input: Input;
  events: Event[];
  after: World;
}

/** How long a turn follows a foreground job before it settles into waiting (simulated ms). */
const JOB_PATIENCE_MS = 30_000;
/** What becomes due within this time of a prompt's return still belongs to the turn (ms). */
const SETTLE_MS = 50;
/** After this many Ctrl+C the docker CLI leaves, whatever the container does. */
const INTERRUPTS_TO_GIVE_UP = 3;
/** The longest wait that one input may ask for (ms). */
export const LONGEST_WAIT_MS = 3_600_000;

/** Carries out one input. Inputs that name what is not there change nothing but the clock. */
export function simulate(before: World, input: Input): Turn {
  const { sim, close } = openSimulation(before);
  if ('wait' in input) sim.advance(sim.world.now + Math.min(Math.max(0, input.wait), LONGEST_WAIT_MS));
  else if ('control' in input) {
    if (isPossible(sim, input.control)) applyControl(sim, input.control);
    else sim.record({ type: 'time/passed' }, { took: 1 });
  } else useTerminal(sim, input);
  settle(sim);
  return { before, input, ...close() };
}

/** Lets happen what is due, and what becomes due within a moment. */
function settle(sim: Simulation): void {
  const until = sim.world.now + SETTLE_MS;
  while (earliest(sim.world.pending, Math.max(until, sim.world.now))) sim.advance(earliest(sim.world.pending, Math.max(until, sim.world.now))?.at ?? until);
}

function useTerminal(sim: Simulation, input: { terminal: string; line: string } | { terminal: string; keys: 'ctrl-c' | 'ctrl-d' }): void {
  const terminal = sim.world.terminals[input.terminal];
  if (!terminal) {
    sim.record({ type: 'time/passed' }, { took: 1 });
    return;
  }
  if ('keys' in input) {
    sim.record({ type: 'terminal/interrupted', terminal: terminal.id, key: input.keys }, { took: FORK_EXEC_MS.value });
    pressKeys(sim, terminal, input.keys);
  } else {
    sim.record({ type: 'terminal/entered', terminal: terminal.id, line: input.line }, { took: FORK_EXEC_MS.value });
    enterLine(sim, terminal, input.line);
  }
  followJob(sim, terminal.id);
}

function enterLine(sim: Simulation, terminal: Terminal, line: string): void {
  const { job } = terminal;
  if (job && (!('shell' in job) || !job.shell)) return;
  const inside = job && 'shell' in job ? job.shell : null;
  const machine = job && inside ? job.machine : terminal.machine;
  if (!isAlive(sim.world, machine)) {
    sim.record({ type: 'terminal/printed', terminal: terminal.id, stream: 'stderr', text: `Connection to ${machineOf(sim.world, machine).hostname} closed.\n` });
    return;
  }
  const session: Session = clone(inside ?? terminal.session);
  const shell = shellFor(sim, terminal, machine, session);
  try {
    runScript(shell, line);
    sim.record(inside ? { type: 'terminal/shellChanged', terminal: terminal.id, shell: session } : { type: 'terminal/sessionChanged', terminal: terminal.id, session });
  } catch (exit) {
    if (!(exit instanceof ShellExit)) throw exit;
    session.lastExit = exit.code;
    if (inside && job) leaveShell(sim, job, exit.code);
    else {
      sim.record({ type: 'terminal/printed', terminal: terminal.id, stream: 'stdout', text: 'logout\n' });
      sim.record({ type: 'terminal/sessionChanged', terminal: terminal.id, session: homeSession(session) });
    }
  }
}

function shellFor(sim: Simulation, terminal: Terminal, machine: string, session: Session): ShellContext {
  const print =
    (stream: 'stdout' | 'stderr') =>
    (text: string): void => {
      if (text !== '') sim.record({ type: 'terminal/printed', terminal: terminal.id, stream, text });
    };
  const inContainer = session.container !== null;
  const hasBash = sim.filesOf(machine, session.container).read('/bin/bash') !== undefined;
  return {
    sim,
    machine,
    container: session.container,
    session,
    terminal: terminal.id,
    foreground: !inContainer,
    outputIsTty: inContainer || terminal.outputIsTty,
    keyboard: true,
    name: hasBash ? 'bash' : 'sh',
    stdin: '',
    out: print('stdout'),
    err: print('stderr'),
    sleep: (ms) => {
      sim.advance(sim.world.now + ms);
    },
    hold: (argv, stays) => holdProgram(sim, { terminal: terminal.id, machine, session }, argv, stays),
  };
}

/** A program that stays was typed: it runs as a process, and holds the terminal unless it went to the background. */
function holdProgram(sim: Simulation, { terminal, machine, session }: { terminal: string; machine: string; session: Session }, argv: string[], stays: Stays): ProgramResult {
  const first = session.container === null ? undefined : kernelOf(sim, machine).processes[machineOf(sim.world, machine).engine?.containers[session.container]?.pid ?? 0];
  const pid = startProcess(sim, machine, {
    argv: stays.title ?? argv,
    user: session.user,
    memoryMiB: stays.memoryMiB,
    handles: stays.handles,
    listens: stays.listens,
    cgroup: first ? { path: first.cgroup, memoryMax: null, nanoCpus: null } : { path: '/user.slice', memoryMax: null, nanoCpus: null },
    ...(first ? { containerId: first.containerId ?? '', namespaces: { ...first.namespaces }, nsPid: 20 + sim.int('nspid', 80) } : {}),
  });
  if (stays.background === true || session.container !== null) return 0;
  sim.record({ type: 'terminal/jobStarted', terminal, job: { kind: 'process', machine, pid } });
  return { kind: 'holds' };
}

/** A login shell after `logout`: a fresh one at home. */
function homeSession(session: Session): Session {
  return { ...session, cwd: session.env['HOME'] ?? '/', lastExit: 0 };
}

/** `exit` in a container's shell: the process ends, and with PID 1 the container. */
function leaveShell(sim: Simulation, job: Job, code: number): void {
  const engine = machineOf(sim.world, job.machine).engine;
  if (job.kind === 'attach') endProcess(sim, job.machine, engine?.containers[job.container]?.pid ?? 0, code);
  if (job.kind === 'exec') endProcess(sim, job.machine, engine?.execs[job.exec]?.pid ?? 0, code);
}

function pressKeys(sim: Simulation, { id, job }: Terminal, keys: 'ctrl-c' | 'ctrl-d'): void {
  if (!job) return;
  if ('shell' in job && job.shell) {
    if (keys === 'ctrl-d') leaveShell(sim, job, job.shell.lastExit);
    return;
  }
  if (keys === 'ctrl-d') return;
  const engine = machineOf(sim.world, job.machine).engine;
  const giveUp = (exit: number): void => {
    sim.record({ type: 'terminal/jobEnded', terminal: id, exit });
  };
  if (job.kind === 'process') signalProcess(sim, job.machine, job.pid, 'INT');
  else if (job.kind === 'exec') signalProcess(sim, job.machine, engine?.execs[job.exec]?.pid ?? 0, 'INT');
  else if (job.kind === 'logs') giveUp(130);
  else if (job.interrupts < INTERRUPTS_TO_GIVE_UP) signalProcess(sim, job.machine, engine?.containers[job.container]?.pid ?? 0, 'INT');
  else {
    sim.record({ type: 'terminal/printed', terminal: id, stream: 'stderr', text: '\ngot 3 SIGTERM/SIGINTs, forcefully exiting\n' });
    giveUp(1);
  }
}

/** Lets time pass for a job that will end soon by itself; one that will not is left waiting. */
function followJob(sim: Simulation, terminal: string): void {
  const held = (): boolean => sim.world.terminals[terminal]?.job != null;
  const until = sim.world.now + JOB_PATIENCE_MS;
  while (held() && earliest(sim.world.pending, until)) sim.advance(earliest(sim.world.pending, until)?.at ?? until, () => !held());
}
