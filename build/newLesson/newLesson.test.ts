// A new lesson keeps every law but those about words: it can be solved, both languages have its shape, and nobody can land it unwritten.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LESSONS } from '../../src/app/course/modules';
import { lessons } from '../../src/lessons/index';
import { compileLesson } from '../mdx/compileLesson';
import { childrenOf, plainText, tags } from '../mdx/tree';
import { COURSE, exportName, INDEX, lessonFiles, UNWRITTEN, whyNot, withLesson, withOpenId } from './newLesson';

const files = lessonFiles({ id: '99-how-much', minutes: 5, titles: { ko: '얼마나', en: 'How much' } });
const ko = 'locales/ko/lessons/99-how-much.mdx';
const en = 'locales/en/lessons/99-how-much.mdx';

describe('the words', () => {
  test('have the same shape in both languages, and last as long as the course says', async () => {
    const compiled = await Promise.all([ko, en].map((path) => compileLesson(files[path] ?? '', path)));
    const [korean, english] = compiled.map(({ meta }) => meta.steps);
    expect(english).toEqual(korean);
    expect(compiled.map(({ meta }) => meta.title)).toEqual(['얼마나', 'How much']);
    const minutes = [...(files[ko] ?? '').matchAll(/minutes=\{(\d+)\}/g)].reduce((sum, [, n]) => sum + Number(n), 0);
    expect(minutes).toBe(5);
  });

  test('have steps that are whole, and nothing but their title is written', async () => {
    const { tree } = await compileLesson(files[ko] ?? '', ko);
    const [first, check] = childrenOf(tree);
    if (!first || !check) throw new Error('a lesson has two steps');
    for (const part of ['Predict', 'Do', 'Explain', 'Notes']) expect(tags(first, part), part).toHaveLength(1);
    expect(tags(first, 'Hint')).toHaveLength(3);
    expect(tags(check, 'Quiz')).toHaveLength(1);
    expect(new Set(tags(tree, 'Feedback').map((node) => plainText(node).trim()))).toEqual(new Set([UNWRITTEN]));
  });

  test('name the steps, checks, options and quizzes of the data', async () => {
    const { meta } = await compileLesson(files[en] ?? '', en);
    const data = files['src/lessons/99-how-much/lesson.ts'] ?? '';
    const [first, check] = meta.steps;
    expect(first).toMatchObject({ id: 'first', checks: ['found'], options: ['wrong', 'right'], hints: 3 });
    expect(check?.quizzes[0]).toMatchObject({ id: 'L99-1', options: ['right', 'wrong'] });
    for (const name of ["id: 'first'", "prediction: 'right'", 'found:', "'L99-1': 'right'", 'export const howMuch']) expect(data).toContain(name);
  });
});

describe('the lists', () => {
  const names = (index: string): string[] => (/lessons: readonly Lesson\[\] = \[([^\]]*)\]/.exec(index)?.[1] ?? '').split(/[\s,]+/).filter(Boolean);

  test('hold the lesson in its place', () => {
    const index = withLesson(readFileSync(INDEX, 'utf8'), '13-alphabet');
    const before = lessons.filter((lesson) => lesson.number < '13').length;
    expect(names(index)).toHaveLength(lessons.length + 1);
    expect(names(index)[before]).toBe('alphabet');
    expect(index).toContain("import { alphabet } from './13-alphabet/lesson';");
    const open = /OPEN_IDS: readonly string\[\] = \[([^\]]*)\]/.exec(withOpenId(readFileSync(COURSE, 'utf8'), '13-alphabet'))?.[1] ?? '';
    expect([...open.matchAll(/'([^']+)'/g)].map(([, id]) => id)).toEqual([...lessons.map(({ id }) => id), '13-alphabet'].sort());
  });
});

test('an id that is no id, not of the course, or taken is refused', () => {
  const numbers = LESSONS.map((lesson) => lesson.number);
  expect(whyNot('25-choose', numbers, ['07-isolated-process'])).toBeNull();
  expect(whyNot('namespaces', numbers, [])).toContain('is no lesson id');
  expect(whyNot('../08-x', numbers, [])).toContain('is no lesson id');
  expect(whyNot('26-more', numbers, [])).toBe('the course has no lesson 26');
  expect(whyNot('07-other', numbers, ['07-isolated-process'])).toBe('lesson 07 exists: src/lessons/07-isolated-process');
  expect(exportName('07-isolated-process')).toBe('isolatedProcess');
});
