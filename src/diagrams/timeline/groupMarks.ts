// Brings marks that would overlap together, so that each of them can be pressed.
import { type TimelineMark } from './marks';

/** Marks that share one place over the scrubber. */
export interface MarkGroup {
  marks: TimelineMark[];
  /** Its middle, in display ms. */
  middle: number;
}

/** A group of numbers (`2–4`) is this much wider than a single one. */
const WIDE = 1.75;
const GAP_PX = 2;

const isNumbered = (group: MarkGroup): boolean => group.marks.some(({ number }) => number !== null);

const widthOf = (group: MarkGroup, target: number): number => (group.marks.length > 1 && isNumbered(group) ? target * WIDE : target);

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
