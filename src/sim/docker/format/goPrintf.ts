// Go's fmt.Sprintf, as far as templates use it, with its words for what does not fit.
import { NIL, showValue, utf8 } from './goValue';

interface Verb {
  flags: string;
  width: number;
  precision: number | undefined;
  letter: string;
}

/** Go's type of a value; null for nil, which has none. */
function typeName(value: unknown): string | null {
  if (value === NIL || value === null) return null;
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float64';
  if (typeof value === 'object') return Array.isArray(value) ? '[]interface {}' : 'map[string]interface {}';
  return typeof value === 'boolean' ? 'bool' : 'string';
}

/** A value with its type, as Sprintf shows one that does not fit: `int=1`. */
function typed(value: unknown): string {
  const type = typeName(value);
  return type === null ? '<nil>' : `${type}=${showValue(value)}`;
}

/** The number written in a base, with its sign. */
const inBase = (value: number, base: number): string => Math.trunc(value).toString(base);

/** The text of one value; undefined where the verb does not fit to it. */
function format(value: unknown, { letter, precision, flags }: Verb): string | undefined {
  const isInt = typeof value === 'number' && Number.isInteger(value);
  switch (letter) {
    case 'v':
      return showValue(value);
    case 'T':
      return typeName(value) ?? '<nil>';
    case 'U':
      return isInt ? `U+${inBase(value, 16).toUpperCase().padStart(4, '0')}` : undefined;
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
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': {
      const text = typeof value === 'number' && !isInt ? real(value, letter.toLowerCase(), precision) : undefined;
      return /[EG]/.test(letter) ? text?.toUpperCase() : text;
    }
    default:
      return undefined;
  }
}

const cut = (text: string, precision: number | undefined): string => (precision === undefined ? text : Array.from(text).slice(0, precision).join(''));

function inNumerals(value: unknown, letter: 'b' | 'o' | 'x' | 'X'): string | undefined {
  const hex = letter === 'x' || letter === 'X';
  let text: string | undefined;
  if (typeof value === 'number' && Number.isInteger(value)) text = inBase(value, hex ? 16 : { b: 2, o: 8 }[letter]);
  else if (typeof value === 'string' && hex) text = utf8(value).map((byte) => byte.toString(16).padStart(2, '0')).join(''); // prettier-ignore
  return letter === 'X' ? text?.toUpperCase() : text;
}

function real(value: number, letter: string, precision: number | undefined): string {
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
    return done === undefined ? `%!${letter}(${typed(value)})` : pad(done, verb);
  });
  const extra = args.slice(next).map(typed);
  return extra.length > 0 ? `${filled}%!(EXTRA ${extra.join(', ')})` : filled;
}
