// Law: every lesson keeps its shape, every term is explained and every source is named, in both languages.
import { describe, expect, test } from 'vitest';
import { attribute, type MdxNode, plainText, tags, walk } from '../../build/mdx/tree';
import { FACTS } from '../../src/lessons/facts';
import { LANGUAGES, lessonsIn, namespace, readable, stepsOf, valuesOf } from './lessons';

type Entries = Readonly<Record<string, Readonly<Record<string, string>>>>;

const glossary = { ko: namespace('ko', 'glossary') as Entries, en: namespace('en', 'glossary') as Entries };
const sources = { ko: namespace('ko', 'sources') as Entries, en: namespace('en', 'sources') as Entries };
const lessons = (await Promise.all(LANGUAGES.map(lessonsIn))).flat();
const steps = lessons.flatMap(stepsOf);
const has = (node: MdxNode, name: string) => tags(node, name).length > 0;

describe.each(steps)('$name', ({ node }) => {
  test('uses terms that the glossary explains', () => expect(Object.keys(glossary.en)).toEqual(expect.arrayContaining(valuesOf(node, 'Term', 'id'))));
  test('names sources that are listed', () => expect(Object.keys(sources.en)).toEqual(expect.arrayContaining(valuesOf(node, 'Source', 'tag'))));

  test('states dates and versions that the table of facts has', () => expect(Object.keys(FACTS)).toEqual(expect.arrayContaining(valuesOf(node, 'Fact', 'id'))));

  test('predicts, does and explains, or asks a quiz; and has notes', () => {
    const whole = has(node, 'Predict') && has(node, 'Do') && has(node, 'Explain');
    expect({ whole: whole !== has(node, 'Quiz'), notes: has(node, 'Notes') }).toEqual({ whole: true, notes: true });
  });

  test('helps in three grades', () => {
    for (const request of tags(node, 'Do')) expect(tags(request, 'Hint')).toHaveLength(3);
  });

  test('has a partner for everything that is paired', () => {
    for (const quiz of tags(node, 'Quiz')) if (attribute(quiz, 'layout') === 'match') expect(tags(quiz, 'Target')).toHaveLength(tags(quiz, 'Option').length);
  });

  test('gives no command away in a quiz', () => expect(tags(node, 'Quiz').flatMap((quiz) => tags(quiz, 'Run'))).toEqual([]));

  test('shows no raw Markdown', () => expect([...walk(node)].filter(({ type, value }) => type === 'text' && /\*\*|`|\[.*\]\(/.test(value ?? ''))).toEqual([]));

  test('has feedback that is more than a verdict', () => {
    for (const feedback of tags(node, 'Feedback')) expect(readable(feedback).length).toBeGreaterThan(8);
  });
});

test.each(lessons)('$lang $file: the notes add up to a lesson of 3 to 8 minutes, and each label fits its line', ({ tree }) => {
  const minutes = tags(tree, 'Notes').reduce((sum, notes) => sum + Number(attribute(notes, 'minutes')), 0);
  expect(minutes).toBeGreaterThanOrEqual(3);
  expect(minutes).toBeLessThanOrEqual(8);
  for (const label of tags(tree, 'CheckLabel')) expect(plainText(label).length).toBeLessThanOrEqual(40);
});

test.each(lessons)('$lang $file: has the title that the course map gives it', ({ lang, file, meta }) => {
  const course = namespace(lang, 'course') as { lessons: Readonly<Record<string, string>> };
  expect(meta.title).toBe(course.lessons[file.slice(0, 2)]?.replaceAll('`', ''));
});

describe('glossary', () => {
  test('holds the same terms in both languages', () => expect(Object.keys(glossary.en)).toEqual(Object.keys(glossary.ko)));

  test.each(Object.keys(glossary.ko))('%s names each language’s word in the other, and says what it is', (id) => {
    const [ko, en] = [glossary.ko[id], glossary.en[id]];
    expect(ko?.['other']).toBe(en?.['term']);
    expect(en?.['other']).toBe(ko?.['term']);
    expect(ko?.['sentence']).toMatch(/니다\.$/);
    expect(en?.['sentence']).toMatch(/^[A-Z].*\.$/);
  });
});

describe('sources', () => {
  test('are the same in both languages', () => expect(Object.keys(sources.en)).toEqual(Object.keys(sources.ko)));

  test.each(Object.keys(sources.ko))('%s says what it is and where it was read', (tag) => {
    const [ko, en] = [sources.ko[tag], sources.en[tag]];
    for (const entry of [ko, en]) for (const key of ['title', 'what', 'where']) expect(entry?.[key]?.trim()).toBeTruthy();
    expect(en?.['where']).toBe(ko?.['where']);
    expect(en?.['what']).not.toBe(ko?.['what']);
  });
});
