// What the script that runs before the first paint does after it: it gives a page its other fonts, then fetches the scripts.
import { readFileSync } from 'node:fs';
import { constants, runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { nextTask } from '../src/app/nextTask';

const early = readFileSync('public/early.js', 'utf8');

/** The faces of a page as a browser lists them. */
const FACES = [
  { family: '"Pretendard Variable"', unicodeRange: 'U+20-7E, U+B7, U+AC00' },
  { family: '"Pretendard Rest"', unicodeRange: 'U+AC00-D7A3' },
];

const addressed = (address: string) => {
  const { pathname, search } = new URL(address, 'http://localhost');
  return { pathname, search };
};

/** Opens a prerendered page whose scripts are `entry` and `modules`; gives what stands in it, and ways to let time and frames pass and fonts arrive. */
function openPrerendered({
  hidden = false,
  kept = false,
  entry = 'data:text/javascript,',
  modules = '/a.js /b.js',
  markup = '<p></p>',
  styles = '',
  faces = FACES,
  address = '/ko/lab',
}) {
  const root = document.createElement('html');
  const head = document.createElement('head');
  const body = document.createElement('body');
  head.innerHTML = styles;
  body.innerHTML = markup;
  for (const element of [body, ...body.querySelectorAll('*')]) element.checkVisibility = () => element.closest('[hidden]') === null;
  let paint: (name: string) => void = () => undefined;
  const asked: (readonly [font: string, words: string])[] = [];
  const coming: (() => void)[] = [];
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
    fonts: Object.assign([...faces], {
      load: (font: string, words: string) => {
        asked.push([font, words]);
        return new Promise<void>((resolve) => coming.push(resolve));
      },
    }),
    createTreeWalker: (node: Node, what: number) => document.createTreeWalker(node, what),
    currentScript: { src: 'http://localhost/early.js', dataset: { entry, modules } },
    querySelectorAll: (selectors: string) => head.querySelectorAll(selectors),
    createElement: (name: string) => document.createElement(name),
    addEventListener: () => undefined,
  };
  runInNewContext(
    early,
    {
      PerformanceObserver,
      document: page,
      NodeFilter,
      URLSearchParams,
      getComputedStyle: (element: Element) => ({
        fontFamily: element.closest('code') ? 'D2Coding, "DejaVu Sans Mono"' : '"Pretendard Variable"',
        fontWeight: element.closest('b') ? '650' : '400',
      }),
      localStorage: { getItem: () => null },
      navigator: { languages: [], serviceWorker: { controller: kept ? {} : null } },
      requestAnimationFrame: (then: () => void) => frames.push(then),
      setTimeout: (then: () => void) => timers.push(then),
      window: { matchMedia: () => ({ matches: false }), location: { ...addressed(address), origin: 'http://localhost', replace: () => undefined } },
    },
    { importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
  );
  const fetched = () => [...head.querySelectorAll('link[rel=modulepreload]')].map((link) => link.getAttribute('href'));
  const elapse = () => timers.splice(0).forEach((then) => then());
  const frame = async () => {
    frames.splice(0).forEach((then) => then());
    await nextTask();
  };
  const arrive = async () => {
    coming.splice(0).forEach((then) => then());
    await nextTask();
  };
  return { root, head, body, asked, fetched, paint, elapse, frame, arrive };
}

test('the scripts of a page begin once its words stand there, and only once', async () => {
  const page = openPrerendered({ entry: `data:text/javascript,${encodeURIComponent('globalThis.begun = (globalThis.begun ?? 0) + 1')}` });
  page.paint('first-paint');
  expect([page.fetched(), page.root.dataset['fonts']]).toEqual([[], 'first']);
  page.paint('first-contentful-paint');
  expect(page.fetched()).toEqual([]);
  await page.arrive();
  await page.frame();
  expect([page.fetched(), page.root.dataset['fonts']]).toEqual([[], undefined]);
  page.elapse();
  expect(page.fetched()).toEqual(['/a.js', '/b.js']);
  page.elapse();
  await vi.waitFor(() => expect(globalThis).toHaveProperty('begun', 1));
});

test('sheets that nothing of the page wears yet are fetched in their places, and the scripts begin once they are there or will not come', async () => {
  const later = (...names: string[]) => names.map((name) => `<link rel="later" href="/${name}.css">`).join('');
  const entry = `data:text/javascript,${encodeURIComponent('globalThis.dressed = true')}`;
  const page = openPrerendered({ entry, kept: true, styles: `${later('looks')}<link rel="stylesheet" href="/own.css">${later('answers', 'gone')}` });
  const sheets = () => [...page.head.querySelectorAll('link[href$=".css"]')].map((link) => `${link.getAttribute('rel') ?? ''} ${link.getAttribute('href') ?? ''}`);
  const told = (name: string, type: 'load' | 'error') => page.head.querySelector(`link[href="/${name}.css"]`)?.dispatchEvent(new Event(type));
  expect(sheets()).toEqual(['later /looks.css', 'stylesheet /own.css', 'later /answers.css', 'later /gone.css']);
  page.paint('first-contentful-paint');
  expect(sheets()).toEqual(['looks', 'own', 'answers', 'gone'].map((name) => `stylesheet /${name}.css`));
  told('looks', 'load');
  told('answers', 'load');
  await nextTask();
  expect(globalThis).not.toHaveProperty('dressed');
  told('gone', 'error');
  await vi.waitFor(() => expect(globalThis).toHaveProperty('dressed', true));
  // whoever needs it fetches it, and says so where it does not come
  expect(sheets()).not.toContain('stylesheet /gone.css');
});

test('the scripts wait for fonts only so long, and not at all when they cannot be given', async () => {
  const waits = openPrerendered({ markup: '<p>힣</p>' });
  const cannot = openPrerendered({ markup: '<p>힣</p>', faces: [{ family: 'Pretendard Variable', unicodeRange: 'U+Z' }] });
  for (const page of [waits, cannot]) page.paint('first-contentful-paint');
  await nextTask();
  cannot.elapse();
  for (const page of [waits, cannot]) expect(page.fetched()).toEqual(page === waits ? [] : ['/a.js', '/b.js']);
  expect(cannot.root.dataset['fonts']).toBeUndefined();
  waits.elapse();
  await nextTask();
  waits.elapse();
  expect([waits.fetched(), waits.root.dataset['fonts']]).toEqual([['/a.js', '/b.js'], 'first']);
});

test('only fonts that words of the page lack are asked for', () => {
  const page = openPrerendered({ markup: '<p>가 힣 a</p><p hidden>힣</p><p><b>힣</b></p><code>docker</code>' });
  page.paint('first-contentful-paint');
  expect(page.asked).toEqual([
    ['400 1em Pretendard Rest', '힣'],
    ['650 1em Pretendard Rest', '힣'],
    ['400 1em JetBrains Mono', 'docker'],
  ]);
});

test('the fonts that are asked for are those of the style sheet', () => {
  const faces = readFileSync('src/ui/fonts/faces.css', 'utf8');
  const named = [...early.matchAll(/'((?:Pretendard|JetBrains)[^']*)'/g)].map(([, name]) => name);
  expect(new Set(named)).toEqual(new Set([...faces.matchAll(/font-family: '([^']+)'/g)].map(([, name]) => name)));
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

test('a page gets its other fonts once they are there, part by part, and what has a font of its own in one go', async () => {
  const words = (name: string) => `<${name}>${'<i></i>'.repeat(159)}</${name}>`;
  const page = openPrerendered({ markup: `힣${words('p')}${words('code')}` });
  const given = (name: string) => [...page.body.querySelectorAll(`${name}[data-fonts=all], ${name} [data-fonts=all]`)].map(({ localName }) => localName);
  page.paint('first-contentful-paint');
  await page.frame();
  expect(given('p')).toEqual([]);
  await page.arrive();
  expect(given('p')).toEqual(Array(100).fill('i'));
  await page.frame();
  expect([given('p').length, given('code')]).toEqual([159, ['code']]);
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

test('a framed lesson that is asked for another step than its file shows is not shown before', () => {
  const embedded = '/ko/embed/lesson/07-isolated-process';
  expect(openPrerendered({ address: `${embedded}?theme=dark` }).root.dataset['waits']).toBeUndefined();
  const page = openPrerendered({ address: `${embedded}?step=check` });
  expect([page.root.dataset['waits'], page.fetched().length]).toEqual(['', 2]);
});

test('where the site is kept on the device, no font waits', () => {
  const { root, paint, fetched } = openPrerendered({ kept: true });
  expect(root.dataset['fonts']).toBeUndefined();
  paint('first-contentful-paint');
  expect(fetched()).toHaveLength(2);
});
