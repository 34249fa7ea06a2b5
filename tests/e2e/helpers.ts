// What every browser test needs: the addresses of the built site, an ear for whatever goes wrong on a page, and axe.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { MODULES } from '../../src/app/course/modules';

const DIST = path.resolve(import.meta.dirname, '../../dist');

/** `npm run test:full`: every page in both languages, and the journeys that take long. */
export const IS_FULL = process.env['FULL'] === 'true';

/** The themes beside the light one, in which every test begins. */
export const OTHER_THEMES = ['dark', 'contrast', 'projector'];

/** The first open lesson of each module: those that an ordinary run opens, by turns in Korean and in English. `npm run test:full` opens all of them in both. */
const SAMPLE = MODULES.flatMap(({ lessons }) => lessons.find(({ id }) => id !== undefined)?.id ?? []);
/** Whether a run opens an address: all of them, or a sample of the lessons and of what is framed. */
export const isOpened = (url: string): boolean => {
  const [, language, place, first, second] = url.split('/');
  if (IS_FULL || !['learn', 'present', 'print', 'embed'].includes(place ?? '') || first === undefined) return true;
  if (place === 'embed' && second === undefined) return first === (language === 'ko' ? 'stack' : 'bakery');
  const at = SAMPLE.indexOf(second !== undefined && place === 'embed' ? second : first);
  // paper, frames and talks show what the lesson's own page shows: a few are enough here
  const most = place === 'learn' ? SAMPLE.length : 2;
  return at !== -1 && at < most && at % 2 === (language === 'ko' ? 0 : 1);
};

/** The addresses of one language that a run opens, as files of the built site: '/ko', '/ko/lab', ... */
export function addresses(language: 'ko' | 'en'): string[] {
  const folder = path.join(DIST, language);
  if (!existsSync(folder)) throw new Error('dist is missing: run npm run build first');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'index.html')
    .map((file) => ['', language, ...path.dirname(file).split(path.sep)].filter((part) => part !== '.').join('/'))
    .filter(isOpened)
    .sort();
}

/** Collects what must not happen on a page: errors, warnings, blocked or foreign or failed requests. Call it before the first `goto`. */
export async function listen(page: Page): Promise<string[]> {
  const heard: string[] = [];
  page.on('console', (message) => {
    // Playwright's own word for what playwright.config.ts asks of it
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning'].includes(message.type())) heard.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (hostname !== '127.0.0.1' && protocol !== 'blob:') heard.push(`left the origin: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => heard.push(`blocked: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return heard;
}

/** Settings of somebody for whom nothing plays, so that a test need not wait for what it does not look at. Call it before the first `goto`. */
export const still = (page: Page): Promise<unknown> =>
  page.addInitScript(() => localStorage.setItem('kyeo:settings', JSON.stringify({ version: 1, theme: 'light', textSize: '100', motion: 'reduce', speed: 4 })));

/** Opens an address and waits until the page is alive. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('html[data-alive]').waitFor();
  await page.waitForLoadState('networkidle');
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The axe of the unit tests; the one that comes with the builder is older. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Asserts that axe finds nothing on the page, or looks at the given rules only, or within one part of it. */
export async function expectAccessible(page: Page, rules?: string[], within?: string): Promise<void> {
  // nothing of another origin is framed, so axe needs no page of its own to put frames together
  const builder = new AxeBuilder({ page, axeSource }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within !== undefined) builder.include(within);
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(RULES)).analyze();
  const lines = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any.map((check) => check.message).join(' ')}`));
  expect(lines).toEqual([]);
}

/** Asserts that nothing sticks out to the right at the present width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const sticksOut = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= width) return [];
    const elements = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1);
    return [`the page is ${scrollWidth} wide at ${width}`, ...elements.map((element) => `${element.tagName}.${element.className}`)];
  });
  expect(sticksOut).toEqual([]);
}

/** Spaces words wider than their lines, as WCAG 1.4.12 lets readers set them. */
export async function spaceWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
    document.adoptedStyleSheets = [sheet];
  });
}
