// sort: lines in the order of whole lines, of fields, of numbers, sizes, months and versions.
import { type Program, type ProgramContext } from '../program';
import { wordAt } from '../../text';
import { inputs } from './textTools';
import { complain, isBusybox, linesOf, parseOptions, pathOf } from './support';

/** How a key is compared: the letters of `-n`, `-h`, `-V`, `-M`, `-f`, `-b`, `-d` and `-r`. */
interface Key {
  /** First field, 1 for the first; 0 for the whole line. */
  from: number;
  /** Last field, or null for the rest of the line. */
  to: number | null;
  letters: string;
}

const LETTERS = 'nhVMfbdr';
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const SCALES = 'KMGTPE';

/** The key that `-k 2,3nr` describes, or what is wrong with it. */
function keyOf(text: string): Key | string {
  const [, from, first = '', to, second = ''] = /^(\d+)([a-zA-Z]*)(?:,(\d+)([a-zA-Z]*))?$/.exec(text) ?? [];
  const letters = first + second;
  if (/^\d+\.\d/.test(text)) return 'characters of a field are not simulated; -k takes whole fields here';
  if (!/^\d/.test(text)) return `invalid number at field start: invalid count at start of '${text}'`;
  if (Number.parseInt(text, 10) === 0) return `field number is zero: invalid field specification '${text}'`;
  if (from === undefined || Array.from(letters).some((letter) => !LETTERS.includes(letter))) return `stray character in field spec: invalid field specification '${text}'`;
  return { from: Number(from), to: to === undefined ? null : Number(to), letters };
}

/** The part of a line that a key takes. Without a delimiter, the blanks before a field belong to it. */
function partOf(line: string, { from, to }: Key, delimiter: string | undefined): string {
  if (from === 0) return line;
  const fields = delimiter === undefined ? (line.match(/\s*\S+/g) ?? []) : line.split(delimiter);
  return fields.slice(from - 1, to ?? undefined).join(delimiter ?? '');
}

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const number = (text: string): number => Number.parseFloat(text) || 0;

/** `2K` is more than 10: a suffix weighs more than any number before it. */
function size(text: string): number {
  const value = number(text);
  return value * 1e6 ** (SCALES.indexOf((/^\s*[-+]?[\d.]+([KMGTPE])/i.exec(text)?.[1] ?? '').toUpperCase() || '-') + 1);
}

const month = (text: string): number => MONTHS.indexOf(text.trim().slice(0, 3).toUpperCase());

/** `v1.9` comes before `v1.10`: runs of digits are compared as numbers. */
function versions(a: string, b: string): number {
  const cut = (text: string): string[] => text.match(/\d+|\D+/g) ?? [];
  const [left, right] = [cut(a), cut(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [x, y] = [wordAt(left, at), wordAt(right, at)];
    const order = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : plain(x, y);
    if (order !== 0) return order;
  }
  return 0;
}

function compare(a: string, b: string, letters: string): number {
  if (letters.includes('n')) return number(a) - number(b);
  if (letters.includes('h')) return size(a) - size(b);
  if (letters.includes('M')) return month(a) - month(b);
  if (letters.includes('V')) return versions(a, b);
  const shown = (text: string): string => {
    const bare = letters.includes('b') ? text.trimStart() : text;
    const told = letters.includes('d') ? bare.replace(/[^\w\s]/g, '') : bare;
    return letters.includes('f') ? told.toUpperCase() : told;
  };
  return plain(shown(a), shown(b));
}

/** Options with every `-k`, as each one counts. */
function read(context: ProgramContext): { options: ReturnType<typeof parseOptions>; keys: (Key | string)[] } {
  const keys: (Key | string)[] = [];
  const words = context.argv.slice(1);
  const others: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = wordAt(words, at);
    const [, before = '', key] = /^-([nhVMfbdruszcC]*)k(.*)$/.exec(word) ?? /^-(-)key=(.*)$/.exec(word) ?? [];
    if (key === undefined) others.push(word);
    else {
      if (before !== '' && before !== '-') others.push(`-${before}`);
      keys.push(keyOf(key === '' ? wordAt(words, ++at) : key));
    }
  }
  const long = { reverse: 'r', 'numeric-sort': 'n', unique: 'u', 'human-numeric-sort': 'h', 'version-sort': 'V', 'month-sort': 'M', 'ignore-case': 'f', check: 'c', stable: 's' };
  return { options: parseOptions(others, { flags: `${LETTERS}uszcC`, values: 'to', long: { ...long, output: 'o', 'field-separator': 't', 'zero-terminated': 'z' } }), keys };
}

/** Lines in order. */
export const sort: Program = {
  run(context) {
    const { options, keys } = read(context);
    if (complain(context, options)) return 2;
    const { flags, values, rest } = options;
    const bad = keys.find((key) => typeof key === 'string');
    if (bad !== undefined) {
      context.err(isBusybox(context.files) ? `sort: bad field specification\n` : `sort: ${bad}\n`);
      return 2;
    }
    const { texts, failed } = inputs(context, rest, (word, problem) => (isBusybox(context.files) ? `sort: ${word}: ${problem}\n` : `sort: cannot read: ${word}: ${problem}\n`));
    if (failed) return 2;
    const end = flags.has('z') ? '\0' : '\n';
    const lines = texts.flatMap(({ text }) => (flags.has('z') ? text.replace(/\0$/, '').split('\0') : linesOf(text)));
    const globals = Array.from(LETTERS).filter((letter) => flags.has(letter)).join(''); // prettier-ignore
    const wanted = keys.flatMap((key) => (typeof key === 'string' ? [] : [key]));
    const order = byKeys(wanted.length > 0 ? wanted : [{ from: 0, to: null, letters: '' }], globals, values.get('t'));
    const stable = flags.has('s') || flags.has('u');
    const full = (a: string, b: string): number => order(a, b) || (stable ? 0 : flags.has('r') ? plain(b, a) : plain(a, b));
    if (flags.has('c') || flags.has('C')) return check(context, lines, flags.has('C'), wordAt(rest, 0) || '-', (a, b) => (flags.has('u') ? order(a, b) >= 0 : full(a, b) > 0));
    const sorted = lines.sort(full);
    const kept = flags.has('u') ? sorted.filter((line, at) => at === 0 || order(wordAt(sorted, at - 1), line) !== 0) : sorted;
    const text = kept.map((line) => `${line}${end}`).join('');
    const file = values.get('o');
    if (file === undefined) context.out(text);
    else context.write(pathOf(context, file), { kind: 'file', text });
    return 0;
  },
};

/** A key's own letters count instead of those for all. */
function byKeys(keys: readonly Key[], globals: string, delimiter: string | undefined): (a: string, b: string) => number {
  return (a, b) => {
    for (const key of keys) {
      const letters = key.letters === '' ? globals : key.letters;
      const found = compare(partOf(a, key, delimiter), partOf(b, key, delimiter), letters);
      if (found !== 0) return letters.includes('r') ? -found : found;
    }
    return 0;
  };
}

/** `-c`: says which line is the first out of order. */
function check(context: ProgramContext, lines: readonly string[], quiet: boolean, name: string, isOut: (a: string, b: string) => boolean): number {
  const at = lines.findIndex((line, index) => index > 0 && isOut(wordAt(lines, index - 1), line));
  if (at < 0) return 0;
  if (!quiet) context.err(`sort: ${name}:${at + 1}: disorder: ${wordAt(lines, at)}\n`);
  return 1;
}
