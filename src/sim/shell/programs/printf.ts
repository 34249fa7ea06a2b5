// printf: texts by a format, which repeats until the values are used up.
import { type Program } from '../program';
import { unescape } from './echo';
import { isBusybox } from './support';

const SLOT = /%%|%([-+ 0#]*)(\*|\d*)(?:\.(\*|\d+))?([sdiufFeEgGxXobcq])/g;

/** What a format prints with its values, and the first value that should have been a number and is none. */
export function formatted(format: string, values: readonly string[]): { text: string; invalid: string | null } {
  const queue = [...values];
  let invalid: string | null = null;
  const state = { ended: false };
  const { text: pattern } = unescape(format);
  const number = (word: string): number => {
    const quoted = /^["'](.)/u.exec(word)?.[1];
    if (quoted !== undefined) return quoted.codePointAt(0) ?? 0;
    const value = /^\s*[-+]?0[0-7]+$/.test(word) ? Number.parseInt(word, 8) : Number(word);
    if (!Number.isNaN(value)) return value;
    invalid ??= word;
    return Number.parseFloat(word) || 0;
  };
  let text = '';
  do {
    text += pattern.replace(SLOT, (whole, flags = '', width = '', precision: string | undefined, kind = '') => {
      if (whole === '%%' || state.ended) return state.ended ? '' : '%';
      const wide = width === '*' ? number(queue.shift() ?? '') : Number(width);
      const exact = precision === '*' ? String(number(queue.shift() ?? '')) : precision;
      const value = queue.shift();
      if (kind === 'b' && unescape(value ?? '').ends) state.ended = true;
      return padded(shown(String(kind), value ?? '', exact, String(flags), number), wide, String(flags), String(kind));
    });
  } while (queue.length > 0 && pattern.replace(/%%/g, '').search(SLOT) >= 0 && !state.ended);
  return { text, invalid };
}

function shown(kind: string, value: string, precision: string | undefined, flags: string, number: (word: string) => number): string {
  const sign = (text: string): string => (text.startsWith('-') ? text : flags.includes('+') ? `+${text}` : flags.includes(' ') ? ` ${text}` : text);
  const whole = (): number => Math.trunc(number(value || '0'));
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
      const text = `${flags.includes('#') ? '0x' : ''}${whole().toString(16)}`;
      return kind === 'X' ? text.toUpperCase() : text;
    }
    case 'o':
      return whole().toString(8);
    case 'f':
    case 'F':
      return sign(number(value || '0').toFixed(Number(precision ?? 6)));
    case 'e':
    case 'E':
      return number(value || '0')
        .toExponential(Number(precision ?? 6))
        .replace(/e([-+])(\d)$/, 'e$10$2');
    case 'g':
    case 'G':
      return String(Number(number(value || '0').toPrecision(Number(precision ?? 6) || 1)));
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

/** The widest field that is printed; more fills no screen, only memory. */
const WIDEST = 100_000;

function padded(text: string, asked: number, flags: string, kind: string): string {
  const width = Math.max(-WIDEST, Math.min(asked, WIDEST));
  if (flags.includes('-') || width < 0) return text.padEnd(Math.abs(width));
  if (!flags.includes('0') || /[sbcq]/.test(kind)) return text.padStart(width);
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

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
    context.err(isBusybox(context.files) ? `printf: invalid number '${invalid}'\n` : `printf: '${invalid}': expected a numeric value\n`);
    return 1;
  },
};
