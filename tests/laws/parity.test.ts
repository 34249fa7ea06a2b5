// Law: both languages say the same things: same files, same keys, same placeholders, and the plural forms that each language has.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const LANGUAGES = ['ko', 'en'] as const;
const files = (lang: string): string[] =>
  readdirSync(`locales/${lang}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(json|mdx)$/.test(file))
    .sort();
const namespaces = files('en').filter((file) => file.endsWith('.json'));

/** Every string of a namespace by its path; plural suffixes are kept. */
function strings(lang: string, file: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) walk(item, path === '' ? key : `${path}.${key}`);
  };
  walk(JSON.parse(readFileSync(`locales/${lang}/${file}`, 'utf8')), '');
  return found;
}

const bare = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ''))].sort();

test('both languages have the same files', () => {
  expect(files('ko')).toEqual(files('en'));
});

describe.each(namespaces)('%s', (file) => {
  const [ko, en] = LANGUAGES.map((lang) => strings(lang, file)) as [Map<string, string>, Map<string, string>];

  test('has the same keys in both languages', () => {
    const keys = (map: Map<string, string>): string[] => [...new Set([...map.keys()].map(bare))].sort();
    expect(keys(ko)).toEqual(keys(en));
  });

  test('fills in the same values', () => {
    const byKey = (map: Map<string, string>): Map<string, string[]> => {
      const all = new Map<string, string[]>();
      for (const [key, text] of map) all.set(bare(key), [...new Set([...(all.get(bare(key)) ?? []), ...placeholders(text)])].sort());
      return all;
    };
    expect(byKey(ko)).toEqual(byKey(en));
  });

  test('has every plural form that its language needs', () => {
    for (const [lang, map] of [
      ['ko', ko],
      ['en', en],
    ] as const) {
      const plural = new Set([...map.keys()].filter((key) => bare(key) !== key).map(bare));
      const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
      for (const key of plural) for (const category of needed) expect(map.has(`${key}_${category}`), `${lang} ${key}_${category}`).toBe(true);
    }
  });

  test('leaves nothing empty', () => {
    for (const map of [ko, en]) for (const [key, text] of map) if (text.trim() === '') expect(EMPTY_ON_PURPOSE, key).toContain(key);
  });
});

/** The headline has a third part in English only: the word order differs. */
const EMPTY_ON_PURPOSE = ['home.headlineC'];
