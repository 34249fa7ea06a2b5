// What is due follows from what was finished and answered; practice goes round.
import { expect, test } from 'vitest';
import { NO_PROGRESS, withFinished } from '../../lab/progress';
import { NO_REVIEW, withAnswer } from '../../lab/review';
import { dueKinds, kindStates, nextDue, toPractise } from './due';
import { KIND_IDS } from './kinds';

const DAY = 24 * 60 * 60 * 1000;
const LEARNED = withFinished(withFinished(NO_PROGRESS, '21-lifecycle', 'check', 2 * DAY), '23-networks', 'check', DAY);

test('before any lesson nothing is due, at any time', () => {
  const states = kindStates(NO_REVIEW, NO_PROGRESS);
  expect(dueKinds(states, Number.MAX_SAFE_INTEGER)).toEqual([]);
  expect(nextDue(states)).toBeUndefined();
});

test('a day after a lesson its kinds are due, the longest overdue first', () => {
  const states = kindStates(NO_REVIEW, LEARNED);
  expect(dueKinds(states, 2 * DAY - 1)).toEqual([]);
  expect(dueKinds(states, 2 * DAY)).toEqual(['names', 'ports']);
  expect(dueKinds(states, 3 * DAY)).toEqual(['names', 'ports', 'listing', 'restart', 'exit']);
  expect(nextDue(states)).toEqual({ kind: 'names', due: 2 * DAY });
});

test('what was answered waits', () => {
  const review = withAnswer(NO_REVIEW, { kind: 'names', seed: 0, key: 'k', right: true, at: 3 * DAY, practice: false });
  expect(dueKinds(kindStates(review, LEARNED), 3 * DAY)).not.toContain('names');
  expect(dueKinds(kindStates(review, LEARNED), 6 * DAY)).toContain('names');
});

test('practice goes round the kinds that were learned, or all of them', () => {
  const practise = (progress: typeof LEARNED, count: number): string[] => {
    let review = NO_REVIEW;
    const kinds: string[] = [];
    for (let seed = 0; seed < count; seed += 1) {
      const kind = toPractise(kindStates(review, progress), (kinds.at(-1) ?? null) as never);
      kinds.push(kind);
      review = withAnswer(review, { kind, seed, key: String(seed), right: false, at: 0, practice: true });
    }
    return kinds;
  };
  expect(new Set(practise(LEARNED, 5))).toEqual(new Set(['listing', 'exit', 'restart', 'names', 'ports']));
  expect(new Set(practise(NO_PROGRESS, KIND_IDS.length)).size).toBe(KIND_IDS.length);
});
