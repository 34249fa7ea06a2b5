// The scripts of sed: addresses and commands.
import { type Pattern } from '../patterns/pattern';
import { type PatternOptions } from '../patterns/posix';
import { wordAt } from '../../text';

/** Which lines a command is for. */
export type SedAddress =
  | { kind: 'number'; number: number }
  /** `first~step`. */
  | { kind: 'step'; first: number; step: number }
  | { kind: 'last' }
  /** Without a pattern, `//`: the one that was used last. */
  | { kind: 'pattern'; pattern: Pattern | null };

/** Something that is for some lines only. */
export interface Addressed {
  addresses: SedAddress[];
  negated: boolean;
  /** The `{ … }` that it stands in. */
  block: Addressed | null;
}

/** One command. */
export type SedCommand =
  | (Addressed & { name: 's'; pattern: Pattern | null; replacement: string; flags: string })
  | (Addressed & { name: 'y'; from: string; to: string })
  | (Addressed & { name: 'a' | 'i' | 'c'; text: string })
  | (Addressed & { name: 'd' | 'p' | 'q' | '=' | 'n' | 'h' | 'g' });

/** A script that cannot be read; `at` is the place, from 1. */
export class SedProblem extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

type ReadPattern = (pattern: string, options: PatternOptions) => Pattern | null;

/** Reads a script. Throws SedProblem in GNU sed's words. */
export function readSed(script: string, extended: boolean, readPattern: ReadPattern): SedCommand[] {
  const reader = new SedReader(script, extended, readPattern);
  const commands: SedCommand[] = [];
  for (let command = reader.next(); command; command = reader.next()) commands.push(command);
  return commands;
}

class SedReader {
  private at = 0;
  /** The `{ … }` blocks around the place. */
  private readonly blocks: Addressed[] = [];

  constructor(
    private readonly script: string,
    private readonly extended: boolean,
    private readonly readPattern: ReadPattern,
  ) {}

  private fail(message: string): never {
    throw new SedProblem(message, Math.max(1, this.at));
  }

  /** Complains of the character that the reader stands on. */
  private failAfter(message: string): never {
    this.at++;
    return this.fail(message);
  }

  next(): SedCommand | undefined {
    for (;;) {
      this.at += /^[\s;]*/.exec(this.script.slice(this.at))?.[0].length ?? 0;
      if (this.script.charAt(this.at) === '}') {
        this.blocks.pop();
        this.at++;
      } else if (this.script.charAt(this.at) === '#') this.at += /^[^\n]*/.exec(this.script.slice(this.at))?.[0].length ?? 0;
      else break;
    }
    if (this.at >= this.script.length) return undefined;
    const where = this.where();
    const name = this.script.charAt(this.at++);
    if (name === '{') {
      this.blocks.push(where);
      return this.next();
    }
    return this.command(name, where);
  }

  private where(): Addressed {
    const addresses: SedAddress[] = [];
    const first = this.address();
    if (first) {
      addresses.push(first);
      if (this.script.charAt(this.at) === ',') {
        this.at++;
        addresses.push(this.address() ?? this.failAfter("unexpected `,'"));
      }
    }
    this.at += /^ */.exec(this.script.slice(this.at))?.[0].length ?? 0;
    const negated = this.script.charAt(this.at) === '!';
    if (negated) this.at++;
    return { addresses, negated, block: this.blocks.at(-1) ?? null };
  }

  private address(): SedAddress | undefined {
    const [whole = '', number, step] = /^(\d+)(?:~(\d+))?/.exec(this.script.slice(this.at)) ?? [];
    this.at += whole.length;
    if (step !== undefined) return { kind: 'step', first: Number(number), step: Number(step) };
    if (number !== undefined) return { kind: 'number', number: Number(number) };
    const char = this.script.charAt(this.at);
    if (char === '$') {
      this.at++;
      return { kind: 'last' };
    }
    if (char !== '/' && char !== '\\') return undefined;
    this.at += char === '\\' ? 1 : 0;
    const [source = ''] = this.delimited(1, 'unterminated address regex');
    return { kind: 'pattern', pattern: this.pattern(source, '') };
  }

  /** Parts between delimiters: the reader stands on the first delimiter. */
  private delimited(count: number, problem: string): string[] {
    const delimiter = this.script.charAt(this.at++);
    return Array.from({ length: count }, () => {
      let part = '';
      for (;;) {
        const char = this.script.charAt(this.at++);
        if (char === '') {
          this.at = this.script.length;
          this.fail(problem);
        }
        if (char === delimiter) return part;
        const next = char === '\\' ? this.script.charAt(this.at++) : '';
        part += next === delimiter ? delimiter : char + next;
      }
    });
  }

  private pattern(source: string, flags: string): Pattern | null {
    if (source === '') return null;
    return (
      this.readPattern(source, { extended: this.extended, ignoreCase: /[iI]/.test(flags) }) ??
      this.fail(/^(?:\\.|[^\\])*\\\(/.test(source) ? 'Unmatched ( or \\(' : 'Invalid preceding regular expression')
    );
  }

  private command(name: string, where: Addressed): SedCommand {
    switch (name) {
      case 's': {
        const [source = '', replacement = ''] = this.delimited(2, "unterminated `s' command");
        const flags = wordAt(/^[gpiI0-9]*/.exec(this.script.slice(this.at)), 0);
        this.at += flags.length;
        if (!/^[\s;}]|^$/.test(this.script.slice(this.at, this.at + 1))) this.failAfter("unknown option to `s'");
        return { name, pattern: this.pattern(source, flags), replacement, flags, ...where };
      }
      case 'y': {
        const [from = '', to = ''] = this.delimited(2, "unterminated `y' command");
        return { name, from: characters(from), to: characters(to), ...where };
      }
      case 'a':
      case 'i':
      case 'c': {
        const text = /^(?:\s*\\\n|[ \t]*\\?)((?:\\\n|[^\n])*)/.exec(this.script.slice(this.at));
        this.at += text?.[0].length ?? 0;
        return { name, text: wordAt(text, 1).replace(/\\(\n|.)/g, '$1'), ...where };
      }
      case 'd':
      case 'p':
      case 'q':
      case '=':
      case 'n':
      case 'h':
      case 'g':
        return { name, ...where };
      case '':
        this.at--;
        return this.fail('missing command');
      default:
        return this.fail(`unknown command: \`${name}'`);
    }
  }
}

/** What the escapes of `y` mean. */
const characters = (text: string): string => text.replace(/\\([nt\\])/g, (_, letter: string) => (letter === 'n' ? '\n' : letter === 't' ? '\t' : '\\'));
