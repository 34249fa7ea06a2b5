// Moving between places and languages must keep what the visitor was doing, name the new page, and put focus where reading goes on.
import { expect, type Page, test } from '@playwright/test';
import { listen, open } from './helpers';

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
