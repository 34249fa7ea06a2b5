// RUN: a command in a container of BuildKit's own, tried out on paper: what it prints when, what it changes, how it ends.
import { type FileView, type LayerFiles } from '../../../kernel/files';
import { nextPid } from '../../../kernel/processes';
import { type ProgramResult, type Simulation, type Stays } from '../../../shell/program';
import { staysRunning } from '../../../shell/run';
import { type Session } from '../../../shell/session';
import { machineOf } from '../../../world';
import { findExecutable, refusedByKernel, type Runnable, userProblem } from '../../run/executable';
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
  exitCode: number;
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
  const prints: Printed[] = [];
  let elapsed = 0;
  const print = (text: string): void => {
    if (text !== '') prints.push({ after: elapsed, text });
  };
  const done = (exitCode: number, why: string | null, stays: Stays | null = null): Execution => ({
    changes: sandbox.changes,
    prints,
    elapsed,
    exitCode,
    error: why === null ? null : failure(op, why),
    stays,
    mounts: Object.fromEntries(mounted.map(({ target }) => [target, sandbox.mounted(target)])),
  });
  const { files } = sandbox;
  const user = userProblem(files, op.user);
  if (user !== undefined) return done(NOT_STARTED, user);
  const session = sessionOf(op, sandbox.id, variables);
  const found = programOf(sim, machine, op, files, session);
  if (typeof found === 'string') {
    print(`${found}\n`);
    return done(NOT_STARTED, `exit code: ${String(NOT_STARTED)}`);
  }
  const result: ProgramResult = found.program.run({
    sim: sandbox.sim,
    machine,
    container: sandbox.id,
    argv: found.argv,
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
  if (!staysRunning(result)) {
    const code = typeof result === 'number' ? result : 0;
    return done(code, code === 0 ? null : `exit code: ${String(code)}`);
  }
  if (!result.ends) return done(0, null, result);
  for (const { after, text } of result.prints ?? []) prints.push({ after: elapsed + after, text });
  elapsed += result.ends.after;
  print(result.ends.text ?? '');
  const { code } = result.ends;
  return done(code, code === 0 ? null : `exit code: ${String(code)}`);
}

function sessionOf(op: ExecOp, container: string, variables: Readonly<Record<string, string>>): Session {
  const env: Record<string, string> = { ...Object.fromEntries(op.env.map(splitPair)), ...variables };
  return { user: op.user || 'root', cwd: op.cwd, env: { ...env, HOSTNAME, HOME: env['HOME'] ?? '/root' }, lastExit: 0, container };
}

/** The program that a command names, or what is printed where there is none. */
function programOf(sim: Simulation, machine: string, { argv, architecture }: ExecOp, files: FileView, session: Session): Runnable | string {
  const found = findExecutable(sim.programs, files, argv, session);
  if ('problem' in found) return `runc run failed: unable to start container process: ${found.problem.replace(/: unknown$/, '')}`;
  return architecture === machineOf(sim.world, machine).hardware.architecture ? found : refusedByKernel(found.path);
}
