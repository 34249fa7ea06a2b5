// Commands that the shell carries out itself, because they change the shell.
import { resolvePath } from '../kernel/files';
import { type ShellContext } from './run';

/** Thrown by the `exit` built-in. */
export class ShellExit extends Error {
  constructor(readonly code: number) {
    super('exit');
  }
}

/** A built-in: changes the shell's session; gives back an exit code. */
export type BuiltIn = (shell: ShellContext, args: readonly string[]) => number;
/** Built-ins by name. */
export const builtIns: Readonly<Record<string, BuiltIn>> = {
  cd: (shell, [to = shell.session.env['HOME'] ?? '/']) => {
    const path = resolvePath(shell.session.cwd, to === '-' ? (shell.session.env['OLDPWD'] ?? '/') : to);
    const node = shell.sim.filesOf(shell.machine, shell.container).read(path);
    if (node?.kind !== 'dir') {
      shell.err(shell.name === 'bash' ? `bash: cd: ${to}: ${node ? 'Not a directory' : 'No such file or directory'}\n` : `sh: cd: can't cd to ${to}\n`);
      return 1;
    }
    Object.assign(shell.session.env, { OLDPWD: shell.session.cwd, PWD: path });
    shell.session.cwd = path;
    return 0;
  },
  export: (shell, args) => {
    for (const arg of args) {
      const [name = '', ...value] = arg.split('=');
      if (arg.includes('=')) shell.session.env[name] = value.join('=');
    }
    return 0;
  },
  unset: (shell, args) => {
    for (const name of args) Reflect.deleteProperty(shell.session.env, name);
    return 0;
  },
  exit: (shell, [code]) => {
    throw new ShellExit(code === undefined ? shell.session.lastExit : Number(code) & 255);
  },
  ':': () => 0,
};
