// Laws of the quiz bank: every question stands in one lesson, is answered as the bank says, and has its case on the machine; no answer gives itself away by its length.
import { describe, expect, test } from 'vitest';
import { attribute, tags } from '../../build/mdx/tree';
import { BANK, bankItem, type QuizKind } from '../../src/lessons/bank';
import { judge } from '../../src/lessons/fix';
import { lessons } from '../../src/lessons/index';
import { type LessonStep } from '../../src/lessons/lesson';
import { LANGUAGES, lessonsIn, readable, stepsOf, valuesOf } from '../prose/lessons';

const asked = lessons.flatMap((lesson) => lesson.steps.flatMap((step) => Object.entries(step.quizzes ?? {}).map(([id, right]) => ({ id, right, lesson, step }))));

const isPairs = (right: unknown): boolean => typeof right === 'object' && !Array.isArray(right);
const FITS: Readonly<Record<QuizKind, (right: unknown, step: LessonStep, id: string) => boolean>> = {
  choice: (right, step, id) => typeof right === 'string' && !step.fixes?.[id],
  predict: (right, step, id) => typeof right === 'string' && !step.fixes?.[id],
  order: (right) => Array.isArray(right),
  match: isPairs,
  file: (right, step, id) => typeof right === 'string' && step.fixes?.[id] !== undefined,
};

describe.each(Object.keys(BANK))('%s', (id) => {
  const places = asked.filter((each) => each.id === id);

  test('stands in one lesson, and is answered as the bank says', () => {
    expect(places.map(({ lesson }) => lesson.id)).toHaveLength(1);
    for (const { right, step } of places) expect(FITS[bankItem(id)?.kind ?? 'choice'](right, step, id)).toBe(true);
  });

  test('has its case on the machine, or a reason why not', () => {
    for (const { step } of places) expect(Boolean(step.replays?.[id] ?? step.fixes?.[id])).toBe(bankItem(id)?.noReplay === undefined);
  });
});

test('a question that is not in the bank bears the number of its lesson, and none is asked twice', () => {
  for (const { id, lesson } of asked) if (!bankItem(id)) expect(id).toMatch(new RegExp(`^L${lesson.number}-`));
  expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
});

const fixes = lessons.flatMap((lesson) => lesson.steps.flatMap((step) => Object.entries(step.fixes ?? {}).map(([id, fix]) => ({ id, fix, lesson, step }))));

test.each(fixes)('$id: the machine finds every verdict that it has words for', ({ id, fix, lesson, step }) => {
  const examples = Object.entries(fix.examples);
  for (const [option, text] of examples) expect([option, judge(lesson, step, fix, text)]).toEqual([option, option]);
  expect(Object.keys(fix.examples)).toContain(step.quizzes?.[id]);
  expect(Object.keys(fix.examples)).toContain(judge(lesson, step, fix, fix.text));
  expect(judge(lesson, step, fix, fix.text)).not.toBe(step.quizzes?.[id]);
});

describe.each(LANGUAGES)('in %s', (lang) => {
  test('the bank is asked in the same lessons, with words for every verdict', async () => {
    const words = (await lessonsIn(lang)).flatMap((lesson) => stepsOf(lesson).flatMap(({ node }) => tags(node, 'Quiz')));
    for (const { id, fix } of fixes) {
      const quiz = words.find((node) => attribute(node, 'id') === id);
      expect(quiz && valuesOf(quiz, 'Option', 'id')).toEqual(Object.keys(fix.examples).sort());
    }
    for (const id of Object.keys(BANK)) expect(words.filter((node) => attribute(node, 'id') === id)).toHaveLength(1);
  });

  test('the right answer is the longest of its options in no more than four of ten questions', async () => {
    const longest = (await lessonsIn(lang)).flatMap((lesson) =>
      stepsOf(lesson).flatMap(({ node }) =>
        tags(node, 'Quiz').flatMap((quiz) => {
          const id = String(attribute(quiz, 'id'));
          const right = asked.find((each) => each.id === id)?.right;
          if (typeof right !== 'string' || fixes.some((each) => each.id === id)) return [];
          const lengths = tags(quiz, 'Option').map((option) => ({ id: String(attribute(option, 'id')), length: readable(tags(option, 'Choice')[0] ?? option).length }));
          const most = Math.max(...lengths.filter((each) => each.id !== right).map(({ length }) => length));
          return [{ id, isLongest: (lengths.find((each) => each.id === right)?.length ?? 0) > most }];
        }),
      ),
    );
    const telling = longest.filter(({ isLongest }) => isLongest).map(({ id }) => id);
    expect(telling.length, telling.join(', ')).toBeLessThanOrEqual(longest.length * 0.4);
  });
});
