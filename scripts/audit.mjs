// npm run audit: measures the built site with Lighthouse, place by place, as a phone and as a desktop, and a lesson and a talk of each diagram as a phone; ends with 1 where a figure is worse than it may be. `npm run audit -- /ko/lab,/en` measures those only.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from './chromium.mjs';
import { siteServer } from './serve.mjs';
import { BASE } from './site.mjs';

/** Fetched when it is asked for: it is larger than all other tools together. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const PLACES = [
  ...[
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
  ].map((place) => `ko${place}`),
  ...['', '/lab', '/learn/16-journey'].map((place) => `en${place}`),
];
/** How often a place is measured whose first figures are worse than they may be; then the medians count. */
const RUNS = 5;

/** What is read off a report: its name in it, and the digits to print. */
const METRICS = /** @type {const} */ ([
  ['FCP', 'first-contentful-paint', 0],
  ['LCP', 'largest-contentful-paint', 0],
  ['TBT', 'total-blocking-time', 0],
  ['CLS', 'cumulative-layout-shift', 3],
]);
const SCORES = /** @type {const} */ (['performance', 'accessibility', 'best-practices', 'seo']);

/** The worst that a place may show: points of 100, ms, and how much may shift. A desktop's times are in its points. */
const LIMITS = {
  mobile: { performance: 95, others: 100, FCP: 1200, LCP: 1800, TBT: 50, CLS: 0.001 },
  desktop: { performance: 99, others: 100, FCP: Infinity, LCP: Infinity, TBT: Infinity, CLS: 0.001 },
};
const HOME_ON_A_PHONE = 97;

/**
 * @typedef {keyof typeof LIMITS} Form
 * @typedef {Record<string, number>} Figures scores and metrics by name
 */

const run = promisify(execFile);
const DIST = path.resolve(import.meta.dirname, '../dist');
const server = siteServer(DIST, BASE);
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
const folder = await mkdtemp(path.join(tmpdir(), 'kyeo-audit-'));

// a host has packed its files before a visitor comes, and packing them beside the browser would be measured as the page's
for (const { name, parentPath } of (await readdir(DIST, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())) {
  const response = await fetch(origin + BASE + path.relative(DIST, path.join(parentPath, name)));
  await response.arrayBuffer();
}

/**
 * One report of Lighthouse, which now and then loses the trace of a page and asks for another try.
 * @param {string} place
 * @param {Form} form
 * @returns {Promise<Figures>}
 */
async function measure(place, form, triesLeft = 2) {
  try {
    return await report(place, form);
  } catch (problem) {
    if (triesLeft === 0) throw problem;
    return measure(place, form, triesLeft - 1);
  }
}

/**
 * Scores, metrics, and as CPU how fast Lighthouse found this machine: it slows a phone's processor down from that, so blocking times of different machines cannot be compared.
 * @param {string} place
 * @param {Form} form
 * @returns {Promise<Figures>}
 */
async function report(place, form) {
  const file = path.join(folder, 'report.json');
  const options = ['--quiet', '--output=json', `--output-path=${file}`, '--chrome-flags=--headless=new --no-sandbox --disable-gpu'];
  await run('npx', ['--yes', LIGHTHOUSE, origin + BASE + place, ...options, ...(form === 'desktop' ? ['--preset=desktop'] : [])], {
    env: { ...process.env, CHROME_PATH: chromium() },
  });
  const { categories, audits, environment } = JSON.parse(await readFile(file, 'utf8'));
  return {
    CPU: environment.benchmarkIndex,
    ...Object.fromEntries(SCORES.map((name) => [name, Math.round(categories[name].score * 100)])),
    ...Object.fromEntries(METRICS.map(([name, audit]) => [name, audits[audit].numericValue])),
  };
}

/**
 * What is worse than it may be.
 * @param {Figures} figures
 * @param {string} place
 * @param {Form} form
 */
function wrongIn(figures, place, form) {
  const limits = LIMITS[form];
  const least = (/** @type {string} */ name) => (name !== 'performance' ? limits.others : form === 'mobile' && place.length === 2 ? HOME_ON_A_PHONE : limits.performance);
  return [
    ...SCORES.filter((name) => (figures[name] ?? 0) < least(name)).map((name) => `${name} ${figures[name]}, less than ${least(name)}`),
    ...METRICS.filter(([name]) => (figures[name] ?? Infinity) > limits[name]).map(([name, , digits]) => `${name} ${figures[name]?.toFixed(digits)}, more than ${limits[name]}`),
  ];
}

/** The first lesson that fetches a diagram, for each diagram: what a phone has to draw is what tells lessons apart. @returns {Promise<string[]>} */
async function lessonsOfDiagrams() {
  const folder = path.join(DIST, 'ko/learn');
  const lessons = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const known = new Set();
  const first = [];
  for (const lesson of lessons.sort()) {
    const diagrams = (await readFile(path.join(folder, lesson, 'index.html'), 'utf8')).match(/diagram-[\w-]+(?=\.js)/g) ?? [];
    if (diagrams.some((diagram) => !known.has(diagram))) first.push(lesson);
    for (const diagram of diagrams) known.add(diagram);
  }
  return first;
}

/** @param {Figures[]} runs */
const medians = (runs) =>
  Object.fromEntries(Object.keys(runs[0] ?? {}).map((name) => [name, runs.map((figures) => figures[name] ?? NaN).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? NaN]));

console.log(`${'place'.padEnd(28)}${'form'.padEnd(9)}runs  perf  a11y    bp   seo   FCP   LCP   TBT   CLS   CPU`);
const wrong = [];
const asked = process.argv[2]?.split(',').map((place) => place.replace(/^\//, ''));
const onPhonesToo = asked ? [] : (await lessonsOfDiagrams()).flatMap((lesson) => [`ko/learn/${lesson}`, `ko/present/${lesson}`]);
for (const place of new Set([...(asked ?? PLACES), ...onPhonesToo])) {
  for (const form of /** @type {Form[]} */ (onPhonesToo.includes(place) && !PLACES.includes(place) ? ['mobile'] : ['mobile', 'desktop'])) {
    const runs = [await measure(place, form)];
    while (runs.length < RUNS && wrongIn(medians(runs), place, form).length > 0) runs.push(await measure(place, form));
    const figures = medians(runs);
    const cells = [
      ...SCORES.map((name) => String(figures[name])),
      ...METRICS.map(([name, , digits]) => (figures[name] ?? NaN).toFixed(digits)),
      (figures['CPU'] ?? NaN).toFixed(0),
    ];
    console.log(`/${place}`.padEnd(28) + form.padEnd(9) + String(runs.length).padStart(4) + cells.map((cell) => cell.padStart(6)).join(''));
    wrong.push(...wrongIn(figures, place, form).map((what) => `/${place} ${form}: ${what}`));
  }
}
server.close();
await rm(folder, { recursive: true });
for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exitCode = 1;
