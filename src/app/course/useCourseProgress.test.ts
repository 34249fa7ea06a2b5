// What is kept of a learner's work must lead back to the place where it was left.
import { expect, test } from 'vitest';
import { NO_PROGRESS as NOTHING_KEPT, NO_STEP, withFinished, withStep } from '../../lab/progress';
import { courseProgress } from './useCourseProgress';

test('nothing kept is nothing done', () => {
  expect(courseProgress(NOTHING_KEPT)).toEqual({ done: [] });
});

test('the lesson that was left last is the one to go on with; finished ones are done', () => {
  const predicted = { ...NO_STEP, prediction: { option: 'three', at: 20 } };
  let kept = withFinished(NOTHING_KEPT, '07-isolated-process', 'end', 50);
  kept = withStep(kept, '12-side-by-side', 'melt', predicted, 20);
  kept = withStep(kept, '16-journey', 'first', NO_STEP, 10);
  expect(courseProgress(kept)).toEqual({ done: ['07-isolated-process'], current: { lesson: '12-side-by-side', step: 'melt', beat: 2 } });
});

test('the beat follows what was done in the step', () => {
  const at = (done: typeof NO_STEP) => courseProgress(withStep(NOTHING_KEPT, '16-journey', 'first', done, 1)).current?.beat;
  expect(at(NO_STEP)).toBe(1);
  expect(at({ ...NO_STEP, prediction: { option: 'a', at: 1 } })).toBe(2);
  expect(at({ ...NO_STEP, prediction: { option: 'a', at: 1 }, checks: ['seen'] })).toBe(3);
});
