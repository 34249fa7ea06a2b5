// The floor for every place, in both languages: no error, nothing blocked, no request to elsewhere, axe clean in every theme, read out in the order in which it is seen, readable at 320 pixels and without scripts.
import { expect, test } from '@playwright/test';
import { addresses, expectAccessible, expectNoSidewaysScroll, IS_FULL, listen, open, OTHER_THEMES } from './helpers';
import { misreadings } from './reading';

const isStep = (url: string) => url.split('/').length > 4;

/** The steps of a lesson share one page, so one of them shows its colours for all; and an ordinary run looks at them in one language. */
const themesOf = (url: string) => (isStep(url) || (!IS_FULL && /^\/en(?:\/[^/]+)?$/.test(url)) ? [] : OTHER_THEMES);

/** The first step of a lesson: its stage is put together otherwise on a phone. */
const isLesson = (url: string) => /\/learn\/[^/]+$/.test(url);

/** The gallery holds every figure at once; its own test opens one diagram at a time. */
const isGallery = (url: string) => url.endsWith('/gallery');

/** An ordinary run looks at every fourth step. */
const isLookedAt = (url: string, at: number) => IS_FULL || !isStep(url) || at % 4 === 0;

for (const url of [...addresses('ko'), ...addresses('en')].filter((each) => !isGallery(each)).filter(isLookedAt)) {
  test(`${url} is sound`, async ({ page }) => {
    const heard = await listen(page);
    await open(page, url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    expect(await misreadings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    // what passes under the bottom bar is not crowded by it; dear where there are many links
    if (IS_FULL ? !isStep(url) : url.endsWith('/review')) await expectAccessible(page, ['target-size']);
    // the page answers to its new width a frame later
    if (IS_FULL || isLesson(url)) await expect.poll(() => misreadings(page)).toEqual([]);
    await page.setViewportSize({ width: 1024, height: 768 });
    // colours are looked at once they have settled
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const theme of themesOf(url)) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      await expectAccessible(page, ['color-contrast']);
      await expectNoSidewaysScroll(page);
    }
    expect(heard).toEqual([]);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every address can be read', async ({ page }) => {
    for (const url of addresses('ko')) {
      await page.goto(url);
      await expect(page.getByRole('heading', { level: 1 }), url).toBeVisible();
    }
  });

  test('/ offers both languages', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('a[hreflang="ko"]')).toHaveAttribute('href', '/ko');
    await expect(page.locator('a[hreflang="en"]')).toHaveAttribute('href', '/en');
  });
});

test.describe('/ in an English browser', () => {
  test.use({ locale: 'en-GB' });

  test('leads to the English home', async ({ page }) => {
    await page.goto('/');
    await page.waitForURL('**/en');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  test('leads to the language chosen before', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('kyeo:settings', '{"language":"ko"}'));
    await page.goto('/');
    await page.waitForURL('**/ko');
  });
});

test('an address that does not exist says so, in the language of the address', async ({ page }) => {
  const response = await page.goto('/en/nowhere');
  expect(response?.status()).toBe(404);
  await page.locator('html[data-alive]').waitFor();
  await expect(page).toHaveTitle('Page not found · Kyeo 켜');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(page);
});

test('every copy carries the licences of what it is made of', async ({ request }) => {
  const text = await (await request.get('/licenses.txt')).text();
  for (const part of ['MIT License', 'Reserved Font Name Pretendard', 'JetBrains Mono Project Authors', '## react - ', '## framer-motion - ']) expect(text).toContain(part);
});

test('only the words of the chosen language are fetched, and the rest only when needed', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await open(page, '/ko');
  const words = (url: string) => /\/(?:ko|en)-[\w-]+\.js$/.test(url);
  expect(fetched.filter(words)).toHaveLength(1);
  expect(fetched.filter((url) => url.includes('Page-') && !url.includes('HomePage'))).toEqual([]);
});

test('the saved theme is there before the page is alive', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('kyeo:settings', '{"theme":"dark","textSize":"130"}'));
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/ko');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-text', '130');
});
