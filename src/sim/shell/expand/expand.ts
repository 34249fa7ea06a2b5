// Expansion: words with parameters, substitutions, braces and globs become arguments.
import { type FileView } from '../../kernel/files';
import { type Dialect, type Piece, type Word } from '../syntax/ast';
import { arithmetic } from './arithmetic';
import { expandBraces } from './braces';
import { type Field, Fields } from './fields';
import { globField } from './glob';
import { parameterText } from './parameter';

/** What expansion needs from the shell that asks. */
export interface Expander {
  dialect: Dialect;
  files: FileView;
  cwd: string;
  /** `$1`, `$2` … */
  parameters: readonly string[];
  /** The value of a variable or special parameter; undefined when it is not set. */
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  /** What a script prints, without the line ends at its end. */
  command(script: string): string;
  /** `set -u`: what is not set is an error. */
  strict: boolean;
  /** `set -f`: patterns stay as they are. */
  literal: boolean;
}

/** What ends a command (and a script that is not typed) before it has run, most often in an expansion: the message follows the shell's name. */
export class ExpansionProblem extends Error {
  /** bash ends a script with another code when a parameter is missing. */
  constructor(
    message: string,
    readonly of: 'parameter' | 'arithmetic' | 'limit',
  ) {
    super(message);
  }
}

/** Expands words into arguments. */
export function expandWords(words: readonly Word[], shell: Expander): string[] {
  return words.flatMap((word) => expandBraces(word, shell.dialect)).flatMap((word) => expandWord(word, shell));
}

function expandWord(word: Word, shell: Expander): string[] {
  const fields = new Fields(shell.get('IFS') ?? ' \t\n');
  word.forEach((piece, index) => {
    addPiece(fields, piece, shell, index === 0);
  });
  return fields.done().flatMap((field: Field) => (shell.literal ? [field.text] : globField(field, shell)));
}

/** Adds what a piece stands for. `first` tells that a tilde here means a home directory. */
function addPiece(fields: Fields, piece: Piece, shell: Expander, first: boolean): void {
  if (piece.kind === 'text') {
    fields.add(first && !piece.quoted ? withHome(piece.text, shell) : piece.text, piece.quoted);
    return;
  }
  if (piece.kind === 'parameter' && (piece.name === '@' || piece.name === '*') && piece.operator === '') {
    addParameters(fields, piece, shell);
    return;
  }
  if (piece.kind === 'parameter' && !piece.quoted) {
    const chosen = alternative(piece, shell);
    if (chosen) {
      chosen.forEach((inner, index) => {
        addPiece(fields, inner, shell, index === 0);
      });
      return;
    }
  }
  const text = pieceText(piece, shell);
  if (piece.quoted) fields.add(text, true);
  else fields.addSplit(text);
}

/** `$@` and `$*`: quoted, the one keeps the words apart and the other joins them. */
function addParameters(fields: Fields, { name, quoted }: Extract<Piece, { kind: 'parameter' }>, shell: Expander): void {
  if (quoted && name === '*') {
    fields.add(shell.parameters.join((shell.get('IFS') ?? ' ').charAt(0)), true);
    return;
  }
  if (quoted && shell.parameters.length === 0) fields.addNothing();
  shell.parameters.forEach((text, index) => {
    if (index > 0) fields.close();
    if (quoted) fields.add(text, true);
    else fields.addSplit(text);
  });
}

/** The word that `${x:-word}` or `${x:+word}` stands for, when it is that word: its own quotes count. */
function alternative({ name, operator, word }: Extract<Piece, { kind: 'parameter' }>, shell: Expander): Word | null {
  const value = shell.get(name);
  const missing = value === undefined || (operator.startsWith(':') && value === '');
  if (operator === '-' || operator === ':-') return missing ? word : null;
  if (operator === '+' || operator === ':+') return missing ? [] : word;
  return null;
}

/** The text of one piece, neither split nor globbed. */
function pieceText(piece: Piece, shell: Expander): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'parameter':
      return parameterText(piece, shell);
    case 'bad':
      throw new ExpansionProblem(shell.dialect === 'bash' ? `${piece.text}: bad substitution` : 'Bad substitution', 'arithmetic');
    case 'command':
      return shell.command(piece.script);
    case 'arithmetic':
      return String(arithmetic(expandText(piece.expression, shell), shell));
  }
}

/** Expands one word without splitting, for assignments, redirects and `case`. */
export function expandText(word: Word, shell: Expander): string {
  return word.map((piece, index) => (piece.kind === 'text' && !piece.quoted && index === 0 ? withHome(piece.text, shell) : pieceText(piece, shell))).join('');
}

/** Expands one word into a pattern, in which quoted characters stand for themselves. */
export function expandPattern(word: Word, shell: Expander): string {
  return word.map((piece) => (piece.quoted ? pieceText(piece, shell).replace(/[*?[\]\\]/g, '\\$&') : pieceText(piece, shell))).join('');
}

const withHome = (text: string, shell: Expander): string => text.replace(/^~(?=\/|$)/, () => shell.get('HOME') ?? '~');
