// The smallest programs: echo, printf, yes, true, false, yes-or-no tests, seq, basename, dirname, clear.
import { type Program } from '../program';
import { calledAs, isBusybox, pathOf } from './support';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v', e: '\u001b', '\\': '\\', '"': '"', "'": "'" };

/** Turns backslash escapes into characters; `\c` ends the text. */
function unescape(text: string): { text: string; ends: boolean } {
  const [kept = '', ...after] = text.split('\\c');
  const plain = kept.replace(/\\(?:0?([0-7]{1,3})|x([0-9a-fA-F]{1,2})|(.))/g, (whole, octal: string | undefined, hex: string | undefined, letter: string | undefined) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    return ESCAPES[letter ?? ''] ?? whole;
  });
  return { text: plain, ends: after.length > 0 };
}

/** Prints its arguments. */
export const echo: Program = {
  run(context) {
    const args = context.argv.slice(1);
    let newline = true;
    let escapes = false;
    for (let first = args[0]; first !== undefined && /^-[neE]+$/.test(first); first = args[0]) {
      if (first.includes('n')) newline = false;
      escapes = first.includes('e') || (escapes && !first.includes('E'));
      args.shift();
    }
    const { text, ends } = escapes ? unescape(args.join(' ')) : { text: args.join(' '), ends: false };
    context.out(text + (newline && !ends ? '\n' : ''));
    return 0;
  },
};

/** Prints by a format, which repeats until the arguments are used up. */
export const printf: Program = {
  run(context) {
    const [format, ...args] = context.argv.slice(1);
    if (format === undefined) {
      context.err(isBusybox(context.files) ? 'printf: usage: printf FORMAT [ARG...]\n' : 'printf: usage: printf [-v var] format [arguments]\n');
      return 2;
    }
    const { text } = unescape(format);
    const slots = text.match(/%[-0]?\d*(?:\.\d+)?[sdifxbcuoq]/g)?.length ?? 0;
    do
      context.out(
        text.replace(/%%|%([-0]?)(\d*)(?:\.(\d+))?([sdifxbcuoq])/g, (whole, flag = '', width = '', precision: string | undefined, kind = '') =>
          whole === '%%' ? '%' : fill(args.shift() ?? '', String(flag), Number(width), precision, String(kind)),
        ),
      );
    while (slots > 0 && args.length > 0);
    return 0;
  },
};

function fill(value: string, flag: string, width: number, precision: string | undefined, kind: string): string {
  const number = Number(value) || 0;
  const texts: Readonly<Record<string, () => string>> = {
    d: () => String(Math.trunc(number)),
    i: () => String(Math.trunc(number)),
    u: () => String(Math.trunc(number)),
    f: () => number.toFixed(Number(precision ?? 6)),
    x: () => Math.trunc(number).toString(16),
    o: () => Math.trunc(number).toString(8),
    b: () => unescape(value).text,
    c: () => value.charAt(0),
  };
  const text = texts[kind]?.() ?? (precision === undefined ? value : value.slice(0, Number(precision)));
  return flag === '-' ? text.padEnd(width) : text.padStart(width, flag === '0' ? '0' : ' ');
}

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

/** `test` and `[`: files, strings and numbers. */
export const test: Program = {
  run(context) {
    const args = context.argv.slice(1);
    const bracket = calledAs(context) === '[';
    if (bracket && args.pop() !== ']') {
      context.err("[: missing ']'\n");
      return 2;
    }
    const negated = args[0] === '!';
    if (negated) args.shift();
    const holds = evaluate(args, (word) => context.files.read(pathOf(context, word)));
    return holds === negated ? 1 : 0;
  },
};

type Look = (word: string) => { kind: string; size?: number; text?: string } | undefined;

function evaluate(args: readonly string[], look: Look): boolean {
  const [a = '', b = '', c = ''] = args;
  if (args.length <= 1) return a !== '';
  if (args.length === 2) {
    const node = look(b);
    const unary: Readonly<Record<string, boolean>> = {
      '-z': b === '',
      '-n': b !== '',
      '-e': node !== undefined,
      '-f': node?.kind === 'file' || node?.kind === 'program',
      '-d': node?.kind === 'dir',
      '-x': node?.kind === 'program' || node?.kind === 'dir',
      '-r': node !== undefined,
      '-w': node !== undefined,
      '-s': (node?.size ?? node?.text?.length ?? 0) > 0,
    };
    return unary[a] ?? false;
  }
  const [x, y] = [Number(a), Number(c)];
  const binary: Readonly<Record<string, boolean>> = {
    '=': a === c,
    '==': a === c,
    '!=': a !== c,
    '-eq': x === y,
    '-ne': x !== y,
    '-lt': x < y,
    '-le': x <= y,
    '-gt': x > y,
    '-ge': x >= y,
  };
  return binary[b] ?? false;
}

/** Counts. */
export const seq: Program = {
  run(context) {
    const numbers = context.argv.slice(1).map(Number);
    const [first = 1, step = 1, last = 0] = numbers.length === 1 ? [1, 1, numbers[0] ?? 0] : numbers.length === 2 ? [numbers[0] ?? 1, 1, numbers[1] ?? 0] : numbers;
    if (numbers.length === 0 || numbers.some(Number.isNaN) || step === 0) {
      context.err(numbers.length === 0 ? "seq: missing operand\nTry 'seq --help' for more information.\n" : `seq: invalid floating point argument: '${context.argv[1] ?? ''}'\n`);
      return 1;
    }
    const count = Math.max(0, Math.min(100_000, Math.floor((last - first) / step) + 1));
    context.out(Array.from({ length: count }, (_, index) => `${first + index * step}\n`).join(''));
    return 0;
  },
};

/** The last part of a path. */
export const basename: Program = {
  run(context) {
    const [word = '', suffix = ''] = context.argv.slice(1);
    const name = word.replace(/\/+$/, '').replace(/.*\//, '') || (word === '' ? '' : '/');
    context.out(`${suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name}\n`);
    return 0;
  },
};

/** All but the last part of a path. */
export const dirname: Program = {
  run(context) {
    const path = (context.argv[1] ?? '').replace(/\/+$/, '');
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
