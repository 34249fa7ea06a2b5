// Lessons on paper: a step as it stands, and a whole lesson as handout, worksheet and answer key, in the light look and without what can only be pressed.
import { expect, test } from '@playwright/test';
import { MODULES } from '../../src/app/course/modules';
import { listen, open } from './helpers';

const PAPER_WIDTH = 687;

const LESSONS = MODULES.flatMap(({ lessons }) => lessons.flatMap(({ id }) => id ?? []));

for (const { lang, print, why, sources, asText } of [
  { lang: 'ko', print: '인쇄', why: '설명', sources: '출처', asText: '글로 보기' },
  { lang: 'en', print: 'Print', why: 'Why', sources: 'Sources', asText: 'As text' },
] as const) {
  test(`a step prints its words and its figure, whatever the theme (${lang})`, async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('kyeo:settings', '{"version":1,"theme":"dark","textSize":"150","motion":"reduce","speed":4}');
    });
    const heard = await listen(page);
    await open(page, `/${lang}/learn/16-journey`);
    const words = page.locator('main section').first();
    await words.locator('label:has(input[type="radio"])').first().click();
    // to the request, and on to the explanation
    for (let moves = 0; moves < 2; moves++) await words.getByRole('button').last().click();
    await expect(words.getByRole('heading', { name: why, exact: true })).toBeVisible();

    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: PAPER_WIDTH, height: 900 });
    await expect(words.getByRole('heading', { level: 2 })).toBeVisible();
    // what was read before is there too
    await expect(words.getByRole('heading', { level: 3 })).toHaveCount(2);
    await expect(page.locator('[data-check-state]').first()).toBeVisible();
    await expect(page.locator('main svg[role], main figure svg').first()).toBeVisible();
    await expect(page.locator('main footer')).toContainText(sources);
    await expect(page.locator('main footer')).toContainText(`/${lang}/learn/16-journey`);
    for (const hidden of [
      page.locator('header'),
      page.getByRole('slider'),
      page.getByRole('combobox'),
      page.getByRole('button', { name: asText }),
      page.getByRole('link', { name: print, exact: true }),
    ])
      await expect(hidden.filter({ visible: true })).toHaveCount(0);
    const look = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return { backgroundColor, color, tooWide: document.documentElement.scrollWidth > document.documentElement.clientWidth };
    });
    expect(look).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)', tooWide: false });

    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('main footer')).toHaveCount(0);
    await expect(page.locator('header').first()).toBeVisible();
    expect(heard).toEqual([]);
  });
}

/** Between the margins of A4, and of Letter, whose sheet is wider and lower (CSS px). */
const SHEETS = [
  { width: PAPER_WIDTH, height: 1016 },
  { width: 710, height: 950 },
] as const;

for (const { lang, print, parts } of [
  { lang: 'ko', print: '인쇄', parts: ['유인물', '활동지', '정답지'] },
  { lang: 'en', print: 'Print', parts: ['Handout', 'Worksheet', 'Answer key'] },
] as const) {
  test(`a lesson prints as handout, worksheet and answer key (${lang})`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('kyeo:settings', '{"version":1,"theme":"dark","textSize":"150","motion":"reduce","speed":4}'));
    const heard = await listen(page);
    await open(page, `/${lang}/learn/07-isolated-process`);
    await page.getByRole('link', { name: print, exact: true }).click();
    await page.waitForURL(`**/${lang}/print/07-isolated-process`);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    const sheet = page.locator('article');
    for (const [at, part] of parts.entries()) {
      await page.emulateMedia({ media: 'screen' });
      await page.locator('label').filter({ hasText: part }).click();
      await expect(sheet).toHaveAttribute('data-part', ['handout', 'worksheet', 'key'][at] ?? '');
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('header').filter({ visible: true })).toHaveCount(1);
      await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
      await expect(sheet.locator('footer')).toContainText(`/${lang}/learn/07-isolated-process`);
      for (const size of SHEETS) {
        await page.setViewportSize(size);
        const tooLarge = await page.evaluate(({ width, height }) => {
          const whole = [...document.querySelectorAll('article *')].filter((element) => getComputedStyle(element).breakInside === 'avoid');
          const tall = whole.filter((element) => element.getBoundingClientRect().height > height).map((element) => element.className);
          return [...tall, ...(document.documentElement.scrollWidth > width ? ['the page'] : [])];
        }, size);
        expect(tooLarge).toEqual([]);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    }
    expect(heard).toEqual([]);
  });
}

test('on every worksheet a figure and its question are kept on one page, on which they fit, and the check begins a page', async ({ page }) => {
  const wrong: string[] = [];
  await page.emulateMedia({ media: 'print' });
  for (const [at, id] of LESSONS.entries()) {
    const size = SHEETS[at % 2] ?? SHEETS[0];
    await page.setViewportSize(size);
    await page.goto(`/${at % 4 < 2 ? 'ko' : 'en'}/print/${id}?part=worksheet`);
    await page.locator('article[data-part="worksheet"]').waitFor();
    const pairs = await page.locator('[data-figure]').evaluateAll((figures) =>
      figures.map((figure) => {
        const pair = figure.parentElement ?? figure;
        // the heading and the situation go along
        const top = pair.closest('section')?.getBoundingClientRect().top ?? 0;
        return { kept: getComputedStyle(pair).breakInside === 'avoid' && pair.querySelector('[data-option]') !== null, height: pair.getBoundingClientRect().bottom - top };
      }),
    );
    if (pairs.some(({ kept, height }) => !kept || height > size.height)) wrong.push(`${id}: ${JSON.stringify(pairs)}`);
    const begins = await page
      .locator('article section')
      .evaluateAll((steps) => steps.map((step) => getComputedStyle(step).breakBefore === 'page' && !step.querySelector('[data-figure]')));
    if (begins.indexOf(true) !== begins.length - 1) wrong.push(`${id}: ${JSON.stringify(begins)}`);
  }
  expect(wrong).toEqual([]);
});

