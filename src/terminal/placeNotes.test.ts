// Notes never cover one another and stay near the rows that they explain.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connector, placeNotes } from './placeNotes';

describe('placeNotes', () => {
  const row = (at: number) => ({ top: at * 20, bottom: at * 20 + 20 });

  it('stands beside its row, or in the middle of several', () => {
    expect(placeNotes([row(1), row(5)], [20, 20], 4, 400)).toEqual([20, 100]);
    expect(placeNotes([{ top: 0, bottom: 100 }], [20], 4, 400)).toEqual([40]);
  });

  it('is pushed down by the note above it, and up from the end', () => {
    expect(placeNotes([row(1), row(2)], [40, 20], 4, 400)).toEqual([20, 64]);
    expect(placeNotes([row(1), row(4)], [20, 60], 4, 100)).toEqual([16, 40]);
  });

  it('never covers another note', () => {
    const notes = fc.array(fc.record({ at: fc.nat(30), height: fc.integer({ min: 10, max: 90 }) }), { maxLength: 12 });
    fc.assert(
      fc.property(notes, fc.nat(600), (unsorted, limit) => {
        const sorted = unsorted.toSorted((a, b) => a.at - b.at);
        const tops = placeNotes(
          sorted.map(({ at }) => row(at)),
          sorted.map(({ height }) => height),
          6,
          limit,
        );
        for (const [index, top] of tops.entries()) {
          const before = tops[index - 1];
          expect(top).toBeGreaterThanOrEqual(before === undefined ? 0 : before + (sorted[index - 1]?.height ?? 0) + 6);
        }
      }),
    );
  });
});

describe('connector', () => {
  it('is straight, bent, or a bracket', () => {
    expect(connector({ top: 20, bottom: 40 }, { top: 20, height: 20 }, 20, 18)).toBe('M0 30H18');
    expect(connector({ top: 20, bottom: 40 }, { top: 30, height: 20 }, 20, 18)).toBe('M0 30H9V40H18');
    expect(connector({ top: 0, bottom: 60 }, { top: 10, height: 40 }, 20, 18)).toBe('M0 10H9V50H0M9 30V30H18');
  });
});
