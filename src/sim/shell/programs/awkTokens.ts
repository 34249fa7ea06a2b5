// The pieces of an awk program: numbers, texts, patterns, names, signs and ends of lines.
import { wordAt } from '../../text';

/** A program that cannot be read, in mawk's words; `line` counts from 1. */
export class AwkProblem extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

/** A piece of a program. */
export interface Token {
  kind: 'number' | 'text' | 'pattern' | 'name' | 'sign' | 'line';
  text: string;
}

const SIGN = /^(?:\+\+|--|>>|&&|\|\||[<>=!~*/%+^-]?=|!~|\*\*|[{}()[\];,<>!~?:+*/%^$-])/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', '"': '"', '/': '/' };
const unescape = (text: string): string => text.replace(/\\([\s\S])/g, (whole, char: string) => ESCAPES[char] ?? whole);

/** A slash begins a pattern unless something to divide stands before it. */
const divides = (last: Token | undefined): boolean =>
  last !== undefined && (last.kind === 'number' || last.kind === 'text' || last.kind === 'name' || [')', ']', '$'].includes(last.text));

/** Takes a program apart. Throws AwkProblem. */
export function tokensOf(program: string): Token[] {
  const tokens: Token[] = [];
  for (let rest = program; rest !== '';) {
    const blank = /^(?:[ \t\r]|\\\n|#[^\n]*)+/.exec(rest)?.[0];
    const found =
      blank !== undefined
        ? null
        : rest.startsWith('\n')
          ? { kind: 'line' as const, text: '\n', length: 1 }
          : (take('number', /^(?:\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+)/, rest) ??
            take('name', /^[A-Za-z_]\w*/, rest) ??
            quoted('text', /^"((?:\\[\s\S]|[^"\\])*)"/, rest) ??
            (divides(tokens.at(-1)) ? null : quoted('pattern', /^\/((?:\\[\s\S]|[^/\\\n])*)\//, rest)) ??
            take('sign', SIGN, rest));
    if (found) tokens.push({ kind: found.kind, text: found.text });
    else if (blank === undefined) throw new AwkProblem(strange(rest), program.slice(0, -rest.length).split('\n').length);
    rest = rest.slice(blank?.length ?? found?.length);
  }
  return tokens;
}

/** What is wrong with text that begins nothing. */
function strange(rest: string): string {
  if (rest.startsWith('"')) return `runaway string constant ${rest.slice(0, 10)} ...`;
  if (rest.startsWith('/')) return `runaway regular expression ${rest.slice(0, 10)} ...`;
  return `unexpected character '${rest.charAt(0)}'`;
}

function take(kind: Token['kind'], expression: RegExp, rest: string): (Token & { length: number }) | null {
  const text = expression.exec(rest)?.[0];
  return text === undefined ? null : { kind, text, length: text.length };
}

function quoted(kind: 'text' | 'pattern', expression: RegExp, rest: string): (Token & { length: number }) | null {
  const match = expression.exec(rest);
  return match ? { kind, text: kind === 'text' ? unescape(wordAt(match, 1)) : wordAt(match, 1), length: match[0].length } : null;
}
