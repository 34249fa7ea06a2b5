// Driving a page by keyboard alone: Tab to something by its name, arrow keys inside figures and radio groups, Enter.
import { expect, type Page } from '@playwright/test';

/** What has the focus, as a reader would name it. */
async function focusName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    // what only scrolls is no thing to press, though it holds the words of all that is in it
    if (!element || element === document.body || element.matches('section, [role=log]')) return '';
    const labelled = element.getAttribute('aria-labelledby');
    const byId = labelled
      ? labelled
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ')
      : '';
    const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
    return [element.getAttribute('aria-label'), byId, label, element.textContent, element.closest('[data-object]')?.getAttribute('data-object'), element.getAttribute('href')]
      .filter((part) => part)
      .join(' | ');
  });
}

/** Presses Tab until something with this name has the focus. Fails after a whole round of the page. */
export async function tabTo(page: Page, name: RegExp | string, most = 150): Promise<void> {
  const fits = (text: string): boolean => (typeof name === 'string' ? text.includes(name) : name.test(text));
  const seen: string[] = [];
  for (let press = 0; press < most; press++) {
    const now = await focusName(page);
    if (fits(now)) return;
    seen.push(now);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(name)}; it reached: ${[...new Set(seen)].join(' · ')}`);
}

/** Tabs to something and presses Enter. */
export async function press(page: Page, name: RegExp | string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Tabs into the figure and goes by arrow keys to an object, then picks it. */
export async function pickObject(page: Page, id: RegExp): Promise<void> {
  const here = async (): Promise<string> => page.evaluate(() => document.activeElement?.closest('[data-object]')?.getAttribute('data-object') ?? '');
  for (let steps = 0; steps < 150 && (await here()) === ''; steps++) await page.keyboard.press('Tab');
  expect(await here(), 'the figure has a tab stop').not.toBe('');
  // While the film plays, an object that had the focus can leave the figure; Tab then goes back into it.
  for (let steps = 0; steps < 80 && !id.test(await here()); steps++) await page.keyboard.press((await here()) === '' ? 'Tab' : 'ArrowRight');
  expect(await here()).toMatch(id);
  await page.keyboard.press('Enter');
}

/** Tabs to a radio group and chooses the option with this value. */
export async function choose(page: Page, value: string): Promise<void> {
  const state = async (): Promise<{ radio: boolean; value: string }> =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element instanceof HTMLInputElement && element.type === 'radio' ? { radio: true, value: element.value } : { radio: false, value: '' };
    });
  const inGroup = async (): Promise<boolean> =>
    page.evaluate(
      (wanted) =>
        [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].some(
          (radio) => radio.value === wanted && radio.name === (document.activeElement as HTMLInputElement | null)?.name,
        ),
      value,
    );
  for (let steps = 0; steps < 150 && !((await state()).radio && (await inGroup())); steps++) await page.keyboard.press('Tab');
  expect(await inGroup(), `a radio group with ${value}`).toBe(true);
  await page.keyboard.press('Space');
  for (let steps = 0; steps < 12 && (await state()).value !== value; steps++) await page.keyboard.press('ArrowDown');
  expect((await state()).value).toBe(value);
}
