// Running another program in the place of this one, as sudo, env, xargs and entry points do: no shell is asked.
import { type ProgramContext, type ProgramResult } from '../program';
import { invocationOf, resolveProgram } from '../resolve';
import { type Session } from '../session';
import { wordAt } from '../../text';

/** Where programs are looked for when nobody says (execvp). */
const DEFAULT_PATH = '/bin:/usr/bin';

/** Runs a program along PATH; `missing` words the complaint of exit 127. */
export function execute(context: ProgramContext, argv: readonly string[], missing: string, session: Session = context.session): ProgramResult {
  const found = resolveProgram(context.files, wordAt(argv, 0), session.env['PATH'] ?? DEFAULT_PATH, session.cwd);
  const program = found.found ? context.sim.programs[found.program] : undefined;
  if (found.found && program) return program.run({ ...context, argv: invocationOf(found, argv), session });
  context.err(missing);
  return !found.found && (found.reason === 'permission' || found.reason === 'directory') ? 126 : 127;
}
