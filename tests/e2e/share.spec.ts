// Journeys: what is on screen by link and by file, and what is kept when a tab is closed, has a twin, or finds something broken.
import { expect, type Page, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible, listen, open } from './helpers';

const SETTINGS = JSON.stringify({ version: 1, theme: 'light', textSize: '100', motion: 'reduce', speed: 1, path: 'course' });
const still = (page: Page) => page.addInitScript((settings) => localStorage.setItem('kyeo:settings', settings), SETTINGS);
const log = (page: Page) => page.getByRole('log').first();

async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: /1:/ }).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('a link shows the same machine, lens and instant to somebody else in the other language, who keeps a session of their own', async ({ page, browser }) => {
  await still(page);
  const heard = await listen(page);
  await open(page, '/ko/lab');
  await type(page, 'docker run hello-world');
  await expect(log(page)).toContainText('Hello from Docker!');
  await page.getByRole('tab', { name: '레이어' }).click();
  const scrubber = page.getByRole('slider').first();
  await scrubber.focus();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowLeft');
  const instant = await scrubber.inputValue();
  const seen = await log(page).innerText();
  await page.getByRole('button', { name: '저장·공유' }).click();
  const link = await page.getByLabel('지금 이 순간의 링크').inputValue();
  await expect(page.getByRole('img', { name: '링크의 QR 코드' })).toBeVisible();
  await expectAccessible(page);

  const [session] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '세션 저장' }).click()]);
  const [picture] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'SVG로 저장' }).click()]);
  const svg = await readFile(await picture.path(), 'utf8');
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).not.toMatch(/class=|var\(--|<script|\son\w+=/);
  const [painted] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PNG로 저장' }).click()]);
  const png = await readFile(await painted.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1920);
  expect(png.length).toBeGreaterThan(20_000);
  expect(heard).toEqual([]);

  const other = await (await browser.newContext()).newPage();
  await still(other);
  const heardThere = await listen(other);
  await open(other, '/en/lab');
  await type(other, 'docker images');
  await open(other, link.replace('/ko/', '/en/'));
  await other.reload();
  await expect(other.getByText('This is a session from a link or a file.')).toBeVisible();
  await expect(other.getByRole('tab', { name: 'Layers' })).toHaveAttribute('aria-selected', 'true');
  await expect(other.getByRole('slider').first()).toHaveValue(instant);
  // notes beside the lines speak the reader's language; the terminal itself does not
  const terminal = (text: string) => text.split('\n').filter((row) => /^(?:you@|Unable|[0-9a-f]{12}:|Digest|Status|latest)/.test(row));
  expect(terminal(await log(other).innerText())).toEqual(terminal(seen));
  await other.getByRole('button', { name: 'Back to my session' }).click();
  await expect(log(other)).toContainText('docker images');
  await expect(log(other)).not.toContainText('hello-world');

  await other.getByRole('button', { name: 'Save and share' }).click();
  await other.getByLabel('Open a session file').setInputFiles(await session.path());
  await expect(log(other)).toContainText('docker run hello-world');
  expect(heardThere).toEqual([]);
  await other.context().close();
});

test('a broken link and a broken storage are said, and nothing is lost', async ({ page }) => {
  await still(page);
  const heard = await listen(page);
  await page.addInitScript(() => {
    if (localStorage.getItem('kyeo:lab') === null)
      localStorage.setItem('kyeo:lab', '{"version":1,"scenario":"lab","seed":1,"inputs":[{"input":{"terminal":"t1","line":"docker images"}}]}');
    if (localStorage.getItem('kyeo:progress') === null) localStorage.setItem('kyeo:progress', '{broken');
  });
  await open(page, '/en/lab#1.AAAA');
  await expect(page.getByText('This link is damaged.')).toBeVisible();
  await expect(page.getByText('Your saved progress could not be read.')).toBeVisible();
  await expect(log(page)).toContainText('docker images');
  expect(new URL(page.url()).hash).toBe('');
  expect(
    await page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith('kyeo:progress:aside'))
        .map(([, text]) => text as string),
    ),
  ).toEqual(['{broken']);
  expect(heard).toEqual([]);
});

