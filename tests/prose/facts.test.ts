// Law: what will not stay true stands in one table with the day on which it was checked, and prose states it from there.
import { describe, expect, test } from 'vitest';
import { type MdxNode, walk } from '../../build/mdx/tree';
import { type Fact, FACTS, factWords } from '../../src/lessons/facts';
import { LANGUAGES, lessonsIn, namespace, stepsOf, valuesOf } from './lessons';

const steps = (await Promise.all(LANGUAGES.map(lessonsIn))).flat().flatMap(stepsOf);
const sources = Object.keys(namespace('en', 'sources') as object);
const facts: readonly (readonly [id: string, fact: Fact])[] = Object.entries(FACTS);

/** A year, a version of three parts (an address has four), or a number that a product's name carries. */
const DATED = /\b(?:19|20)\d\d\b|(?<![\d.])\d+\.\d+\.\d+(?!\.?\d)|(?:\b(?:Engine|CLI|Desktop|Kubernetes|Docker)|버전) \d/;

/** Words of that shape that are no dated facts. */
const LISTED: readonly string[] = [];

const bare = (node: MdxNode): string[] =>
  [...walk(node)].flatMap(({ type, value = '' }) => (type === 'text' && DATED.test(value) && !LISTED.some((words) => value.includes(words)) ? [value] : []));

test.each(steps)('$name writes no year or version by hand', ({ node }) => expect(bare(node)).toEqual([]));

test('knows a dated word when it meets one', () => {
  for (const value of ['2026-12-08', 'CLI 29', 'Docker 1.10', '28.2.2.', '버전 29.1']) expect(bare({ type: 'text', value })).toEqual([value]);
  for (const value of ['8080', '1.0', '10,000', 'lesson 14', '172.17.0.3']) expect(bare({ type: 'text', value })).toEqual([]);
});

describe.each(facts)('%s', (id, fact) => {
  test('was looked up on a day, in sources that are listed', () => {
    expect(fact.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(fact.sources.length).toBeGreaterThan(0);
    expect(sources).toEqual(expect.arrayContaining([...fact.sources]));
  });

  test('is shaped as its kind', () => expect(fact.value).toMatch({ version: /^\d+(\.\d+)*$/, day: /^\d{4}-\d\d-\d\d$/, year: /^(19|20)\d\d$/ }[fact.kind]));

  test('is written in both languages, and stated by a lesson', () => {
    for (const lang of LANGUAGES) expect(factWords(fact, lang)).not.toBe('');
    expect(steps.some(({ node }) => valuesOf(node, 'Fact', 'id').includes(id))).toBe(true);
  });
});
