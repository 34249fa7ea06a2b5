// The script that runs before the first paint and the app must agree on every setting and on the language of a visitor, or the page flashes.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { savedLanguage, spokenLanguage } from '../src/app/preferredLanguage';
import { applySettings } from '../src/app/settings/applySettings';
import { DEFAULTS, MOTIONS, parseSettings, TEXT_SIZES, THEMES } from '../src/app/settings/settings';

const early = readFileSync('public/early.js', 'utf8');

interface Visit {
  stored: string;
  path?: string;
  search?: string;
  base?: string;
  languages?: string[];
  matches?: (query: string) => boolean;
}

/** Runs the script as a page under `base` would; gives the root element and where the visitor is sent. */
function visit({ stored, path = '/ko', search = '', base = '/', languages = [], matches = () => false }: Visit) {
  const root = document.createElement('html');
  const sent: string[] = [];
  runInNewContext(early, {
    URLSearchParams,
    document: { documentElement: root, currentScript: { src: `http://localhost${base}early.js`, dataset: {} } },
    localStorage: { getItem: () => stored },
    navigator: { languages },
    window: {
      matchMedia: (query: string) => ({ matches: matches(query) }),
      location: { pathname: path, search, origin: 'http://localhost', replace: (to: string) => sent.push(to) },
    },
  });
  return { root, sent };
}

const ASKS: readonly string[][] = [[], ['(prefers-color-scheme: dark)'], ['(prefers-contrast: more)'], ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']];
const STORED = [
  ...THEMES.map((theme) => JSON.stringify({ ...DEFAULTS, theme })),
  ...TEXT_SIZES.map((textSize) => JSON.stringify({ ...DEFAULTS, textSize })),
  ...MOTIONS.map((motion) => JSON.stringify({ ...DEFAULTS, motion })),
  '{broken',
  'null',
];

test.each(STORED)('%s', (stored) => {
  for (const asks of ASKS) {
    const matches = (query: string) => asks.includes(query);
    const { root: before } = visit({ stored, matches });
    const after = document.createElement('html');
    applySettings(parseSettings(stored) ?? DEFAULTS, after, matches);
    expect(before.outerHTML).toBe(after.outerHTML);
    expect(after.dataset['theme']).not.toBe('system');
  }
});

test.each([
  ['', 'projector'],
  ['?step=melt', 'projector'],
  ['?speaker', 'dark'],
])('a talk is a projector’s before the first paint, its speaker’s window is not (%s)', (search, theme) => {
  const { root } = visit({ stored: '{"theme":"dark"}', path: '/ko/present/12-side-by-side', search });
  expect(root.dataset['theme']).toBe(theme);
});

test.each([
  ['', 'light'],
  ['?theme=auto', 'light'],
  ['?theme=contrast', 'contrast'],
  ['?speed=2&theme=projector', 'projector'],
  ['?theme=%22%3E%3Cscript%3E', 'light'],
])('an embedded page looks as its address says before the first paint (%s)', (search, theme) => {
  const { root } = visit({ stored: '{"theme":"dark"}', path: '/ko/embed/lesson/12-side-by-side', search });
  expect(root.dataset['theme']).toBe(theme);
});

test.each(['{"language":"ko"}', '{"language":"en"}', '{"language":"fr"}', '{"language":7}', 'null', '{broken'])('at the root of the site %s leads on to a language', (stored) => {
  for (const languages of [[], ['fr'], ['en-GB', 'ko'], ['fr-FR', 'KO-kr', 'en']]) {
    const language = savedLanguage(stored) ?? spokenLanguage(languages);
    for (const path of ['/', '/index.html']) expect(visit({ stored, path, languages }).sent).toEqual([`/${language}`]);
    for (const path of ['/kyeo', '/kyeo/']) expect(visit({ stored, path, base: '/kyeo/', languages }).sent).toEqual([`/kyeo/${language}`]);
    expect(visit({ stored, path: '/kyeo/nowhere', base: '/kyeo/', languages }).sent).toEqual([]);
  }
});
