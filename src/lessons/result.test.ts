// What a lesson comes to is counted from its own data, for every lesson.
import { expect, test } from 'vitest';
import { type LessonProgress } from '../lab/progress';
import { bankItem } from './bank';
import { lessons } from './index';
import { type Lesson } from './lesson';
import { resultOf } from './result';

/** Everything done, the last `wrong` of the questions that count answered wrongly. */
function progressOf(lesson: Lesson, wrong = 0, finished: number | null = null): LessonProgress {
  let left = lesson.steps.flatMap(({ quizzes = {} }) => Object.keys(quizzes).filter((id) => bankItem(id)?.more !== true)).length - wrong;
  const steps = lesson.steps.map(({ id, checks, quizzes = {} }) => {
    const answers = Object.keys(quizzes)
      .filter((quiz) => bankItem(quiz)?.more !== true)
      .map((quiz) => [quiz, { answer: ['x'], right: left-- > 0, at: 1 }]);
    return [id, { prediction: null, checks: Object.keys(checks), hints: 0, quizzes: Object.fromEntries(answers) as LessonProgress['steps'][string]['quizzes'] }] as const;
  });
  return { step: { id: lesson.steps[0]?.id ?? '', at: 1 }, finished, steps: Object.fromEntries(steps) };
}

test.each(lessons)('$id', (lesson) => {
  const steps = lesson.steps.length;
  expect(resultOf(lesson, undefined)).toEqual({ steps, stepsDone: 0, score: 0, allRight: false, finished: false });
  expect(resultOf(lesson, progressOf(lesson, 0, 5))).toEqual({ steps, stepsDone: steps, score: 100, allRight: true, finished: true });
  const once = resultOf(lesson, progressOf(lesson, 1));
  expect(once.score).toBeLessThan(100);
  expect(once.stepsDone).toBe(steps - 1);
  expect(once).toMatchObject({ allRight: false, finished: false });
});
