// The focus in the lab: it is seen wherever it goes, and it is not lost with the control that was pressed.
import { expect, type Page, test } from '@playwright/test';
import { listen, open, still } from './helpers';

const object = (page: Page, id: string) => page.locator(`[data-object="${id}"]`).getByRole('button');
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

/** Whether something lies over the middle of what has the focus, or it is out of sight. */
const focusIsHidden = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const box = activeElement?.getBoundingClientRect();
    if (!activeElement || !box) return true;
    const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return !seen || !(activeElement.contains(seen) || seen.contains(activeElement));
  });

const WORDS = {
  ko: { card: '고른 것', close: '닫기', bakery: '빵집', pair: '고른 짝', edit: '파일 편집', open: '열기', tour: '1분 첫걸음', stop: '그만하기', end: /첫걸음을 다 뗐어요/ },
  en: {
    card: 'What you picked',
    close: 'Close',
    bakery: 'Bakery',
    pair: 'Picked pair',
    edit: 'Edit a file',
    open: 'Open',
    tour: 'First steps, one minute',
    stop: 'Stop',
    end: /Those were the first steps/,
  },
} as const;

for (const lang of ['ko', 'en'] as const) {
  const words = WORDS[lang];

  test.describe(`the focus in the lab (${lang})`, () => {
    test.beforeEach(async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await still(page);
    });

    test('a pair of the bakery has one card, and nothing lies over it or over the picture', async ({ page }) => {
      const heard = await listen(page);
      await open(page, `/${lang}/lab`);
      await tab(page, words.bakery).click();
      await expect(tab(page, words.bakery)).toHaveAttribute('aria-selected', 'true');
      for (const id of ['client', 'engine:host', 'pair:push']) {
        await object(page, id).press('Enter');
        const pair = page.getByRole('group', { name: words.pair });
        await expect(pair).toBeVisible();
        await expect(page.getByRole('region', { name: words.card })).toHaveCount(0);
        expect(await focusIsHidden(page), id).toBe(false);
        await page.keyboard.press('Escape');
        await expect(pair).toHaveCount(0);
        await expect(object(page, id)).toBeFocused();
      }
      expect(heard).toEqual([]);
    });

    test('Esc puts the card of an object away, from the picture and from the card', async ({ page }) => {
      await open(page, `/${lang}/lab`);
      const card = page.getByRole('region', { name: words.card });
      const engine = object(page, 'engine:host');
      await engine.press('Enter');
      await expect(card).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(card).toHaveCount(0);
      await expect(engine).toBeFocused();
      await engine.press('Enter');
      await card.getByRole('button', { name: words.close }).focus();
      await page.keyboard.press('Escape');
      await expect(card).toHaveCount(0);
      await expect(engine).toBeFocused();
    });

    test('the focus goes back to the object whose card is closed', async ({ page }) => {
      await open(page, `/${lang}/lab`);
      const card = page.getByRole('region', { name: words.card });
      await object(page, 'engine:host').press('Enter');
      await card.getByRole('button', { name: words.close }).press('Enter');
      await expect(card).toHaveCount(0);
      await expect(object(page, 'engine:host')).toBeFocused();
    });

    test('the tour takes the focus with what is to do, and gives it back', async ({ page }) => {
      await open(page, `/${lang}/lab`);
      const begin = page.getByRole('button', { name: words.tour });
      const heading = page.getByRole('heading', { name: words.tour });
      await begin.press('Enter');
      await expect(heading).toBeFocused();
      await expect(heading).toHaveAccessibleDescription(/웹 서버|web server/);
      await page.getByRole('button', { name: words.stop }).press('Enter');
      await expect(begin).toBeFocused();
    });

    test('the end of the tour takes the focus too', async ({ page }) => {
      await open(page, `/${lang}/lab`);
      await page.getByRole('button', { name: words.tour }).press('Enter');
      const tour = page.getByRole('region', { name: words.tour });
      for (let step = 1; step <= 5; step++) {
        await tour.getByRole('button').first().press('Enter');
        await expect(tour.getByRole('img')).toHaveAccessibleName(new RegExp(lang === 'ko' ? `${step}걸음$` : `^${step} of`));
      }
      await expect(tour).toContainText(words.end);
      await expect(tour.getByRole('heading')).toBeFocused();
    });

    test('the window of the editor folds while the focus is beneath it, and opens again', async ({ page }) => {
      await open(page, `/${lang}/lab`);
      await page.getByRole('button', { name: words.edit }).first().click();
      await page.getByRole('button', { name: words.open, exact: true }).click();
      const sheet = page.getByRole('dialog', { name: /Dockerfile/ });
      await expect(sheet.getByRole('textbox')).toBeFocused();
      await page.keyboard.press('Escape');
      const hidden: string[] = [];
      for (let stop = 1; stop <= 6; stop++) {
        await page.keyboard.press('Tab');
        await expect(sheet.getByRole('textbox')).toBeHidden();
        if (await focusIsHidden(page)) hidden.push(await page.locator(':focus').evaluate(({ outerHTML }) => outerHTML));
      }
      expect(hidden).toEqual([]);
      await sheet.getByRole('heading').click();
      await expect(sheet.getByRole('textbox')).toBeVisible();
    });
  });
}
