// Whoever points at something in a picture is told what it is: with the mouse, the keyboard or a finger, and the way to its lesson is there.
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, listen, open, still } from './helpers';

const name = (page: Page) => page.locator('[data-name-card]');

test('the mouse and the keyboard, in the lab', async ({ page }) => {
  await still(page);
  const heard = await listen(page);
  await open(page, '/ko/lab');
  await page.getByRole('tab', { name: '스택' }).click();
  const kernel = page.locator('[data-object="kernel:host"]');
  await kernel.hover();
  await expect(name(page)).toContainText(/커널\s*kernel/);
  await expect(name(page)).toContainText('Linux 6.8');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(name(page)).toBeHidden();

  // the keyboard comes to an object, from there to its lesson, and on
  await page.mouse.move(5, 5);
  await page.locator('[data-object] [role="button"][tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(name(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(name(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(name(page)).toBeHidden();

  // a press in the bakery opens the bakery's own card, and no other beside it
  await page.getByRole('tab', { name: '빵집' }).click();
  await page.locator('[data-object="pair:image"]').waitFor();
  await page.locator('[data-object="kernel:host"]').click();
  await expect(page.getByRole('group', { name: '고른 짝' })).toBeVisible();
  await expect(page.getByRole('region', { name: '고른 것' })).toHaveCount(0);
  // elsewhere the panel has it
  await page.getByRole('tab', { name: '스택' }).click();
  await kernel.click();
  await expect(page.getByRole('region', { name: '고른 것' })).toBeInViewport({ ratio: 1 });
  expect(heard).toEqual([]);
});

test('objects that cannot be pressed have names too', async ({ page }) => {
  await still(page);
  await open(page, '/en/compare');
  await page.locator('[data-shown="racer:microvm"]').hover();
  await expect(name(page)).toContainText(/microVM/);
  await name(page).getByRole('link').click();
  await page.waitForURL('**/en/learn/12-side-by-side');
});

test('a finger, in a lesson', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  await still(page);
  await open(page, '/en/learn/07-isolated-process/count-kernels');
  await page
    .locator('label')
    .filter({ has: page.locator('input[value="three"]') })
    .tap();
  await page.getByRole('button', { name: 'Try it', exact: true }).tap();
  await page.locator('[data-object="kernel:host"]').tap();
  await expect(name(page)).toContainText(/kernel\s*커널/);
  await page.getByRole('heading', { level: 3 }).first().tap();
  await expect(name(page)).toBeHidden();
  await context.close();
});
