// .dockerignore: which files of a folder stay with the client (moby/patternmatcher).
import { Pattern } from '../../../shell/patterns/pattern';
import { quoted } from '../../../shell/patterns/posix';

/** One line of a .dockerignore. */
interface IgnorePattern {
  /** `!`: what it matches is sent after all. */
  keeps: boolean;
  pattern: Pattern | null;
}

/** The patterns of a .dockerignore, as they are sent to whoever lists files. */
export function readIgnore(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, mark = '', pattern = ''] = /^(!?)\s*(.*)$/.exec(line) ?? [];
      return `${mark}${cleaned(pattern)}`;
    })
    .filter((line) => line !== '' && line !== '!');
}

/** A path without `.`, `..`, doubled and outer slashes. */
function cleaned(pattern: string): string {
  const parts: string[] = [];
  for (const part of pattern.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/') || (/^[./]+$/.test(pattern) ? '.' : '');
}

/** A pattern as a regular expression: `**` is any number of folders, `*` and `?` stay within a name. */
export function patternExpression(pattern: string): Pattern | null {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const rest = pattern.slice(i);
    if (rest.startsWith('**')) {
      i += rest.startsWith('**/') ? 2 : 1;
      source += i === pattern.length - 1 && !rest.startsWith('**/') ? '.*' : '(?:.*/)?';
    } else if (rest.startsWith('*')) source += '[^/]*';
    else if (rest.startsWith('?')) source += '[^/]';
    else if (/^\[[^\]/]+\]/.test(rest)) {
      const set = /^\[(\^?)([^\]]+)\]/.exec(rest);
      source += `[${set?.[1] ?? ''}${(set?.[2] ?? '').replace(/[\\[]/g, '\\$&')}]`;
      i += (set?.[0].length ?? 1) - 1;
    } else {
      if (rest.startsWith('\\') && rest.length > 1) i++;
      source += quoted(pattern.charAt(i));
    }
  }
  return Pattern.read(`^${source}$`);
}

/** Tells whether a path is left out: the last pattern that matches it, or a folder above it, decides. */
export function ignoreTest(patterns: readonly string[]): (path: string) => boolean {
  const rules = patterns.map((line): IgnorePattern => ({ keeps: line.startsWith('!'), pattern: patternExpression(line.replace(/^!/, '')) }));
  return (path) => {
    const parts = path.split('/');
    const prefixes = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    let ignored = false;
    for (const { keeps, pattern } of rules) if (ignored === keeps && prefixes.some((prefix) => pattern?.test(prefix) === true)) ignored = !keeps;
    return ignored;
  };
}
