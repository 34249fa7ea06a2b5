// Go's fmt.Sprintf, as far as templates use it, with its words for what does not fit.
import { showValue } from './goValue';

interface Verb {
  flags: string;
  width: number;
  precision: number | undefined;
  letter: string;
}

const typeName = (value: unknown): string =>
  typeof value === 'string'
    ? 'string'
    : typeof value === 'boolean'
      ? 'bool'
      : typeof value === 'number'
        ? Number.isInteger(value)
          ? 'int'
          : 'float64'
        : 'map[string]interface {}';

/** The number written in a base, with its sign. */
const inBase = (value: number, base: number): string => Math.trunc(value).toString(base);

/** The text of one value; undefined where the verb does not fit to it. */
function format(value: unknown, { letter, precision, flags }: Verb): string | undefined {
  const isInt = typeof value === 'number' && Number.isInteger(value);
  switch (letter) {
    case 'v':
      return showValue(value);
    case 's':
      return typeof value === 'number' || typeof value === 'boolean' ? undefined : cut(showValue(value), precision);
    case 'q':
      return typeof value === 'string' ? JSON.stringify(cut(value, precision)) : undefined;
    case 't':
      return typeof value === 'boolean' ? String(value) : undefined;
    case 'd':
      return isInt ? (flags.includes('+') && value >= 0 ? '+' : '') + inBase(value, 10) : undefined;
    case 'b':
    case 'o':
    case 'x':
    case 'X':
      return inNumerals(value, letter);
    case 'c':
      return isInt ? String.fromCodePoint(value) : undefined;
    case 'e':
    case 'f':
    case 'g':
      return typeof value === 'number' && !isInt ? real(value, letter, precision) : undefined;
    default:
      return undefined;
  }
}

const cut = (text: string, precision: number | undefined): string => (precision === undefined ? text : Array.from(text).slice(0, precision).join(''));

function inNumerals(value: unknown, letter: 'b' | 'o' | 'x' | 'X'): string | undefined {
  const text =
    typeof value === 'number' && Number.isInteger(value)
      ? inBase(value, { b: 2, o: 8, x: 16, X: 16 }[letter])
      : typeof value === 'string' && letter.toLowerCase() === 'x'
        ? hexOfText(value)
        : undefined;
  return letter === 'X' ? text?.toUpperCase() : text;
}

const hexOfText = (text: string): string =>
  Array.from(text)
    .map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0'))
    .join('');

function real(value: number, letter: 'e' | 'f' | 'g', precision: number | undefined): string {
  if (letter === 'f') return value.toFixed(precision ?? 6);
  if (letter === 'g') return String(precision === undefined ? value : Number(value.toPrecision(Math.max(1, precision))));
  return value.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, 'e$10$2');
}

function pad(text: string, { flags, width, letter }: Verb): string {
  if (flags.includes('-')) return text.padEnd(width);
  return flags.includes('0') && letter !== 's' && letter !== 'q' ? text.padStart(width, '0') : text.padStart(width);
}

/** Fills verbs in order. */
export function sprintf(text: string, args: readonly unknown[]): string {
  let next = 0;
  const filled = text.replace(/%([-+ 0#]*)(\d*)(?:\.(\d*))?([a-zA-Z%])?/g, (_, flags: string, width: string, precision: string | undefined, letter: string | undefined) => {
    if (letter === undefined) return '%!(NOVERB)';
    if (letter === '%') return '%';
    if (next >= args.length) return `%!${letter}(MISSING)`;
    const value = args[next++];
    const verb = { flags, width: Number(width), precision: precision === undefined ? undefined : Number(precision), letter };
    const done = format(value, verb);
    return done === undefined ? `%!${letter}(${typeName(value)}=${showValue(value)})` : pad(done, verb);
  });
  const extra = args.slice(next).map((value) => `${typeName(value)}=${showValue(value)}`);
  return extra.length > 0 ? `${filled}%!(EXTRA ${extra.join(', ')})` : filled;
}
