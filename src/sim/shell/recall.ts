// History expansion: `!!`, `!n`, `!-n`, `!text` and `!$` on a line that is typed into bash stand for what was typed before.

/** What a line comes to: nothing to do, another line, or a reference to what never was. */
export type Recalled = { kind: 'plain' } | { kind: 'line'; line: string } | { kind: 'missing'; event: string };

/** After these, `!` is only itself. */
const LITERAL = /^(?:[\s=(]|$)/;
const REFERENCE = /^!(?:!|\$|-?\d+|\?[^?]*\??|[^\s;&|<>()"'`!$]+)/;

/** Replaces references to earlier lines; single quotes and a backslash protect, double quotes do not. */
export function recall(line: string, typed: readonly string[]): Recalled {
  let out = '';
  let quote: '"' | "'" | null = null;
  let changed = false;
  for (let at = 0; at < line.length;) {
    const char = line.charAt(at);
    if (char === '\\' && quote !== "'") {
      out += line.slice(at, at + 2);
      at += 2;
      continue;
    }
    if ((char === "'" && quote !== '"') || (char === '"' && quote !== "'")) quote = quote === char ? null : char;
    const isLiteral = char !== '!' || quote === "'" || LITERAL.test(line.slice(at + 1)) || (quote === '"' && line.charAt(at + 1) === '"');
    const reference = isLiteral ? null : (REFERENCE.exec(line.slice(at))?.[0] ?? null);
    if (reference === null) {
      out += char;
      at++;
      continue;
    }
    const found = referred(reference, typed);
    if (found === undefined) return { kind: 'missing', event: reference };
    out += found;
    at += reference.length;
    changed = true;
  }
  return changed ? { kind: 'line', line: out } : { kind: 'plain' };
}

/** The earlier line that a reference stands for; of `!$` its last word. */
function referred(reference: string, typed: readonly string[]): string | undefined {
  const word = reference.slice(1);
  if (word === '!') return typed.at(-1);
  if (word === '$') return typed.at(-1)?.trim().split(/\s+/).at(-1);
  if (/^-\d+$/.test(word)) return typed.at(Number(word));
  if (/^\d+$/.test(word)) return typed[Number(word) - 1];
  if (word.startsWith('?')) return typed.findLast((line) => line.includes(word.slice(1).replace(/\?$/, '')));
  return typed.findLast((line) => line.startsWith(word));
}