test('two tabs keep a session each, and a tab that was closed in the middle of a turn comes back there', async ({ page, context }) => {
  await still(page);
  await open(page, '/en/lab');
  await type(page, 'docker run hello-world');
  await expect(log(page)).toContainText('Hello from Docker!');
  const twin = await context.newPage();
  await still(twin);
  await open(twin, '/en/lab');
  await expect(log(twin)).toContainText('Hello from Docker!');
  await type(page, 'echo first');
  await type(twin, 'echo second');
  await page.reload();
  await expect(log(page)).toContainText('echo first');
  await twin.reload();
  await expect(log(twin)).toContainText('echo second');

  const scrubber = twin.getByRole('slider').first();
  await type(twin, 'docker rm -f no-such');
  await scrubber.focus();
  await twin.keyboard.press('Home');
  const instant = await scrubber.inputValue();
  await Promise.all([twin.waitForEvent('close'), twin.close({ runBeforeUnload: true })]);
  const later = await context.newPage();
  await still(later);
  await open(later, '/en/lab');
  await expect(log(later)).toContainText('echo second');
  await expect(later.getByRole('slider').first()).toHaveValue(instant);
});

test('what was typed ahead while a film plays is done when the tab is closed', async ({ page, context }) => {
  await open(page, '/en/lab');
  await type(page, 'docker run -d --name web nginx');
  await expect(page.getByText(/Pulling from library/)).toBeVisible();
  await page.keyboard.type('docker stop web');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Lines waiting' })).toContainText('docker stop web');
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
  const later = await context.newPage();
  await still(later);
  await open(later, '/en/lab');
  await type(later, 'docker ps -a');
  await expect(log(later)).toContainText(/docker stop web\s*web/);
  await expect(log(later)).toContainText('Exited (0)');
});

test('a lesson that was left in mid-turn goes on where it was, with its machine', async ({ page }) => {
  await open(page, '/en/learn/16-journey');
  await page.getByRole('button', { name: 'Try without predicting' }).click();
  await type(page, 'docker run -d --name mine nginx');
  await expect(log(page)).toContainText('Pulling from library');
  await page.reload();
  await expect(log(page)).toContainText('docker run -d --name mine nginx');
  // the step's tools answer when its machine is there
  await expect(page.getByRole('button', { name: 'Save and share' })).toBeEnabled();
  await type(page, 'docker ps -a --format {{.Names}}');
  await expect(log(page)).toContainText(/Names\}\}\s*mine/, { timeout: 30_000 });
});

test('a prediction that another tab has made is taken over', async ({ page, context }) => {
  await still(page);
  await open(page, '/en/learn/16-journey');
  const twin = await context.newPage();
  await still(twin);
  await open(twin, '/en/learn/16-journey');
  await page.getByRole('radio').first().click();
  await page.getByRole('button', { name: 'Try it', exact: true }).click();
  await expect(twin.getByRole('button', { name: 'Try without predicting' })).toHaveCount(0);
  await type(twin, 'docker ps');
  await expect(log(twin)).toContainText('CONTAINER ID');
});

test('a page whose scripts do not come says so, with the way to try again', async ({ page }) => {
  await page.route(/LabPage-.*\.js/, (route) => route.fulfill({ status: 500 }));
  await page.goto('/en/lab');
  await expect(page.getByRole('alert')).toContainText("This page didn't load");
  await page.unrouteAll();
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.locator('html[data-alive]').waitFor();
  await type(page, 'docker ps');
  await expect(log(page)).toContainText('CONTAINER ID');
});

test('a link whose reader does not come is not passed over in silence', async ({ page }) => {
  await page.route(/shareLink-.*\.js/, (route) => route.abort());
  await open(page, '/en/lab#1.AAAA');
  await expect(page.getByText('What opens this link could not be fetched.')).toBeVisible();
  await type(page, 'docker ps');
  await expect(log(page)).toContainText('CONTAINER ID');
});

test('a lens that does not come says so, and comes when it is asked for again', async ({ page }) => {
  await open(page, '/en/lab');
  await page.route(/diagram-.*\.js/, (route) => route.fulfill({ status: 500 }));
  const layers = page.getByRole('tab', { name: 'Layers' });
  await layers.click();
  await expect(page.getByText("The Layers lens didn't load.")).toBeVisible();
  await expect(layers).toHaveAttribute('aria-selected', 'false');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(layers).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText("lens didn't load")).toHaveCount(0);
});

