// The shell's grammar: one line of text to lists, pipelines and words, with POSIX quoting.

/** A piece of a word. Quoted pieces are neither split nor globbed. */
export type Piece = { kind: 'text'; text: string; quoted: boolean } | { kind: 'variable'; name: string; quoted: boolean } | { kind: 'command'; script: string; quoted: boolean };
/** A word before expansion. */
export type Word = Piece[];

/** `>`, `>>`, `<`, `2>`, `2>>`, `2>&1`, `>&2`, and `&>` as two of them. */
export interface Redirect {
  fd: 0 | 1 | 2;
  mode: 'read' | 'write' | 'append' | 'merge';
  target: Word;
}
/** A simple command. */
export interface Command {
  words: Word[];
  redirects: Redirect[];
}
/** Commands joined by `|`, and how they follow the pipeline before. */
export interface Pipeline {
  join: ';' | '&&' | '||';
  commands: Command[];
}

/** The text cannot be parsed; the message is bash's. */
export class SyntaxProblem extends Error {}

/** Parses a script. Throws SyntaxProblem for what bash would call a syntax error. */
export function parseScript(text: string): Pipeline[] {
  const pipelines: Pipeline[] = [];
  let commands: Command[] = [];
  let command: Command = { words: [], redirects: [] };
  let join: Pipeline['join'] = ';';
  let i = 0;

  const closeCommand = (token: string): void => {
    if (command.words.length === 0 && command.redirects.length === 0) throw new SyntaxProblem(`syntax error near unexpected token \`${token}'`);
    commands.push(command);
    command = { words: [], redirects: [] };
  };
  const closePipeline = (token: string): void => {
    if (command.words.length === 0 && command.redirects.length === 0 && commands.length === 0 && token === 'newline') return;
    closeCommand(token);
    pipelines.push({ join, commands });
    commands = [];
  };

  while (i < text.length) {
    const rest = text.slice(i);
    const blank = /^[ \t]+/.exec(rest);
    if (blank) {
      i += blank[0].length;
      continue;
    }
    if (rest.startsWith('#')) {
      i += /^[^\n]*/.exec(rest)?.[0].length ?? 0;
      continue;
    }
    const operator = /^(&&|\|\||\||;|\n|&(?!>))/.exec(rest)?.[0];
    if (operator !== undefined) {
      i += operator.length;
      if (operator === '\n') closePipeline('newline');
      else if (operator === '|') closeCommand('|');
      else closePipeline(operator);
      if (operator !== '|') join = operator === '&&' || operator === '||' ? operator : ';';
      continue;
    }
    const merge = /^(2>&1|1?>&2)/.exec(rest)?.[0];
    if (merge !== undefined) {
      command.redirects.push({ fd: merge.startsWith('2') ? 2 : 1, mode: 'merge', target: [] });
      i += merge.length;
      continue;
    }
    const redirect = /^(&>>|&>|2>>|2>|1>>|1>|>>|>|<)[ \t]*/.exec(rest);
    if (redirect) {
      i += redirect[0].length;
      const [target, end] = readWord(text, i);
      if (target.length === 0) throw new SyntaxProblem("syntax error near unexpected token `newline'");
      i = end;
      const sign = redirect[1] ?? '>';
      const both = sign.startsWith('&');
      command.redirects.push({ fd: sign === '<' ? 0 : sign.startsWith('2') ? 2 : 1, mode: sign === '<' ? 'read' : sign.endsWith('>>') ? 'append' : 'write', target });
      if (both) command.redirects.push({ fd: 2, mode: 'merge', target: [] });
      continue;
    }
    const [word, end] = readWord(text, i);
    if (end === i) throw new SyntaxProblem(`syntax error near unexpected token \`${rest.charAt(0)}'`);
    command.words.push(word);
    i = end;
  }
  if (join !== ';' && commands.length === 0 && command.words.length === 0) throw new SyntaxProblem('syntax error: unexpected end of file');
  closePipeline('newline');
  return pipelines;
}

/** Reads one word from `start`; gives back its pieces and where it ends. */
function readWord(text: string, start: number): [Word, number] {
  const word: Word = [];
  let i = start;
  const push = (piece: Piece): void => {
    const last = word.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text' && last.quoted === piece.quoted) last.text += piece.text;
    else word.push(piece);
  };
  const dollar = (quoted: boolean): void => {
    const rest = text.slice(i);
    if (rest.startsWith('$(')) {
      const end = closingParen(text, i + 2);
      push({ kind: 'command', script: text.slice(i + 2, end), quoted });
      i = end + 1;
      return;
    }
    const name = /^\$\{(\w+)\}/.exec(rest) ?? /^\$([A-Za-z_]\w*|[?$#@*0-9])/.exec(rest);
    if (name) push({ kind: 'variable', name: name[1] ?? '', quoted });
    else push({ kind: 'text', text: '$', quoted });
    i += name ? name[0].length : 1;
  };
  while (i < text.length) {
    const char = text.charAt(i);
    if (/[ \t\n;|&<>]/.test(char)) break;
    if (char === "'") {
      const end = text.indexOf("'", i + 1);
      if (end < 0) throw new SyntaxProblem("unexpected EOF while looking for matching `''");
      push({ kind: 'text', text: text.slice(i + 1, end), quoted: true });
      i = end + 1;
    } else if (char === '"') {
      push({ kind: 'text', text: '', quoted: true });
      i++;
      while (text.charAt(i) !== '"') {
        if (i >= text.length) throw new SyntaxProblem('unexpected EOF while looking for matching `"\'');
        if (text.charAt(i) === '$') dollar(true);
        else if (text.charAt(i) === '\\' && /["\\$`]/.test(text.charAt(i + 1))) {
          push({ kind: 'text', text: text.charAt(i + 1), quoted: true });
          i += 2;
        } else push({ kind: 'text', text: text.charAt(i++), quoted: true });
      }
      i++;
    } else if (char === '\\') {
      if (text.charAt(i + 1) !== '\n') push({ kind: 'text', text: text.charAt(i + 1), quoted: true });
      i += 2;
    } else if (char === '$') dollar(false);
    else push({ kind: 'text', text: text.charAt(i++), quoted: false });
  }
  return [word, i];
}

/** Where the parenthesis that opened just before `start` closes. */
function closingParen(text: string, start: number): number {
  let depth = 1;
  for (let i = start; i < text.length; i++) {
    if (text.charAt(i) === '(') depth++;
    if (text.charAt(i) === ')' && --depth === 0) return i;
  }
  throw new SyntaxProblem("unexpected EOF while looking for matching `)'");
}
