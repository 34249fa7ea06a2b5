// npm run cards: takes the pictures of link previews from the built site, one for each language (home) and one for each lesson in each. They are committed, because a plain build has no browser.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium as browserType } from '@playwright/test';
import sharp from 'sharp';
import { chromium } from './chromium.mjs';
import { siteServer } from './serve.mjs';
import { BASE } from './site.mjs';

/** The size that previews are cut to. */
const viewport = { width: 1200, height: 630 };

/** Which figure of a lesson's handout says most of it: the end of the step with this number; of others the first one. */
const FIGURE = /** @type {Readonly<Record<string, number>>} */ ({
  '01-without-os': 1,
  '03-virtual-machine': 2,
  '04-hypervisor': 2,
  '05-types': 1,
  '06-process-vm': 1,
  '08-namespaces': 1,
  '09-cgroups': 2,
  '10-portability': 2,
  '11-density': 2,
  '12-side-by-side': 3,
  '14-isolation': 2,
  '17-registry': 1,
  '19-image-layers': 1,
  '20-build-cache': 2,
  '21-lifecycle': 1,
  '22-volumes': 1,
  '23-networks': 1,
  '24-bakery': 1,
});

/** Puts a lesson's number and title beside one of its figures; all three are those of its handout. @param {{ number: string, at: number }} what */
function compose({ number, at }) {
  const wordmark = document.querySelector('header a svg');
  const figure = document.querySelectorAll('[data-figure] > figure')[at];
  const title = document.querySelector('article h1')?.textContent;
  if (!wordmark || !figure || !title) throw new Error(`figure ${at} is missing`);
  const made = (/** @type {string} */ tag, /** @type {string} */ name, /** @type {(string | Node)[]} */ ...inside) => {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...inside);
    return element;
  };
  // a number stays on the line of what it counts
  const heading = made('h1', '', title.replace(/ (?=\d)/g, '\u00a0'));
  const said = made('div', 'said', wordmark, made('p', 'number', number), heading, made('div', 'stripes'));
  document.body.append(made('div', 'card', said, made('div', 'drawn', figure)));
  const fits = () => said.scrollHeight <= said.clientHeight && heading.scrollWidth <= heading.clientWidth && heading.offsetHeight <= 300;
  for (const size of [60, 56, 52, 48, 44, 40, 36, 32]) {
    heading.style.fontSize = `${size}px`;
    if (fits()) break;
  }
}

const root = path.resolve(import.meta.dirname, '..');
const target = path.join(root, 'public/cards');
const style = await readFile(path.join(import.meta.dirname, 'card.css'), 'utf8');
const server = siteServer(path.join(root, 'dist'), BASE);
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const site = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}${BASE}`;
const browser = await browserType.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu'] });
// the styles of a card are none of the site's
const page = await browser.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce', bypassCSP: true, serviceWorkers: 'block' });

/** @param {string} url */
async function open(url) {
  await page.goto(site + url);
  await page.locator('html[data-alive]').waitFor();
}

/** @param {string} name */
async function take(name) {
  await page.evaluate(() => document.fonts.ready);
  // drawings have few colours, and the numbers of a palette take a third of the room
  await sharp(await page.screenshot())
    .png({ palette: true, effort: 10, dither: 0 })
    .toFile(path.join(target, `${name}.png`));
}

await rm(target, { recursive: true, force: true });
for (const language of ['ko', 'en']) {
  await mkdir(path.join(target, language), { recursive: true });
  await open(language);
  await take(`${language}/home`);
  for (const lesson of await readdir(path.join(root, 'src/lessons'))) {
    const [number] = /^\d{2}(?=-)/.exec(lesson) ?? [];
    if (number === undefined) continue;
    await open(`${language}/print/${lesson}`);
    await page.addStyleTag({ content: style });
    await page.evaluate(compose, { number, at: FIGURE[lesson] ?? 0 });
    await take(`${language}/${lesson}`);
  }
}
await browser.close();
server.close();
