// Searching the glossary in Hangul, by initial consonants and in Latin letters, over all of its terms.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import en from '../../../locales/en/glossary.json';
import ko from '../../../locales/ko/glossary.json';
import { type Entry, searchTerms } from './searchTerms';

const entriesOf = (words: Readonly<Record<string, Omit<Entry, 'id'>>>): Entry[] => Object.entries(words).map(([id, entry]) => ({ id, ...entry }));
const LANGUAGES = { ko: entriesOf(ko), en: entriesOf(en) };

describe.each(['ko', 'en'] as const)('%s', (language) => {
  const entries = LANGUAGES[language];

  test.each(entries)('$id is found by its name in either language', ({ id, term, other }) => {
    for (const name of [term, other]) expect(searchTerms(entries, name).map((entry) => entry.id)).toContain(id);
  });

  test('any text finds entries of the glossary, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (query) => {
        const found = searchTerms(entries, query);
        expect(new Set(found).size).toBe(found.length);
        for (const entry of found) expect(entries).toContain(entry);
      }),
    );
  });
});

test.each([
  ['ㅋㅌㅇㄴ', 'container'],
  ['ㅋㄴ', 'kernel'],
  ['컨테ㅇ', 'container'],
  ['가상 머신', 'vm'],
  ['도커 허브', undefined],
  ['HYPER', 'hypervisor'],
])('%s finds %s first or among the first', (query, id) => {
  const found = searchTerms(LANGUAGES.ko, query).map((entry) => entry.id);
  if (id === undefined) expect(found).toEqual([]);
  else expect(found.slice(0, 4)).toContain(id);
});
