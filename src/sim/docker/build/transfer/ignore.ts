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
    .map((line) => (line.startsWith('!') ? `!${cleaned(line.slice(1).trimStart())}` : cleaned(line)))
    .filter((line) => line !== '' && line !== '!');
}

/** A path as Go's filepath.Clean makes it, without the slash that it begins with: `..` stays only where it leads out. */
function cleaned(pattern: string): string {
  const parts: string[] = [];
  for (const part of pattern.split('/')) {
    const canGoUp = parts.length > 0 && parts.at(-1) !== '..';
    if (part === '..' && canGoUp) parts.pop();
    else if (part !== '' && part !== '.' && !(part === '..' && pattern.startsWith('/'))) parts.push(part);
  }
  return parts.join('/') || (pattern === '' ? '' : '.');
}

/** A pattern as a regular expression: `**` is any number of folders, `*` and `?` stay within a name. */
export function patternExpression(pattern: string): Pattern | null {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const rest = pattern.slice(i);
    const set = /^\[[^\]/]+\]/.exec(rest)?.[0];
    if (rest.startsWith('**')) {
      i += rest.startsWith('**/') ? 2 : 1;
      source += i === pattern.length - 1 && !rest.startsWith('**/') ? '.*' : '(?:.*/)?';
    } else if (rest.startsWith('*')) source += '[^/]*';
    else if (rest.startsWith('?')) source += '[^/]';
    else if (set !== undefined) {
      source += `[${set.slice(1, -1).replace(/[\\[]/g, '\\$&')}]`;
      i += set.length - 1;
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
