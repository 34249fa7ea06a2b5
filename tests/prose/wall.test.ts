// Law: what a talk shows on the wall names nothing that only a learner's page has, such as a switch, a button or a card to tap.
import { expect, test } from 'vitest';
import { childrenOf, isTag, type MdxNode, tags } from '../../build/mdx/tree';
import { lessonsIn, readable, stepsOf } from './lessons';

/** In English the verb is fine: the room watches how a daemon is switched off. */
const OPERATED = { ko: /스위치|버튼|누르|눌러|끌어다/, en: /\bswitch\b(?! (?:it|them|on|off)\b)|\bbuttons?\b|\b(?:tap|click|press|drag)\b/i } as const;

/** Parts of a step that its scenes show; a situation only where it leads to a prediction. */
function onTheWall(step: MdxNode): MdxNode[] {
  const asks = childrenOf(step).some((node) => isTag(node, 'Predict'));
  return [...(asks ? ['Situation'] : []), 'Question', 'Target', 'Choice', 'Feedback', 'Explain', 'Takeaway', 'Bridge', 'Farewell'].flatMap((name) => tags(step, name));
}

test.each(['ko', 'en'] as const)('%s words of a talk ask for nothing that a wall does not have', async (lang) => {
  const said = (await lessonsIn(lang)).flatMap((lesson) => stepsOf(lesson).flatMap(({ name, node }) => onTheWall(node).map((part) => ({ name, text: readable(part) }))));
  expect(said.length).toBeGreaterThan(500);
  expect(said.filter(({ text }) => OPERATED[lang].test(text)).map(({ name, text }) => `${name}: ${text}`)).toEqual([]);
});
