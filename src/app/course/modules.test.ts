// The map must hold the whole course, in order, with the sums that the pages print.
import { expect, test } from 'vitest';
import en from '../../../locales/en/course.json';
import ko from '../../../locales/ko/course.json';
import { lessons } from '../../lessons/index';
import { findLesson, LESSONS, minutesOf, MODULES, OPEN } from './modules';
import { lessonStates, nextLesson, NO_PROGRESS, reachedModule } from './progress';

test('26 lessons in order, 135 minutes, a fast track of about half an hour', () => {
  expect(LESSONS.map((lesson) => lesson.number)).toEqual(Array.from({ length: 26 }, (_, index) => String(index).padStart(2, '0')));
  expect(minutesOf(LESSONS)).toBe(135);
  expect(MODULES.map((module) => minutesOf(module.lessons))).toEqual([3, 30, 26, 17, 19, 28, 12]);
  expect(minutesOf(LESSONS.filter((lesson) => lesson.fast))).toBe(32);
});

test('the lessons that can be opened are the lessons that exist', () => {
  expect(OPEN.map((lesson) => lesson.id)).toEqual(lessons.map((lesson) => lesson.id));
});

test.each([ko, en])('every module and lesson has a title', ({ modules, lessons }) => {
  expect(Object.keys(modules).sort()).toEqual(MODULES.map((module) => module.id));
  expect(Object.keys(lessons).sort()).toEqual(LESSONS.map((lesson) => lesson.number));
});

test('an address finds its lesson', () => {
  expect(findLesson('12-side-by-side')).toMatchObject({ lesson: { number: '12' }, module: { id: 'm3' } });
  expect(findLesson('nowhere')).toBeUndefined();
});

test('a newcomer starts with the first open lesson', () => {
  const states = lessonStates(NO_PROGRESS);
  const [first, ...others] = OPEN;
  for (const { number, id } of LESSONS) expect(states[number]).toBe(id === undefined ? 'soon' : number === first?.number ? 'now' : 'open');
  expect(others.length).toBeGreaterThan(0);
  expect(reachedModule(states)).toBe(MODULES.findIndex(({ lessons: own }) => own.some(({ number }) => number === first?.number)));
});

test('who stopped in the middle goes on there, even after later lessons', () => {
  const progress = { done: ['16-journey'], current: { lesson: '12-side-by-side', step: 'melt', beat: 2 } };
  expect(nextLesson(progress)?.number).toBe('12');
  expect(lessonStates(progress)).toMatchObject({ '07': 'open', '12': 'now', '16': 'done' });
  expect(reachedModule(lessonStates(progress))).toBe(3);
});

test('when every open lesson is done there is nothing to go on with', () => {
  const progress = { done: OPEN.flatMap(({ id }) => id ?? []) };
  expect(nextLesson(progress)).toBeUndefined();
  const last = MODULES.findLastIndex(({ lessons }) => lessons.some(({ id }) => id !== undefined));
  expect(reachedModule(lessonStates(progress))).toBe(last);
});
