// Commands in the background: a process of their own where the shell can wait, else run at once.
import { clone } from '../../clone';
import { freshRun, freshState, type Session, withoutState } from '../session';
import { type Instruction } from './instructions';
import { baseStreams, type Outcome, type Shell, writeTo } from './shell';
import { runPipe } from './pipes';

/** Starts a command with `&`. */
export function startBackground(shell: Shell, { row, source }: Extract<Instruction, { do: 'background' }>): Outcome | undefined {
  const { context, session, state } = shell;
  session.lastExit = 0;
  if (!context.later) {
    runAtOnce(shell, row, source);
    return undefined;
  }
  const { pid, seen } = context.later.spawn({
    argv: [state.zero],
    user: session.user,
    memoryMiB: 1,
    handles: {},
    listens: [],
    shell: childSession(shell, row),
    session: withoutState(session),
    streams: baseStreams(shell),
  });
  const number = Math.max(0, ...state.jobs.map((job) => job.number)) + 1;
  state.jobs.push({ number, pid, seenPid: seen, command: source, exit: null });
  state.lastBackground = seen;
  if (state.reads === 'keyboard' && state.dialect === 'bash') writeTo(shell, baseStreams(shell).err)(`[${number}] ${seen}\n`);
  return undefined;
}

/** Where nothing can go on later, a background command is over before the next one begins. */
function runAtOnce(shell: Shell, row: number, source: string): void {
  const { session, state } = shell;
  const result = runPipe(shell, [row]);
  const number = Math.max(0, ...state.jobs.map((job) => job.number)) + 1;
  state.lastBackground = FIRST_PID + number;
  state.jobs.push({ number, pid: 0, seenPid: state.lastBackground, command: source, exit: typeof result === 'number' ? result : 0 });
  session.lastExit = 0;
}

/** Numbers of background commands that never were processes of their own (illustrative). */
const FIRST_PID = 7;

/** A copy of the shell that has one row of the script before it; a single command takes its place. */
function childSession({ session, state, run }: Shell, row: number): Session {
  const { vars, readonly, functions, zero, dialect, parameters, options, lastBackground } = state;
  return clone({
    ...session,
    state: {
      ...freshState({ zero, dialect, reads: 'command', parameters }),
      vars,
      readonly,
      functions,
      options,
      lastBackground,
      run: { ...freshRun(run.text, row), line: run.line, input: '' },
    },
  });
}
