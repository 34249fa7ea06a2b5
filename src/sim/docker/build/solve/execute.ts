// RUN: a command in a container of BuildKit's own, tried out on paper: what it prints when, what it changes, how it ends.
import { type LayerFiles } from '../../../kernel/files';
import { nextPid } from '../../../kernel/processes';
import { type ProgramResult, type Simulation, type Stays } from '../../../shell/program';
import { staysRunning } from '../../../shell/run';
import { type Session } from '../../../shell/session';
import { machineOf } from '../../../world';
import { findExecutable, userProblem } from '../../run/executable';
import { type ExecOp } from '../plan/ops';
import { splitPair } from '../plan/state';
import { type Mounted, openSandbox } from './sandbox';

/** What a command printed, and how many ms after its start. */
export interface Printed {
  after: number;
  text: string;
}

/** How a command went. */
export interface Execution {
  changes: LayerFiles;
  prints: Printed[];
  /** ms until it ended, or settled. */
  elapsed: number;
  /** BuildKit's words for why it failed; null when it did not. */
  error: string | null;
  /** It does not end by itself. */
  stays: Stays | null;
  /** What is in each mounted folder afterwards, by target. */
  mounts: Record<string, LayerFiles>;
}

/** The words for a command that failed. */
function failure({ argv }: ExecOp, why: string): string {
  return `process ${JSON.stringify(argv.join(' '))} did not complete successfully: ${why}`;
}

/** The name of BuildKit's container, which `hostname` prints. */
const HOSTNAME = 'buildkitsandbox';
/** What runc ends with when there is no such program. */
const NOT_STARTED = 1;

/** Runs a command over read-only layers. Nothing is recorded but what the program itself does outside its own files. */
export function execute(
  sim: Simulation,
  machine: string,
  op: ExecOp,
  lower: readonly LayerFiles[],
  mounted: readonly Mounted[],
  variables: Readonly<Record<string, string>>,
): Execution {
  const sandbox = openSandbox(sim, lower, mounted);
  const { files } = sandbox;
  const done = (prints: Printed[], elapsed: number, error: string | null, stays: Stays | null = null): Execution => ({
    changes: sandbox.changes,
    prints,
    elapsed,
    error,
    stays,
    mounts: Object.fromEntries(mounted.map(({ target }) => [target, sandbox.mounted(target)])),
  });
  const user = userProblem(files, op.user);
  if (user !== undefined) return done([], 0, failure(op, user));
  const env = { ...Object.fromEntries(op.env.map(splitPair)), ...variables };
  const session: Session = { user: op.user || 'root', cwd: op.cwd, env: { ...env, HOSTNAME, HOME: env['HOME'] ?? '/root' }, lastExit: 0, container: sandbox.id };
  const program = findExecutable(sim.programs, files, op.argv[0] ?? '', session);
  const own = machineOf(sim.world, machine).hardware.architecture;
  const problem =
    op.architecture === own
      ? 'problem' in program
        ? `runc run failed: unable to start container process: ${program.problem.replace(/: unknown$/, '')}`
        : null
      : `exec ${op.argv[0] ?? ''}: exec format error`;
  if (problem !== null || 'problem' in program) return done([{ after: 0, text: `${problem ?? ''}\n` }], 0, failure(op, `exit code: ${String(NOT_STARTED)}`));
  const prints: Printed[] = [];
  let elapsed = 0;
  const print = (text: string): void => {
    if (text !== '') prints.push({ after: elapsed, text });
  };
  const result: ProgramResult = program.program.run({
    sim: sandbox.sim,
    machine,
    container: sandbox.id,
    argv: [...op.argv],
    stdin: '',
    keyboard: false,
    session,
    files,
    pid: nextPid(sim, machine),
    terminal: null,
    foreground: false,
    outputIsTty: false,
    out: print,
    err: print,
    write: sandbox.write,
    sleep: (ms) => (elapsed += ms),
  });
  if (staysRunning(result)) return done(prints, elapsed, null, result);
  const code = typeof result === 'number' ? result : 0;
  return done(prints, elapsed, code === 0 ? null : failure(op, `exit code: ${String(code)}`));
}
