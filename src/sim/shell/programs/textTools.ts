// Filters for lines of text: grep, sort, uniq, cut, tr, seq.
import { type Program, type ProgramContext } from '../program';
import { calledAs, complain, isBusybox, linesOf, type Options, parseOptions, readText } from './support';

/** Reads every operand, or standard input; complains about what cannot be read. */
function inputs(context: ProgramContext, words: readonly string[], say: (word: string, problem: string) => string): { texts: { name: string; text: string }[]; failed: boolean } {
  const texts: { name: string; text: string }[] = [];
  let failed = false;
  for (const name of words.length > 0 ? words : ['-']) {
    const read = readText(context, name);
    if ('text' in read) texts.push({ name, text: read.text });
    else {
      failed = true;
      context.err(say(name, read.reason === 'directory' ? 'Is a directory' : 'No such file or directory'));
    }
  }
  return { texts, failed };
}

/** A basic or extended POSIX pattern as a JavaScript one; null when it cannot be read. */
function regexOf(pattern: string, flags: ReadonlySet<string>): RegExp | null {
  const source = flags.has('F')
    ? pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    : flags.has('E') || flags.has('P')
      ? pattern
      : pattern.replace(/\\([(){}|+?])|([(){}|+?])/g, (_, escaped: string | undefined, plain: string | undefined) => escaped ?? `\\${plain ?? ''}`);
  const whole = flags.has('w') ? `\\b(?:${source})\\b` : flags.has('x') ? `^(?:${source})$` : source;
  try {
    return new RegExp(whole, flags.has('i') ? 'gi' : 'g');
  } catch {
    return null;
  }
}

function usage(context: ProgramContext): number {
  context.err("Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n");
  return 2;
}

/** Lines that match a pattern. */
export const grep: Program = {
  run(context) {
    const options = parseOptions(
      context.argv.slice(1).filter((arg) => !arg.startsWith('--color')),
      { flags: 'ivncqlEFPwxorRshH', values: 'em', long: { 'ignore-case': 'i', 'invert-match': 'v', count: 'c', quiet: 'q' } },
    );
    if (complain(context, options)) return 2;
    const { flags, values, rest } = options;
    if (calledAs(context) === 'egrep') flags.add('E');
    if (calledAs(context) === 'fgrep') flags.add('F');
    const pattern = values.get('e') ?? rest.shift();
    const regex = pattern === undefined ? null : regexOf(pattern, flags);
    if (!regex) return usage(context);
    const { texts, failed } = inputs(context, rest, (word, problem) => (flags.has('s') ? '' : `grep: ${word}: ${problem}\n`));
    const named = (rest.length > 1 || flags.has('H')) && !flags.has('h');
    let found = false;
    for (const { name, text } of texts) {
      const hits = linesOf(text).flatMap((line, index) => (line.search(regex) >= 0 !== flags.has('v') ? [{ line, index }] : []));
      found ||= hits.length > 0;
      context.out(report(hits, named ? `${name}:` : '', name, flags, regex));
    }
    return failed && !(found && flags.has('q')) ? 2 : found ? 0 : 1;
  },
};

function report(hits: readonly { line: string; index: number }[], prefix: string, name: string, flags: ReadonlySet<string>, regex: RegExp): string {
  if (flags.has('q')) return '';
  if (flags.has('c')) return `${prefix}${hits.length}\n`;
  if (flags.has('l')) return hits.length > 0 ? `${name === '-' ? '(standard input)' : name}\n` : '';
  return hits
    .flatMap(({ line, index }) => (flags.has('o') ? (line.match(regex) ?? []) : [line]).map((shown) => `${prefix}${flags.has('n') ? `${index + 1}:` : ''}${shown}\n`))
    .join('');
}

/** Lines in order. */
export const sort: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'rnufbhV', values: 'kt', long: { reverse: 'r', 'numeric-sort': 'n', unique: 'u' } });
    if (complain(context, options)) return 2;
    const { texts, failed } = inputs(context, options.rest, (word, problem) =>
      isBusybox(context.files) ? `sort: ${word}: ${problem}\n` : `sort: cannot read: ${word}: ${problem}\n`,
    );
    if (failed) return 2;
    const lines = texts.flatMap(({ text }) => linesOf(text)).sort(comparator(options));
    const kept = options.flags.has('u') ? lines.filter((line, index) => line !== lines[index - 1]) : lines;
    context.out(kept.map((line) => `${line}\n`).join(''));
    return 0;
  },
};

