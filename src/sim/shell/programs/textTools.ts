// Filters for lines of text: uniq, cut, tr, shuf.
import { type Program, type ProgramContext } from '../program';
import { complain, isBusybox, linesOf, parseOptions, pathOf, readText } from './support';

/** Reads every operand, or standard input; complains about what cannot be read. */
export function inputs(
  context: ProgramContext,
  words: readonly string[],
  say: (word: string, problem: string) => string,
): { texts: { name: string; text: string }[]; failed: boolean } {
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
      context.err(
        isBusybox(context.files)
          ? 'cut: expected a list of bytes, characters, or fields\n'
          : "cut: you must specify a list of bytes, characters, or fields\nTry 'cut --help' for more information.\n",
      );
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
  const classes: Readonly<Record<string, string>> = {
    '[:lower:]': 'a-z',
    '[:upper:]': 'A-Z',
    '[:digit:]': '0-9',
    '[:space:]': ' \t\n\r',
    '[:blank:]': ' \t',
    '[:alpha:]': 'a-zA-Z',
    '[:alnum:]': 'a-zA-Z0-9',
    '[:punct:]': '!-/:-@[-`{-~',
  };
  const plain = set
    .replace(/\[:\w+:\]/g, (name) => classes[name] ?? name)
    .replace(/\\([nrt0\\])/g, (_, letter: string) => ({ n: '\n', r: '\r', t: '\t', '0': '\0' })[letter] ?? letter);
  const range = (from: number, to: number): string => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => String.fromCharCode(from + index)).join('');
  return Array.from(plain.replace(/(.)-(.)/gs, (_, from: string, to: string) => range(from.charCodeAt(0), to.charCodeAt(0))));
}

/** Characters replaced, deleted or squeezed; with -c those that are not in the set. */
export const tr: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'dscC', long: { delete: 'd', 'squeeze-repeats': 's', complement: 'c' } });
    if (complain(context, options)) return 1;
    const { flags, rest } = options;
    const [from, to] = rest;
    if (from === undefined || (to === undefined && !flags.has('d') && !flags.has('s'))) {
      context.err(
        from === undefined
          ? "tr: missing operand\nTry 'tr --help' for more information.\n"
          : `tr: missing operand after '${from}'\nTwo strings must be given when translating.\nTry 'tr --help' for more information.\n`,
      );
      return 1;
    }
    const set = charactersOf(from);
    const into = charactersOf(to ?? '');
    const complement = flags.has('c') || flags.has('C');
    const inSet = (char: string): boolean => set.includes(char) !== complement;
    const replacement = (char: string): string => into[Math.min(complement ? into.length - 1 : set.indexOf(char), into.length - 1)] ?? char;
    const mapped = Array.from(context.stdin).flatMap((char) => (inSet(char) ? (flags.has('d') ? [] : [replacement(char)]) : [char]));
    const squeezes = (char: string): boolean => (into.length > 0 ? into.includes(char) : inSet(char));
    const squeezed = flags.has('s') ? mapped.filter((char, index) => char !== mapped[index - 1] || !squeezes(char)) : mapped;
    context.out(squeezed.join(''));
    return 0;
  },
};

/** Lines, or with -i numbers, in a drawn order. */
export const shuf: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'er', values: 'ino', long: { 'input-range': 'i', 'head-count': 'n', output: 'o', echo: 'e' } });
    if (complain(context, options)) return 1;
    const { values, flags, rest } = options;
    const range = /^(\d{1,9})-(\d{1,9})$/.exec(values.get('i') ?? '');
    if (values.has('i') && (!range || Number(range[2]) - Number(range[1]) > MOST_SHUFFLED)) {
      context.err(`shuf: invalid input range: '${values.get('i') ?? ''}'\n`);
      return 1;
    }
    const { texts, failed } = range || flags.has('e') ? { texts: [], failed: false } : inputs(context, rest.slice(0, 1), (word, problem) => `shuf: ${word}: ${problem}\n`);
    if (failed) return 1;
    const from = Number(range?.[1]);
    const lines = range
      ? Array.from({ length: Number(range[2]) - from + 1 }, (_, index) => String(from + index))
      : flags.has('e')
        ? [...rest]
        : texts.flatMap(({ text }) => linesOf(text));
    const drawn: string[] = [];
    for (let left = Math.min(Number(values.get('n') ?? lines.length), lines.length); left > 0; left--) drawn.push(...lines.splice(context.sim.int('shuf', lines.length), 1));
    const text = drawn.map((line) => `${line}\n`).join('');
    const file = values.get('o');
    if (file === undefined) context.out(text);
    else context.write(pathOf(context, file), { kind: 'file', text });
    return 0;
  },
};

/** Numbers that are shuffled at most (illustrative). */
const MOST_SHUFFLED = 100_000;
