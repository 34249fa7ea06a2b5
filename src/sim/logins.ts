// Who sits down at a machine: the session that a terminal begins with, by what is installed there.
import { type ProgramContext, type ProgramResult } from './shell/program';
import { type Session } from './shell/session';
import { type Machine, type OperatingSystem } from './world';

const UNIX_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const begin = (cwd: string, env: Record<string, string>): Session => ({ user: 'you', cwd, env: { ...env, PWD: cwd }, lastExit: 0, container: null });

const unix = (home: string, shell: string, lang: string): Session =>
  begin(home, { PATH: UNIX_PATH, HOME: home, USER: 'you', LOGNAME: 'you', SHELL: shell, TERM: 'xterm-256color', LANG: lang });

/** Windows keeps its drives apart; the paths of the machine say `/c` where its prompt says `C:`. */
const SESSIONS: Readonly<Record<OperatingSystem['family'], () => Session>> = {
  linux: () => unix('/home/you', '/bin/bash', 'C.UTF-8'),
  darwin: () => unix('/Users/you', '/bin/zsh', 'en_US.UTF-8'),
  windows: () => begin('/c/Users/you', { PATH: '/c/Windows/System32', HOME: '/c/Users/you', USERNAME: 'you', OS: 'Windows_NT' }),
};

/** A fresh login at a machine. */
export function loginAt({ os }: Machine): Session {
  return SESSIONS[os?.family ?? 'linux']();
}

/** A login on another Linux machine, with what the terminal's own session hands on. */
export function remoteLogin(env: Readonly<Record<string, string>>, user: string): Session {
  const home = user === 'root' ? '/root' : `/home/${user}`;
  return { user, cwd: home, env: { ...env, HOME: home, USER: user, LOGNAME: user, PWD: home, PATH: UNIX_PATH }, lastExit: 0, container: null };
}

/** Connects a program's terminal to a shell on another machine. Where there is none to connect, such as inside a pipe, nothing is said. */
export function connectTerminal({ sim, terminal, foreground, out }: ProgramContext, machine: string, shell: Session, welcome: string, farewell: string): ProgramResult {
  if (!foreground || terminal === null) return 0;
  out(welcome);
  sim.record({ type: 'terminal/jobStarted', terminal, job: { kind: 'login', machine, shell, farewell } });
  return { kind: 'holds' };
}
