// How the arguments of instructions are split: words, `name=value` pairs, and JSON arrays.
import { DockerfileProblem, type Lines } from './problem';

/** Words at blanks; quotes and escapes are kept for later. */
export function quotedWords(rest: string, escape: string): string[] {
  const words: string[] = [];
  let word = '';
  let started = false;
  let quote = '';
  for (let i = 0; i < rest.length; i++) {
    const char = rest.charAt(i);
    if (quote === '' && /\s/.test(char)) {
      if (started) words.push(word);
      [word, started] = ['', false];
      continue;
    }
    started = true;
    if (char === escape && quote !== "'") {
      if (i + 1 < rest.length) word += char + rest.charAt(++i);
      continue;
    }
    if (quote === '' ? char === '"' || char === "'" : char === quote) quote = quote === '' ? char : '';
    word += char;
  }
  return started ? [...words, word] : words;
}

/** A name and what it is set to. */
export type Pair = [name: string, value: string];

/** `A=1 B="x y"`, or the old form `A value`. Throws DockerfileProblem. */
export function pairsOf(rest: string, instruction: 'ENV' | 'LABEL', escape: string, lines: Lines): Pair[] {
  const words = quotedWords(rest, escape);
  const [first] = words;
  if (first === undefined) return [];
  if (!first.includes('=')) {
    const [, name = '', value] = /^(\S+)[\t\v\f\r ]+([\s\S]*)$/.exec(rest) ?? [];
    if (value === undefined) throw new DockerfileProblem(`${instruction} must have two arguments`, lines);
    return [[name, value]];
  }
  return words.map((word): Pair => {
    const cut = word.indexOf('=');
    if (cut < 0) throw new DockerfileProblem(`Syntax error - can't find = in ${JSON.stringify(word)}. Must be of the form: name=value`, lines);
    return [word.slice(0, cut), word.slice(cut + 1)];
  });
}

/** The words of a JSON array; null when the text is no JSON array. Throws DockerfileProblem when something in it is no string. */
export function jsonWords(rest: string, lines: Lines): string[] | null {
  if (!rest.trimStart().startsWith('[')) return null;
  let value: unknown;
  try {
    value = JSON.parse(rest);
  } catch {
    return null;
  }
  if (!Array.isArray(value)) return null;
  if (value.some((word) => typeof word !== 'string')) throw new DockerfileProblem('when using JSON array syntax, arrays must be comprised of strings only', lines);
  return value as string[];
}

/** A JSON array, or words at blanks. */
export function listOf(rest: string, lines: Lines): string[] {
  return jsonWords(rest, lines) ?? (rest === '' ? [] : rest.split(/[\t\v\f\r ]+/));
}
