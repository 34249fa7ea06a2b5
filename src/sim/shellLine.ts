// What a shell does with a line that is typed into it: how it is run and gone on with, and what it leaves behind.
import { clone } from './clone';
import { leaveShell } from './leave';
import { jobLine } from './shell/builtins/jobs';
import { isLooping } from './shell/machine/loops';
import { type Outcome } from './shell/machine/shell';
import { isReady } from './shell/machine/waiting';
import { type Simulation } from './shell/program';
import { answer, begin, goOn } from './shell/run';
import { type Run, type Session, type ShellState } from './shell/session';
import { parseScript } from './shell/syntax/parse';
import { contextOf, type TypedShell } from './typedShell';
import { machineOf } from './world';

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
