// The words of SQL statements, each with its place in the text: complaints point at them.
import { SqlProblem } from './problems';

/** Whose SQL it is. */
export type Dialect = 'sqlite' | 'mysql' | 'postgres';

/** A word of a statement. */
export interface Word {
  /** `quoted` is a name in quotes; it is never a keyword. */
  kind: 'name' | 'quoted' | 'string' | 'number' | 'op';
  text: string;
  /** Offsets in the text of all statements. */
  at: number;
  end: number;
}

const PATTERN =
  /\s+|--[^\n]*|\/\*[\s\S]*?\*\/|'((?:[^'\\]|''|\\[\s\S])*)'|"((?:[^"]|"")*)"|`([^`]*)`|(\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|([A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(<>|!=|<=|>=|\|\||::|[-+*/%?(),=;.<>])/y;

/** The words of a text. Throws SqlProblem at what is none. */
export function wordsOf(source: string, dialect: Dialect): Word[] {
  const words: Word[] = [];
  const pattern = new RegExp(PATTERN);
  for (let at = 0; at < source.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const [whole, single, double, tick, number, name, op] = pattern.exec(source) ?? [];
    if (whole === undefined) throw new SqlProblem({ kind: strange(source.charAt(at)), word: source.slice(at), at });
    const word = (kind: Word['kind'], text: string): number => words.push({ kind, text, at, end: at + whole.length });
    if (single !== undefined) word('string', unquoted(single, "'", dialect));
    else if (double !== undefined) word(dialect === 'mysql' ? 'string' : 'quoted', unquoted(double, '"', dialect));
    else if (tick !== undefined) word('quoted', tick);
    else if (number !== undefined) word('number', number);
    // PostgreSQL's names are in small letters unless they are quoted
    else if (name !== undefined) word('name', dialect === 'postgres' ? name.toLowerCase() : name);
    else if (op !== undefined) word('op', op);
  }
  return words;
}

/** An open quote, a variable such as `@@version`, or no SQL at all. */
const strange = (char: string): 'unterminated' | 'beyond' | 'syntax' => (/['"]/.test(char) ? 'unterminated' : char === '@' ? 'beyond' : 'syntax');

function unquoted(text: string, quote: string, dialect: Dialect): string {
  const doubled = text.replaceAll(quote + quote, quote);
  return dialect === 'mysql' ? doubled.replace(/\\([\s\S])/g, (_, letter: string) => ({ n: '\n', t: '\t', '0': '\0' })[letter] ?? letter) : doubled;
}