function comparator({ flags, values }: Options): (a: string, b: string) => number {
  const field = Number.parseInt(values.get('k') ?? '0', 10);
  const keyOf = (line: string): string => {
    const key = field > 0 ? (line.trim().split(values.get('t') ?? /\s+/)[field - 1] ?? '') : line;
    return flags.has('f') ? key.toUpperCase() : key;
  };
  const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const compare = (a: string, b: string): number =>
    (flags.has('n') || flags.has('h') ? (Number.parseFloat(keyOf(a)) || 0) - (Number.parseFloat(keyOf(b)) || 0) : 0) || plain(keyOf(a), keyOf(b)) || plain(a, b);
  return (a, b) => (flags.has('r') ? compare(b, a) : compare(a, b));
}

/** Neighbouring lines that are equal, once. */
export const uniq: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'cdui' });
    if (complain(context, options)) return 1;
    const { texts, failed } = inputs(context, options.rest.slice(0, 1), (word, problem) => `uniq: ${word}: ${problem}\n`);
    const groups: { line: string; count: number }[] = [];
    for (const line of texts.flatMap(({ text }) => linesOf(text))) {
      const last = groups.at(-1);
      if (last && (options.flags.has('i') ? last.line.toLowerCase() === line.toLowerCase() : last.line === line)) last.count++;
      else groups.push({ line, count: 1 });
    }
    const shown = groups.filter(({ count }) => (!options.flags.has('d') || count > 1) && (!options.flags.has('u') || count === 1));
    context.out(shown.map(({ line, count }) => `${options.flags.has('c') ? `${String(count).padStart(7)} ` : ''}${line}\n`).join(''));
    return failed ? 1 : 0;
  },
};

/** Positions that a list such as `1,3-5` names. */
function inList(list: string, position: number): boolean {
  return list.split(',').some((range) => {
    const [from = '', to = from] = range.split('-');
    return position >= Number(from || 1) && position <= Number(to || Infinity);
  });
}

/** Fields or characters of lines. */
export const cut: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 's', values: 'dfcb' });
    if (complain(context, options)) return 1;
    const { values } = options;
    const delimiter = values.get('d') ?? '\t';
    const fields = values.get('f');
    const list = fields ?? values.get('c') ?? values.get('b');
    if (list === undefined) {
      context.err("cut: you must specify a list of bytes, characters, or fields\nTry 'cut --help' for more information.\n");
      return 1;
    }
    const { texts, failed } = inputs(context, options.rest, (word, problem) => `cut: ${word}: ${problem}\n`);
    for (const line of texts.flatMap(({ text }) => linesOf(text))) {
      const parts = fields === undefined ? Array.from(line) : line.split(delimiter);
      const kept = parts.filter((_, index) => inList(list, index + 1)).join(fields === undefined ? '' : delimiter);
      if (parts.length > 1 || fields === undefined) context.out(`${kept}\n`);
      else if (!options.flags.has('s')) context.out(`${line}\n`);
    }
    return failed ? 1 : 0;
  },
};

/** Characters that a `tr` set stands for. */
function charactersOf(set: string): string[] {
  const classes: Readonly<Record<string, string>> = { '[:lower:]': 'a-z', '[:upper:]': 'A-Z', '[:digit:]': '0-9', '[:space:]': ' \t\n', '[:alnum:]': 'a-zA-Z0-9' };
  const plain = set.replace(/\[:\w+:\]/g, (name) => classes[name] ?? name).replace(/\\([nt\\])/g, (_, letter: string) => ({ n: '\n', t: '\t' })[letter] ?? letter);
  const range = (from: number, to: number): string => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => String.fromCharCode(from + index)).join('');
  return Array.from(plain.replace(/(.)-(.)/gs, (_, from: string, to: string) => range(from.charCodeAt(0), to.charCodeAt(0))));
}

/** Characters replaced, deleted or squeezed. */
export const tr: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'dsc' });
    if (complain(context, options)) return 1;
    const [from = '', to = ''] = options.rest;
    const set = charactersOf(from);
    const into = charactersOf(to);
    const mapped = Array.from(context.stdin).flatMap((char) => {
      const index = set.indexOf(char);
      if (index < 0) return [char];
      return options.flags.has('d') ? [] : [into[Math.min(index, into.length - 1)] ?? char];
    });
    const squeezed = options.flags.has('s') ? mapped.filter((char, index) => char !== mapped[index - 1] || !(into.length > 0 ? into : set).includes(char)) : mapped;
    context.out(squeezed.join(''));
    return 0;
  },
};
