// The one engine for every pattern that a learner can type: its time grows with the text and never explodes, whatever the pattern is.
import { RE2JS } from 're2js';
import { wordAt } from '../../text';

/** How a pattern is matched. */
export interface PatternFlags {
  ignoreCase?: boolean;
  /** Perl takes the first alternative that fits and `.` stops at line ends; POSIX takes the longest match and `.` is any character. */
  perl?: boolean;
}

/** Where a pattern was found: the whole match first, then its groups; undefined for a group that took no part. */
export interface Found {
  index: number;
  groups: readonly (string | undefined)[];
}

/** A search that would keep the page busy for too long; the message says what this machine does not do. */
export class PatternLimit extends Error {}

/** Steps that all searches of one pattern may take together (one instruction at one character is a step): a second or two of real time. */
const MOST_STEPS = 20_000_000;
/** Compiled expressions that are kept, as awk reads the same one for each line. */
const MOST_KEPT = 200;

interface Engine {
  matches(text: string): Iterable<RegExpMatchArray>;
  test(text: string): boolean;
  /** At most how many steps a text of this many characters costs. */
  steps(length: number): number;
}

/** An expression that has been read. */
export class Pattern {
  private spent = 0;

  private constructor(private readonly engine: Engine) {}

  /** Reads the source of an expression in RE2's words; null when it cannot be read. Back-references and look-around, which no linear search has, go to the JavaScript engine within bounds. */
  static read(source: string, flags: PatternFlags = {}): Pattern | null {
    const engine = engineFor(source, flags);
    return engine && new Pattern(engine);
  }

  /** Whether the pattern is somewhere in a text. */
  test(text: string): boolean {
    this.pay(text);
    return this.engine.test(text);
  }

  /** The first place where the pattern is; null for none. */
  find(text: string): Found | null {
    for (const found of this.all(text)) return found;
    return null;
  }

  /** Every place where the pattern is, from the left. */
  *all(text: string): Generator<Found> {
    this.pay(text);
    let end = -1;
    for (const match of this.engine.matches(text)) {
      const { index = 0 } = match;
      const after = index + match[0].length;
      // nothing at the end of a match is no match of its own
      if (after !== end) yield { index, groups: [...match] };
      end = after;
    }
  }

  /** A text with its first match (or with `everywhere` all of them) replaced. */
  replace(text: string, everywhere: boolean, by: (found: Found) => string): string {
    let [result, at] = ['', 0];
    for (const found of this.all(text)) {
      result += text.slice(at, found.index) + by(found);
      at = found.index + wordAt(found.groups, 0).length;
      if (!everywhere) break;
    }
    return result + text.slice(at);
  }

  /** The pieces of a text between matches; an empty match separates nothing. */
  split(text: string): string[] {
    const pieces: string[] = [];
    let at = 0;
    for (const { index, groups } of this.all(text)) {
      if (groups[0] === '') continue;
      pieces.push(text.slice(at, index));
      at = index + wordAt(groups, 0).length;
    }
    return [...pieces, text.slice(at)];
  }

  private pay({ length }: string): void {
    this.spent += this.engine.steps(length);
    if (this.spent > MOST_STEPS) throw new PatternLimit('this simulated machine does not search that long: use a simpler pattern or a shorter text');
  }
}

const kept = new Map<string, Engine | null>();

function engineFor(source: string, { ignoreCase = false, perl = false }: PatternFlags): Engine | null {
  const key = `${ignoreCase ? 'i' : ''}${perl ? 'p' : ''}/${source}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const isRegular = !/\\[1-9]|\(\?<?[=!]/.test(source.replace(/\\[^1-9]/g, ''));
  const engine = isRegular ? linear(source, ignoreCase, perl) : backtracking(source, ignoreCase, perl);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, engine);
  return engine;
}

function linear(source: string, ignoreCase: boolean, perl: boolean): Engine | null {
  try {
    const flags = (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0) | (perl ? 0 : RE2JS.LONGEST_MATCH | RE2JS.DOTALL);
    const compiled = RE2JS.compile(source, flags);
    const size = compiled.programSize();
    return { matches: (text) => compiled.matchAll(text), test: (text) => compiled.test(text), steps: (length) => size * length };
  } catch (problem) {
    if (/invalid repeat count/.test(String(problem))) throw new PatternLimit('this simulated machine repeats a part of a pattern 1000 times at most');
    return null;
  }
}

/** The JavaScript engine, for what only backtracking finds. With nothing that branches inside a repetition, n characters, k repetitions and m alternatives cost at most n^(k+1)·2^m steps. */
function backtracking(source: string, ignoreCase: boolean, perl: boolean): Engine | null {
  const bare = source.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g, 'x').replace(/\(\?(?:<?[=!]|:)/g, '(');
  const repetitions = bare.match(/[*+?{]/g)?.length ?? 0;
  const choices = bare.match(/\|/g)?.length ?? 0;
  const nested = /[*+?{|][^()]*\)+[*+?{]/.test(bare) || (/\([^()]*\(/.test(bare) && /\)[*+{]/.test(bare));
  try {
    const compiled = new RegExp(source, `g${ignoreCase ? 'i' : ''}${perl ? '' : 's'}`);
    return {
      matches: (text) => text.matchAll(compiled),
      test: (text) => text.search(compiled) >= 0,
      steps: (length) => (nested ? Infinity : length ** (repetitions + 1) * 2 ** choices),
    };
  } catch {
    return null;
  }
}
