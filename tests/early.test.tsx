// The script that runs before the first paint and the app must agree on every setting and on the language of a visitor, or the page flashes.
import { readFileSync } from 'node:fs';
import { constants, runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { nextTask } from '../src/app/nextTask';
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

/** Opens a prerendered page whose scripts are `entry` and `modules`; gives what stands in it, and ways to let time and frames pass and fonts arrive. */
function openPrerendered({ hidden = false, kept = false, entry = 'data:text/javascript,', modules = '/a.js /b.js', markup = '<p></p>' }) {
  const root = document.createElement('html');
  const head = document.createElement('head');
  const body = document.createElement('body');
  body.innerHTML = markup;
  let paint: (name: string) => void = () => undefined;
  let arrive: () => void = () => undefined;
  const timers: (() => void)[] = [];
  const frames: (() => void)[] = [];
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
    body,
    hidden,
    fonts: { ready: new Promise<void>((resolve) => (arrive = resolve)) },
    currentScript: { src: 'http://localhost/early.js', dataset: { entry, modules } },
    createElement: (name: string) => document.createElement(name),
    addEventListener: () => undefined,
  };
  runInNewContext(
    early,
    {
      PerformanceObserver,
      document: page,
      getComputedStyle: (element: Element) => ({ fontFamily: element.closest('code') ? 'mono' : 'sans' }),
      localStorage: { getItem: () => null },
      navigator: { languages: [], serviceWorker: { controller: kept ? {} : null } },
      requestAnimationFrame: (then: () => void) => frames.push(then),
      setTimeout: (then: () => void) => timers.push(then),
      window: { matchMedia: () => ({ matches: false }), location: { pathname: '/ko/lab', search: '', origin: 'http://localhost', replace: () => undefined } },
    },
    { importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
  );
  const fetched = () => [...head.querySelectorAll('link')].map((link) => link.getAttribute('href'));
  const elapse = () => timers.splice(0).forEach((then) => then());
  const frame = async () => {
    frames.splice(0).forEach((then) => then());
    await nextTask();
  };
  return { root, body, fetched, paint, elapse, frame, arrive: () => arrive() };
}

test('the scripts of a page begin once its words stand there, and only once', async () => {
  const page = openPrerendered({ entry: `data:text/javascript,${encodeURIComponent('globalThis.begun = (globalThis.begun ?? 0) + 1')}` });
  page.paint('first-paint');
  expect([page.fetched(), page.root.dataset['fonts']]).toEqual([[], 'first']);
  page.paint('first-contentful-paint');
  expect(page.fetched()).toEqual([]);
  await page.frame();
  page.elapse();
  expect(page.fetched()).toEqual(['/a.js', '/b.js']);
  page.elapse();
  await vi.waitFor(() => expect(globalThis).toHaveProperty('begun', 1));
});

test('many scripts are asked for a few at a time', async () => {
  const modules = Array.from({ length: 14 }, (_, n) => `/${n}.js`);
  const { fetched, paint, elapse } = openPrerendered({ kept: true, modules: modules.join(' ') });
  paint('first-contentful-paint');
  const asked = [];
  for (let task = 0; task < 3; task += 1) {
    asked.push(fetched().length);
    elapse();
    await nextTask();
  }
  expect(asked).toEqual([6, 12, 14]);
  expect(fetched()).toEqual(modules);
});

test('a page gets its other fonts part by part, once those of the part before are there, and what has a font of its own in one go', async () => {
  const words = (name: string) => `<${name}>${'<b></b>'.repeat(59)}</${name}>`;
  const page = openPrerendered({ markup: words('p') + words('code') });
  const given = (name: string) => [...page.body.querySelectorAll(`${name}[data-fonts=all], ${name} [data-fonts=all]`)].map(({ localName }) => localName);
  page.paint('first-contentful-paint');
  expect(given('p')).toEqual(Array(40).fill('b'));
  await page.frame();
  expect(given('p')).toHaveLength(40);
  page.arrive();
  await nextTask();
  expect([given('p').length, given('code')]).toEqual([59, ['code']]);
  expect(page.root.dataset['fonts']).toBe('first');
  await page.frame();
  expect([page.root.dataset['fonts'], given('p'), given('code')]).toEqual([undefined, [], []]);
});

test('a page that is not painted begins too, and has all its fonts', () => {
  const behind = openPrerendered({ hidden: true });
  const slow = openPrerendered({});
  slow.elapse();
  for (const { fetched, root } of [behind, slow]) expect([fetched().length, root.dataset['fonts']]).toEqual([2, undefined]);
});

test('where the site is kept on the device, no font waits', () => {
  const { root, paint, fetched } = openPrerendered({ kept: true });
  expect(root.dataset['fonts']).toBeUndefined();
  paint('first-contentful-paint');
  expect(fetched()).toHaveLength(2);
});