test('a line that was not run is there after a reload and another page', async ({ page }) => {
  await open(page, '/en/lab');
  const prompt = page.getByRole('combobox', { name: /Terminal 2/ });
  await prompt.fill('docker run --name');
  await page.reload();
  await expect(prompt).toHaveValue('docker run --name');
  await page.getByRole('link', { name: 'Compare', exact: true }).first().click();
  await expect(page).toHaveURL(/\/en\/compare$/);
  await page.goBack();
  await expect(prompt).toHaveValue('docker run --name');
});

test('what was typed in an editor and not saved is there after a reload', async ({ page }) => {
  await still(page);
  await open(page, '/en/lab');
  await type(page, 'nano notes.txt');
  await page
    .getByRole('dialog', { name: /notes.txt/ })
    .getByRole('textbox')
    .fill('not saved yet');
  await expect(page.getByRole('dialog', { name: /notes.txt/ })).toContainText('Not saved');
  await page.reload();
  await expect(page.getByRole('dialog', { name: /notes.txt/ }).getByRole('textbox')).toHaveText('not saved yet');
  await expect(page.getByRole('dialog', { name: /notes.txt/ })).toContainText('Not saved');
});

test('a file that was edited in answer to a question and not tried is there after a reload', async ({ page }) => {
  await still(page);
  await open(page, '/en/learn/20-build-cache/check');
  const field = page.locator('[data-quiz=Q24]').getByRole('textbox');
  await field.fill('FROM scratch');
  await page.reload();
  await expect(field).toHaveText('FROM scratch');
  await page.getByRole('button', { name: 'Back to the first text' }).first().click();
  await expect(field).not.toHaveText('FROM scratch');
  const first = await field.textContent();
  await page.reload();
  await expect(field).toHaveText(first ?? '');
});

test('everything goes out as a file and comes in again', async ({ page }) => {
  await still(page);
  const heard = await listen(page);
  await open(page, '/en/lab');
  await type(page, 'docker ps');
  await open(page, '/en/settings');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export everything' }).click()]);
  const text = await readFile(await file.path(), 'utf8');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText('Erased.')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('kyeo:')))).toEqual([]);
  await page.getByLabel('Import a file').setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from(text.slice(0, -9)) });
  await expect(page.getByText("This file can't be read, so nothing was changed.")).toBeVisible();
  await page.getByLabel('Import a file').setInputFiles({ name: 'whole.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByText('1 lab session is added')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring in', exact: true }).click();
  await expect(page.getByText('Brought in.')).toBeVisible();
  await open(page, '/en/lab');
  await expect(log(page)).toContainText('docker ps');
  expect(heard).toEqual([]);
});

test('a step of a lesson goes by link as it is seen, and whoever opens it keeps a step of their own', async ({ page, browser }) => {
  await still(page);
  const heard = await listen(page);
  await open(page, '/ko/learn/16-journey/not-found');
  await page.getByRole('button', { name: '예측 없이 해 보기' }).click();
  await type(page, 'docker images');
  await expect(log(page)).toContainText('docker images');
  const scrubber = page.getByRole('slider').first();
  await scrubber.focus();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowLeft');
  const instant = await scrubber.inputValue();
  await page.getByRole('button', { name: '저장·공유' }).click();
  const link = await page.getByLabel('지금 이 순간의 링크').inputValue();
  expect(heard).toEqual([]);

  const other = await (await browser.newContext()).newPage();
  await still(other);
  const heardThere = await listen(other);
  await open(other, link.replace('/ko/', '/en/'));
  await expect(other.getByText("This step came by a link or a file. What you do here doesn't count toward your progress.")).toBeVisible();
  await expect(other.getByRole('button', { name: 'Do', exact: true })).toHaveAttribute('aria-current', 'step');
  await expect(other.getByRole('slider').first()).toHaveValue(instant);
  await expect(other.getByRole('button', { name: 'Undo' }).first()).toBeEnabled();
  expect(await other.evaluate(() => localStorage.getItem('kyeo:progress'))).toBeNull();
  await other.getByRole('button', { name: 'Back to my own step' }).click();
  await expect(other.getByRole('button', { name: 'Predict', exact: true })).toHaveAttribute('aria-current', 'step');
  await expect(log(other)).not.toContainText('docker images');
  expect(new URL(other.url()).hash).toBe('');
  expect(heardThere).toEqual([]);
  await other.context().close();
});
