// Tools that print files or parts of them: cat, head, tail, wc.
import { HOG_MIB_PER_S } from '../../calibration';
import { type Program, type ProgramContext, type Stays } from '../program';
import { byteLength, calledAs, complain, isBusybox, linesOf, parseOptions, readText, sizeOf, pathOf } from './support';

type Reason = 'missing' | 'directory';
const WORDS: Readonly<Record<Reason, string>> = { missing: 'No such file or directory', directory: 'Is a directory' };

/** Whether a tool without file names would wait for the keyboard: only outside a shell's line, where it may stand in a pipe. */
const waitsForKeyboard = ({ keyboard, terminal, stdin }: ProgramContext): boolean => keyboard && terminal === null && stdin === '';
const waiting = (): Stays => ({ kind: 'stays', memoryMiB: 1, listens: [], handles: {} });

/** Where a line that is typed comes back as it is, until Ctrl+D. */
const echoing: Stays = { kind: 'stays', program: 'cat', memoryMiB: 1, listens: [], handles: {}, reads: { prompt: '' } };

/** Prints files one after another. */
export const cat: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'nbAeEsTtuv' });
    if (complain(context, options)) return 1;
    const fromKeyboard = options.rest.length === 0 || options.rest.every((word) => word === '-');
    if (fromKeyboard && context.resumable === true && context.keyboard && context.stdin === '') return { ...echoing };
    if (fromKeyboard && waitsForKeyboard(context)) return waiting();
    let exit = 0;
    let number = 0;
    for (const word of options.rest.length > 0 ? options.rest : ['-']) {
      const read = readText(context, word);
      if ('text' in read)
        context.out(
          options.flags.has('n')
            ? linesOf(read.text)
                .map((line) => `${String(++number).padStart(6)}\t${line}\n`)
                .join('')
            : read.text,
        );
      else {
        exit = 1;
        if (!isBusybox(context.files)) context.err(`cat: ${word}: ${WORDS[read.reason]}\n`);
        else context.err(read.reason === 'missing' ? `cat: can't open '${word}': ${WORDS.missing}\n` : 'cat: read error: Is a directory\n');
      }
    }
    return exit;
  },
  line(staying, line) {
    if (line === null) return 0;
    staying.out(`${line}\n`);
    return undefined;
  },
};

/** Takes the first or last part of a text. */
function part(which: 'head' | 'tail', text: string, count: string, bytes: boolean): string {
  const fromStart = count.startsWith('+');
  const amount = Math.abs(Number.parseInt(count, 10)) || 0;
  if (bytes && which === 'head' && text.startsWith('\0')) return text;
  const units = bytes ? Array.from(text) : linesOf(text).map((line, index, all) => (index === all.length - 1 && !text.endsWith('\n') ? line : `${line}\n`));
  if (which === 'head') return units.slice(0, count.startsWith('-') ? Math.max(0, units.length - amount) : amount).join('');
  return (fromStart ? units.slice(Math.max(0, amount - 1)) : amount === 0 ? [] : units.slice(-amount)).join('');
}

const SUFFIXES: Readonly<Record<string, number>> = { k: 1024, K: 1024, M: 1024 ** 2, kB: 1000, MB: 1000 ** 2 };

