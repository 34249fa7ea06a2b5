// ps: procps on Ubuntu and Debian, BusyBox in Alpine; only what the caller's PID namespace shows.
import { type Process } from '../../kernel/kernel';
import { clockOf } from '../../world';
import { type Program, type ProgramContext } from '../program';
import { cut, wordAt } from '../../text';
import { own } from '../../values';
import { accountOf } from './accounts';
import { ownPid, visibleProcesses } from './namespace';
import { calledAs, isBusybox, machineHere, parseOptions } from './support';

interface Row {
  user: string;
  pid: number;
  ppid: number;
  argv: readonly string[];
  /** Unix ms. */
  started: number;
  memoryMiB: number;
  tty: string;
  state: string;
}

/** The user as this view names it: a container's `nginx` is just a number, or another name, on the host. */
function userOf(context: ProgramContext, process: Process): string {
  if (accountOf(context.files, process.user)) return accountOf(context.files, process.user)?.name ?? process.user;
  const owner = process.containerId === null ? undefined : accountOf(context.sim.filesOf(context.machine, process.containerId), process.user);
  return owner ? (accountOf(context.files, String(owner.uid))?.name ?? String(owner.uid)) : process.user;
}

function ttyOf(context: ProgramContext, process: Process, shells: readonly number[]): string {
  if (process.pid === context.session.within) return 'pts/0';
  const shell = shells.indexOf(process.pid);
  if (shell >= 0) return `pts/${shell}`;
  const container = process.containerId === null ? undefined : machineHere(context).engine?.containers[process.containerId];
  return container?.config.Tty === true ? 'pts/0' : '?';
}

/** Every process that the caller sees, and itself at the end. */
function rowsOf(context: ProgramContext): Row[] {
  const { world } = context.sim;
  const seen = visibleProcesses(context);
  const shells = seen.filter(({ process }) => process.containerId === null && /^-?bash$/.test(wordAt(process.argv, 0))).map(({ process }) => process.pid);
  const rows = seen.map(({ process, pid, ppid }): Row => ({
    user: userOf(context, process),
    pid,
    ppid,
    argv: process.argv,
    started: world.epoch + process.startedAt,
    memoryMiB: process.memoryMiB,
    tty: ttyOf(context, process, shells),
    state: process.state === 'paused' ? 'D' : pid === 1 ? 'Ss' : 'S',
  }));
  const own = ownPid(context);
  if (rows.some((row) => row.pid === own)) return rows;
  const parent = context.container === null ? (shells[0] ?? 1) : 0;
  const tty = context.terminal !== null || context.outputIsTty ? 'pts/0' : '?';
  return [
    ...rows,
    {
      user: accountOf(context.files, context.session.user)?.name ?? context.session.user,
      pid: own,
      ppid: parent,
      argv: context.argv,
      started: clockOf(world),
      memoryMiB: 1,
      tty,
      state: 'R+',
    },
  ];
}

const command = (row: Row): string => row.argv.join(' ');
/** The short name of a program: what follows the last slash of its first word. */
const comm = (row: Row): string => wordAt(/^-?(?:\S*\/)?([^\s:]*)/.exec(wordAt(row.argv, 0)), 1).slice(0, 15);
const time = (at: number): string => new Date(Math.round(at)).toISOString().slice(11, 16);
const short = (user: string): string => (user.length > 8 ? `${user.slice(0, 7)}+` : user).padEnd(8);
const columns = (cells: readonly (readonly [string | number, number])[]): string =>
  cells.map(([cell, width]) => (width < 0 ? String(cell).padEnd(-width) : String(cell).padStart(width))).join(' ');

const full = (rows: readonly Row[]): string =>
  `UID          PID    PPID  C STIME TTY          TIME CMD\n${rows
    .map(
      (row) =>
        `${columns([
          [short(row.user), -8],
          [row.pid, 7],
          [row.ppid, 7],
          [0, 2],
          [time(row.started), 5],
          [row.tty, -8],
          ['00:00:00', 8],
        ])} ${command(row)}\n`,
    )
    .join('')}`;

const simple = (rows: readonly Row[]): string =>
  `    PID TTY          TIME CMD\n${rows
    .map(
      (row) =>
        `${columns([
          [row.pid, 7],
          [row.tty, -8],
          ['00:00:00', 8],
        ])} ${comm(row)}\n`,
    )
    .join('')}`;

