// Journeys: what is on screen goes out by link and by file, and what comes in is met with care.
import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible, listen, open, still } from './helpers';
import { log, type } from './terminal';

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

test('a link whose reader does not come is not passed over in silence', async ({ page }) => {
  await page.route(/shareLink-.*\.js/, (route) => route.abort());
  await open(page, '/en/lab#1.AAAA');
  await expect(page.getByText('What opens this link could not be fetched.')).toBeVisible();
  await type(page, 'docker ps');
  await expect(log(page)).toContainText('CONTAINER ID');
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
  const foreign = JSON.stringify({ ...(JSON.parse(text) as object), progress: { version: 99 }, review: undefined, settings: { theme: '<img>' }, sessions: [{ x: 1 }] });
  await page.getByLabel('Import a file').setInputFiles({ name: 'foreign.json', mimeType: 'application/json', buffer: Buffer.from(foreign) });
  await expect(page.getByText("These parts of the file can't be read and are left out: progress, settings, lab sessions.")).toBeVisible();
  await expect(page.getByText('Nothing that can be read in it is new here.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bring in', exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
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
