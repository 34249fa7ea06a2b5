// Who may write where: the simulation keeps no owners, so that a short rule stands for them.
import { type Session } from './session';

/** Whether a user may write at a path. Containers are left to their images; on a machine only root leaves home and /tmp. */
export function mayWriteAs({ user, env, container }: Session, path: string): boolean {
  const own = [env['HOME'] ?? `/home/${user}`, '/tmp', '/var/tmp', '/dev'];
  return container !== null || user === 'root' || own.some((dir) => path === dir || path.startsWith(`${dir}/`));
}
