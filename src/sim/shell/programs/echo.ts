// The smallest programs: echo, yes, true, false, seq, basename, dirname, clear.
import { type Program, type ProgramContext } from '../program';
import { calledAs, isBusybox } from './support';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v', e: '\u001b', '\\': '\\', '"': '"', "'": "'" };

/** Turns backslash escapes into characters; `\c` ends the text. */
export function unescape(text: string): { text: string; ends: boolean } {
  const kept = /^(?:\\[^c]|[^\\])*/.exec(text)?.[0] ?? '';
  const plain = kept.replace(/\\(?:0?([0-7]{1,3})|x([0-9a-fA-F]{1,2})|(.))/g, (whole, octal: string | undefined, hex: string | undefined, letter: string | undefined) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    return ESCAPES[letter ?? ''] ?? whole;
  });
  return { text: plain, ends: text.startsWith('\\c', kept.length) };
}

/** What echo prints: `always` takes backslashes for escapes, as dash does; otherwise -e asks for that. */
export function echoText(args: readonly string[], escape: 'always' | 'asked'): string {
  const words = [...args];
  let newline = true;
  let escapes = escape === 'always';
  const options = escape === 'always' ? /^-n$/ : /^-[neE]+$/;
  for (let first = words[0]; first !== undefined && options.test(first); first = words[0]) {
    if (first.includes('n')) newline = false;
    if (escape === 'asked') escapes = first.includes('e') || (escapes && !first.includes('E'));
    words.shift();
  }
  const { text, ends } = escapes ? unescape(words.join(' ')) : { text: words.join(' '), ends: false };
  return text + (newline && !ends ? '\n' : '');
}

/** Prints its arguments. */
export const echo: Program = {
  run(context) {
    context.out(echoText(context.argv.slice(1), 'asked'));
    return 0;
  },
};

/** Lines that `yes` has printed by the time somebody looks. */
const YES_LINES = 500;

/** Says the same thing without end, as fast as it can: a whole CPU's worth of nothing. */
export const yes: Program = {
  run(context) {
    context.out(`${context.argv.slice(1).join(' ') || 'y'}\n`.repeat(YES_LINES));
    return { kind: 'stays', memoryMiB: 1, listens: [], handles: {}, cpuDemand: 1 };
  },
};

/** Does nothing, successfully. */
export const trueProgram: Program = { run: () => 0 };
/** Does nothing, unsuccessfully. */
export const falseProgram: Program = { run: () => 1 };

/** Counts. */
export const seq: Program = {
  run(context) {
    const words = context.argv.slice(1);
    let separator = '\n';
    let padded = false;
    for (let word = words[0]; word !== undefined && /^-[a-zA-Z]/.test(word); word = words[0]) {
      words.shift();
      if (word === '-w') padded = true;
      else if (word.startsWith('-s')) separator = word.slice(2) || (words.shift() ?? '\n');
    }
    const numbers = words.map(Number);
    const [first = 1, step = 1, last = 0] = numbers.length === 1 ? [1, 1, numbers[0] ?? 0] : numbers.length === 2 ? [numbers[0] ?? 1, 1, numbers[1] ?? 0] : numbers;
    if (numbers.length === 0 || numbers.some(Number.isNaN) || step === 0) {
      context.err(
        numbers.length === 0
          ? "seq: missing operand\nTry 'seq --help' for more information.\n"
          : `seq: invalid floating point argument: '${words[0] ?? ''}'\nTry 'seq --help' for more information.\n`,
      );
      return 1;
    }
    const count = Math.max(0, Math.min(100_000, Math.floor((last - first) / step + 1e-9) + 1));
    const places = Math.max(...words.map((word) => word.split('.')[1]?.length ?? 0));
    const shown = Array.from({ length: count }, (_, index) => (first + index * step).toFixed(places));
    const width = padded ? Math.max(...shown.map((text) => text.length)) : 0;
    if (count > 0) context.out(`${shown.map((text) => text.padStart(width, '0')).join(separator)}\n`);
    return 0;
  },
};

function lacksOperand(context: ProgramContext): number {
  const name = calledAs(context);
  context.err(
    isBusybox(context.files)
      ? `BusyBox multi-call binary.\n\nUsage: ${name} ${name === 'basename' ? 'FILE [SUFFIX]' : 'FILENAME'}\n`
      : `${name}: missing operand\nTry '${name} --help' for more information.\n`,
  );
  return 1;
}

/** The last part of a path. */
export const basename: Program = {
  run(context) {
    const [word, suffix = ''] = context.argv.slice(1);
    if (word === undefined) return lacksOperand(context);
    const name = word.replace(/\/+$/, '').replace(/.*\//, '') || (word === '' ? '' : '/');
    context.out(`${suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name}\n`);
    return 0;
  },
};

/** All but the last part of a path. */
export const dirname: Program = {
  run(context) {
    const [, word] = context.argv;
    if (word === undefined) return lacksOperand(context);
    const path = /^\/+$/.test(word) ? '/' : word.replace(/\/+$/, '');
    context.out(`${path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.'}\n`);
    return 0;
  },
};

/** Home, clear the screen, clear what has scrolled away. */
export const clear: Program = {
  run(context) {
    context.out('\u001b[H\u001b[2J\u001b[3J');
    return 0;
  },
};
