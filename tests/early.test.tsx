// The script that runs before the first paint and the app must agree on every setting and on the language of a visitor, or the page flashes.
import { readFileSync } from 'node:fs';
import { constants, runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
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

/** Opens a prerendered page whose scripts are `entry` and `/a.js`; gives what stands in it, and ways to let time pass. */
function openPrerendered({ hidden = false, kept = false, entry }: { hidden?: boolean; kept?: boolean; entry: string }) {
  const root = document.createElement('html');
  const head = document.createElement('head');
  let paint: (name: string) => void = () => undefined;
  const waiting: (() => void)[] = [];
  class PerformanceObserver {
    constructor(heard: (list: { getEntriesByName: (name: string) => string[] }) => void) {
      paint = (painted) => heard({ getEntriesByName: (name) => [painted].filter((each) => each === name) });
    }
    observe(): void {
      // told by paint()
    }
  }
  const page = {
    documentElement: root,
    head,
    hidden,
    currentScript: { src: 'http://localhost/early.js', dataset: { entry, modules: '/a.js /b.js' } },
    createElement: (name: string) => document.createElement(name),
    addEventListener: () => undefined,
  };
  runInNewContext(
    early,
    {
      PerformanceObserver,
      document: page,
      localStorage: { getItem: () => null },
      navigator: { languages: [], serviceWorker: { controller: kept ? {} : null } },
      setTimeout: (then: () => void) => waiting.push(then),
      window: { matchMedia: () => ({ matches: false }), location: { pathname: '/ko/lab', search: '', origin: 'http://localhost', replace: () => undefined } },
    },
    { importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
  );
  const fetched = () => [...head.querySelectorAll('link')].map((link) => link.getAttribute('href'));
  return { root, fetched, paint, wait: () => waiting.forEach((then) => then()) };
}

test('the scripts of a page begin once its words stand there, and only once', async () => {
  const { root, fetched, paint, wait } = openPrerendered({ entry: `data:text/javascript,${encodeURIComponent('globalThis.begun = (globalThis.begun ?? 0) + 1')}` });
  paint('first-paint');
  expect([fetched(), root.dataset['fonts']]).toEqual([[], 'first']);
  paint('first-contentful-paint');
  wait();
  expect([fetched(), root.dataset['fonts']]).toEqual([['/a.js', '/b.js'], undefined]);
  await vi.waitFor(() => expect(globalThis).toHaveProperty('begun', 1));
});

test('a page that is not painted begins too', () => {
  const behind = openPrerendered({ hidden: true, entry: 'data:text/javascript,' });
  expect(behind.fetched()).toHaveLength(2);
  const slow = openPrerendered({ entry: 'data:text/javascript,' });
  slow.wait();
  expect(slow.fetched()).toHaveLength(2);
});

test('where the site is kept on the device, no font waits', () => {
  expect(openPrerendered({ kept: true, entry: 'data:text/javascript,' }).root.dataset['fonts']).toBeUndefined();
});
