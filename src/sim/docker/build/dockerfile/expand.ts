// Variables in a Dockerfile: `$NAME`, `${NAME}` and its modifiers, quotes and escapes, as BuildKit's own small shell reads them.
import { Pattern } from '../../../shell/patterns/pattern';
import { quoted } from '../../../shell/patterns/posix';

/** Variables by name. */
export type Variables = Readonly<Record<string, string>>;

/** How to read a word. */
export interface ExpandOptions {
  /** The escape character of the Dockerfile. */
  escape?: string;
  /** Leave quotes where they stand, as step names do. */
  keepQuotes?: boolean;
  /** Leave escapes where they stand. */
  keepEscapes?: boolean;
  /** Leave `$NAME` where it stands when nothing defines it. */
  keepUnset?: boolean;
  /** Quotes mean nothing, as in a heredoc. */
  plainQuotes?: boolean;
}

/** A word that cannot be expanded; the message is BuildKit's. */
export class ExpandProblem extends Error {}

/** What a word became, and the words that it falls into at blanks outside quotes. */
export interface Expanded {
  text: string;
  words: string[];
}

const SPECIAL = /^[@*#?\-$!]/;
const NAME = /^(?:\d+|[\p{L}_][\p{L}\p{N}_]*)/u;
const BLANK = /\s/;

/** Reads a word from left to right. */
class Reader {
  at = 0;
  constructor(
    readonly source: string,
    readonly variables: Variables,
    readonly options: ExpandOptions,
  ) {}

  peek(): string {
    return this.source.charAt(this.at);
  }
  take(): string {
    return this.source.charAt(this.at++);
  }
  isDone(): boolean {
    return this.at >= this.source.length;
  }

  /** Reads up to a character, or to the end. */
  until(stop: string | null, keepEscapes: boolean): Expanded {
    const { escape = '\\', plainQuotes = false } = this.options;
    let text = '';
    const words: string[] = [];
    let word = '';
    const add = (piece: string, raw: boolean): void => {
      text += piece;
      if (raw) word += piece;
      else
        for (const char of piece) {
          if (!BLANK.test(char)) word += char;
          else if (word !== '') {
            words.push(word);
            word = '';
          }
        }
    };
    while (!this.isDone()) {
      const char = this.peek();
      if (char === stop) {
        this.at++;
        return { text, words: word === '' ? words : [...words, word] };
      }
      if (char === '$') add(this.dollar(), false);
      else if (char === "'" && !plainQuotes) add(this.single(), true);
      else if (char === '"' && !plainQuotes) add(this.double(keepEscapes), true);
      else if (this.take() === escape) {
        if (keepEscapes) add(escape, true);
        if (this.isDone()) break;
        add(this.take(), true);
      } else add(char, false);
    }
    if (stop !== null) throw new ExpandProblem(`unexpected end of statement while looking for matching ${stop}`);
    return { text, words: word === '' ? words : [...words, word] };
  }

  single(): string {
    this.at++;
    const end = this.source.indexOf("'", this.at);
    if (end < 0) throw new ExpandProblem('unexpected end of statement while looking for matching single-quote');
    const inner = this.source.slice(this.at, end);
    this.at = end + 1;
    return this.options.keepQuotes === true ? `'${inner}'` : inner;
  }

  double(keepEscapes: boolean): string {
    const { escape = '\\', keepQuotes = false } = this.options;
    this.at++;
    let text = keepQuotes ? '"' : '';
    for (;;) {
      if (this.isDone()) throw new ExpandProblem('unexpected end of statement while looking for matching double-quote');
      if (this.peek() === '"') {
        this.at++;
        return keepQuotes ? `${text}"` : text;
      }
      if (this.peek() === '$') text += this.dollar();
      else if (this.peek() !== escape) text += this.take();
      else {
        this.at++;
        if (keepEscapes) text += escape;
        // Only these can be escaped; before anything else the escape character stays.
        if (['"', '$', escape].includes(this.peek())) text += this.take();
        else if (!this.isDone()) text += escape;
      }
    }
  }

  name(): string {
    const rest = this.source.slice(this.at);
    const name = SPECIAL.exec(rest)?.[0] ?? NAME.exec(rest)?.[0] ?? '';
    this.at += name.length;
    return name;
  }

  value(name: string): string | undefined {
    return Object.hasOwn(this.variables, name) ? this.variables[name] : undefined;
  }

  /** `$NAME` or `${NAME…}`. */
  dollar(): string {
    this.at++;
    if (this.peek() !== '{') {
      const name = this.name();
      return name === '' ? '$' : (this.value(name) ?? (this.options.keepUnset === true ? `$${name}` : ''));
    }
    this.at++;
    if (this.isDone()) throw new ExpandProblem("syntax error: missing '}'");
    if (['{', '}', ':'].includes(this.peek())) throw new ExpandProblem('syntax error: bad substitution');
    return this.braces(this.name());
  }

  /** What follows the name in `${NAME…}`. */
  braces(name: string): string {
    const value = this.value(name);
    const keep = value === undefined && this.options.keepUnset === true;
    let sign = this.take();
    if (sign === '}') return keep ? `\${${name}}` : (value ?? '');
    if (sign === '/') return this.replacement(name, value, keep);
    const orEmpty = sign === ':';
    if (orEmpty) sign += this.take();
    const kind = sign.slice(-1);
    if (!['+', '-', '?', '#', '%'].includes(kind)) throw new ExpandProblem(`unsupported modifier (${sign}) in substitution`);
    const word = this.inner('}', kind === '#' || kind === '%');
    if (keep) return `\${${name}${sign}${word}}`;
    const missing = value === undefined || (orEmpty && value === '');
    if (kind === '-') return missing ? word : value;
    if (kind === '+') return missing ? '' : word;
    if (kind === '?') {
      if (missing) throw new ExpandProblem(`${name}: ${word === '' ? `is not allowed to be ${value === undefined ? 'unset' : 'empty'}` : word}`);
      return value;
    }
    return trimmed(value ?? '', kind, word);
  }

  /** The word of a modifier. */
  inner(stop: string, keepEscapes: boolean): string {
    try {
      return this.until(stop, keepEscapes).text;
    } catch (problem) {
      if (problem instanceof ExpandProblem && this.isDone()) throw new ExpandProblem(`syntax error: missing '${stop}'${stop === '/' ? ' in ${}' : ''}`);
      throw problem;
    }
  }

  /** `${NAME/pattern/text}`, or with two slashes everywhere. */
  replacement(name: string, value: string | undefined, keep: boolean): string {
    const everywhere = this.peek() === '/';
    if (everywhere) this.at++;
    const pattern = this.inner('/', true);
    const text = this.inner('}', true);
    if (keep) return `\${${name}/${pattern}/${text}}`;
    return Pattern.read(patternSource(pattern, true), { perl: true })?.replace(value ?? '', everywhere, () => text) ?? value ?? '';
  }
}

/** A shell pattern as a regular expression: `*` and `?` only. */
function patternSource(pattern: string, greedy: boolean): string {
  return pattern.replace(/\\([}/])|\\([\s\S])|[\s\S]/g, (char, bracket: string | undefined, escaped: string | undefined) => {
    if (char === '*') return greedy ? '[\\s\\S]*' : '[\\s\\S]*?';
    if (char === '?') return '[\\s\\S]';
    return quoted(bracket ?? escaped ?? char);
  });
}

/** `${NAME#pattern}` and `${NAME%pattern}`: without the shortest match at one end; doubled, the longest. */
function trimmed(value: string, kind: string, word: string): string {
  const longest = word.startsWith(kind);
  const source = patternSource(longest ? word.slice(1) : word, kind === '#' ? longest : true);
  const find = (whole: string): readonly (string | undefined)[] | undefined => Pattern.read(`(?s)${whole}`, { perl: true })?.find(value)?.groups;
  return (kind === '#' ? find(`^${source}(.*)$`) : find(`^(.*${longest ? '?' : ''})${source}$`))?.[1] ?? value;
}

/** Expands a word. Throws ExpandProblem. */
export function expandWord(source: string, variables: Variables, options: ExpandOptions = {}): Expanded {
  try {
    return new Reader(source, variables, options).until(null, options.keepEscapes === true);
  } catch (problem) {
    if (!(problem instanceof ExpandProblem)) throw problem;
    throw new ExpandProblem(`failed to process ${JSON.stringify(source)}: ${problem.message}`);
  }
}