function detailed(rows: readonly Row[], totalMiB: number): string {
  const line = (row: Row): string => {
    const kib = Math.round(row.memoryMiB * 1024);
    return `${columns([
      [short(row.user), -8],
      [row.pid, 7],
      ['0.0', 4],
      [((row.memoryMiB / totalMiB) * 100).toFixed(1), 4],
      [kib * 3, 6],
      [kib, 5],
      [row.tty, -8],
      [row.state, -4],
      [time(row.started), 5],
      ['0:00', 6],
    ])} ${command(row)}\n`;
  };
  return `USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\n${rows.map(line).join('')}`;
}

const busybox = (rows: readonly Row[]): string =>
  `PID   USER     TIME  COMMAND\n${rows.map((row) => `${String(row.pid).padStart(5)} ${row.user.slice(0, 8).padEnd(8)} ${'0:00'.padStart(5)} ${command(row)}\n`).join('')}`;

/** `-o pid,comm`: chosen columns. */
function chosen(rows: readonly Row[], list: string): string {
  const fields: Readonly<Record<string, { title: string; of: (row: Row) => string | number; left?: boolean }>> = {
    pid: { title: 'PID', of: (row) => row.pid },
    ppid: { title: 'PPID', of: (row) => row.ppid },
    user: { title: 'USER', of: (row) => row.user, left: true },
    comm: { title: 'COMMAND', of: comm, left: true },
    args: { title: 'COMMAND', of: command, left: true },
    cmd: { title: 'CMD', of: command, left: true },
    rss: { title: 'RSS', of: (row) => Math.round(row.memoryMiB * 1024) },
    tty: { title: 'TT', of: (row) => row.tty, left: true },
    stat: { title: 'STAT', of: (row) => row.state, left: true },
  };
  // `comm=` gives the column another title; without any title there is no heading
  const wanted = list.split(',').flatMap((item) => {
    const [name, title] = cut(item, '=');
    const field = own(fields, name);
    return field ? [{ ...field, title: title ?? field.title }] : [];
  });
  const heading = wanted.some(({ title }) => title !== '') ? [wanted.map(({ title }) => title)] : [];
  const table = [...heading, ...rows.map((row) => wanted.map(({ of }) => String(of(row))))];
  const widths = wanted.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0), 7));
  return table
    .map(
      (line) =>
        `${line.map((cell, column) => (wanted[column]?.left === true ? (column === line.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)) : cell.padStart(widths[column] ?? 0))).join(' ')}\n`,
    )
    .join('');
}

/** Lists the processes of the caller's PID namespace. */
export const ps: Program = {
  run(context) {
    const rows = rowsOf(context);
    const args = context.argv.slice(1).map((arg) => (/^-[au]{1,2}x[wf]*$/.test(arg) ? arg.slice(1) : arg));
    const options = parseOptions(args, { flags: 'aAdefFlHTxwZ', values: 'opuC', long: { format: 'o', pid: 'p', forest: 'H' } });
    const { flags, values, rest, unknown } = options;
    if (unknown !== null) {
      context.err(
        isBusybox(context.files)
          ? `${calledAs(context)}: unrecognized option: ${unknown}\n`
          : `error: unsupported option (BSD syntax)\n\nUsage:\n ps [options]\n\n Try 'ps --help <simple|list|output|threads|misc|all>'\n  or 'ps --help <s|l|o|t|m|a>'\n for additional help text.\n\nFor more details see ps(1).\n`,
      );
      return 1;
    }
    const list = values.get('o');
    const pids = values.get('p')?.split(',').map(Number);
    const bsd = rest.find((word) => /^[auxwfelo]+$/.test(word)) ?? '';
    const everything = flags.has('e') || flags.has('A') || bsd.includes('x') || isBusybox(context.files);
    const own = accountOf(context.files, context.session.user)?.name ?? context.session.user;
    const shown = pids
      ? rows.filter((row) => pids.includes(row.pid))
      : everything
        ? rows
        : rows.filter((row) => row.user === own && (bsd.includes('a') || row.tty !== '?' || context.container !== null));
    if (list !== undefined) context.out(chosen(shown, list));
    else if (isBusybox(context.files)) context.out(busybox(shown));
    else if (bsd.includes('u')) context.out(detailed(shown, machineHere(context).hardware.memoryMiB));
    else context.out(flags.has('f') || flags.has('F') || flags.has('l') ? full(shown) : simple(shown));
    return 0;
  },
};
