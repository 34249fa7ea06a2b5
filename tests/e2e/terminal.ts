// The terminals of a page, as somebody at the keyboard finds them.
import { type Locator, type Page } from '@playwright/test';

/** What a terminal shows; the first one is 0. */
export const log = (page: Page, n = 0): Locator => page.getByRole('log').nth(n);

/** The prompt of a terminal. */
export const line = (page: Page, n = 0): Locator => page.getByRole('combobox', { name: new RegExp(`${n + 1}:`) });

/** Types a line and runs it. */
export async function type(page: Page, text: string, n = 0): Promise<void> {
  await line(page, n).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
