// Accounts: adding and removing users and groups.
import { type Program, type ProgramContext } from '../program';
import { wordAt } from '../../text';
import { accountOf } from './accounts';
import { sessionOf } from './su';
import { calledAs, isBusybox, linesOf, parseOptions } from './support';
import { remove } from './writeFiles';

const textAt = ({ files }: ProgramContext, path: string): string => {
  const node = files.read(path);
  return node?.kind === 'file' ? node.text : '';
};

function addLine(context: ProgramContext, path: string, line: string): void {
  const node = context.files.read(path);
  context.write(path, node?.kind === 'file' ? { ...node, text: `${node.text}${line}\n` } : { kind: 'file', text: `${line}\n` });
}

function dropLine(context: ProgramContext, path: string, name: string): void {
  const node = context.files.read(path);
  if (node?.kind !== 'file') return;
  const lines = linesOf(node.text).filter((line) => line.split(':')[0] !== name);
  context.write(path, { ...node, text: lines.map((line) => `${line}\n`).join('') });
}

const idsIn = (text: string): number[] => linesOf(text).map((line) => Number(line.split(':')[2]));

/** The next free number: from 1000 for people, below 1000 for system accounts. */
function nextId(text: string, system: boolean): number {
  const ids = idsIn(text);
  let id = system ? 999 : 1000;
  while (ids.includes(id)) id += system ? -1 : 1;
  return id;
}

function denied(context: ProgramContext): boolean {
  if (context.session.user === 'root' || context.session.user === '0') return false;
  const name = calledAs(context);
  context.err(isBusybox(context.files) ? `${name}: permission denied (are you root?)\n` : `${name}: Permission denied.\n${name}: cannot lock /etc/passwd; try again later.\n`);
  return true;
}

