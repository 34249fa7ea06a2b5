// What the tests of both pictures of a small computer demand of every layout: nothing outside, nothing overlapping, every word in its box.
import { expect } from 'vitest';
import { expectApart, expectInFigure, extentOf } from '../shared/testGeometry';
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

/** Ids are unique, everything is inside the figure, and boxes of one kind of place do not overlap. */
export function expectOrder({ boxes, metrics, height }: Layout): void {
  expectInFigure({ boxes, metrics, height }, 2);
  expect(boxes.filter(({ w, h }) => Math.min(w, h) <= 8).map(({ id }) => id)).toEqual([]);
  expectApart({ boxes }, GROUPS);
}

/** Where a line of text begins and ends. */
function endsOf(run: TextRun): [number, number] {
  const { x, w } = extentOf(run);
  return [x, x + w];
}

/** Words without which a box means nothing; a cell may leave its number out and a slab what is said of it. */
const SPEAKING: ReadonlySet<BoardBox['kind']> = new Set(['program', 'kernel', 'step', 'duty', 'hardware', 'zone', 'chip', 'cpu', 'line', 'waiting']);

/** Every word is inside its box and no smaller than its size of screen allows. */
export function expectWordsFit({ boxes, metrics }: Layout, say: Say): void {
  for (const box of boxes) {
    const runs = boardTexts(box, metrics, say);
    if (SPEAKING.has(box.kind)) expect(runs.length, box.id).toBeGreaterThan(0);
    const fits = (run: TextRun): boolean => {
      const [left, right] = endsOf(run);
      return left >= box.x - 0.01 && right <= box.x + box.w + 0.01 && run.y - run.size * 0.8 >= box.y - 1 && run.y <= box.y + box.h && run.size >= metrics.least;
    };
    expect(
      runs.filter((run) => !fits(run)),
      `words of ${box.id} in ${JSON.stringify(box)}`,
    ).toEqual([]);
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
