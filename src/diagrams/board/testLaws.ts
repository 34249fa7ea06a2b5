// What the tests of both pictures of a small computer demand of every layout: nothing outside, nothing overlapping, every word in its box.
import { expect } from 'vitest';
import { textWidth } from '../shared/measure';
import { type TextRun } from '../shared/textRun';
import { type Say } from '../shared/words';
import { type BoardBox, type BoardLayout } from './boardBox';
import { type BoardMetrics } from './metrics';
import { boardTexts } from './texts';

type Layout = BoardLayout<BoardMetrics>;

/** What stands on what: boxes of the same group may not overlap. */
const GROUPS: readonly (readonly BoardBox['kind'][])[] = [
  ['program', 'kernel', 'hardware'],
  ['step', 'duty'],
  ['zone', 'cell', 'cpu', 'display'],
  ['chip', 'line', 'waiting'],
];

const overlap = (a: BoardBox, b: BoardBox): boolean => a.x < b.x + b.w - 0.01 && b.x < a.x + a.w - 0.01 && a.y < b.y + b.h - 0.01 && b.y < a.y + a.h - 0.01;

/** Ids are unique, everything is inside the figure, and boxes of one kind of place do not overlap. */
export function expectOrder({ boxes, metrics, height }: Layout): void {
  expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
  const outside = boxes.filter(({ x, y, w, h }) => x < 0 || y < 0 || x + w > metrics.width - 2 || y + h > height || Math.min(w, h) <= 8);
  expect(outside.map(({ id }) => id)).toEqual([]);
  const over = GROUPS.flatMap((group) => {
    const own = boxes.filter(({ kind }) => group.includes(kind));
    return own.flatMap((box, at) => own.slice(at + 1).flatMap((other) => (overlap(box, other) ? [`${box.id} over ${other.id}`] : [])));
  });
  expect(over).toEqual([]);
}

const endsOf = ({ x, text, size, face, anchor }: TextRun): [number, number] => {
  const width = textWidth(text, size, face);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return [left, left + width];
};

/** Words without which a box means nothing; a cell may leave its number out and a slab what is said of it. */
const SPEAKING: ReadonlySet<BoardBox['kind']> = new Set(['program', 'kernel', 'step', 'duty', 'hardware', 'zone', 'chip', 'cpu', 'line', 'waiting']);

/** Every word is inside its box and no smaller than its size of screen allows. */
export function expectWordsFit({ boxes, metrics }: Layout, say: Say): void {
  for (const box of boxes) {
    const runs = boardTexts(box, metrics, say);
    if (SPEAKING.has(box.kind)) expect(runs.length, box.id).toBeGreaterThan(0);
    for (const run of runs) {
      const [left, right] = endsOf(run);
      expect(left, `${box.id}: ${run.text}`).toBeGreaterThanOrEqual(box.x - 0.01);
      expect(right, `${box.id}: ${run.text}`).toBeLessThanOrEqual(box.x + box.w + 0.01);
      expect(run.y - run.size * 0.8, `${box.id}: ${run.text}`).toBeGreaterThanOrEqual(box.y - 1);
      expect(run.y, `${box.id}: ${run.text}`).toBeLessThanOrEqual(box.y + box.h);
      expect(run.size, `${box.id}: ${run.text}`).toBeGreaterThanOrEqual(metrics.least);
    }
  }
}

/** Words on one line of a box do not touch. */
export function expectWordsApart({ boxes, metrics }: Layout, say: Say): void {
  for (const box of boxes) {
    const runs = boardTexts(box, metrics, say).toSorted((a, b) => a.y - b.y || endsOf(a)[0] - endsOf(b)[0]);
    runs.slice(1).forEach((run, at) => {
      const before = runs[at];
      if (!before) return;
      const level = Math.abs(before.y - run.y) < Math.min(before.size, run.size) * 0.8;
      if (level) expect(endsOf(run)[0], `${box.id}: ${before.text} | ${run.text}`).toBeGreaterThanOrEqual(endsOf(before)[1] - 0.01);
    });
  }
}
