// The program that a container's command names, and runc's words when there is none.
import { type FileView } from '../../kernel/files';
import { type Program, type Programs } from '../../shell/program';
import { accountOf } from '../../shell/programs/accounts';
import { resolveProgram } from '../../shell/resolve';
import { type Session } from '../../shell/session';
import { DEFAULT_PATH } from './session';

/** A program, or why it cannot be run and the exit code that stands for that. */
export type Executable = { program: Program; path: string } | { problem: string; exitCode: 126 | 127 };

/** Looks a command up the way runc does: PATH for a bare name, the file itself for a path. */
export function findExecutable(programs: Programs, files: FileView, command: string, { env, cwd }: Session): Executable {
  const found = resolveProgram(files, command, env['PATH'] ?? DEFAULT_PATH, cwd);
  const program = found.found ? programs[found.program] : undefined;
  if (program && found.found) return { program, path: found.path };
  const cannot = (why: string, exitCode: 126 | 127): Executable => ({ problem: `exec: "${command}": ${why}: unknown`, exitCode });
  if (found.found || found.reason === 'not-in-path') return cannot('executable file not found in $PATH', 127);
  if (found.reason === 'no-such-file') return cannot(`stat ${command}: no such file or directory`, 127);
  return cannot(found.reason === 'directory' ? 'is a directory' : 'permission denied', 126);
}

/** Why a user cannot be used: names must be in the container's own files, numbers need not. Undefined when it can. */
export function userProblem(files: FileView, who: string): string | undefined {
  const [user = '', group] = who.split(':');
  if (user !== '' && !/^\d+$/.test(user) && !accountOf(files, user)) return `unable to find user ${user}: no matching entries in passwd file`;
  const node = files.read('/etc/group');
  const groups = node?.kind === 'file' ? node.text.split('\n').map((line) => line.split(':')[0]) : [];
  if (group !== undefined && !/^\d*$/.test(group) && !groups.includes(group)) return `unable to find group ${group}: no matching entries in group file`;
  return undefined;
}
