// The shell as others use it: a script run to its end, a script begun that may wait, and one that goes on.
import { builtIns } from './builtins/builtIns';
import { assignLine } from './builtins/jobs';
import { execute, open } from './machine/machine';
import { type Outcome, type ShellContext, ShellExit } from './machine/shell';
import { type ProgramResult, type Stays } from './program';
import { freshRun } from './session';

export { ShellExit, type ShellContext };

/** Begins a script; it may stop to wait where the context can come back to it. */
export function begin(shell: ShellContext, script: string, line = 0): Outcome {
  return execute(open(shell, { ...freshRun(script), line }, builtIns));
}

/** Goes on with what the session's shell was doing before it waited. */
export function goOn(shell: ShellContext): Outcome {
  const run = shell.session.state?.run;
  if (!run) return { kind: 'done' };
  const own = open(shell, run, builtIns);
  if (run.waiting && 'exit' in run.waiting) shell.session.lastExit = run.waiting.exit;
  run.waiting = null;
  return execute(own);
}

/** Runs a script to its end at once: an exit code, or the program that the shell has become. Throws ShellExit for `exit`. */
export function runScript(shell: ShellContext, script: string): ProgramResult {
  const context = { ...shell };
  Reflect.deleteProperty(context, 'later');
  return resultOf(context, begin(context, script));
}

/** Gives a line to the `read` that a shell waits in; null is the end of the input. */
export function answer(shell: ShellContext, line: string | null): Outcome {
  const run = shell.session.state?.run;
  if (run?.waiting?.for !== 'line') return { kind: 'done' };
  const { names, raw } = run.waiting;
  const own = open(shell, run, builtIns);
  run.waiting = null;
  shell.session.lastExit = assignLine(own, names, line, raw);
  return execute(own);
}

function resultOf({ session }: ShellContext, outcome: Outcome): ProgramResult {
  switch (outcome.kind) {
    case 'done':
      return session.lastExit;
    case 'exit':
      throw new ShellExit(outcome.code);
    case 'nested':
      return 0;
    case 'becomes':
      return outcome.result;
    case 'waits':
      // a `read` without a keyboard to read from
      return session.lastExit;
  }
}

/** Whether a result is a program that stays. */
export function staysRunning(result: ProgramResult): result is Stays {
  return typeof result !== 'number' && result.kind === 'stays';
}
