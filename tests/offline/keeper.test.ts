// The service worker must keep one build whole or say that it could not, answer only for the site, and never mix two builds.
import { beforeEach, expect, test } from 'vitest';
import { type Progress } from '../../src/app/offline/messages';
import { createKeeper, SHELL } from '../../src/app/offline/worker/keeper';
import { FakeCaches } from './fakes';

const SCOPE = 'https://example.org/kyeo/';
const FILES = { [SHELL]: 'sha256-shell', 'early.js': 'sha256-early', 'assets/a-1.js': 'sha256-a', 'assets/b-1.css': 'sha256-b', 'fonts/pretendard-ko.woff2': 'sha256-font' };
const total = Object.keys(FILES).length;

let caches: FakeCaches;
let asked: { url: string; init: RequestInit | undefined }[];
let network: (url: string) => Response;

beforeEach(() => {
  caches = new FakeCaches();
  asked = [];
  network = (url) => new Response(`network ${url}`);
});

function keeperOf(version: string, files: Readonly<Record<string, string>> = FILES) {
  const fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = typeof input === 'object' && 'url' in input ? input.url : String(input);
    asked.push({ url, init });
    return new Promise((resolve) => resolve(network(url)));
  };
  return createKeeper({ build: { version, files }, scope: SCOPE, caches, fetch });
}

const request = (url: string, mode: string, method: string) => ({ url, method, mode }) as Request;
const get = (url: string, mode = 'cors') => request(url, mode, 'GET');
const textOf = async (answer: Promise<Response> | undefined) => (await answer)?.text();

test('a build is kept whole: every file once, each with its digest, and progress is told', async () => {
  const told: Progress[] = [];
  await keeperOf('1').fill((progress) => told.push(progress));
  expect(told).toEqual(Array.from({ length: total + 1 }, (_, done) => ({ done, total })));
  expect(asked.map(({ url, init }) => [url.slice(SCOPE.length), init?.integrity]).sort()).toEqual(Object.entries(FILES).sort());
});

test('what was kept is not fetched again', async () => {
  await keeperOf('1').fill(() => undefined);
  asked = [];
  const told: Progress[] = [];
  await keeperOf('1').fill((progress) => told.push(progress));
  expect({ asked, told }).toEqual({ asked: [], told: [{ done: total, total }] });
});

test.each([
  [
    'does not come',
    () => {
      throw new TypeError('Failed to fetch');
    },
  ],
  ['is not there', () => new Response('none', { status: 404 })],
] as const)('if a file %s, the build is not kept, and the next try goes on from there', async (_, refuse) => {
  network = (url) => (url.endsWith('a-1.js') ? refuse() : new Response(url));
  await expect(keeperOf('1').fill(() => undefined)).rejects.toThrow(TypeError);
  network = (url) => new Response(url);
  asked = [];
  const told: Progress[] = [];
  await keeperOf('1').fill((progress) => told.push(progress));
  expect(told.at(-1)).toEqual({ done: total, total });
  expect(asked.length).toBeLessThan(total);
});

test('a newer build takes over what has the same name and hash, and fetches the rest past the browser’s cache', async () => {
  await keeperOf('1').fill(() => undefined);
  asked = [];
  await keeperOf('2', { ...FILES, [SHELL]: 'sha256-new', 'assets/c-2.js': 'sha256-c' }).fill(() => undefined);
  const fetched = asked.map(({ url, init }) => [url.slice(SCOPE.length), init?.cache]).sort();
  expect(fetched).toEqual([
    ['assets/c-2.js', 'default'],
    ['early.js', 'no-cache'],
    ['fonts/pretendard-ko.woff2', 'no-cache'],
    [SHELL, 'no-cache'],
  ]);
});

test('every address of the site is answered by the shell, whatever follows it', async () => {
  const keeper = keeperOf('1');
  await keeper.fill(() => undefined);
  for (const path of ['', 'ko', 'en/', 'ko/lab?view=stack', 'en/learn/12-side-by-side/melt', 'ko/nowhere'])
    expect(await textOf(keeper.answer(get(SCOPE + path, 'navigate')))).toBe(`network ${SCOPE}${SHELL}`);
});

test('what is no page or file of the site is left to the network', async () => {
  const keeper = keeperOf('1');
  await keeper.fill(() => undefined);
  for (const url of [
    'https://example.org/',
    'https://example.org/ko',
    'https://example.org/kyeo',
    'https://elsewhere.example/kyeo/ko',
    `${SCOPE}korea`,
    `${SCOPE}robots.txt`,
    `${SCOPE}404.html`,
  ])
    expect(keeper.answer(get(url, 'navigate')), url).toBeUndefined();
  for (const name of ['robots.txt', 'sw.js', 'constructor', '404.html']) expect(keeper.answer(get(SCOPE + name)), name).toBeUndefined();
  expect(keeper.answer(request(`${SCOPE}early.js`, 'cors', 'POST'))).toBeUndefined();
});

test('a page of an older build finds its files until older builds are swept away; another site’s caches stay', async () => {
  await keeperOf('1').fill(() => undefined);
  await caches.open('somebody else’s');
  const newer = keeperOf('2', { [SHELL]: 'sha256-new' });
  await newer.fill(() => undefined);
  network = () => new Response('gone', { status: 404 });
  expect(await textOf(newer.answer(get(`${SCOPE}assets/a-1.js`)))).toBe(`network ${SCOPE}assets/a-1.js`);
  await newer.sweep();
  expect(await textOf(newer.answer(get(`${SCOPE}assets/a-1.js`)))).toBe('gone');
  expect(await caches.keys()).toEqual(['somebody else’s', `kyeo ${SCOPE} 2`]);
});

test('a browser that has thrown its cache away is answered by the network', async () => {
  expect(await textOf(keeperOf('1').answer(get(`${SCOPE}ko`, 'navigate')))).toBe(`network ${SCOPE}ko`);
});
