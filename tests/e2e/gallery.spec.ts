// Every figure of every diagram: axe clean in every theme, with a heading, readable at 320 pixels, and nothing goes wrong.
import { expect, test } from '@playwright/test';
import { LENS_IDS } from '../../src/lab/view';
import { expectAccessible, expectNoSidewaysScroll, IS_FULL, listen, open, OTHER_THEMES } from './helpers';

for (const [index, id] of LENS_IDS.entries()) {
  for (const language of IS_FULL ? ['ko', 'en'] : [index % 2 === 0 ? 'ko' : 'en']) {
    test(`the figures of ${id} in ${language}`, async ({ page }) => {
      const heard = await listen(page);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await open(page, `/${language}/gallery?only=${id}`);
      await expect(page.locator('h2[id^="gallery-"]')).toHaveCount(1);
      const figures = page.locator('article[aria-labelledby^="gallery-"]');
      expect(await figures.count()).toBeGreaterThan(0);
      await expect(page.locator('h3[id^="gallery-"]')).toHaveCount(await figures.count());
      // an ordinary run takes the other themes by turns
      for (const theme of ['light', ...OTHER_THEMES.filter((_, at) => IS_FULL || at === index % OTHER_THEMES.length)]) {
        await page.getByRole('main').getByRole('combobox').selectOption(theme);
        await expectAccessible(page, theme === 'light' ? undefined : ['color-contrast']);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      expect(heard).toEqual([]);
    });
  }
}
