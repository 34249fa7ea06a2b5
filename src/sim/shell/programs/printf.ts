// printf: texts by a format, which repeats until the values are used up.
import { type Program } from '../program';
import { unescape } from './echo';
import { byteLength, isBusybox } from './support';

/** Bash's own printf also takes `%(%Y-%m-%d)T`. */
const SLOT_OR_TIME = /%%|%([-+ 0#]*)(\*|\d*)(?:\.(\*|\d+))?(\([^)]*\)T|[a-zA-Z%])/g;
const SLOT = /%%|%([-+ 0#]*)(\*|\d*)(?:\.(\*|\d+))?([a-zA-Z%])/g;
const KINDS = 'sdiufFeEgGxXobcq';

/** What went wrong: a value that is no number (or only begins like one), or a letter that is no directive. Printing ends at the latter. */
export interface PrintfTrouble {
  trouble: 'number' | 'rest' | 'directive';
  word: string;
}

/** What a format prints with its values, and what went wrong first. `time` writes an instant (a value in seconds, -1 for now) by a format of its own. */
export function formatted(format: string, values: readonly string[], time?: (format: string, seconds: number) => string): { text: string; invalid: PrintfTrouble | null } {
  const slot = time ? SLOT_OR_TIME : SLOT;
  const queue = [...values];
  let invalid: PrintfTrouble | null = null;
  const state = { ended: false };
  const { text: pattern } = unescape(format);
  const number = (word: string): number => {
    const quoted = /^["'](.)/u.exec(word)?.[1];
    if (quoted !== undefined) return quoted.codePointAt(0) ?? 0;
    const value = /^\s*[-+]?0[0-7]+$/.test(word) ? Number.parseInt(word, 8) : Number(word);
    if (!Number.isNaN(value)) return value;
    const start = Number.parseFloat(word);
    invalid ??= { trouble: Number.isNaN(start) ? 'number' : 'rest', word };
    return start || 0;
  };
  const bad = Array.from(pattern.matchAll(slot)).find(([whole, , , , kind = '']) => whole !== '%%' && !kind.startsWith('(') && !KINDS.includes(kind));
  const sound = bad ? pattern.slice(0, bad.index) : pattern;
  let text = '';
  do {
    text += sound.replace(slot, (whole, flags = '', width = '', precision: string | undefined, kind = '') => {
      if (whole === '%%' || state.ended) return state.ended ? '' : '%';
      const wide = width === '*' ? number(queue.shift() ?? '') : Number(width);
      const exact = precision === '*' ? String(number(queue.shift() ?? '')) : precision;
      const value = queue.shift();
      if (time && String(kind).startsWith('(')) return padded(time(String(kind).slice(1, -2), number(value ?? '-1')), wide, String(flags), 's');
      if (kind === 'b' && unescape(value ?? '').ends) state.ended = true;
      return padded(shown(String(kind), value ?? '', exact, String(flags), number), wide, String(flags), String(kind));
    });
  } while (!bad && queue.length > 0 && pattern.replace(/%%/g, '').search(slot) >= 0 && !state.ended);
  if (bad) return { text, invalid: { trouble: 'directive', word: bad[0] } };
  return { text, invalid };
}

function shown(kind: string, value: string, precision: string | undefined, flags: string, number: (word: string) => number): string {
  const sign = (text: string): string => (text.startsWith('-') ? text : flags.includes('+') ? `+${text}` : flags.includes(' ') ? ` ${text}` : text);
  const whole = (): number => Math.trunc(number(value || '0'));
  const bits = (base: number): string => (whole() < 0 ? BigInt.asUintN(64, BigInt(whole())) : whole()).toString(base);
  switch (kind) {
    case 'd':
    case 'i':
    case 'u':
      return sign(
        precision === undefined
          ? String(whole())
          : String(Math.abs(whole()))
              .padStart(Math.min(Number(precision), WIDEST), '0')
              .replace(/^/, whole() < 0 ? '-' : ''),
      );
    case 'x':
    case 'X': {
      const text = `${flags.includes('#') ? '0x' : ''}${bits(16)}`;
      return kind === 'X' ? text.toUpperCase() : text;
    }
    case 'o':
      return bits(8);
    case 'f':
    case 'F':
      return sign(rounded(number(value || '0'), Number(precision ?? 6)));
    case 'e':
    case 'E':
      return sign(kind === 'E' ? exponential(number(value || '0'), Number(precision ?? 6)).toUpperCase() : exponential(number(value || '0'), Number(precision ?? 6)));
    case 'g':
    case 'G':
      return sign(kind === 'G' ? shortest(number(value || '0'), Number(precision ?? 6)).toUpperCase() : shortest(number(value || '0'), Number(precision ?? 6)));
    case 'b':
      return unescape(value).text;
    case 'c':
      return value.charAt(0);
    case 'q':
      return value === '' ? "''" : value.replace(/[^\w@%+=:,./-]/g, '\\$&');
    default:
      return precision === undefined ? value : value.slice(0, Number(precision));
  }
}

/** `%f`: a number halfway between two is rounded to the even one, as C does. */
function rounded(value: number, places: number): string {
  const scaled = Math.abs(value) * 10 ** places;
  // only numbers of few binary digits lie exactly halfway
  const halfway = Number.isInteger(value * 1024) && scaled % 1 === 0.5 && Math.floor(scaled) % 2 === 0;
  return (halfway ? (Math.sign(value) * Math.floor(scaled)) / 10 ** places : value).toFixed(places);
}

/** `%e`: two digits of exponent at least. */
function exponential(value: number, places: number): string {
  return value.toExponential(places).replace(/e([-+])(\d)$/, 'e$10$2');
}

/** `%g`: the shorter of `%f` and `%e`, without zeros at the end. */
export function shortest(value: number, digits: number): string {
  const precision = Math.max(1, Math.min(digits, 100));
  const text = exponential(value, precision - 1);
  const exponent = Number(/e(.+)$/.exec(text)?.[1] ?? 0);
  if (exponent >= -4 && exponent < precision) return String(Number(value.toPrecision(precision)));
  return text.replace(/\.?0*e/, 'e');
}

/** The widest field that is printed; more fills no screen, only memory. */
const WIDEST = 100_000;

function padded(text: string, asked: number, flags: string, kind: string): string {
  const width = Math.max(-WIDEST, Math.min(asked, WIDEST));
  // fields are as wide as their bytes
  const filler = ' '.repeat(Math.max(0, Math.abs(width) - byteLength(text)));
  if (flags.includes('-') || width < 0) return text + filler;
  if (!flags.includes('0') || /[sbcq]/.test(kind)) return filler + text;
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

const gnuWords = ({ trouble, word }: PrintfTrouble): string =>
  trouble === 'directive' ? `${word}: invalid conversion specification` : `'${word}': ${trouble === 'rest' ? 'value not completely converted' : 'expected a numeric value'}`;

/** The complaint of BusyBox's printf, which is also ash's own. */
export const busyboxWords = ({ trouble, word }: PrintfTrouble): string => (trouble === 'directive' ? `${word}: invalid format` : `invalid number '${word}'`);

/** Prints by a format. */
export const printf: Program = {
  run(context) {
    const [format, ...values] = context.argv.slice(1);
    if (format === undefined) {
      context.err(isBusybox(context.files) ? 'Usage: printf FORMAT [ARG]...\n' : "printf: missing operand\nTry 'printf --help' for more information.\n");
      return 1;
    }
    const { text, invalid } = formatted(format, values);
    context.out(text);
    if (invalid === null) return 0;
    context.err(`printf: ${isBusybox(context.files) ? busyboxWords(invalid) : gnuWords(invalid)}\n`);
    return 1;
  },
};
