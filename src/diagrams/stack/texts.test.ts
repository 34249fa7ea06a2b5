// The law of room: every word fits, in both languages and half as long again.
import { describe, expect, it } from 'vitest';
import { textWidth } from '../shared/measure';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { type TextRun } from '../shared/textRun';
import { layoutStack } from './layout';
import { CASES } from './testCases';
import { textsOf } from './texts';

/** Where a line of text begins and ends. */
function reach({ x, text, size, face, anchor }: TextRun): [number, number] {
  const width = textWidth(text, size, face);
  return anchor === 'end' ? [x - width, x] : [x, x + width];
}

describe.each(LANGUAGES)('words of the stack in %s', (language) => {
  it.each(CASES)('$name: fit, also half as long again, and do not touch', ({ world, choice, size }) => {
    for (const say of [sayIn(language), sayLonger(language)]) {
      const { boxes, metrics } = layoutStack(world, { ...choice, size, levers: true });
      for (const box of boxes) {
        const runs = textsOf(box, metrics, say);
        for (const run of runs) {
          const [from, to] = reach(run);
          expect(from, `${box.id}: ${run.text}`).toBeGreaterThanOrEqual(box.x - 0.01);
          expect(to, `${box.id}: ${run.text}`).toBeLessThanOrEqual(box.x + box.w + 0.01);
          expect(run.y, `${box.id}: ${run.text}`).toBeLessThanOrEqual(box.y + box.h);
          expect(run.size, `${box.id}: ${run.text}`).toBeGreaterThanOrEqual(metrics.least);
        }
        for (const [at, a] of runs.entries()) {
          for (const b of runs.slice(at + 1)) {
            const apart = Math.abs(a.y - b.y) >= Math.min(a.size, b.size) || reach(a)[1] <= reach(b)[0] || reach(b)[1] <= reach(a)[0];
            expect(apart, `${box.id}: ${a.text} and ${b.text}`).toBe(true);
          }
        }
      }
    }
  });
});

describe('words on a projector', () => {
  it('are never smaller than 24', () => {
    for (const { world, choice } of CASES.filter((one) => one.size === 'projector')) {
      const { boxes, metrics } = layoutStack(world, { ...choice, size: 'projector' });
      for (const run of boxes.flatMap((box) => textsOf(box, metrics, sayIn('ko')))) expect(run.size).toBeGreaterThanOrEqual(24);
    }
  });
});
