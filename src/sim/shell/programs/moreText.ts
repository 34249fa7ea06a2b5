// More filters for lines: rev, tac, nl, diff, and base64 and checksums of files.
import { sha256, utf8 } from '../../sha256';
import { type Program, type ProgramContext } from '../program';
import { diffLines, hunksOf, type Hunk } from './diffLines';
import { md5 } from './md5';
import { calledAs, complain, isBusybox, linesOf, parseOptions, readText } from './support';

/** Reads operands or standard input; complains about what is not there. */
function inputs(context: ProgramContext, words: readonly string[]): { word: string; text: string }[] | null {
  const texts: { word: string; text: string }[] = [];
  for (const word of words.length > 0 ? words : ['-']) {
    const read = readText(context, word);
    if (!('text' in read)) {
      const problem = read.reason === 'missing' ? 'No such file or directory' : 'Is a directory';
      context.err(isBusybox(context.files) ? `${calledAs(context)}: can't open '${word}': ${problem}\n` : `${calledAs(context)}: ${word}: ${problem}\n`);
      return null;
    }
    texts.push({ word, text: read.text });
  }
  return texts;
}

/** A filter that changes the lines of its input. */
function filter(change: (lines: string[]) => string[]): Program {
  return {
    run(context) {
      const { rest } = parseOptions(context.argv.slice(1), { flags: 'ab' });
      const texts = inputs(context, rest);
      if (!texts) return 1;
      for (const { text } of texts)
        context.out(
          change(linesOf(text))
            .map((line) => `${line}\n`)
            .join(''),
        );
      return 0;
    },
  };
}

/** Each line from behind. */
export const rev = filter((lines) => lines.map((line) => Array.from(line).reverse().join('')));
/** The last line first. */
export const tac = filter((lines) => lines.reverse());
/** Lines with numbers; empty ones get none. */
export const nl = filter((lines) => {
  let number = 0;
  return lines.map((line) => (line === '' ? '       ' : `${String(++number).padStart(6)}\t${line}`));
});

const textOf = (bytes: readonly number[]): string => {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return String.fromCharCode(...bytes);
  }
};

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A text in base64. */
export function encodeBase64(text: string): string {
  const bytes = utf8(text);
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.slice(i, i + 3);
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const letters = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((word >> shift) & 63));
    out += letters.map((letter, index) => (index > (b === undefined ? 1 : c === undefined ? 2 : 3) ? '=' : letter)).join('');
  }
  return out;
}

/** The text behind base64; null when it is none. */
export function decodeBase64(text: string): string | null {
  const letters = text.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(letters) || letters.length % 4 !== 0) return null;
  const bits = letters
    .replace(/=+$/, '')
    .split('')
    .flatMap((letter) => ALPHABET.indexOf(letter).toString(2).padStart(6, '0').split(''));
  const bytes = Array.from({ length: Math.floor(bits.length / 8) }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8).join(''), 2));
  return textOf(bytes);
}

/** base64: encodes, or with -d decodes. */
export const base64: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'di', values: 'w', long: { decode: 'd', wrap: 'w' } });
    if (complain(context, options)) return 1;
    const [input] = inputs(context, options.rest.slice(0, 1)) ?? [];
    if (!input) return 1;
    if (options.flags.has('d')) {
      const plain = decodeBase64(input.text);
      if (plain === null) context.err('base64: invalid input\n');
      context.out(plain ?? '');
      return plain === null ? 1 : 0;
    }
    const width = Number(options.values.get('w') ?? 76) || Infinity;
    const encoded = encodeBase64(input.text);
    const lines = encoded.match(new RegExp(`.{1,${Number.isFinite(width) ? width : encoded.length || 1}}`, 'g')) ?? [];
    context.out(lines.join('\n') + (lines.length > 0 && Number.isFinite(width) ? '\n' : ''));
    return 0;
  },
};

function checksum(digest: (text: string) => string): Program {
  return {
    run(context) {
      const options = parseOptions(context.argv.slice(1), { flags: 'bctw' });
      if (complain(context, options)) return 1;
      const texts = inputs(context, options.rest);
      for (const { word, text } of texts ?? []) context.out(`${digest(text)}  ${word}\n`);
      return texts ? 0 : 1;
    },
  };
}

/** Checksums. What a file's content is stands for is the simulated text. */
export const md5sum = checksum(md5);
export const sha256sum = checksum(sha256);

/** diff: how two files differ; with -u in the form of patches. */
export const diff: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'uqbwBiarN', values: 'U', long: { brief: 'q', unified: 'u' } });
    if (complain(context, options)) return 2;
    const [a, b] = options.rest;
    const texts = a === undefined || b === undefined ? null : inputs(context, [a, b]);
    if (!texts) {
      if (b === undefined) context.err(`diff: missing operand after '${a ?? 'diff'}'\ndiff: Try 'diff --help' for more information.\n`);
      return 2;
    }
    const [left = { word: '', text: '' }, right = { word: '', text: '' }] = texts;
    if (left.text === right.text) return 0;
    if (options.flags.has('q')) context.out(`Files ${left.word} and ${right.word} differ\n`);
    else {
      const changes = diffLines(linesOf(left.text), linesOf(right.text));
      const unified = options.flags.has('u') || isBusybox(context.files);
      if (unified) context.out(`--- ${left.word}\n+++ ${right.word}\n`);
      for (const hunk of hunksOf(changes, unified ? 3 : 0)) context.out(unified ? unifiedHunk(hunk) : plainHunk(hunk));
    }
    return 1;
  },
};

const span = (from: number, count: number): string => (count === 1 ? String(from) : `${from},${from + count - 1}`);

function plainHunk({ left, right, lines }: Hunk): string {
  const gone = lines.filter(({ sign }) => sign === '-');
  const come = lines.filter(({ sign }) => sign === '+');
  const letter = gone.length === 0 ? 'a' : come.length === 0 ? 'd' : 'c';
  const from = gone.length === 0 ? String(left - 1) : span(left, gone.length);
  const to = come.length === 0 ? String(right - 1) : span(right, come.length);
  const show = (mark: string, list: typeof lines): string => list.map(({ text }) => `${mark} ${text}\n`).join('');
  return `${from}${letter}${to}\n${show('<', gone)}${letter === 'c' ? '---\n' : ''}${show('>', come)}`;
}

function unifiedHunk({ left, right, lines }: Hunk): string {
  const count = (signs: string): number => lines.filter(({ sign }) => signs.includes(sign)).length;
  const range = (from: number, length: number): string => (length === 1 ? String(from) : `${length === 0 ? from - 1 : from},${length}`);
  return `@@ -${range(left, count(' -'))} +${range(right, count(' +'))} @@\n${lines.map(({ sign, text }) => `${sign}${text}\n`).join('')}`;
}
