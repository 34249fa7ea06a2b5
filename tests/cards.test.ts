// Link previews: every page names a picture that is there, and each lesson has one of its own in each language.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cardOf } from '../scripts/found.mjs';
import { LANGUAGES } from '../src/app/address';
import { routes } from '../src/entryServer';
import { lessons } from '../src/lessons/index';

/** The most that a card may weigh (bytes): chats that show previews fetch hundreds of them. */
const MOST = 60_000;

describe.each(LANGUAGES)('cards in %s', (lang) => {
  const names = readdirSync(`public/cards/${lang}`);

  test('there is one for home and one for each lesson, and no other', () => {
    expect(names.sort()).toEqual(['home.png', ...lessons.map(({ id }) => `${id}.png`)].sort());
  });

  test.each(names)('%s has the size of a preview and a palette, and is like no other', (name) => {
    const file = readFileSync(`public/cards/${lang}/${name}`);
    expect(file.toString('latin1', 1, 4)).toBe('PNG');
    expect([file.readUInt32BE(16), file.readUInt32BE(20), file[25]]).toEqual([1200, 630, 3]);
    expect(file.length).toBeGreaterThan(8000);
    expect(file.length).toBeLessThan(MOST);
    expect(names.filter((other) => other !== name && readFileSync(`public/cards/${lang}/${other}`).equals(file))).toEqual([]);
  });
});

test('every page names the card of its lesson, and any other page that of home', () => {
  for (const url of routes()) {
    const [, lang = ''] = url.split('/');
    const card = cardOf(url, lang);
    const lesson = lessons.find(({ id }) => url.includes(`/${id}`));
    expect(card).toBe(`/cards/${lang}/${lesson?.id ?? 'home'}.png`);
    expect(readFileSync(`public${card}`).length).toBeGreaterThan(0);
  }
});
