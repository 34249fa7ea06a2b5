// Law: neither language is the source of the other, yet both say the same things about the same steps.
import { describe, expect, test } from 'vitest';
import { attribute, type MdxNode, plainText, tags } from '../../build/mdx/tree';
import { codeSpans, lessonFiles, lessonsIn, type LessonWords, stepsOf, valuesOf } from './lessons';

const [korean, english] = await Promise.all([lessonsIn('ko'), lessonsIn('en')]);
const pairs = korean.map((ko) => ({ file: ko.file, ko, en: english.find((lesson) => lesson.file === ko.file) as LessonWords }));

test('every lesson is written in both languages', () => {
  expect(lessonFiles('en')).toEqual(lessonFiles('ko'));
  expect(pairs.length).toBeGreaterThan(0);
});

describe.each(pairs)('$file', ({ ko, en }) => {
  const bare = ({ meta }: LessonWords) => meta.steps.map((step) => ({ ...step, title: undefined }));

  test('has the same steps, options, checks, hints and quizzes', () => expect(bare(en)).toEqual(bare(ko)));

  test('has a title and step titles in both', () => {
    for (const { meta } of [ko, en]) for (const title of [meta.title, ...meta.steps.map((step) => step.title)]) expect(title.trim()).not.toBe('');
  });

  const steps = stepsOf(ko).map((step, index) => ({ id: step.id, ko: step.node, en: stepsOf(en)[index]?.node as MdxNode }));

  test.each(steps)('$id explains the same terms', (step) => expect(valuesOf(step.en, 'Term', 'id')).toEqual(valuesOf(step.ko, 'Term', 'id')));
  test.each(steps)('$id names the same sources', (step) => expect(valuesOf(step.en, 'Source', 'tag')).toEqual(valuesOf(step.ko, 'Source', 'tag')));
  test.each(steps)('$id states the same facts', (step) => expect(valuesOf(step.en, 'Fact', 'id')).toEqual(valuesOf(step.ko, 'Fact', 'id')));
  test.each(steps)('$id offers the same commands', (step) => expect(tags(step.en, 'Run').map(plainText)).toEqual(tags(step.ko, 'Run').map(plainText)));
  test.each(steps)('$id shows the same code', (step) => expect(codeSpans(step.en)).toEqual(codeSpans(step.ko)));
  test.each(steps)('$id takes the same time and leads to the same place', (step) => {
    const frame = (node: MdxNode) =>
      [...tags(node, 'Notes'), ...tags(node, 'Bridge'), ...tags(node, 'Quiz')].map((tag) => ['minutes', 'to', 'object', 'layout', 'more'].map((name) => attribute(tag, name)));
    expect(frame(step.en)).toEqual(frame(step.ko));
  });
});
