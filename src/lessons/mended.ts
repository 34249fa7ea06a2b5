// The answer to a quiz that is answered by editing a file: one file that the machine accepts, and what was changed in it. A wall and a sheet of paper show it.
import { type Fix } from './fix';

/** One line of a mended file. */
export interface MendedLine {
  readonly text: string;
  /** It is new, or stands at another place than in the file as it was given. */
  readonly changed: boolean;
}

/** A file that leads to the right option; there may be others. */
export function mendedText({ examples }: Fix, right: string): string {
  return examples[right] ?? '';
}

/** The lines of a file; the newline at its end begins no further one. */
export function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

/** The mended file by its lines. What it keeps is the longest common subsequence of its lines and those that were given, as in a diff. */
export function mendedLines(fix: Fix, right: string): MendedLine[] {
  const [before, after] = [linesOf(fix.text), linesOf(mendedText(fix, right))];
  // common[b][a]: how many lines can be kept of those from b and from a on
  const common = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  const at = (b: number, a: number): number => common[b]?.[a] ?? 0;
  for (let b = before.length - 1; b >= 0; b--) {
    const row = common[b] ?? [];
    for (let a = after.length - 1; a >= 0; a--) row[a] = before[b] === after[a] ? 1 + at(b + 1, a + 1) : Math.max(at(b + 1, a), at(b, a + 1));
  }
  let b = 0;
  return after.map((text, a) => {
    // lines that were given and are kept nowhere further down
    while (b < before.length && before[b] !== text && at(b + 1, a) === at(b, a)) b++;
    const kept = before[b] === text;
    if (kept) b++;
    return { text, changed: !kept };
  });
}
