// npm run audit: opens every place of the built site on a slow phone and prints what it fetches and how fast it is; ends with 1 when home is over its budget or anything fails.
import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { chromium as browserType } from '@playwright/test';
import { BUDGET } from './budget.mjs';
import { chromium } from './chromium.mjs';
import { siteServer } from './serve.mjs';
import { BASE } from './site.mjs';

/** A slow 4G connection as Lighthouse has it (150 ms, 1.6 Mbit/s), and a processor four times slower. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const SLOWER = 4;
const KIB = 1024;
const PLACES = [
  '',
  '/learn',
  '/lab',
  '/compare',
  '/glossary',
  '/review',
  '/settings',
  '/fidelity',
  '/learn/00-layers',
  '/learn/12-side-by-side',
  '/learn/16-journey',
  '/present/16-journey',
];
/** Home's limits in KiB, requests and ms of long tasks; how much may shift holds everywhere. */
const LIMITS = { scripts: BUDGET.scripts / KIB, all: BUDGET.all / KIB, requests: BUDGET.requests, blocked: 50 };
const MOST_SHIFT = 0.01;

const server = siteServer(path.resolve(import.meta.dirname, '../dist'), BASE);
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
const browser = await browserType.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu'] });

/** Collects paints, shifts and long tasks from the first moment of a page. */
function watch() {
  const seen = { lcp: 0, cls: 0, tbt: 0 };
  Object.assign(window, { seen });
  const listen = (/** @type {string} */ type, /** @type {(entry: any) => void} */ take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  listen('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  listen('layout-shift', ({ value, hadRecentInput }) => (seen.cls += hadRecentInput ? 0 : value));
  listen('longtask', ({ duration }) => (seen.tbt += Math.max(0, duration - 50)));
}

/** @param {string} url */
async function measure(url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const errors = /** @type {string[]} */ ([]);
  const files = /** @type {Promise<{ url: URL, size: number }>[]} */ ([]);
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('response', (response) => {
    const from = new URL(response.url());
    files.push(response.body().then((body) => ({ url: from, size: from.pathname.endsWith('.woff2') ? body.length : gzipSync(body).length })));
  });
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(origin + url, { timeout: 120_000 });
  await page.locator('html[data-alive]').waitFor({ timeout: 120_000 });
  await page.waitForLoadState('networkidle');
  const seen = await page.evaluate(() => ({
    .../** @type {{ lcp: number, cls: number, tbt: number }} */ (/** @type {any} */ (window).seen),
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  const all = await Promise.all(files);
  const kib = (/** @type {RegExp} */ pattern) => all.filter(({ url: from }) => pattern.test(from.pathname)).reduce((sum, { size }) => sum + size, 0) / KIB;
  await context.close();
  const foreign = all.filter(({ url: from }) => from.origin !== origin).length;
  return { url, requests: all.length, scripts: kib(/\.js$/), styles: kib(/\.css$/), fonts: kib(/\.woff2$/), all: kib(/./), foreign, errors, ...seen };
}

const wrong = /** @type {string[]} */ ([]);
console.log('place                           requests  scripts  styles  fonts    all KiB   FCP    LCP    TBT ms   CLS');
for (const language of ['ko', 'en']) {
  for (const place of PLACES) {
    const row = await measure(`${BASE}${language}${place}`);
    const cell = (/** @type {number} */ value, /** @type {number} */ width, digits = 0) => value.toFixed(digits).padStart(width);
    console.log(
      row.url.padEnd(32) +
        cell(row.requests, 8) +
        cell(row.scripts, 9, 1) +
        cell(row.styles, 8, 1) +
        cell(row.fonts, 7, 1) +
        cell(row.all, 11, 1) +
        cell(row.fcp, 6) +
        cell(row.lcp, 7) +
        cell(row.tbt, 7) +
        cell(row.cls, 9, 3),
    );
    const complain = (/** @type {boolean} */ bad, /** @type {string} */ what) => bad && wrong.push(`${row.url}: ${what}`);
    complain(row.foreign > 0, `${row.foreign} requests to others`);
    for (const error of row.errors) complain(true, error);
    complain(row.cls > MOST_SHIFT, `shifts by ${row.cls.toFixed(3)}`);
    if (place === '')
      for (const name of /** @type {const} */ (['scripts', 'all', 'requests'])) complain(row[name] > LIMITS[name], `${name} ${row[name].toFixed(1)} over ${LIMITS[name]}`);
    if (place === '') complain(row.tbt > LIMITS.blocked, `blocked for ${row.tbt.toFixed(0)} ms, over ${LIMITS.blocked}`);
  }
}
await browser.close();
server.close();
for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exitCode = 1;
