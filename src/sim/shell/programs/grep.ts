// grep: lines that match a pattern, in files, in trees, and in what comes through a pipe.
import { resolvePath } from '../../kernel/files';
import { type Program, type ProgramContext } from '../program';
import { Pattern } from '../patterns/pattern';
import { quoted, sourceOf } from '../patterns/posix';
import { wordAt } from '../../text';
import { calledAs, complain, isBusybox, linesOf, type Options, parseOptions, pathOf, readText } from './support';

const LONG = {
  'ignore-case': 'i',
  'invert-match': 'v',
  count: 'c',
  quiet: 'q',
  silent: 'q',
  recursive: 'r',
  'files-with-matches': 'l',
  'line-number': 'n',
  'extended-regexp': 'E',
  'fixed-strings': 'F',
  'only-matching': 'o',
  'word-regexp': 'w',
  'line-regexp': 'x',
  'no-filename': 'h',
  'max-count': 'm',
  regexp: 'e',
  'after-context': 'A',
  'before-context': 'B',
  context: 'C',
};

/** What grep looks for; null when it cannot be read. */
function patternFor(lines: string, flags: ReadonlySet<string>): Pattern | null {
  const perl = flags.has('P');
  const one = (line: string): string => {
    // what stands before \K has to be there, but is no part of the match
    const source = flags.has('F') ? quoted(line) : perl ? line.replace(/^(.*)\\K/, '(?<=$1)') : sourceOf(line, flags.has('E'));
    return flags.has('w') ? `\\b(?:${source})\\b` : flags.has('x') ? `^(?:${source})$` : source;
  };
  return Pattern.read(lines.split('\n').map(one).join('|'), { ignoreCase: flags.has('i') || flags.has('y'), perl });
}

/** The files that operands stand for: with -r everything below directories. */
function filesFor(context: ProgramContext, words: readonly string[], deep: boolean): string[] {
  if (!deep) return words.length > 0 ? [...words] : ['-'];
  const walk = (word: string): string[] => {
    const path = pathOf(context, word);
    if (context.files.read(path)?.kind !== 'dir') return [word];
    return context.files
      .list(path)
      .flatMap((name) => (context.files.lstat(resolvePath(path, name))?.kind === 'link' ? [] : walk(`${word === '/' ? '' : word.replace(/\/+$/, '')}/${name}`)));
  };
  return words.length > 0 ? words.flatMap(walk) : walk('.').map((word) => word.replace(/^\.\//, ''));
}

/** Lines that match a pattern. */
export const grep: Program = {
  run(context) {
    const args = context.argv.slice(1).filter((arg) => !/^--(?:color|colour|line-buffered|include|exclude|exclude-dir)/.test(arg));
    const options = parseOptions(args, { flags: 'ivncqlLEFPwxorRshHyzaIUb', values: 'emABCf', long: LONG });
    if (complain(context, options)) return 2;
    const { flags, values, rest } = options;
    const name = calledAs(context);
    if (name === 'egrep') flags.add('E');
    if (name === 'fgrep') flags.add('F');
    if (name === 'rgrep') flags.add('r');
    const several = args.flatMap((arg, index) => (arg === '-e' ? [wordAt(args, index + 1)] : []));
    const fromFile = values.has('f') ? readText(context, values.get('f') ?? '') : null;
    const pattern = fromFile && 'text' in fromFile ? linesOf(fromFile.text).join('\n') : several.length > 1 ? several.join('\n') : (values.get('e') ?? rest.shift());
    const expression = pattern === undefined ? null : patternFor(pattern, flags);
    if (!expression) {
      context.err(pattern === undefined ? "Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n" : `grep: Unmatched ( or \\(\n`);
      return 2;
    }
    return search(context, options, expression);
  },
};

function search(context: ProgramContext, { flags, values, rest }: Options, expression: Pattern): number {
  const deep = flags.has('r') || flags.has('R');
  const files = filesFor(context, rest, deep);
  const named = (rest.length > 1 || deep || flags.has('H')) && !flags.has('h');
  let [found, failed] = [false, false];
  for (const file of files) {
    const read = readText(context, file);
    if (!('text' in read)) {
      failed = true;
      const problem = read.reason === 'directory' ? 'Is a directory' : 'No such file or directory';
      if (!flags.has('s')) context.err(read.reason === 'directory' && isBusybox(context.files) ? `grep: ${file}: Is a directory\n` : `grep: ${file}: ${problem}\n`);
      continue;
    }
    const lines = linesOf(read.text);
    const most = Number(values.get('m') ?? Infinity);
    const hits = lines.flatMap((line, index) => (expression.test(line) !== flags.has('v') ? [index] : [])).slice(0, most);
    found ||= hits.length > 0;
    context.out(report({ lines, hits, file, prefix: named ? file : null, flags, values, expression }));
  }
  return failed && !(found && flags.has('q')) ? 2 : found ? 0 : 1;
}

interface Report {
  lines: readonly string[];
  hits: readonly number[];
  file: string;
  /** The name to put in front of each line; null for none. */
  prefix: string | null;
  flags: ReadonlySet<string>;
  values: ReadonlyMap<string, string>;
  expression: Pattern;
}

function report({ lines, hits, file, prefix, flags, values, expression }: Report): string {
  const name = file === '-' ? '(standard input)' : file;
  const head = (index: number, mark: string): string =>
    `${prefix === null ? '' : `${prefix === '-' ? '(standard input)' : prefix}${mark}`}${flags.has('n') ? `${index + 1}${mark}` : ''}`;
  if (flags.has('q')) return '';
  if (flags.has('c')) return `${prefix === null ? '' : `${prefix}:`}${hits.length}\n`;
  if (flags.has('l')) return hits.length > 0 ? `${name}\n` : '';
  if (flags.has('L')) return hits.length > 0 ? '' : `${name}\n`;
  if (flags.has('o'))
    return hits.flatMap((index) => Array.from(expression.all(wordAt(lines, index)), ({ groups: [part = ''] }) => (part === '' ? '' : `${head(index, ':')}${part}\n`))).join('');
  const before = Number(values.get('B') ?? values.get('C') ?? 0);
  const after = Number(values.get('A') ?? values.get('C') ?? 0);
  const shown = new Set(
    hits.flatMap((hit) => Array.from({ length: before + after + 1 }, (_, offset) => hit - before + offset)).filter((index) => index >= 0 && index < lines.length),
  );
  const matched = new Set(hits);
  let last = -1;
  return [...shown]
    .sort((a, b) => a - b)
    .map((index) => {
      const gap = before + after > 0 && last >= 0 && index > last + 1 ? '--\n' : '';
      last = index;
      return `${gap}${head(index, matched.has(index) ? ':' : '-')}${wordAt(lines, index)}\n`;
    })
    .join('');
}