/** useradd and adduser, in their Debian and BusyBox forms. */
export const adduser: Program = {
  run(context) {
    if (denied(context)) return 1;
    const name = calledAs(context);
    const busybox = isBusybox(context.files);
    const options = parseOptions(context.argv.slice(1), {
      flags: 'DHSmMrNUoq',
      values: 'ugGhsdcek',
      long: {
        system: 'r',
        'disabled-password': 'D',
        'no-create-home': 'M',
        'create-home': 'm',
        uid: 'u',
        gid: 'g',
        shell: 's',
        home: 'd',
        'home-dir': 'd',
        gecos: 'c',
        comment: 'c',
        ingroup: 'g',
        groups: 'G',
        group: 'U',
        quiet: 'q',
      },
    });
    const { flags, values, rest } = options;
    const [user, group] = rest;
    if (user === undefined) return usage(context, busybox ? 'USER [GROUP]' : 'LOGIN');
    if (group !== undefined) return joinGroup(context, user, group);
    const passwd = textAt(context, '/etc/passwd');
    if (accountOf(context.files, user)?.name === user) {
      context.err(busybox ? `adduser: user '${user}' in use\n` : name === 'adduser' ? `fatal: The user \`${user}' already exists.\n` : `useradd: user '${user}' already exists\n`);
      return busybox || name === 'adduser' ? 1 : 9;
    }
    const system = flags.has('S') || flags.has('r');
    const uid = Number(values.get('u') ?? nextId(passwd, system));
    const groups = textAt(context, '/etc/group');
    const wanted = values.get(busybox ? 'G' : 'g');
    const gid = wanted === undefined ? (idsIn(groups).includes(uid) ? nextId(groups, system) : uid) : (groupId(groups, wanted) ?? (Number(wanted) || uid));
    const others = busybox ? [] : listed(values.get('G'));
    const missing = [...(wanted === undefined || /^\d+$/.test(wanted) ? [] : [wanted]), ...others].find((each) => groupId(groups, each) === undefined);
    if (missing !== undefined) {
      context.err(busybox ? `adduser: unknown group ${missing}\n` : `${name}: group '${missing}' does not exist\n`);
      return busybox ? 1 : 6;
    }
    if (wanted === undefined && !(busybox && system)) addLine(context, '/etc/group', `${user}:x:${gid}:`);
    const home = values.get(busybox ? 'h' : 'd') ?? `/home/${user}`;
    const shell = values.get('s') ?? (busybox ? (system ? '/sbin/nologin' : '/bin/sh') : name === 'adduser' ? '/bin/bash' : '/bin/sh');
    addLine(context, '/etc/passwd', `${user}:x:${uid}:${gid}:${values.get('c') ?? (busybox ? 'Linux User,,,' : '')}:${home}:${shell}`);
    const makesHome = name === 'useradd' ? flags.has('m') : !flags.has('H') && !flags.has('M') && !system;
    if (makesHome) context.write(home, { kind: 'dir', owner: `${user}:${user}` });
    for (const other of others) joinGroup(context, user, other);
    if (!busybox && name === 'adduser' && !flags.has('q'))
      context.out(
        `info: Adding user \`${user}' ...\ninfo: Adding new group \`${user}' (${gid}) ...\ninfo: Adding new user \`${user}' (${uid}) with group \`${user} (${gid})' ...\n${makesHome ? `info: Creating home directory \`${home}' ...\n` : ''}`,
      );
    return 0;
  },
};

const listed = (words: string | undefined): string[] => (words ?? '').split(',').filter((word) => word !== '');

function groupId(groups: string, name: string): number | undefined {
  const line = linesOf(groups).find((each) => each.split(':')[0] === name);
  return line === undefined ? undefined : Number(line.split(':')[2]);
}

function joinGroup(context: ProgramContext, user: string, group: string): number {
  const node = context.files.read('/etc/group');
  const lines = node?.kind === 'file' ? linesOf(node.text) : [];
  const at = lines.findIndex((line) => line.split(':')[0] === group);
  if (node?.kind !== 'file' || at < 0) {
    context.err(isBusybox(context.files) ? `adduser: unknown group ${group}\n` : `${calledAs(context)}: group '${group}' does not exist\n`);
    return isBusybox(context.files) ? 1 : 6;
  }
  const [name = '', mark = '', gid = '', members = ''] = wordAt(lines, at).split(':');
  lines[at] = [name, mark, gid, [...new Set([...members.split(',').filter(Boolean), user])].join(',')].join(':');
  context.write('/etc/group', { ...node, text: lines.map((line) => `${line}\n`).join('') });
  return 0;
}

/** A command that was told nothing. */
function usage(context: ProgramContext, what: string): number {
  context.err(isBusybox(context.files) ? `BusyBox multi-call binary.\n\nUsage: ${calledAs(context)} [OPTIONS] ${what}\n` : `Usage: ${calledAs(context)} [options] ${what}\n`);
  return isBusybox(context.files) ? 1 : 2;
}

/** usermod -aG group user. */
export const usermod: Program = {
  run(context) {
    if (denied(context)) return 1;
    const { values, rest } = parseOptions(
      context.argv.slice(1).map((arg) => (arg === '-aG' ? '-G' : arg)),
      { flags: 'aLU', values: 'Ggsdlu', long: { append: 'a', groups: 'G', shell: 's' } },
    );
    const [user] = rest;
    if (user === undefined) return usage(context, 'LOGIN');
    if (!accountOf(context.files, user)) {
      context.err(`usermod: user '${user}' does not exist\n`);
      return 6;
    }
    for (const group of listed(values.get('G'))) {
      const exit = joinGroup(context, user, group);
      if (exit !== 0) return exit;
    }
    return 0;
  },
};

/** groupadd and addgroup. */
export const addgroup: Program = {
  run(context) {
    if (denied(context)) return 1;
    const { flags, values, rest } = parseOptions(context.argv.slice(1), { flags: 'Srfo', values: 'g', long: { system: 'r', gid: 'g', force: 'f' } });
    const [first, second] = rest;
    if (first === undefined) return usage(context, 'GROUP');
    if (second !== undefined) return joinGroup(context, first, second);
    const groups = textAt(context, '/etc/group');
    if (groupId(groups, first) !== undefined) {
      if (flags.has('f')) return 0;
      context.err(isBusybox(context.files) ? `addgroup: group '${first}' in use\n` : `${calledAs(context)}: group '${first}' already exists\n`);
      return isBusybox(context.files) ? 1 : 9;
    }
    addLine(context, '/etc/group', `${first}:x:${values.get('g') ?? nextId(groups, flags.has('S') || flags.has('r'))}:`);
    return 0;
  },
};

/** userdel and deluser. */
export const deluser: Program = {
  run(context) {
    if (denied(context)) return 1;
    const { flags, rest } = parseOptions(context.argv.slice(1), { flags: 'rf', long: { 'remove-home': 'r', remove: 'r' } });
    const [user] = rest;
    if (user === undefined) return usage(context, 'LOGIN');
    if (!accountOf(context.files, user)) {
      context.err(isBusybox(context.files) ? `deluser: unknown user ${user}\n` : `${calledAs(context)}: user '${user}' does not exist\n`);
      return isBusybox(context.files) ? 1 : 6;
    }
    const { cwd: home } = sessionOf(context, user, true);
    for (const path of ['/etc/passwd', '/etc/group']) dropLine(context, path, user);
    if (flags.has('r') && context.files.lstat(home)) remove(context, home);
    return 0;
  },
};
