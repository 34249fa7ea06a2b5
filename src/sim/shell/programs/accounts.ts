// Who a program runs as, read from /etc/passwd and /etc/group of the files that it sees.
import { type FileView } from '../../kernel/files';
import { type Program, type ProgramContext } from '../program';
import { wordAt } from '../../text';
import { isBusybox, linesOf, parseOptions } from './support';

/** A line of /etc/passwd. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** The lines of /etc/passwd or /etc/group as their fields. */
export function rowsOf(files: FileView, path: string): string[][] {
  const node = files.read(path);
  return node?.kind === 'file' ? linesOf(node.text).map((line) => line.split(':')) : [];
}

/** The account of a name or a number (`user`, `1000`, `1000:1000`); undefined when there is no line for it. */
export function accountOf(files: FileView, who: string): Account | undefined {
  const [user = ''] = (who === '' ? 'root' : who).split(':');
  const row = rowsOf(files, '/etc/passwd').find(([name, , uid]) => name === user || uid === user);
  return row && { name: wordAt(row, 0), uid: Number(row[2]), gid: Number(row[3]) };
}

interface Group {
  name: string;
  gid: number;
}

/** An account's groups, its own first. */
function groupsOf(files: FileView, account: Account): Group[] {
  const groups = rowsOf(files, '/etc/group').map(([name = '', , gid, members = '']) => ({ name, gid: Number(gid), members: members.split(',') }));
  const own = groups.find(({ gid }) => gid === account.gid) ?? { name: '', gid: account.gid };
  return [own, ...groups.filter((group) => group.gid !== account.gid && account.name !== '' && group.members.includes(account.name))];
}

/** The account of the caller; a number without a line stands for itself. */
function caller({ files, session }: ProgramContext): Account {
  const known = accountOf(files, session.user);
  const [uid = '0', gid] = session.user.split(':');
  return known ?? { name: '', uid: Number(uid) || 0, gid: Number(gid) || 0 };
}

const label = (number: number, name: string): string => (name === '' ? String(number) : `${number}(${name})`);

/** The caller's name; an error where its number has no account. */
export const whoami: Program = {
  run(context) {
    const { name, uid } = caller(context);
    if (name !== '') {
      context.out(`${name}\n`);
      return 0;
    }
    context.err(isBusybox(context.files) ? `whoami: unknown uid ${uid}\n` : `whoami: cannot find name for user ID ${uid}\n`);
    return 1;
  },
};

/** Numbers and names of a user and its groups. */
export const id: Program = {
  run(context) {
    const { flags, rest } = parseOptions(context.argv.slice(1), { flags: 'ungGr' });
    const [wanted] = rest;
    const account = wanted === undefined ? caller(context) : accountOf(context.files, wanted);
    if (!account) {
      context.err(isBusybox(context.files) ? `id: unknown user ${wanted ?? ''}\n` : `id: '${wanted ?? ''}': no such user\n`);
      return 1;
    }
    const groups = groupsOf(context.files, account);
    const own = groups[0] ?? { name: '', gid: account.gid };
    const show = (number: number, name: string): string => (flags.has('n') && name !== '' ? name : String(number));
    if (flags.has('u')) context.out(`${show(account.uid, account.name)}\n`);
    else if (flags.has('g')) context.out(`${show(own.gid, own.name)}\n`);
    else if (flags.has('G')) context.out(`${groups.map(({ gid, name }) => show(gid, name)).join(' ')}\n`);
    else context.out(`uid=${label(account.uid, account.name)} gid=${label(own.gid, own.name)} groups=${groups.map(({ gid, name }) => label(gid, name)).join(',')}\n`);
    return 0;
  },
};

/** The names of the caller's groups. */
export const groups: Program = {
  run(context) {
    context.out(
      `${groupsOf(context.files, caller(context))
        .map(({ name, gid }) => name || String(gid))
        .join(' ')}\n`,
    );
    return 0;
  },
};
