// Who may write where: owners and modes where something has them, and a short rule for everything else.
import { type FileView, parentOf } from '../kernel/files';
import { wordAt } from '../text';
import { type Session } from './session';

const PUBLIC = ['/tmp', '/var/tmp', '/dev'];
const isBelow = (path: string, dir: string): boolean => path === dir || path.startsWith(`${dir}/`);

/** A user's home, from the files that it sees. */
function homeOf(files: FileView, user: string): string {
  const [name = ''] = user.split(':');
  const passwd = files.read('/etc/passwd');
  const line = passwd?.kind === 'file' ? passwd.text.split('\n').find((row) => row.split(':')[0] === name || row.split(':')[2] === name) : undefined;
  return wordAt(line?.split(':'), 5);
}

/** Whether a user may write at a path: root everywhere, others at home, in /tmp, and where something is theirs or open to all. */
export function mayWriteAs({ user, env }: Pick<Session, 'user' | 'env'>, files: FileView, path: string): boolean {
  const [name = ''] = user.split(':');
  if (name === 'root' || name === '0' || name === '') return true;
  const home = [env['HOME'] ?? '', homeOf(files, user)].filter((dir) => dir !== '' && dir !== '/');
  if ([...home, ...PUBLIC].some((dir) => isBelow(path, dir))) return true;
  // the file itself where there is one, else the directory that it would be made in
  const at = files.lstat(path) ? path : parentOf(path);
  const node = files.read(at);
  const [owner = 'root'] = (node?.owner ?? 'root').split(':');
  return owner === name || (node !== undefined && 'mode' in node && (Number((node.mode ?? '').at(-1)) & 2) === 2);
}

/** The mark of a file that a user makes; root's need none. */
export function ownerMark({ user, container }: Pick<Session, 'user' | 'container'>): { owner?: string } {
  const [name = '', group = name] = user.split(':');
  return container === null || name === 'root' || name === '0' || name === '' ? {} : { owner: `${name}:${group}` };
}
