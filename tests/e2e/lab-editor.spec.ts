// Journey: a Dockerfile is written in the lab's editor, saved, read back and built, by keyboard, in both languages.
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listen, open } from './helpers';
import { line, log, type } from './terminal';

const settings = (page: Page, theme = 'light') =>
  page.addInitScript((name) => localStorage.setItem('kyeo:settings', JSON.stringify({ version: 1, theme: name, textSize: '100', motion: 'reduce', speed: 4 })), theme);
const sheet = (page: Page) => page.getByRole('dialog', { name: /Dockerfile/ });

const WORDS = {
  ko: {
    unsaved: '저장 안 됨',
    saved: '저장됨',
    unknown: /2행.*없는 명령어입니다: RUNN/,
    fine: '찾은 문제가 없습니다.',
    edit: '파일 편집',
    open: '열기',
    question: /저장하지 않은 내용/,
    stay: '계속 편집',
  },
  en: {
    unsaved: 'Not saved',
    saved: 'Saved',
    unknown: /Line 2.*no such instruction: RUNN/,
    fine: 'No problems found.',
    edit: 'Edit a file',
    open: 'Open',
    question: /not saved/,
    stay: 'Keep editing',
  },
} as const;

for (const lang of ['ko', 'en'] as const) {
  const words = WORDS[lang];

  test(`a Dockerfile is written, saved and built (${lang})`, async ({ page }) => {
    await settings(page);
    const heard = await listen(page);
    await open(page, `/${lang}/lab`);

    await type(page, 'nano Dockerfile');
    const text = sheet(page).getByRole('textbox');
    await expect(text).toBeFocused();
    await page.keyboard.type('FROM alpine\nRUNN echo hi > /hi\nCMD ["cat", "/hi"]\n');
    await expect(sheet(page)).toContainText(words.unsaved);

    // the problem leads to its line
    await page.getByRole('button', { name: words.unknown }).click();
    await expect(text).toBeFocused();
    await expectAccessible(page);
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Backspace']) await page.keyboard.press(key);
    await expect(sheet(page)).toContainText(words.fine);

    // Ctrl+X asks before anything is lost
    await page.keyboard.press('Control+x');
    // the question takes the focus a moment after it is shown
    await expect(page.getByRole('group', { name: words.question }).getByRole('button').first()).toBeFocused();
    await page.getByRole('button', { name: words.stay }).press('Enter');
    await expect(text).toBeFocused();
    await page.keyboard.press('Control+s');
    await expect(sheet(page)).toContainText(words.saved);

    // Esc, then Tab, leaves the text for what is beneath the sheet, which folds until the focus comes back
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(text).toBeHidden();
    await expect(page.locator(':focus')).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Shift+Tab');
    await expect(text).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(text).toBeFocused();

    // the sheet closes and the prompt has the focus
    await page.keyboard.press('Control+x');
    await expect(sheet(page)).toBeHidden();
    await expect(line(page)).toBeFocused();

    await type(page, 'cat Dockerfile');
    await expect(log(page)).toContainText('RUN echo hi > /hi');
    await type(page, 'docker build -q -t mine . && docker run --rm mine');
    await expect(log(page)).toContainText(/sha256:[0-9a-f]{64}\s*hi/);

    // the list of files types the line
    await page.getByRole('button', { name: words.edit }).first().click();
    await page.getByRole('button', { name: 'Dockerfile', exact: true }).click();
    await expect(text).toContainText('FROM alpine');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toBeHidden();
    await line(page).focus();
    await page.keyboard.press('ArrowUp');
    await expect(line(page)).toHaveValue('edit Dockerfile');
    expect(heard).toEqual([]);
  });
}

test('what was saved is there again after the page was left', async ({ page }) => {
  await settings(page);
  await open(page, '/en/lab');
  await type(page, 'nano Dockerfile');
  await expect(sheet(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('FROM alpine\n');
  await page.keyboard.press('Control+s');
  await expect(sheet(page)).toContainText('Saved');
  await page.keyboard.press('Control+x');
  await page.reload();
  await page.locator('html[data-alive]').waitFor();
  await type(page, 'cat Dockerfile');
  await expect(log(page)).toContainText('FROM alpine');
});

test('fits a small phone, and text that is large', async ({ page }) => {
  await settings(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const heard = await listen(page);
  await open(page, '/ko/lab');
  await type(page, 'nano Dockerfile');
  await expect(sheet(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('FROM alpine\nrun date\nCOPY a\n');
  await expect(page.getByRole('button', { name: /3행/ })).toBeVisible();
  await expectNoSidewaysScroll(page);
  const box = await sheet(page).boundingBox();
  expect(box?.x).toBe(0);
  expect(box?.width).toBe(320);
  expect(heard).toEqual([]);
});

test('an editor whose code did not come is not asked for without end, and comes by a press', async ({ page }) => {
  await settings(page);
  let asked = 0;
  let cut = true;
  await page.route(/\/assets\/EditorPanel-[^/]*\.js/, async (route) => {
    asked += 1;
    await (cut ? route.abort() : route.continue());
  });
  await open(page, '/en/lab');
  await type(page, 'nano Dockerfile');
  const again = page.getByRole('alert').getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  // ahead of time and by the import, at most
  expect(asked).toBeLessThanOrEqual(2);
  cut = false;
  await again.press('Enter');
  await expect(sheet(page).getByRole('textbox')).toBeFocused();
});
