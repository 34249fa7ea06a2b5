// Progress is read with care, and merging never loses what was done.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeProgress, NO_PROGRESS, NO_STEP, parseProgress, type Progress, withFinished, withStep } from './progress';

const id = fc.constantFrom('a', 'b', 'c');
const at = fc.nat(3);
const ids = fc.uniqueArray(id).map((list) => list.sort());
const quiz = fc.record({ answer: fc.array(id), right: fc.boolean(), at });
const step = fc.record({ prediction: fc.option(fc.record({ option: id, at })), checks: ids, hints: fc.nat(3), quizzes: fc.dictionary(id, quiz) });
const lesson = fc.record({ step: fc.record({ id, at }), finished: fc.option(at), steps: fc.dictionary(id, step) });
const progress: fc.Arbitrary<Progress> = fc.record({ version: fc.constant(1 as const), lessons: fc.dictionary(id, lesson) });

test('two tabs come to the same, in whatever order they hear of each other, however often', () => {
  fc.assert(
    fc.property(progress, progress, progress, (a, b, c) => {
      expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a));
      expect(mergeProgress(mergeProgress(a, b), c)).toEqual(mergeProgress(a, mergeProgress(b, c)));
      expect(mergeProgress(a, a)).toEqual(a);
      expect(mergeProgress(a, NO_PROGRESS)).toEqual(a);
    }),
  );
});

test('what is written can be read', () => {
  fc.assert(
    fc.property(progress, (value) => {
      expect(parseProgress(JSON.stringify(value))).toEqual(value);
    }),
  );
});

test.each(['', '{', 'null', '[]', '{"version":2,"lessons":{}}', '{"version":1}', '{"version":1,"lessons":{"07":{"step":7}}}'])('%j cannot be understood', (text) => {
  expect(parseProgress(text)).toBeUndefined();
});

test('the first prediction stays, checks and hints add up, a right answer stays, otherwise the latest counts', () => {
  const first = withStep(NO_PROGRESS, '07', 's1', { prediction: { option: 'one', at: 1 }, checks: ['x'], hints: 2, quizzes: { q: { answer: ['a'], right: false, at: 1 } } }, 1);
  const second = withStep(first, '07', 's1', { prediction: { option: 'two', at: 2 }, checks: ['y'], hints: 1, quizzes: { q: { answer: ['b'], right: false, at: 2 } } }, 2);
  expect(second.lessons['07']?.steps['s1']).toEqual({ prediction: { option: 'one', at: 1 }, checks: ['x', 'y'], hints: 2, quizzes: { q: { answer: ['b'], right: false, at: 2 } } });
  const right = withStep(second, '07', 's1', { ...NO_STEP, quizzes: { q: { answer: ['c'], right: true, at: 3 } } }, 3);
  const wrong = withStep(right, '07', 's1', { ...NO_STEP, quizzes: { q: { answer: ['d'], right: false, at: 4 } } }, 4);
  expect(wrong.lessons['07']?.steps['s1']?.quizzes['q']).toEqual({ answer: ['c'], right: true, at: 3 });
});

test('the lesson goes on where it was left, and stays finished since the first time', () => {
  const done = withFinished(withStep(NO_PROGRESS, '07', 's1', NO_STEP, 1), '07', 's2', 5);
  const again = withFinished(withStep(done, '07', 's1', NO_STEP, 7), '07', 's1', 9);
  expect(again.lessons['07']).toMatchObject({ step: { id: 's1', at: 9 }, finished: 5 });
});
