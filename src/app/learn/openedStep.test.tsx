// Who went on to a step comes back to it, and it isn't done for that.
import { renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { progressStore } from '../../lab/useProgress';
import { lessonOf } from '../../lessons/index';
import { resultOf } from '../../lessons/result';
import { courseProgress } from '../course/useCourseProgress';
import { valuesOf } from '../scorm/cmi';
import { useOpenedStep } from './useOpenedStep';

const lesson = lessonOf('07-isolated-process');
const [first, second, third] = lesson?.steps.map(({ id }) => id) ?? [];
if (!lesson || !first || !second || !third) throw new Error('lesson 07 has three steps');

beforeEach(() => progressStore().getState().erase());

const kept = () => progressStore().getState().progress;
const visit = () => renderHook(({ step, counts }) => useOpenedStep(lesson, step, counts), { initialProps: { step: second, counts: true } });

test('a step that a learner goes to is the one to go on with, for the map and for an LMS', () => {
  const { rerender } = visit();
  rerender({ step: third, counts: true });
  expect(courseProgress(kept())).toEqual({ done: [], current: { lesson: lesson.id, step: third, beat: 1 } });
  expect(valuesOf(lesson, kept().lessons[lesson.id])).toMatchObject({ 'cmi.core.lesson_location': third, 'cmi.core.lesson_status': 'incomplete' });
  expect(resultOf(lesson, kept().lessons[lesson.id])).toMatchObject({ stepsDone: 0, score: 0, finished: false });
  rerender({ step: first, counts: true });
  expect(courseProgress(kept()).current?.step).toBe(first);
});

test('a visit, and a step that is looked at as somebody shared it, change nothing', () => {
  const { rerender } = visit();
  rerender({ step: third, counts: false });
  expect(kept().lessons).toEqual({});
  rerender({ step: third, counts: true });
  expect(kept().lessons[lesson.id]?.step.id).toBe(third);
});
