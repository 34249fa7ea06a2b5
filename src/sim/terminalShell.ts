// The shell that a terminal is typed into: on the machine itself, or in the container that the terminal is connected to.
import { clone } from './clone';
import { type KernelFamily } from './kernel/kernel';
import { type ShellJob } from './keyboard';
import { leaveShell } from './leave';
import { isLooping } from './shell/machine/loops';
import { dialectFor } from './shell/machine/machine';
import { type Outcome, type ShellContext } from './shell/machine/shell';
import { isReady } from './shell/machine/waiting';
import { jobLine } from './shell/builtins/jobs';
import { type Simulation } from './shell/program';
import { answer, begin, goOn } from './shell/run';
import { freshState, type Run, type Session, type ShellState } from './shell/session';
import { parseScript } from './shell/syntax/parse';
import { simulationFor } from './shell/within';
import { laterAt } from './shells';
import { machineOf, type Terminal } from './world';
import { valuesOf } from './values';

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
function contextOf(sim: Simulation, shell: TypedShell): ShellContext {
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

/** Runs a typed line; one that is not complete yet is kept until the rest of it comes. */
export function runLine(sim: Simulation, shell: TypedShell, line: string): void {
  const { state } = shell;
  const text = state.typed + line;
  const { text: expanded, problem } = parseScript(text, state.dialect, state.aliases);
  state.run = null;
  state.lines++;
  if (problem?.isUnfinished === true) {
    state.typed = `${text}\n`;
    remember(sim, shell);
    return;
  }
  const before = state.typed.split('\n').length - 1;
  state.typed = '';
  settle(sim, shell, begin(contextOf(sim, shell), expanded, state.lines - 1 - before));
}

/** The end of the input where more of a line was awaited, as Ctrl+D gives it. */
export function endOfInput(sim: Simulation, shell: TypedShell): void {
  const { state } = shell;
  const text = state.typed;
  state.typed = '';
  settle(sim, shell, begin(contextOf(sim, shell), text));
}

/** A line for a `read` of the shell itself. */
export function answerQuestion(sim: Simulation, shell: TypedShell, line: string | null): void {
  settle(sim, shell, answer(contextOf(sim, shell), line));
}

/** Goes on with what a terminal's shell was doing, if what it waited for is over. */
export function continueShell(sim: Simulation, shell: TypedShell): void {
  const { state, session, machine } = shell;
  const { run } = state;
  const processes = machineOf(sim.world, machine).kernel?.processes ?? {};
  if (!run?.waiting || !isReady(run, (pid) => processes[pid] !== undefined)) return;
  if (run.interrupted && endsLine(run, state)) {
    state.run = null;
    session.lastExit = INTERRUPTED;
    settle(sim, shell, { kind: 'done' });
    return;
  }
  run.interrupted = false;
  settle(sim, shell, goOn(contextOf(sim, shell)));
}

/** Whether Ctrl+C ends the whole line: when it ended the command, and in a loop in any case. A program that answered it in its own way has only ended itself. */
function endsLine(run: Run, { dialect }: ShellState): boolean {
  const { waiting } = run;
  return waiting?.for !== 'process' || waiting.exit === INTERRUPTED || isLooping(run, dialect);
}

/** The exit code of what Ctrl+C has ended. */
export const INTERRUPTED = 130;

/** Records what a stretch of work leaves behind. */
export function settle(sim: Simulation, shell: TypedShell, outcome: Outcome): void {
  const { session, state } = shell;
  switch (outcome.kind) {
    case 'done':
      tellJobs(sim, shell);
      remember(sim, shell);
      free(sim, shell);
      return;
    case 'exit':
      leave(sim, shell, outcome.code);
      return;
    case 'waits':
      hold(sim, shell, outcome.resumeAt);
      return;
    case 'nested':
      nest(sim, shell, outcome.session);
      return;
    case 'becomes':
      // a stage of a pipe that stays or holds: the typed shell has handed it on already
      state.run = null;
      session.lastExit = 0;
      remember(sim, shell);
  }
}

/** Keeps the session in the World. */
export function remember(sim: Simulation, { terminal, job, session }: TypedShell, resumeAt: number | null = null): void {
  const later = resumeAt === null ? {} : { resumeAt };
  sim.record(job ? { type: 'terminal/shellChanged', terminal, shell: session, ...later } : { type: 'terminal/sessionChanged', terminal, session, ...later });
}

/** The shell waits. On the machine itself something holds the terminal meanwhile; a `read` does not. */
function hold(sim: Simulation, shell: TypedShell, resumeAt: number | null): void {
  const { terminal, machine, job, state, session } = shell;
  const waiting = state.run?.waiting;
  const now = sim.world.terminals[terminal];
  if (waiting?.for === 'job' && now && now.job === null) {
    // the job ended before the shell could wait for it
    waiting.exit = now.session.lastExit;
    settle(sim, shell, goOn(contextOf(sim, shell)));
    return;
  }
  session.lastExit = 0;
  remember(sim, shell, resumeAt);
  if (job || !waiting || waiting.for === 'job') return;
  if (waiting.for === 'line') free(sim, shell);
  else if (waiting.for === 'process') sim.record({ type: 'terminal/jobStarted', terminal, job: { kind: 'process', machine, pid: waiting.pid } });
  else if (now?.job?.kind !== 'shell') sim.record({ type: 'terminal/jobStarted', terminal, job: { kind: 'shell', machine } });
}

/** A shell that has been at work gives its terminal back. */
function free(sim: Simulation, { terminal, job, session }: TypedShell): void {
  if (!job && sim.world.terminals[terminal]?.job?.kind === 'shell') sim.record({ type: 'terminal/jobEnded', terminal, exit: session.lastExit });
}

/** Background commands that have ended are told of before the next prompt. */
function tellJobs(sim: Simulation, { terminal, state }: TypedShell): void {
  if (state.dialect === 'bash')
    for (const job of state.jobs) if (job.exit !== null) sim.record({ type: 'terminal/printed', terminal, stream: 'stdout', text: jobLine(job, state.jobs) });
  state.jobs = state.jobs.filter(({ exit }) => exit === null);
}

/** Another shell was started in this one, and is typed into from now on. */
function nest(sim: Simulation, shell: TypedShell, inner: Session): void {
  const outer = clone(shell.session);
  if (outer.state?.run) outer.state.run.waiting = { for: 'job', exit: 0 };
  const session = clone(inner);
  if (session.state) session.state.outer = outer;
  remember(sim, { ...shell, session });
}

/** `exit`: back to the shell around this one; the last one ends its process or the login. */
export function leave(sim: Simulation, shell: TypedShell, code: number): void {
  const { terminal, job, state, session } = shell;
  const { outer } = state;
  if (outer) {
    const back: TypedShell = { ...shell, session: outer, state: outer.state ?? state };
    outer.lastExit = code;
    if (outer.state?.run?.waiting && 'exit' in outer.state.run.waiting) outer.state.run.waiting.exit = code;
    settle(sim, back, outer.state?.run ? goOn(contextOf(sim, back)) : { kind: 'done' });
    return;
  }
  session.lastExit = code;
  if (job) {
    leaveShell(sim, terminal, job, code);
    return;
  }
  sim.record({ type: 'terminal/printed', terminal, stream: 'stdout', text: 'logout\n' });
  sim.record({ type: 'terminal/sessionChanged', terminal, session: loginSession(session) });
}

/** A login shell after `logout`: a fresh one at home. */
function loginSession({ user, env, container }: Session): Session {
  return { user, env, container, cwd: env['HOME'] ?? '/', lastExit: 0 };
}
