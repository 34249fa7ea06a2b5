// Patterns: `*`, `?` and `[…]`, in any part of a path, and for case and ${x#…}.
import { type FileView, resolvePath } from '../../kernel/files';
import { Pattern } from '../patterns/pattern';
import { quoted } from '../patterns/posix';
import { type Field } from './fields';

const hasPattern = (pattern: string): boolean => /(?:^|[^\\])(?:\\\\)*[*?[]/.test(pattern);
const unprotected = (pattern: string): string => pattern.replace(/\\([\s\S])/g, '$1');

/** The file names that an argument matches, sorted; the argument itself when it is no pattern or nothing matches. */
export function globField({ text, pattern }: Field, { files, cwd }: { files: FileView; cwd: string }): string[] {
  if (!hasPattern(pattern)) return [text];
  let found = [pattern.startsWith('/') ? '/' : ''];
  const parts = pattern.split('/').filter((part, index) => part !== '' || index > 0);
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    found = found.flatMap((base) => namesMatching(base, part, files, cwd).map((name) => `${base}${name}${last ? '' : '/'}`));
  }
  return found.length > 0 ? found.sort() : [text];
}

function namesMatching(base: string, part: string, files: FileView, cwd: string): string[] {
  const here = resolvePath(cwd, base === '' ? '.' : base);
  if (part === '') return [''];
  if (!hasPattern(part)) {
    const name = unprotected(part);
    return files.lstat(resolvePath(here, name)) ? [name] : [];
  }
  if (files.read(here)?.kind !== 'dir') return [];
  const expression = patternExpression(part);
  return files.list(here).filter((name) => expression.test(name) && (part.startsWith('.') || !name.startsWith('.')));
}

/** A pattern as an expression for a whole text. A backslash protects what follows it. */
export function patternExpression(pattern: string): Pick<Pattern, 'test'> {
  // a range that runs backwards, such as [z-a], matches nothing but itself
  return shellPattern(`^${patternSource(pattern)}$`) ?? { test: (text) => text === unprotected(pattern) };
}

/** The source of an expression as shells search for it: `*` takes as much as it can, or with `?` as little; null when it cannot be read. */
export const shellPattern = (source: string): Pattern | null => Pattern.read(`(?s)${source}`, { perl: true });

/** A pattern as the source of an expression; `short` makes `*` take as little as it can. */
export function patternSource(pattern: string, short = false): string {
  const parts = pattern.match(/\\[\s\S]|\[[!^]?\]?(?:\[:\w+:\]|[^\]\\]|\\[\s\S])*\]|[\s\S]/gu) ?? [];
  return parts.map((part) => (part === '*' ? `.*${short ? '?' : ''}` : part === '?' ? '.' : /^\[.+\]$/s.test(part) ? setSource(part) : quoted(unprotected(part)))).join('');
}

const CLASSES: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9A-Fa-f',
};

function setSource(set: string): string {
  const negated = /^\[[!^]/.test(set);
  const body = set.slice(negated ? 2 : 1, -1);
  const inner = (body.match(/\[:\w+:\]|\\[\s\S]|[\s\S]/gu) ?? []).map((part) => {
    const name = /^\[:(\w+):\]$/.exec(part)?.[1];
    if (name !== undefined) return CLASSES[name] ?? '';
    const char = unprotected(part);
    return part === '-' ? '-' : /[\]\\^[\-]/.test(char) ? `\\${char}` : char;
  });
  return `[${negated ? '^' : ''}${inner.join('')}]`;
}
