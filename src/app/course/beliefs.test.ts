// Every belief leads to a step that exists, and is worded in both languages.
import { expect, test } from 'vitest';
import en from '../../../locales/en/beliefs.json';
import ko from '../../../locales/ko/beliefs.json';
import { lessonOf } from '../../lessons';
import { type BeliefId, BELIEFS } from './beliefs';

test.each(Object.keys(BELIEFS) as BeliefId[])('%s', (id) => {
  const { lesson, step } = BELIEFS[id];
  expect(lessonOf(lesson)?.steps.map((one) => one.id)).toContain(step);
  for (const words of [ko, en]) expect(words.beliefs[id].belief).not.toBe(words.beliefs[id].truth);
});

test('there is no word for a belief that leads nowhere', () => {
  for (const words of [ko, en]) expect(Object.keys(words.beliefs)).toEqual(Object.keys(BELIEFS));
});
