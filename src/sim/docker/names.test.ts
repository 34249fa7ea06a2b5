// Names look like Docker's, vary, and are never the forbidden one.
import { describe, expect, it } from 'vitest';
import { intOf } from '../random';
import { randomName } from './names';

/** A picker that answers from a list, then 0. */
const scripted =
  (...answers: number[]) =>
  () =>
    answers.shift() ?? 0;
/** The words at a position, found by walking the whole range. */
const words = (which: 'adjective' | 'surname'): string[] => {
  let size = 0;
  randomName((below, label) => {
    if (label.startsWith(which)) size = below;
    return 0;
  });
  return Array.from({ length: size }, (_, index) => randomName((_below, label) => (label.startsWith(which) ? index : 1)).split('_')[which === 'adjective' ? 0 : 1] ?? '');
};

describe('randomName', () => {
  it('joins an adjective and a surname', () => {
    for (let i = 0; i < 500; i++) expect(randomName((below, label) => intOf(`${String(i)}${label}`, below))).toMatch(/^[a-z]+_[a-z]+$/);
  });

  it('draws from at least 60 adjectives and 90 surnames, all different', () => {
    for (const [which, least] of [
      ['adjective', 60],
      ['surname', 90],
    ] as const) {
      const list = words(which);
      expect(list.length).toBeGreaterThanOrEqual(least);
      expect(new Set(list).size).toBe(list.length);
    }
  });

  it('draws again instead of boring_wozniak', () => {
    const boring = words('adjective').indexOf('boring');
    const wozniak = words('surname').indexOf('wozniak');
    expect(boring).toBeGreaterThanOrEqual(0);
    expect(wozniak).toBeGreaterThanOrEqual(0);
    expect(randomName(scripted(boring, wozniak, boring, 0))).toBe(`boring_${words('surname')[0] ?? ''}`);
  });
});
