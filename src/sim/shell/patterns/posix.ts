// POSIX patterns, basic and extended, in the words of the engine: for grep, sed, awk, find and `[[ =~ ]]`.
import { Pattern } from './pattern';

/** How a pattern is written. */
export interface PatternOptions {
  /** `grep -E`, `sed -E`, awk. */
  extended?: boolean;
  ignoreCase?: boolean;
}

const CLASSES: Readonly<Record<string, string>> = {
  digit: '0-9',
  alpha: 'A-Za-z',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9A-Fa-f',
  word: '\\w',
};

/** A POSIX pattern as it is searched for; null when it cannot be read. Throws PatternLimit. */
export function posixPattern(pattern: string, { extended = false, ignoreCase = false }: PatternOptions = {}): Pattern | null {
  return Pattern.read(sourceOf(pattern, extended), { ignoreCase });
}

/** A text that stands for itself, in the source of an expression. */
export const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The source of an expression. In a basic pattern `( ) { } | + ?` are plain and mean something behind a backslash; in an extended one it is the other way round. */
export function sourceOf(pattern: string, extended: boolean): string {
  const parts = pattern.match(/\\[\s\S]|\[\^?\]?(?:\[:\w+:\]|[^\]])*\]|[\s\S]/g) ?? [];
  return parts
    .map((part, index) => {
      if (part.startsWith('[') && part.length > 1) return setOf(part);
      if (part === '\\<' || part === '\\>') return '\\b';
      if (part === (extended ? '{' : '\\{') && parts[index + 1] === ',') return '{0';
      if (part.startsWith('\\')) return escaped(part, extended);
      if (!extended && /[(){}|+?]/.test(part)) return `\\${part}`;
      // a star at the beginning is a star
      return part === '*' && (index === 0 || (!extended && parts[index - 1] === '\\(') || (index === 1 && parts[0] === '^')) ? '\\*' : part;
    })
    .join('');
}

function escaped(part: string, extended: boolean): string {
  const char = part.charAt(1);
  if (/[(){}|+?]/.test(char)) return extended ? part : char;
  return /[wWsSbBdDnt1-9.*[\]^$\\/]/.test(char) ? part : quoted(char);
}

function setOf(part: string): string {
  const negated = part.startsWith('[^');
  const inner = part
    .slice(negated ? 2 : 1, -1)
    .replace(/[\\[\]]|\[:\w+:\]/g, (found) => `\\${found}`)
    .replace(/\\\[:(\w+):\\\]/g, (_, name: string) => CLASSES[name] ?? '');
  return `[${negated ? '^' : ''}${inner}]`;
}
