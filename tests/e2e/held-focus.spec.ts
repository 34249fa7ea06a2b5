// What has the focus may go or rest when it is pressed, but the focus stays on the page: whoever works by keys is never sent back to its top (WCAG 2.4.3).
import { expect, type Page, test } from '@playwright/test';
import { IS_FULL, listen, open, still } from './helpers';

/** Places with much to press that goes or rests then; an ordinary run looks at the first three, by turns in English and in Korean. */
const PLACES = [
  '/learn/05-types/sort-products',
  '/learn/09-cgroups/no-limit',
  '/learn/21-lifecycle/keep-or-burn',
  '/learn/05-types/count-levels',
  '/learn/05-types/hyper-v',
  '/learn/16-journey/whole-trip',
  '/lab',
].slice(0, IS_FULL ? undefined : 3);
/** So many presses tell whether a place holds the focus. */
const MOST = 40;

/** The next thing to press in the picture and round it that has not been pressed before; undefined when all have. */
async function nextToPress(page: Page, pressed: readonly string[]): Promise<string | undefined> {
  return page.evaluate((before) => {
    const stage = document.querySelector('[data-picture]')?.closest('section[data-column], main');
    for (const element of stage?.querySelectorAll<HTMLElement | SVGElement>('button, [role=button], [role=slider], [role=switch]') ?? []) {
      const name = element.getAttribute('aria-label') ?? (element.textContent || (element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : ''));
      if (before.includes(name) || !element.checkVisibility({ visibilityProperty: true }) || element.matches('[aria-disabled=true], [aria-haspopup], :disabled, [inert] *'))
        continue;
      element.focus();
      return name;
    }
    return undefined;
  }, pressed);
}

for (const [at, place] of PLACES.entries())
  for (const language of IS_FULL ? ['ko', 'en'] : [at % 2 === 0 ? 'en' : 'ko'])
    test(`the focus stays on /${language}${place}`, async ({ page }) => {
      const heard = await listen(page);
      await still(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(page, `/${language}${place}`);
      const skip = page.getByRole('button', { name: /^(?:예측 없이 해 보기|Try without predicting)$/ });
      if ((await skip.count()) > 0) await skip.press('Enter');
      const lost: string[] = [];
      const pressed: string[] = [];
      for (let name = await nextToPress(page, pressed); name !== undefined && pressed.length < MOST; name = await nextToPress(page, pressed)) {
        pressed.push(name);
        await page.keyboard.press('Enter');
        // a browser lets go of a control that was switched off when it draws next
        if (await page.evaluate(() => new Promise((seen) => setTimeout(() => seen(document.activeElement === document.body), 100)))) lost.push(name);
      }
      expect(pressed.length).toBeGreaterThan(5);
      expect(lost).toEqual([]);
      expect(heard).toEqual([]);
    });

test('the focus of a key goes to the group that the kernel has killed', async ({ page }) => {
  await still(page);
  await open(page, '/en/learn/09-cgroups/no-limit');
  await page.getByRole('button', { name: 'Try without predicting' }).press('Enter');
  await page.getByRole('button', { name: 'api: Memory leak' }).press('Enter');
  await expect(page.getByRole('button', { name: /^api ran out of memory/ })).toBeFocused();
});
