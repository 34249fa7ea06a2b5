// What opens over a place or unfolds in it: axe sees it open, a key opens and closes it, and the focus comes back. An ordinary run looks at a few in one language and theme, `npm run test:full` at all in both languages and every theme.
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, IS_FULL, listen, open, OTHER_THEMES } from './helpers';

const PLACES = [
  '/lab',
  '/learn/16-journey',
  '/compare',
  '/settings',
  '',
  '/learn',
  '/learn/12-side-by-side',
  '/glossary',
  '/review',
  '/fidelity',
  '/embed/stack',
  '/embed/lesson/16-journey',
  '/print/12-side-by-side',
  '/nowhere',
];
const addresses = (places: readonly string[], sample: number) =>
  (IS_FULL ? places : places.slice(0, sample)).flatMap((place, at) => (IS_FULL ? ['ko', 'en'] : [at % 2 === 0 ? 'ko' : 'en']).map((language) => `/${language}${place}`));

/** A dialog, a sheet or a card that is open now. */
const OPEN = 'dialog[open], [popover]:popover-open';
const SETTINGS = JSON.stringify({ version: 1, theme: 'light', textSize: '100', motion: 'reduce', speed: 4, path: 'course' });

/** axe on the whole page or on one part, in light, and with `npm run test:full` the colours of the other themes. */
async function expectForEveryone(page: Page, within?: string): Promise<void> {
  await expectAccessible(page, undefined, within);
  for (const theme of IS_FULL ? OTHER_THEMES : []) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    await expectAccessible(page, ['color-contrast'], within);
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
}

/** Marks whatever opens something: one of each kind, or with `npm run test:full` three. */
async function openers(page: Page): Promise<string[]> {
  return page.evaluate(
    (most) => {
      const seen = new Map<string, number>();
      return [...document.querySelectorAll<HTMLElement>('[aria-haspopup=dialog], button[popovertarget], summary')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'))
        .filter((element) => {
          const kind = element.className + (element.hasAttribute('aria-haspopup') ? (element.getAttribute('aria-label') ?? element.textContent) : '');
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
          return (seen.get(kind) ?? 0) <= most;
        })
        .map((element, at) => (element.dataset['opens'] = String(at)));
    },
    IS_FULL ? 3 : 1,
  );
}

/** What was fetched for a dialog is in it. */
const isFilled = (page: Page) => expect(page.locator('dialog[open] > div > div:empty')).toHaveCount(0);

test.beforeEach(async ({ page }) => {
  await page.addInitScript((settings) => localStorage.setItem('kyeo:settings', settings), SETTINGS);
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

for (const url of addresses(PLACES, 2)) {
  test(`whatever opens on ${url}`, async ({ page }) => {
    const heard = await listen(page);
    await open(page, url);
    for (const at of await openers(page)) {
      const opener = page.locator(`[data-opens="${at}"]`);
      const what = await opener.evaluate((element) => element.outerHTML.slice(0, 160));
      const isFold = await opener.evaluate((element) => element.tagName === 'SUMMARY');
      await opener.focus();
      await page.keyboard.press('Enter');
      const within = isFold ? `details:has(> [data-opens="${at}"])` : OPEN;
      await expect(page.locator(isFold ? `${within}[open]` : within), what).toHaveCount(1);
      await isFilled(page);
      await expectForEveryone(page, within);
      await page.keyboard.press(isFold ? 'Enter' : 'Escape');
      await expect(page.locator(isFold ? `${within}[open]` : within), what).toHaveCount(0);
      await expect(opener, what).toBeFocused();
    }
    expect(heard.filter((line) => !line.startsWith('404') && !line.includes('status of 404'))).toEqual([]);
  });
}

/** What opens after a few steps only; an ordinary run looks at the first two. */
const SCENES: readonly { name: string; place: string; go: (page: Page, look: (within?: string) => Promise<void>) => Promise<void> }[] = [
  {
    name: 'a fault: predicted, pulled and told',
    place: '/lab',
    go: async (page, look) => {
      await page.getByRole('tabpanel').first().waitFor();
      await page.locator('button[aria-haspopup=dialog]', { hasText: /^(?:고장 내기|Break something)$/ }).press('Enter');
      await page.locator('dialog[open] [role=group] button').first().press('Enter');
      await page.locator('dialog[open] input[type=checkbox]').first().check();
      await look(OPEN);
      await page.locator('dialog[open] footer button').last().press('Enter');
      await page.locator('dialog[open] [role=status]').waitFor();
      await look(OPEN);
    },
  },
  {
    name: 'the preview of what a backup brings',
    place: '/settings',
    go: async (page, look) => {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: /^(?:모두 내보내기|Export everything)$/ }).click();
      await page.locator('input[type=file]').setInputFiles(await (await saved).path());
      await page.locator(OPEN).waitFor();
      await look(OPEN);
    },
  },
  {
    name: 'the editor: a file with a problem, and leaving it unsaved',
    place: '/lab',
    go: async (page, look) => {
      await type(page, 'nano Dockerfile\n');
      await page.locator(OPEN).getByRole('textbox').waitFor();
      await page.keyboard.type('FROM alpine\nRUNN date\n');
      await page.locator('[popover]:popover-open h3').waitFor();
      await look(OPEN);
      await page.keyboard.press('Control+x');
      await page.getByRole('group', { name: /저장하지 않은|not saved/ }).waitFor();
      await look(OPEN);
    },
  },
  {
    name: 'the list of words that Tab opens',
    place: '/lab',
    go: async (page, look) => {
      await type(page, 'docker ');
      await page.keyboard.press('Tab');
      await page.locator('[role=option]').first().waitFor();
      await look();
      await page.keyboard.press('Escape');
      await page.locator(OPEN).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'the words to tap',
    place: '/lab',
    go: async (page, look) => {
      await page.locator('section:has([role=log]) button[aria-pressed=false]').first().press('Enter');
      await page.getByRole('toolbar', { name: /낱말|next word/ }).waitFor();
      await look();
    },
  },
  {
    name: 'the card of an object and a link that is damaged',
    place: '/lab#1.AAAA',
    go: async (page, look) => {
      await page.locator('[data-object="kernel:host"]').click();
      await look();
    },
  },
  {
    name: 'the keys of a talk',
    place: '/present/16-journey',
    go: async (page, look) => {
      await page.keyboard.press('?');
      await page.locator(OPEN).waitFor();
      await look(OPEN);
    },
  },
];

async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: /1:/ }).focus();
  await page.keyboard.type(text);
}

for (const [at, { name, place, go }] of (IS_FULL ? SCENES : SCENES.slice(0, 2)).entries()) {
  for (const language of IS_FULL ? ['ko', 'en'] : [at % 2 === 0 ? 'en' : 'ko']) {
    test(`${name} (${language})`, async ({ page }) => {
      await open(page, `/${language}${place}`);
      await go(page, (within) => expectForEveryone(page, within));
    });
  }
}
