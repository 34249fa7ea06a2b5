// Running another program in the place of this one, as sudo, env, xargs and entry points do: no shell is asked.
import { type ProgramContext, type ProgramResult } from '../program';
import { invocationOf, resolveProgram } from '../resolve';
import { type Session } from '../session';
import { wordAt } from '../../text';

/** Where programs are looked for when nobody says (execvp). */
const DEFAULT_PATH = '/bin:/usr/bin';

/** Runs a program along PATH; `missing` words the complaint of exit 127 or 126. */
export function execute(context: ProgramContext, argv: readonly string[], missing: string | ((denied: boolean) => string), session: Session = context.session): ProgramResult {
  const found = resolveProgram(context.files, wordAt(argv, 0), session.env['PATH'] ?? DEFAULT_PATH, session.cwd);
  const program = found.found ? context.sim.programs[found.program] : undefined;
  if (found.found && program) return program.run({ ...context, argv: invocationOf(found, argv), session });
  const denied = !found.found && (found.reason === 'permission' || found.reason === 'directory');
  context.err(typeof missing === 'string' ? missing : missing(denied));
  return denied ? 126 : 127;
}
