// Each path is a part of the course in its order, takes as long as it says, and what a lesson builds on comes before it.
import { expect, test } from 'vitest';
import { LESSONS, minutesOf, OPEN } from './modules';
import { lessonsOn, missingBefore, NEEDS, PATHS } from './paths';
import { lessonStates, nextLesson } from './progress';

const numbersOf = (path: (typeof PATHS)[number]) => lessonsOn(path).map(({ number }) => number);

test('the paths take 135, about 30 and at most 50 minutes', () => {
  expect(minutesOf(lessonsOn('course'))).toBe(135);
  expect(minutesOf(lessonsOn('fast'))).toBe(32);
  expect(numbersOf('class')).toEqual(['01', '05', '07', '12', '13', '16', '20', '24']);
  expect(minutesOf(lessonsOn('class'))).toBe(46);
  expect(numbersOf('free')).toEqual(numbersOf('course'));
});

test.each(PATHS)('%s goes through the course in its order', (path) => {
  expect(numbersOf(path)).toEqual(OPEN.map(({ number }) => number).filter((number) => numbersOf(path).includes(number)));
});

test('what a lesson builds on comes earlier in the course, so that nothing waits for itself', () => {
  for (const { number } of LESSONS) for (const needed of NEEDS[number] ?? []) expect(Number(needed)).toBeLessThan(Number(number));
  for (const lesson of OPEN) expect(missingBefore(lesson, 'course', [])).toEqual([]);
});

test('on a shorter path, what is left out is named until it is done', () => {
  const missing = (number: string, path: (typeof PATHS)[number], done: readonly string[] = []) =>
    OPEN.filter((lesson) => lesson.number === number).flatMap((lesson) => missingBefore(lesson, path, done));
  expect(missing('05', 'class')).toEqual(['04']);
  expect(missing('05', 'class', ['04-hypervisor'])).toEqual([]);
  expect(missing('12', 'fast')).toEqual([]);
  expect(missing('12', 'free', ['03-virtual-machine'])).toEqual(['07']);
});

test('next is the first lesson of the path that is not done; in free order only one left in the middle', () => {
  expect(nextLesson({ done: [] }, 'fast')?.number).toBe('03');
  expect(nextLesson({ done: ['01-without-os'] }, 'class')?.number).toBe('05');
  expect(nextLesson({ done: lessonsOn('class').flatMap(({ id }) => id ?? []) }, 'class')).toBeUndefined();
  expect(nextLesson({ done: [] }, 'free')).toBeUndefined();
  const left = { done: [], current: { lesson: '22-volumes', step: 'commit', beat: 1 } };
  for (const path of PATHS) expect(nextLesson(left, path)?.number).toBe('22');
  expect(lessonStates({ done: [] }, 'fast')).toMatchObject({ '00': 'open', '03': 'now' });
});
