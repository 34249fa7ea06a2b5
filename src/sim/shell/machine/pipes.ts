// Shells inside a shell that run to their end at once: command substitutions and the stages of a pipe.
import { clone } from '../../clone';
import { ExpansionProblem } from '../expand/expand';
import { freshRun, type Run, type Session } from '../session';
import { execute, open } from './machine';
import { hasOption, peekInput, type Outcome, type Shell, type ShellContext, writeTo, baseStreams } from './shell';

/** What the last line of a shell's inside leaves. */
interface Inner {
  outcome: Outcome;
  exit: number;
}

/** Shells that may run inside one another, and in all before the outermost is done (illustrative). */
const DEEPEST = 250;
const MOST_SHELLS = 2000;

/** Counts a shell inside a shell. Throws ExpansionProblem, in a real shell's words, where there are too many. */
function counted({ inside = { depth: 0, all: { count: 0 } } }: ShellContext): NonNullable<ShellContext['inside']> {
  inside.all.count++;
  if (inside.depth >= DEEPEST || inside.all.count > MOST_SHELLS) throw new ExpansionProblem('fork: Resource temporarily unavailable', 'limit');
  return { depth: inside.depth + 1, all: inside.all };
}

/** Runs a part of a script in a shell of its own, whose changes are forgotten. */
function runInside(shell: Shell, run: Run, context: Partial<ShellContext>): Inner {
  const inside = counted(shell.context);
  const session: Session = clone({ ...shell.session, state: { ...shell.state, run: null, jobs: [], traps: {}, typed: '', outer: null } });
  const surroundings = { ...shell.context };
  Reflect.deleteProperty(surroundings, 'later');
  const inner = open(
    {
      ...surroundings,
      ...context,
      inside,
      session,
      sleep: (ms) => {
        pass(shell, ms);
      },
    },
    run,
    shell.builtIns,
  );
  inner.line = shell.line;
  inner.rounds = shell.rounds;
  const outcome = execute(inner);
  return { outcome, exit: outcome.kind === 'exit' ? outcome.code : session.lastExit };
}

/** Time passes inside: at once where the shell runs to its end, afterwards where it can wait. */
function pass(shell: Shell, ms: number): void {
  if (shell.context.later) shell.owed += ms;
  else shell.context.sleep(ms);
}

/** What a script prints, without the line ends at its end. */
export function substitute(shell: Shell, script: string): string {
  let text = '';
  const { exit } = runInside(
    shell,
    { ...freshRun(script), streams: { ...shell.run.streams, '1': { to: 'out' } }, line: Math.max(0, shell.line - 1) },
    {
      foreground: false,
      outputIsTty: false,
      stdin: peekInput(shell),
      out: (more) => (text += more),
    },
  );
  if (!shell.hidesStatus) shell.session.lastExit = exit;
  return text.replace(/\0/g, '').replace(/\n+$/, '');
}

/** Runs the stages of a pipe one after another, each on what the one before has printed. */
export function runPipe(shell: Shell, stages: readonly number[]): Outcome | number {
  const { run, context } = shell;
  let stdin = peekInput(shell);
  let failure = 0;
  for (const [index, row] of stages.entries()) {
    const last = index === stages.length - 1;
    let piped = '';
    const part: Run = { ...freshRun(run.text, row), line: run.line, streams: last ? run.streams : { ...run.streams, '1': { to: 'out' } } };
    const inner = runInside(shell, part, {
      stdin,
      keyboard: context.keyboard && index === 0 && run.input === null,
      ...(last ? {} : { foreground: false, outputIsTty: false, out: (text) => (piped += text), err: writeTo(shell, baseStreams(shell).err) }),
    });
    if (inner.exit !== 0) failure = inner.exit;
    if (last) return inner.outcome.kind === 'becomes' ? inner.outcome : hasOption(shell, 'pipefail') ? failure : inner.exit;
    stdin = piped;
  }
  return 0;
}
