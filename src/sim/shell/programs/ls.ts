// ls: names in columns on a terminal, one a line otherwise; the long form with -l.
import { type FileNode } from '../../kernel/files';
import { type Program, type ProgramContext } from '../program';
import { wordAt } from '../../text';
import { clock, monthName } from './dates';
import { modeOf, ownerOf } from './listing';
import { calledAs, columnsOf, complain, isBusybox, parseOptions, pathOf, sizeOf } from './support';

interface Entry {
  name: string;
  node: FileNode;
  path: string;
}

const LONG = { all: 'a', 'almost-all': 'A', 'human-readable': 'h', directory: 'd', reverse: 'r', recursive: 'R', classify: 'F', color: 'G' };

/** Lists files. */
export const ls: Program = {
  run(context) {
    const options = parseOptions(
      context.argv.slice(1).map((arg) => arg.replace(/^--color(=.*)?$/, '-G')),
      { flags: 'aAl1hdrtRFGnSi', long: LONG },
    );
    if (complain(context, options)) return isBusybox(context.files) ? 1 : 2;
    const { flags } = options;
    const busybox = isBusybox(context.files);
    const words = options.rest.length > 0 ? options.rest : ['.'];
    const files: Entry[] = [];
    const directories: { word: string; path: string }[] = [];
    let exit = 0;
    for (const word of words) {
      const path = pathOf(context, word);
      const node = flags.has('l') && !word.endsWith('/') ? context.files.lstat(path) : context.files.read(path);
      if (!node) {
        context.err(busybox ? `${calledAs(context)}: ${word}: No such file or directory\n` : `ls: cannot access '${word}': No such file or directory\n`);
        exit = busybox ? 1 : 2;
      } else if (node.kind === 'dir' && !flags.has('d')) directories.push({ word, path });
      else files.push({ name: word, node, path });
    }
    if (files.length > 0) print(context, files, flags, false);
    const shown = flags.has('R') ? directories.flatMap(({ word, path }) => withInner(context, word, path, flags)) : directories;
    shown.forEach(({ word, path }, index) => {
      if (index > 0 || files.length > 0) context.out('\n');
      if (words.length > 1 || flags.has('R')) context.out(`${word}:\n`);
      print(context, entriesOf(context, path, flags), flags, true);
    });
    return exit;
  },
};

/** A directory and those below it, for -R. */
function withInner(context: ProgramContext, word: string, path: string, flags: ReadonlySet<string>): { word: string; path: string }[] {
  const inner = entriesOf(context, path, flags).filter(({ name, node }) => node.kind === 'dir' && name !== '.' && name !== '..');
  return [{ word, path }, ...inner.flatMap((entry) => withInner(context, `${word === '/' ? '' : word}/${entry.name}`, entry.path, flags))];
}

function entriesOf({ files }: ProgramContext, path: string, flags: ReadonlySet<string>): Entry[] {
  const join = (name: string): string => (path === '/' ? `/${name}` : `${path}/${name}`);
  const entries = files.list(path).flatMap((name): Entry[] => {
    const node = files.lstat(join(name));
    return node ? [{ name, node, path: join(name) }] : [];
  });
  const shown = entries.filter(({ name }) => flags.has('a') || flags.has('A') || !name.startsWith('.'));
  const dots: Entry[] = flags.has('a') ? ['.', '..'].map((name) => ({ name, node: { kind: 'dir' }, path })) : [];
  const bySize = (a: Entry, b: Entry): number => sizeOf(b.node) - sizeOf(a.node);
  const byTime = (a: Entry, b: Entry): number => (b.node.mtime ?? 0) - (a.node.mtime ?? 0);
  const sorted = flags.has('S') ? shown.sort(bySize) : flags.has('t') ? shown.sort(byTime) : shown;
  return flags.has('r') ? [...sorted.reverse(), ...dots.reverse()] : [...dots, ...sorted];
}

function print(context: ProgramContext, entries: readonly Entry[], flags: ReadonlySet<string>, directory: boolean): void {
  if (flags.has('l') || flags.has('n')) {
    printLong(context, entries, flags, directory);
    return;
  }
  const names = entries.map(({ name, node }) => (flags.has('F') ? name + suffix(node) : name));
  if (names.length === 0) return;
  context.out(context.outputIsTty && !flags.has('1') ? inColumns(names, columnsOf(context)) : `${names.join('\n')}\n`);
}

const suffix = (node: FileNode): string => ({ dir: '/', link: '@', program: '*', file: '' })[node.kind];

/** Lays names out in as few rows as fit, down and then across. */
export function inColumns(names: readonly string[], width: number): string {
  for (let rows = 1; ; rows++) {
    const columns = Array.from({ length: Math.ceil(names.length / rows) }, (_, column) => names.slice(column * rows, (column + 1) * rows));
    const widths = columns.map((column) => Math.max(...column.map((name) => name.length)));
    if (rows < names.length && widths.reduce((sum, w) => sum + w + 2, -2) >= width) continue;
    const line = (row: number): string =>
      columns.map((column, index) => (index === columns.length - 1 ? (column[row] ?? '') : wordAt(column, row).padEnd((widths[index] ?? 0) + 2))).join('');
    return Array.from({ length: rows }, (_, row) => `${line(row).trimEnd()}\n`).join('');
  }
}

function human(size: number): string {
  if (size < 1024) return String(size);
  const power = Math.min(3, Math.floor(Math.log2(size) / 10));
  const scaled = size / 1024 ** power;
  return `${scaled < 9.95 ? (Math.ceil(scaled * 10) / 10).toFixed(1) : String(Math.ceil(scaled))}${'KMG'.charAt(power - 1)}`;
}

function printLong(context: ProgramContext, entries: readonly Entry[], flags: ReadonlySet<string>, directory: boolean): void {
  const rows = entries.map(({ name, node, path }) => {
    const date = new Date(Math.round(context.sim.world.epoch + (node.mtime ?? 0)));
    const [owner, group] = ownerOf(node, path);
    // what the kernel makes up when it is read has no size before that
    const size = path.startsWith('/proc/') ? 0 : sizeOf(node);
    return {
      mode: modeOf(node),
      count: node.kind === 'dir' ? '2' : '1',
      owner,
      group,
      size: flags.has('h') ? human(size) : String(size),
      when: `${monthName(date)} ${String(date.getUTCDate()).padStart(2)} ${clock(date).slice(0, 5)}`,
      name: node.kind === 'link' ? `${name} -> ${node.to}` : name + (flags.has('F') ? suffix(node) : ''),
    };
  });
  if (directory) {
    const blocks = entries.reduce((sum, { node }) => sum + (node.kind === 'link' ? 0 : Math.ceil(sizeOf(node) / 4096) * 4), 0);
    context.out(`total ${flags.has('h') ? human(blocks * 1024) : String(blocks)}\n`);
  }
  const busybox = isBusybox(context.files);
  const widest = (key: 'owner' | 'group' | 'size'): number => Math.max(0, ...rows.map((row) => row[key].length));
  const [user, group, size] = busybox ? [8, 8, 9] : [widest('owner'), widest('group'), widest('size')];
  for (const row of rows) {
    const count = busybox ? row.count.padStart(4) : row.count;
    context.out(`${row.mode} ${count} ${row.owner.padEnd(user)} ${row.group.padEnd(group)} ${row.size.padStart(size)} ${row.when} ${row.name}\n`);
  }
}
