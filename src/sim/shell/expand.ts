// Expansion: words with variables, command substitutions and globs become arguments.
import { type FileView, resolvePath } from '../kernel/files';
import { type Piece, type Word } from './parse';

/** What expansion needs from the shell. */
export interface Expander {
  variable(name: string): string;
  command(script: string): string;
  files: FileView;
  cwd: string;
}

/** Expands words into arguments: unquoted expansions are split at blanks, unquoted globs match file names. */
export function expandWords(words: readonly Word[], shell: Expander): string[] {
  return words.flatMap((word) => expandWord(word, shell));
}

/** Expands one word without splitting, for assignments and redirects. */
export function expandText(word: Word, shell: Expander): string {
  return word.map((piece) => textOf(piece, shell)).join('');
}

/** `$1`, `$2` and so on. */
const parametersOf = (shell: Expander): string[] => Array.from({ length: Number(shell.variable('#')) }, (_, index) => shell.variable(String(index + 1)));

function textOf(piece: Piece, shell: Expander): string {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'command') return shell.command(piece.script);
  return piece.name === '@' || piece.name === '*' ? parametersOf(shell).join(' ') : shell.variable(piece.name);
}

/** A field under construction: its text, and the same text with quoted characters protected from globbing. */
interface Field {
  text: string;
  pattern: string;
}

function expandWord(word: Word, shell: Expander): string[] {
  const fields: Field[] = [];
  let open = false;
  const add = (text: string, quoted: boolean): void => {
    if (!open) fields.push({ text: '', pattern: '' });
    open = true;
    const field = fields.at(-1);
    if (!field) return;
    field.text += text;
    field.pattern += quoted ? text.replace(/[*?[\]\\]/g, '\\$&') : text;
  };
  for (const piece of word) {
    if (piece.kind === 'variable' && piece.name === '@' && piece.quoted) {
      parametersOf(shell).forEach((parameter, index) => {
        if (index > 0) open = false;
        add(parameter, true);
      });
      continue;
    }
    const text = textOf(piece, shell);
    if (piece.kind === 'text' || piece.quoted) {
      add(piece.kind === 'text' && !piece.quoted && fields.length === 0 ? text.replace(/^~(?=\/|$)/, shell.variable('HOME')) : text, piece.quoted);
      continue;
    }
    text.split(/[ \t\n]+/).forEach((part, index) => {
      if (index > 0) open = false;
      if (part !== '') add(part, false);
    });
  }
  return fields.flatMap((field) => (/(^|[^\\])[*?[]/.test(field.pattern) ? glob(field, shell) : [field.text]));
}

/** File names that match a pattern in its last part; the pattern itself when none does. */
function glob(field: Field, shell: Expander): string[] {
  const cut = field.pattern.lastIndexOf('/');
  const dir = cut < 0 ? '' : field.pattern.slice(0, cut + 1);
  const source = field.pattern.slice(cut + 1);
  const regex = globExpression(source);
  const names = shell.files.list(resolvePath(shell.cwd, dir || '.')).filter((name) => regex.test(name) && (source.startsWith('.') || !name.startsWith('.')));
  return names.length > 0 ? names.map((name) => dir + name) : [field.text];
}

/** `*`, `?` and closed `[…]` are patterns; everything else, and whatever a backslash protects, is itself. */
function globExpression(pattern: string): RegExp {
  const parts = pattern.match(/\\.|\[!?\]?[^\]\\]+\]|[\s\S]/g) ?? [];
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  const source = parts.map((part) => {
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    const set = /^\[(!?)(.+)\]$/.exec(part);
    if (set) return `[${set[1] === '!' ? '^' : ''}${(set[2] ?? '').replace(/[\]\\^[]/g, '\\$&')}]`;
    return literal(part.length > 1 && part.startsWith('\\') ? part.slice(1) : part);
  });
  try {
    return new RegExp(`^${source.join('')}$`);
  } catch {
    // a range that runs backwards, such as [z-a], matches nothing but itself
    return new RegExp(`^${literal(pattern)}$`);
  }
}
