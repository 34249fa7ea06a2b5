// What a program inside a container sees of itself: user, folder and environment.
import { type Session } from '../../shell/session';
import { type Container } from '../container';
import { cut } from '../../text';

/** Docker's PATH for images that set none. */
export const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The session of a container's own programs; `exec` may add variables, another folder and another user. */
export function sessionIn(container: Container, { env: extra = [], workdir = '', user: asked = '' }: { env?: readonly string[]; workdir?: string; user?: string } = {}): Session {
  const { config } = container;
  const user = asked || config.User || 'root';
  const given = [`PATH=${DEFAULT_PATH}`, `HOSTNAME=${config.Hostname}`, ...(config.Tty ? ['TERM=xterm'] : []), ...config.Env, ...extra];
  const env = Object.fromEntries(given.map((item) => [cut(item, '=')[0], item.split('=').slice(1).join('=')]));
  const home = user === 'root' || /^0(?::|$)/.test(user) ? '/root' : '/';
  return { user, cwd: workdir || config.WorkingDir || '/', env: { ...env, HOME: env['HOME'] ?? home }, lastExit: 0, container: container.id };
}

/** The session of a shell, which tells its programs where it is. */
export function shellSession(session: Session): Session {
  return { ...session, env: { PWD: session.cwd, ...session.env } };
}
