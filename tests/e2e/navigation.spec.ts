// Moving between places and languages must keep what the visitor was doing, name the new page, and put focus where reading goes on.
import { expect, type Page, test } from '@playwright/test';
import { listen, open, spaceWords } from './helpers';

const languageLink = (page: Page, language: 'ko' | 'en') => page.locator(`header a[hreflang="${language}"]`);

test('another language keeps the page, its state and its query', async ({ page }) => {
  const heard = await listen(page);
  await open(page, '/ko/settings?from=test');
  const kept = await page.locator('main :first-child').first().elementHandle();
  await languageLink(page, 'en').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/\/en\/settings\?from=test$/);
  await expect(page).toHaveTitle('Settings · Kyeo 켜');
  expect(await kept.evaluate((element) => element.isConnected)).toBe(true);
  await page.goto('/');
  await page.waitForURL('**/en');
  expect(heard).toEqual([]);
});

test('a new place is named, starts at its top and takes the focus; back returns', async ({ page }) => {
  const heard = await listen(page);
  await open(page, '/en/learn');
  await page.evaluate(() => window.scrollTo(0, 500));
  await page.locator('header a[href="/en/lab"]').click();
  await expect(page).toHaveTitle('Lab · Kyeo 켜');
  await expect(page.locator('main')).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  expect(await page.locator('head title').count()).toBe(1);
  expect(await page.locator('head meta[name="description"]').count()).toBe(1);
  await page.goBack();
  await expect(page).toHaveTitle('Learn · Kyeo 켜');
  expect(heard).toEqual([]);
});

test('a page that cannot be fetched says so, keeps the one before it, and can be tried again', async ({ page }) => {
  await open(page, '/en/settings');
  await page.route('**/assets/LabPage*.js', (route) => route.abort());
  await page.locator('header a[href="/en/lab"]').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await page.unroute('**/assets/LabPage*.js');
  await page.getByRole('alert').getByRole('button').click();
  await expect(page).toHaveTitle('Lab · Kyeo 켜');
});

for (const lang of ['ko', 'en']) {
  test(`the header is one row at every width, and no row of spaced words touches its edge: ${lang}`, async ({ page }) => {
    await open(page, `/${lang}`);
    const header = () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('header :is(a, button)')].filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect());
        const logo = document.querySelector('header svg')?.getBoundingClientRect();
        const isOneRow = Math.max(...all.map(({ top }) => top)) < Math.min(...all.map(({ bottom }) => bottom));
        return { isOneRow, isInside: Math.max(...all.map(({ right }) => right)) <= innerWidth, over: logo?.top ?? 0 };
      });
    for (const width of [360, 639, 640, 700, 750, 767, 768, 800, 1024]) {
      await page.setViewportSize({ width, height: 800 });
      const { isOneRow, isInside, over } = await header();
      expect({ width, isOneRow, isInside }).toEqual({ width, isOneRow: true, isInside: true });
      expect(over).toBeGreaterThan(6);
    }
    await spaceWords(page);
    await page.setViewportSize({ width: 660, height: 800 });
    expect((await header()).over).toBeGreaterThan(6);
  });

  test(`home's headline stays beside the machine with words spaced wider: ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, `/${lang}`);
    await spaceWords(page);
    const [end, machine] = await page.evaluate(() => {
      const words = document.createRange();
      words.selectNodeContents(document.querySelector('h1') ?? document.body);
      return [words.getBoundingClientRect().right, document.querySelector('h1')?.parentElement?.nextElementSibling?.getBoundingClientRect().left ?? 0];
    });
    expect(end).toBeLessThan(machine);
  });
}

test('a lesson has its footer in the window, however many rows the header takes', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, '/en/learn/03-virtual-machine');
  const header = page.getByRole('banner');
  const heightOf = async () => (await header.boundingBox())?.height ?? NaN;
  const oneRow = await heightOf();
  await spaceWords(page);
  expect(await heightOf()).toBeGreaterThan(oneRow);
  await expect(page.getByRole('region', { name: 'Lesson', exact: true }).getByRole('button').last()).toBeInViewport({ ratio: 1 });
});
