// Expansion: words with variables, command substitutions and globs become arguments.
import { type FileView, resolvePath } from '../kernel/files';
import { type Word } from './parse';

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
  return word.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'variable' ? shell.variable(piece.name) : shell.command(piece.script))).join('');
}

function expandWord(word: Word, shell: Expander): string[] {
  const fields: { text: string; pattern: string }[] = [];
  let current: { text: string; pattern: string } | null = null;
  const add = (text: string, quoted: boolean): void => {
    current ??= { text: '', pattern: '' };
    current.text += text;
    current.pattern += quoted ? text.replace(/[*?[\]\\]/g, '\\$&') : text;
  };
  for (const piece of word) {
    const text = piece.kind === 'text' ? piece.text : piece.kind === 'variable' ? shell.variable(piece.name) : shell.command(piece.script);
    if (piece.kind === 'text' || piece.quoted) {
      add(piece.kind === 'text' && !piece.quoted && current === null && /^~(\/|$)/.test(text) ? text.replace('~', shell.variable('HOME')) : text, piece.quoted);
      continue;
    }
    const parts = text.split(/[ \t\n]+/);
    parts.forEach((part, index) => {
      if (index > 0 && current) {
        fields.push(current);
        current = null;
      }
      if (part !== '') add(part, false);
    });
  }
  if (current) fields.push(current);
  return fields.flatMap((field) => (/(^|[^\\])[*?[]/.test(field.pattern) ? glob(field, shell) : [field.text]));
}

/** File names that match a pattern in its last part; the pattern itself when none does. */
function glob(field: { text: string; pattern: string }, shell: Expander): string[] {
  const cut = field.pattern.lastIndexOf('/');
  const dir = cut < 0 ? '' : field.pattern.slice(0, cut + 1);
  const source = field.pattern.slice(cut + 1);
  const regex = new RegExp(`^${source.replace(/\\(.)|([.+^${}()|\\])|(\*)|(\?)/g, (_, escaped: string | undefined, special: string | undefined, star: string | undefined) => (escaped !== undefined ? escaped.replace(/[^\w]/g, '\\$&') : special !== undefined ? `\\${special}` : star !== undefined ? '[^/]*' : '[^/]'))}$`);
  const names = shell.files.list(resolvePath(shell.cwd, dir || '.')).filter((name) => regex.test(name) && (source.startsWith('.') || !name.startsWith('.')));
  return names.length > 0 ? names.map((name) => dir + name) : [field.text];
}
