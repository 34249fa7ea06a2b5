// The difference of two lists of lines: the longest part that they share stays, the rest goes or comes.
import { wordAt } from '../../text';

/** A line that is in both (` `), only in the first (`-`), or only in the second (`+`). */
export interface LineChange {
  sign: ' ' | '-' | '+';
  text: string;
}

/** Lists longer than this are compared line by line. */
const LONGEST = 2000;

/** How one list becomes the other. */
export function diffLines(a: readonly string[], b: readonly string[]): LineChange[] {
  if (a.length > LONGEST || b.length > LONGEST) return [...a.map((text): LineChange => ({ sign: '-', text })), ...b.map((text): LineChange => ({ sign: '+', text }))];
  const shared = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => shared[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = shared[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ sign: ' ', text: wordAt(a, i) });
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) changes.push({ sign: '-', text: wordAt(a, i++) });
    else changes.push({ sign: '+', text: wordAt(b, j++) });
  }
  return changes;
}

/** Changes that stand close together, with the lines around them. */
export interface Hunk {
  /** The line in each list at which it begins, from 1. */
  left: number;
  right: number;
  lines: LineChange[];
}

/** Groups changes into hunks with up to `around` unchanged lines before and after. */
export function hunksOf(changes: readonly LineChange[], around: number): Hunk[] {
  const hunks: Hunk[] = [];
  let [left, right] = [1, 1];
  let open: Hunk | null = null;
  let quiet: { left: number; right: number; change: LineChange }[] = [];
  for (const change of changes) {
    if (change.sign === ' ') quiet.push({ left, right, change });
    else {
      if (open && quiet.length <= 2 * around) open.lines.push(...quiet.map((each) => each.change));
      else {
        open?.lines.push(...quiet.slice(0, around).map((each) => each.change));
        const before = around === 0 ? [] : quiet.slice(-around);
        open = { left: before[0]?.left ?? left, right: before[0]?.right ?? right, lines: before.map((each) => each.change) };
        hunks.push(open);
      }
      quiet = [];
      open.lines.push(change);
    }
    if (change.sign !== '+') left++;
    if (change.sign !== '-') right++;
  }
  open?.lines.push(...quiet.slice(0, around).map((each) => each.change));
  return hunks;
}