test('in every key a table is kept on one page with its question, on which both fit, and no step holds the next one on its page', async ({ page }) => {
  const wrong: string[] = [];
  const seen = { tables: 0, closing: 0 };
  await page.emulateMedia({ media: 'print' });
  for (const [at, id] of LESSONS.entries()) {
    const size = SHEETS[at % 2] ?? SHEETS[0];
    await page.setViewportSize(size);
    await page.goto(`/${at % 4 < 2 ? 'ko' : 'en'}/print/${id}?part=key`);
    const sheet = page.locator('article[data-part="key"]');
    await sheet.waitFor();
    const { tables, closing } = await sheet.evaluate((key) => ({
      tables: [...key.querySelectorAll('table')].map((table) => {
        const asked = table.closest('section > div');
        const kept = asked !== null && asked.firstElementChild !== table && getComputedStyle(asked).breakInside === 'avoid';
        return { kept, height: asked?.getBoundingClientRect().height ?? 0 };
      }),
      // what ends a step, and what ends that
      closing: [...key.querySelectorAll('section > :last-child, section > :last-child > :last-child')].map((last) => getComputedStyle(last).breakAfter),
    }));
    seen.tables += tables.length;
    seen.closing += closing.length;
    if (tables.some(({ kept, height }) => !kept || height > size.height) || closing.includes('avoid')) wrong.push(`${id}: ${JSON.stringify({ tables, closing })}`);
  }
  expect(wrong).toEqual([]);
  expect(Math.min(seen.tables, seen.closing)).toBeGreaterThan(0);
});

/** The smallest words of a drawing on paper (CSS px): 6 pt. */
const SMALLEST = 8;

/** How far from the edge of what is printed everything stays (CSS px): paper is cut there, a part of a pixel inside, and a line of a drawing lies half outside its shape. */
const FROM_EDGE = 2;

test.describe('without scripts', () => {
  // the prerendered pages and their styles show all that is asked here, and are there at once
  test.use({ javaScriptEnabled: false, viewport: { width: PAPER_WIDTH, height: 1016 } });

  test('in every lesson a printed step keeps its question in one column, and nothing is cut at the edge of the paper', async ({ page }) => {
    const wrong: string[] = [];
    await page.emulateMedia({ media: 'print' });
    for (const [at, id] of LESSONS.entries()) {
      await page.setViewportSize(SHEETS[at % 2] ?? SHEETS[0]);
      await page.goto(`/${at % 4 < 2 ? 'ko' : 'en'}/learn/${id}`);
      const { columns, parts, cut } = await page.evaluate((least) => {
        const question = document.querySelector('main fieldset:has(input[type="radio"])');
        const wide = document.documentElement.clientWidth;
        const boxes = [...document.querySelectorAll('main *')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .map((element) => element.getBoundingClientRect());
        return {
          columns: getComputedStyle(question?.parentElement ?? document.body).columnCount,
          // a box that goes on in the next column is two
          parts: question?.getClientRects().length,
          cut: boxes.filter(({ left, right, width }) => width > 0 && (left < least || right > wide - least)).length,
        };
      }, FROM_EDGE);
      if (columns !== '2' || parts !== 1 || cut > 0) wrong.push(`${id}: ${JSON.stringify({ columns, parts, cut })}`);
    }
    expect(wrong).toEqual([]);
  });

  test('in every lesson a drawing inside a drawing is cut at its edge, and no word of a drawing is too small on paper', async ({ page }) => {
    let windows = 0;
    const wrong: string[] = [];
    for (const [at, id] of LESSONS.entries()) {
      await page.emulateMedia({ media: 'screen' });
      await page.goto(`/${at % 2 === 0 ? 'ko' : 'en'}/print/${id}`);
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media });
        const overflows = await page.locator('article svg svg').evaluateAll((inner) => inner.map((svg) => getComputedStyle(svg).overflow));
        windows += overflows.length;
        if (overflows.some((overflow) => overflow !== 'hidden')) wrong.push(`${id} is not cut (${media})`);
      }
      const sizes = await page.locator('article svg text').evaluateAll((words) =>
        words.map((word) => {
          const matrix = (word as SVGTextElement).getScreenCTM();
          return parseFloat(getComputedStyle(word).fontSize) * (matrix ? Math.hypot(matrix.a, matrix.b) : 0);
        }),
      );
      const smallest = Math.min(...sizes);
      if (!(smallest >= SMALLEST)) wrong.push(`${id} has words of ${smallest} px`);
    }
    expect(wrong).toEqual([]);
    expect(windows).toBeGreaterThan(0);
  });
});
