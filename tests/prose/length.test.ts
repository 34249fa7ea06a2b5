// Law: what is read at one time stays short: a situation with its question, a request, an explanation.
import { expect, test } from 'vitest';
import { childrenOf, isTag, type MdxNode, tags } from '../../build/mdx/tree';
import { type Language, lessonsIn, readable, stepsOf } from './lessons';

const LIMITS: Readonly<Record<Language, { unit: string; cap: number; median: number; count: (text: string) => number }>> = {
  en: { unit: 'words', cap: 60, median: 40, count: (text) => text.split(/\s+/).filter(Boolean).length },
  ko: { unit: 'characters', cap: 190, median: 130, count: (text) => text.length },
};

/** What a learner reads at one time in a step, by the beat it belongs to. */
function readings(step: MdxNode): { beat: string; text: string }[] {
  const [situation] = tags(step, 'Situation');
  const question = childrenOf(step).flatMap((node) => (isTag(node, 'Predict') ? tags(node, 'Question') : []));
  const request = tags(step, 'Do').map((node) => childrenOf(node).filter((child) => !isTag(child, 'Checks', 'Hints')));
  return [
    { beat: 'situation and question', text: [situation, ...question].map((node) => (node ? readable(node) : '')).join(' ') },
    ...request.map((nodes) => ({ beat: 'request', text: nodes.map(readable).join(' ') })),
    ...tags(step, 'Explain').map((node) => ({ beat: 'explanation', text: readable(node) })),
    ...tags(step, 'Quiz').flatMap((quiz) => tags(quiz, 'Question').map((node) => ({ beat: 'quiz', text: readable(node) }))),
  ];
}

test.each(['ko', 'en'] as const)('%s prose is read in small pieces', async (lang) => {
  const { cap, median, count, unit } = LIMITS[lang];
  const pieces = (await lessonsIn(lang)).flatMap((lesson) =>
    stepsOf(lesson).flatMap(({ name, node }) => readings(node).map(({ beat, text }) => ({ name: `${name} ${beat}`, length: count(text), text }))),
  );
  const long = pieces.filter(({ length }) => length > cap).map(({ name, length, text }) => `${name}: ${length} ${unit}: ${text}`);
  expect(long).toEqual([]);
  const lengths = pieces.map(({ length }) => length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)], `median ${unit} of ${lengths.length} pieces`).toBeLessThanOrEqual(median);
});
