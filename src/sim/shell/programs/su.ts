// Becoming somebody else: su, gosu and su-exec, and the session that another user has.
import { wordAt } from '../../text';
import { dialectFor } from '../machine/machine';
import { type Program, type ProgramContext, type ProgramResult } from '../program';
import { freshState, searchPathOf, type Session, withoutState } from '../session';
import { accountOf, rowsOf } from './accounts';
import { execute } from './execute';
import { calledAs, isBusybox } from './support';

/** The session of another user: a login takes its home and drops what was set. */
export function sessionOf(context: ProgramContext, user: string, login: boolean): Session {
  const session = withoutState(context.session);
  const row = rowsOf(context.files, '/etc/passwd').find(([name]) => name === user);
  const home = row?.[5] ?? (user === 'root' ? '/root' : `/home/${user}`);
  const kept = login ? { PATH: searchPathOf(session), TERM: session.env['TERM'] ?? 'xterm' } : session.env;
  return {
    ...session,
    user,
    cwd: login ? home : session.cwd,
    env: { ...kept, HOME: home, USER: user, LOGNAME: user, SHELL: row?.[6] ?? '/bin/sh', PWD: login ? home : session.cwd },
  };
}

/** Starts a shell to be typed into as somebody else. */
export function shellAs(context: ProgramContext, user: string, login: boolean): ProgramResult {
  const session = sessionOf(context, user, login);
  const name = (session.env['SHELL'] ?? '/bin/sh').split('/').at(-1) ?? 'sh';
  if (context.resumable !== true || !context.keyboard) return 0;
  return { kind: 'runs', shell: { ...session, lastExit: 0, state: freshState({ zero: name, dialect: dialectFor(context, name), reads: 'keyboard' }) } };
}

/** su: a shell, or one command, as another user. Only root may without a password. */
export const su: Program = {
  run(context): ProgramResult {
    const args = context.argv.slice(1);
    const login = args.some((arg) => arg === '-' || arg === '-l' || arg === '--login');
    const at = args.indexOf('-c');
    const command = at < 0 ? undefined : args[at + 1];
    const shellAt = args.indexOf('-s');
    const user = args.filter((arg, index) => !arg.startsWith('-') && (at < 0 || index !== at + 1) && (shellAt < 0 || index !== shellAt + 1))[0] ?? 'root';
    if (!accountOf(context.files, user)) {
      context.err(isBusybox(context.files) ? `su: unknown user ${user}\n` : `su: user ${user} does not exist or the user entry does not contain all the required fields\n`);
      return 1;
    }
    if (context.session.user !== 'root' && context.session.user !== '0') {
      context.err(isBusybox(context.files) ? 'su: must be suid to work properly\n' : 'Password: \nsu: Authentication failure\n');
      return 1;
    }
    if (command === undefined) return shellAs(context, user, login);
    return execute(context, ['sh', '-c', command], 'su: /bin/sh: No such file or directory\n', sessionOf(context, user, login));
  },
};

/** gosu and su-exec: a command as another user, without a shell or a password. */
export const gosu: Program = {
  run(context): ProgramResult {
    const [who, ...command] = context.argv.slice(1);
    if (who === undefined || command.length === 0) {
      context.err(`Usage: ${calledAs(context)} user-spec command [args]\n`);
      return 1;
    }
    const [user = ''] = who.split(':');
    if (!accountOf(context.files, user) && !/^\d+$/.test(user)) {
      context.err(`error: failed switching to "${who}": unable to find user ${user}: no matching entries in passwd file\n`);
      return 1;
    }
    return execute(context, command, `error: exec: "${wordAt(command, 0)}": executable file not found in $PATH\n`, {
      ...sessionOf(context, user, false),
      cwd: context.session.cwd,
    });
  },
};
