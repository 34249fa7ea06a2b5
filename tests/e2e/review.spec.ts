// The review as a learner meets it: due the day after a lesson, answered by keyboard alone, played on the machine, kept on this device.
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listen, open } from './helpers';

/** Puts a finished lesson into storage, as if it had been done days ago. */
async function finished(page: Page, lesson: string, daysAgo: number): Promise<void> {
  await page.addInitScript(
    ([id, at]) => {
      const lessons = { [id]: { step: { id: 'check', at }, finished: at, steps: {} } };
      if (localStorage.getItem('kyeo:progress') === null) localStorage.setItem('kyeo:progress', JSON.stringify({ version: 1, lessons }));
    },
    [lesson, Date.now() - daysAgo * 24 * 60 * 60 * 1000] as const,
  );
}

test('what is due is said at home and on the map, and leads to the review', async ({ page }) => {
  await finished(page, '21-lifecycle', 2);
  await open(page, '/en');
  await expect(page.getByRole('link', { name: '3 questions to review' })).toHaveAttribute('href', '/en/review');
  await open(page, '/en/learn');
  await page.getByRole('link', { name: '3 questions to review' }).click();
  await expect(page).toHaveTitle('Review · Kyeo 켜');
  await expect(page.getByRole('heading', { level: 2, name: '3 questions to review' })).toBeVisible();
});

test('a question is answered with keys, played on the machine, and not due again', async ({ page }) => {
  const heard = await listen(page);
  await finished(page, '21-lifecycle', 2);
  await open(page, '/ko/review');
  await page.getByRole('button', { name: '시작하기' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main h2')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.locator('main h2').first()).toBeFocused();
  await expect(page.getByRole('region', { name: '이 질문의 기계' }).locator('svg').first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: '복습할 질문 2개' })).toBeVisible();
  expect(heard).toEqual([]);
});

test('review dates that cannot be read are set aside with a word about it', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('kyeo:review', 'broken'));
  await open(page, '/en/review');
  await expect(page.getByText('The kept review dates could not be read.')).toBeVisible();
  expect(await page.evaluate(() => Object.entries(localStorage).filter(([key, value]) => key.startsWith('kyeo:review:aside') && value === 'broken').length)).toBe(1);
});

test('a path sets what comes next, and is kept', async ({ page }) => {
  await open(page, '/en/learn');
  await page.getByRole('radio', { name: 'One class' }).check();
  await expect(page.getByText('0 of 8 lessons on · 46 min')).toBeVisible();
  await expect(page.getByRole('link', { name: /^01.*up next/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^05.*builds on 04/ })).toBeVisible();
  await open(page, '/en');
  await expect(page.getByRole('region', { name: /^01 / })).toBeVisible();
});
