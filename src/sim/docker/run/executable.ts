// The program that a container's command names, and runc's words when there is none.
import { type FileView } from '../../kernel/files';
import { type Program, type Programs } from '../../shell/program';
import { accountOf } from '../../shell/programs/accounts';
import { invocationOf, resolveProgram } from '../../shell/resolve';
import { type Session } from '../../shell/session';
import { DEFAULT_PATH } from './session';

/** A program, the arguments that it is given, and the file that it is. */
export interface Runnable {
  program: Program;
  argv: string[];
  path: string;
}

/** A program, or why it cannot be run and the exit code that stands for that. */
export type Executable = Runnable | { problem: string; exitCode: 126 | 127 };

/** Looks a command up the way runc does: PATH for a bare name, the file itself for a path. */
export function findExecutable(programs: Programs, files: FileView, argv: readonly string[], { env, cwd }: Session): Executable {
  const [command = ''] = argv;
  const found = resolveProgram(files, command, env['PATH'] ?? DEFAULT_PATH, cwd);
  const program = found.found ? programs[found.program] : undefined;
  if (found.found && program) return found.plain === true ? refusedByKernel(found.path) : { program, argv: invocationOf(found, argv), path: found.path };
  if (!found.found && found.reason === 'bad-interpreter') return refusedByKernel(command, 'no such file or directory');
  const cannot = (why: string, exitCode: 126 | 127): Executable => ({ problem: `exec: ${JSON.stringify(command)}: ${why}: unknown`, exitCode });
  if (found.found || found.reason === 'not-in-path') return cannot('executable file not found in $PATH', 127);
  if (found.reason === 'no-such-file') return cannot(`stat ${command}: no such file or directory`, 127);
  return cannot(found.reason === 'directory' ? 'is a directory' : 'permission denied', 126);
}

/** What the kernel refuses to execute (a program for another CPU, a script whose interpreter is not there): runc's init is left to say so where the program would have printed. */
export function refusedByKernel(path: string, why = 'exec format error'): Runnable {
  return {
    argv: [path],
    path,
    program: {
      run(context) {
        context.err(`exec ${path}: ${why}\n`);
        return EXEC_FAILED;
      },
    },
  };
}

/** The exit code of a container whose program the kernel refused. */
const EXEC_FAILED = 255;

/** The largest number of a user or group (moby/sys user). */
const LARGEST_ID = 2 ** 31 - 1;

/** Why a user cannot be used: names must be in the container's own files, numbers need not. Undefined when it can. */
export function userProblem(files: FileView, who: string): string | undefined {
  const [user = '', group] = who.split(':');
  if ([user, group].some((id) => /^\d+$/.test(id ?? '') && Number(id) > LARGEST_ID)) return `uids and gids must be in range 0-${String(LARGEST_ID)}`;
  if (user !== '' && !/^\d+$/.test(user) && !accountOf(files, user)) return `unable to find user ${user}: no matching entries in passwd file`;
  const node = files.read('/etc/group');
  const groups = node?.kind === 'file' ? node.text.split('\n').map((line) => line.split(':')[0]) : [];
  if (group !== undefined && !/^\d*$/.test(group) && !groups.includes(group)) return `unable to find group ${group}: no matching entries in group file`;
  return undefined;
}
