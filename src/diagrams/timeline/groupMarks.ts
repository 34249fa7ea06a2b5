// Brings marks that would overlap together, so that each of them can be pressed.
import { type TimelineMark } from './marks';

/** Marks that share one place over the scrubber. */
export interface MarkGroup {
  marks: TimelineMark[];
  /** Its middle, in display ms. */
  middle: number;
}

/** A disc has room for so many digits and signs (`2–4`) at its width for groups, in widths of a single mark, and needs this much more for each further one. */
const SHORT = { signs: 3, wide: 1.75, more: 0.34 };
const GAP_PX = 2;

/** The numbers in a group, such as `2–4`; empty where it holds none, or where they begin anew in it, as they do with each turn. */
export function rangeOf({ marks }: Pick<MarkGroup, 'marks'>): string {
  const numbers = marks.flatMap(({ number }) => number ?? []);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined || numbers.some((number, i) => number <= (numbers[i - 1] ?? 0))) return '';
  return first === last ? String(first) : `${first}–${last}`;
}

/** How wide a group is drawn when one mark needs `target` px. */
export function widthOf(group: Pick<MarkGroup, 'marks'>, target: number): number {
  const signs = rangeOf(group).length;
  if (signs < SHORT.signs) return target;
  return target * (SHORT.wide + (signs - SHORT.signs) * SHORT.more);
}

function together(a: MarkGroup, b: MarkGroup): MarkGroup {
  const marks = [...a.marks, ...b.marks];
  const first = marks[0]?.from ?? 0;
  return { marks, middle: (first + (marks.at(-1)?.from ?? first)) / 2 };
}

/** Puts together what overlaps, from the beginning to the end and again until nothing does. */
function merge(marks: readonly TimelineMark[], overlap: (a: MarkGroup, b: MarkGroup) => boolean): MarkGroup[] {
  let groups = marks.map((mark): MarkGroup => ({ marks: [mark], middle: mark.from }));
  for (let count = -1; count !== groups.length;) {
    count = groups.length;
    groups = groups.reduce<MarkGroup[]>((kept, next) => {
      const last = kept.at(-1);
      return last && overlap(last, next) ? [...kept.slice(0, -1), together(last, next)] : [...kept, next];
    }, []);
  }
  return groups;
}

/** The groups for a scrubber `width` px wide on which each mark needs `target` px. Numbers go first; what has no room beside them stays a tick. */
export function groupMarks(marks: readonly TimelineMark[], length: number, width: number, target: number): MarkGroup[] {
  if (length <= 0 || width <= 0) return [];
  const overlap = (a: MarkGroup, b: MarkGroup): boolean => (Math.abs(a.middle - b.middle) * width) / length < (widthOf(a, target) + widthOf(b, target)) / 2 + GAP_PX;
  const numbers = merge(
    marks.filter(({ number }) => number !== null),
    overlap,
  );
  const free = marks.filter((mark) => mark.number === null && !mark.answer && !numbers.some((group) => overlap(group, { marks: [mark], middle: mark.from })));
  const others = merge(free, overlap);
  return [...numbers, ...others.filter((group) => !numbers.some((other) => overlap(other, group)))].sort((a, b) => a.middle - b.middle);
}
