// Statements as clients see them: cut at semicolons, whatever stands between quotes and parentheses.

/** A text cut into statements. */
export interface Pieces {
  /** Whole statements, without their semicolons. */
  statements: string[];
  /** What follows the last semicolon. */
  rest: string;
  /** What is still open there: a quote, a parenthesis, or nothing. */
  open: "'" | '"' | '(' | '';
}

/** Cuts a text at its semicolons. Empty statements are left out. */
export function piecesOf(text: string): Pieces {
  const statements: string[] = [];
  let begin = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "'" || char === '"' || char === '`') {
      const end = text.indexOf(char, at + 1);
      if (end < 0) return { statements, rest: text.slice(begin), open: char === '`' ? '' : char };
      at = end;
    } else if (text.startsWith('--', at)) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (char === ';' && depth === 0) {
      const statement = text.slice(begin, at).trim();
      if (bare(statement) !== '') statements.push(statement);
      begin = at + 1;
    }
  }
  const rest = text.slice(begin);
  return { statements, rest: bare(rest) === '' ? '' : rest, open: depth > 0 ? '(' : '' };
}

/** A text without comments and blanks. */
const bare = (text: string): string => text.replace(/--[^\n]*/g, '').trim();

/** Every statement of a text, with or without a semicolon at its end. */
export function allStatements(text: string): string[] {
  const { statements, rest } = piecesOf(text);
  return rest === '' ? statements : [...statements, rest.trim()];
}