function endOf(which: 'head' | 'tail'): Program {
  return {
    run(context) {
      const options = parseOptions(context.argv.slice(1), { flags: 'qvfF', values: 'nc', digits: 'n', long: { lines: 'n', bytes: 'c', follow: 'f' } });
      if (complain(context, options)) return 1;
      const { flags, values, rest } = options;
      const bytes = values.has('c');
      const raw = values.get('c') ?? values.get('n') ?? '10';
      const count = raw.replace(/(kB|MB|k|K|M)$/, '');
      const scaled = count === raw ? count : String(Number(count) * (SUFFIXES[raw.slice(count.length)] ?? 1));
      if (!/^[+-]?\d+$/.test(count)) {
        context.err(isBusybox(context.files) ? `${which}: invalid number '${raw}'\n` : `${which}: invalid number of ${bytes ? 'bytes' : 'lines'}: '${raw}'\n`);
        return 1;
      }
      const words = rest.length > 0 ? rest : ['-'];
      const follows = which === 'tail' && (flags.has('f') || flags.has('F'));
      // Zeros have no end and no line break, so that `tail` keeps all that it has read.
      if (which === 'tail' && !follows && words.some((word) => pathOf(context, word) === '/dev/zero'))
        return { ...waiting(), growth: { mibPerSecond: HOG_MIB_PER_S.value, upToMiB: null }, cpuDemand: 1 };
      if (which === 'head' && bytes && Number(scaled) > MOST_ZEROS && words.some((word) => pathOf(context, word) === '/dev/zero')) {
        context.err('head: this simulated machine reads at most 8 MiB of /dev/zero at a time; dd, truncate and fallocate make large files\n');
        return 1;
      }
      let exit = 0;
      words.forEach((word, index) => {
        const read = which === 'head' && bytes && pathOf(context, word) === '/dev/zero' ? { text: '\0'.repeat(Math.max(0, Number(scaled))) } : readText(context, word);
        if (!('text' in read)) {
          exit = 1;
          context.err(openError(context, which, word, read.reason));
          return;
        }
        if (words.length > 1 && !flags.has('q')) context.out(`${index > 0 ? '\n' : ''}==> ${word === '-' ? 'standard input' : word} <==\n`);
        context.out(part(which, read.text, scaled, bytes));
      });
      return follows && exit === 0 ? waiting() : exit;
    },
  };
}

/** Bytes of /dev/zero that can be read at a time here: more would keep the page busy with nothing (illustrative). */
const MOST_ZEROS = 8 * 1024 ** 2;

function openError(context: ProgramContext, which: 'head' | 'tail', word: string, reason: Reason): string {
  if (reason === 'directory') return `${which}: error reading '${word}': Is a directory\n`;
  if (!isBusybox(context.files)) return `${which}: cannot open '${word}' for reading: No such file or directory\n`;
  return which === 'head' ? `head: ${word}: No such file or directory\n` : `tail: can't open '${word}': No such file or directory\ntail: no files\n`;
}

/** The beginning of files. */
export const head = endOf('head');
/** The end of files; with -f it stays. */
export const tail = endOf('tail');

/** Counts lines, words and bytes. */
export const wc: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'lwcm', long: { lines: 'l', words: 'w', bytes: 'c', chars: 'm' } });
    if (complain(context, options)) return 1;
    const wanted = ['l', 'w', 'c', 'm'].filter((flag) => (options.flags.size === 0 ? 'lwc'.includes(flag) : options.flags.has(flag)));
    const words = options.rest.length > 0 ? options.rest : ['-'];
    const rows: { counts: number[]; name: string }[] = [];
    let exit = 0;
    for (const word of words) {
      const read = readText(context, word);
      if ('text' in read) rows.push({ counts: wanted.map((flag) => countOf(context, flag, word, read.text)), name: word === '-' && options.rest.length === 0 ? '' : word });
      else {
        exit = 1;
        context.err(`${calledAs(context)}: ${word}: ${WORDS[read.reason]}\n`);
      }
    }
    if (words.length > 1) rows.push({ counts: wanted.map((_, index) => rows.reduce((sum, row) => sum + (row.counts[index] ?? 0), 0)), name: 'total' });
    const piped = options.rest.length === 0;
    const single = wanted.length === 1 && rows.length === 1;
    const width = isBusybox(context.files) ? 9 : single ? 1 : piped ? 7 : Math.max(1, ...rows.flatMap((row) => row.counts.map((count) => String(count).length)));
    for (const { counts, name } of rows)
      context.out(`${(single ? counts.map(String) : counts.map((count) => String(count).padStart(width))).join(' ')}${name === '' ? '' : ` ${name}`}\n`);
    return exit;
  },
};

function countOf(context: ProgramContext, flag: string, word: string, text: string): number {
  if (flag === 'l') return text.split('\n').length - 1;
  if (flag === 'w') return text.split(/\s+/).filter(Boolean).length;
  if (flag === 'm') return Array.from(text).length;
  const node = word === '-' ? undefined : context.files.read(pathOf(context, word));
  return node?.kind === 'file' ? sizeOf(node) : byteLength(text);
}
