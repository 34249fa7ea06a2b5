// A phone, by fingers alone: a container is started without a keyboard, and everything stays inside 320 pixels.
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listen, open, still } from './helpers';
import { type } from './terminal';

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

test('docker run -d -p 8080:80 nginx is six taps', async ({ page }) => {
  const heard = await listen(page);
  await open(page, '/ko/lab');
  const terminal = page.getByRole('region', { name: '터미널 1' });
  for (const word of ['docker', 'run', '-d', '-p 8080:80', 'nginx']) {
    await terminal
      .getByRole('toolbar')
      .locator('button', { has: page.locator(`code:text-is("${word}")`) })
      .tap();
  }
  await expect(terminal.getByRole('combobox')).toHaveValue('docker run -d -p 8080:80 nginx ');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await terminal.getByRole('button', { name: '실행', exact: true }).tap();
  await expect(terminal.getByRole('log')).toContainText('docker run -d -p 8080:80 nginx');
  expect(heard).toEqual([]);
});

const picture = (page: Page) => page.locator('[data-picture]');

/** Goes on to the request of the step on screen, with its first prediction. */
async function predict(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: '수업', exact: true })
    .locator('label')
    .filter({ has: page.locator('input[type="radio"]') })
    .first()
    .tap();
  await page.getByRole('button', { name: '해 보기', exact: true }).tap();
}

test('what a command in the words sets going comes into sight, and the focus stays', async ({ page }) => {
  await open(page, '/ko/learn/16-journey');
  await predict(page);
  await expect(picture(page)).not.toBeInViewport({ ratio: 0.3 });
  const line = page.getByRole('region', { name: '수업', exact: true }).getByRole('button', { name: 'docker run' });
  await line.tap();
  await expect(picture(page)).toBeInViewport({ ratio: 0.6 });
  await expect(line).toBeFocused();
});

test('the first steps in the lab show what they do', async ({ page }) => {
  await still(page);
  await open(page, '/ko/lab');
  await page.getByRole('button', { name: '1분 첫걸음' }).tap();
  const steps = page.getByRole('region', { name: '1분 첫걸음' });
  await expect(steps).toBeInViewport({ ratio: 1 });
  for (const name of ['docker run', '스택 렌즈로 보기', 'localhost:8080 열기', '커널 멈추기', '되돌리기']) {
    await expect(steps).toBeInViewport({ ratio: 1 });
    await steps.getByRole('button', { name }).tap();
    await expect(name.startsWith('localhost') ? page.getByText('Welcome to nginx!').last() : picture(page)).toBeInViewport({ ratio: 0.5 });
  }
  await expect(steps.getByRole('link')).toBeInViewport();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('the end of a lesson leads to the next one', async ({ page }) => {
  await open(page, '/ko/learn/00-layers/check');
  await page.getByRole('link', { name: '수업 마치기' }).tap();
  await expect(page.locator('a[data-state="now"]')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('a[data-state="now"]')).toContainText('01');
  await expect(page.locator('a[data-state="now"]')).toBeFocused();
  await expect(page.getByText('이 수업을 마쳤어요.')).toBeAttached();
});

for (const id of ['hardware:host', 'app:web']) {
  test(`the card of ${id} hides neither behind the footer nor what was tapped`, async ({ page }) => {
    await still(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/ko/learn/00-layers');
    await predict(page);
    const object = picture(page).locator(`[data-object="${id}"]`);
    await object.tap();
    const card = page.locator('[data-name-card]');
    await expect(card).toBeInViewport({ ratio: 1 });
    const [tapped, shown, next] = await Promise.all([object, card, page.getByRole('button', { name: /설명으로/ })].map((each) => each.boundingBox()));
    if (!tapped || !shown || !next) throw new Error('out of sight');
    expect(shown.y + shown.height).toBeLessThan(next.y);
    expect(shown.y >= tapped.y + tapped.height || shown.y + shown.height <= tapped.y).toBe(true);
  });
}

test('a terminal keeps its height while a line runs', async ({ page }) => {
  await open(page, '/ko/lab');
  const terminal = page.getByRole('region', { name: '터미널 1' });
  const words = terminal.getByRole('toolbar');
  await expect(words).toBeVisible();
  await expectAccessible(page, ['color-contrast']);
  const height = async () => (await terminal.boundingBox())?.height;
  const before = await height();
  await terminal.getByRole('combobox').fill('docker run -d nginx');
  await terminal.getByRole('combobox').press('Enter');
  await expect(words).toHaveCount(0);
  expect(await height()).toBe(before);
});

test('what a line printed does not push the keys of the words out of sight', async ({ page }) => {
  await still(page);
  await open(page, '/ko/lab');
  const terminal = page.getByRole('region', { name: '터미널 1' });
  const run = terminal.getByRole('button', { name: '실행', exact: true });
  for (const word of ['docker', 'run', '-d', 'nginx'])
    await terminal
      .getByRole('toolbar')
      .locator('button', { has: page.locator(`code:text-is("${word}")`) })
      .tap();
  await run.evaluate((key) => scrollBy(0, key.getBoundingClientRect().bottom - innerHeight + 90));
  await run.tap();
  await expect(terminal.getByRole('log')).toContainText('Downloaded newer image');
  await expect(terminal.getByRole('toolbar')).toBeVisible();
  await expect(run).toBeInViewport({ ratio: 1 });
});

test('a VM is seen beside the key that makes it', async ({ page }) => {
  await still(page);
  await open(page, '/ko/learn/03-virtual-machine');
  await predict(page);
  const make = page.getByRole('button', { name: 'VM 만들기' });
  await make.evaluate((key) => scrollBy({ top: key.getBoundingClientRect().bottom - innerHeight + 90, behavior: 'instant' }));
  await make.tap();
  await expect(picture(page).locator('[data-object="kernel:host"]')).toBeInViewport({ ratio: 0.9 });
  await expect(picture(page).locator('[data-object="vm:host/vm1"]')).toBeInViewport({ ratio: 0.3 });
  await expect(make).toBeInViewport({ ratio: 1 });
});

/** The words of some elements that are on more than one line. */
const brokenWords = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((elements) => {
    const broken: string[] = [];
    const range = document.createRange();
    for (const element of elements) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode())
        for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
        }
    }
    return broken;
  });

for (const lang of ['ko', 'en'])
  test(`in the largest letters no word of the map and of a caption is broken, in ${lang}`, async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('kyeo:settings', JSON.stringify({ version: 1, theme: 'system', textSize: '150', motion: 'system', speed: 1, letterKeys: true, path: 'course' }));
    });
    await open(page, `/${lang}/learn`);
    expect(await brokenWords(page, 'main li a[data-state]')).toEqual([]);
    await open(page, `/${lang}/lab`);
    await type(page, 'mkdir shop && echo FROM nginx > shop/Dockerfile');
    await expect(page.getByText('/home/you/shop/Dockerfile').last()).toBeVisible();
    expect(await brokenWords(page, 'p:has(wbr)')).toEqual([]);
    await expectNoSidewaysScroll(page);
  });

test('a line that is tapped together can be read whole', async ({ page }) => {
  await open(page, '/ko/lab');
  const terminal = page.getByRole('region', { name: '터미널 1' });
  const tap = (word: string) =>
    terminal
      .getByRole('toolbar')
      .locator('button', { has: page.locator(`code:text-is("${word}")`) })
      .tap();
  for (const word of ['docker', 'run', '-d', '--name web', '-p 8080:80', 'nginx']) await tap(word);
  const input = terminal.getByRole('combobox');
  const whole = input.locator('xpath=preceding-sibling::span[1]');
  await expect(whole).toBeVisible();
  expect((await whole.textContent())?.replaceAll('\u2060', '')).toBe('docker run -d --name web -p 8080:80 nginx ');
  const [text, field, all] = await Promise.all([whole, input, terminal].map((each) => each.boundingBox()));
  if (!text || !field || !all) throw new Error('out of sight');
  expect(text.x + text.width).toBeLessThanOrEqual(all.x + all.width);
  expect(field.height, 'a tap on any of its rows goes to the field').toBeGreaterThanOrEqual(text.height);
  await input.tap();
  await expect(whole).toBeHidden();
});

test.describe('above a soft keyboard', () => {
  for (const size of [
    { width: 568, height: 160 },
    { width: 320, height: 290 },
  ]) {
    const name = `${String(size.width)} × ${String(size.height)}`;

    test(`the prompt is in sight and nothing lies over it, at ${name}`, async ({ page }) => {
      await page.setViewportSize({ width: size.width, height: 568 });
      await open(page, '/ko/learn/07-isolated-process');
      await predict(page);
      const input = page.locator('input[role="combobox"]');
      await input.tap();
      await page.setViewportSize(size);
      await expect(input).toBeInViewport({ ratio: 0.9 });
      const isOnTop = () =>
        input.evaluate((element) => {
          const { left, top, height } = element.getBoundingClientRect();
          return document.elementFromPoint(left + 2, top + height / 2) === element;
        });
      await expect.poll(isOnTop).toBe(true);
      // a prompt that is scrolled away comes back with the focus
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        scrollTo(0, 0);
      });
      await input.evaluate((element) => element.focus({ preventScroll: true }));
      await expect(input).toBeInViewport({ ratio: 0.9 });
      await expect.poll(isOnTop).toBe(true);
    });

    test(`the glossary shows what was found, at ${name}`, async ({ page }) => {
      await page.setViewportSize(size);
      await open(page, '/ko/glossary');
      await page.getByRole('searchbox').fill('컨테');
      await expect(page.locator('dt').first()).toContainText('컨테이너');
      await expect(page.locator('dt').first()).toBeInViewport({ ratio: 0.3 });
    });
  }

  test('the editor says what is wrong, and names no keys', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 290 });
    await open(page, '/ko/lab');
    const input = page.getByRole('region', { name: '터미널 1' }).getByRole('combobox');
    await input.fill('nano Dockerfile');
    await input.press('Enter');
    const editor = page.getByRole('dialog', { name: /Dockerfile/ });
    await editor.getByRole('textbox').pressSequentially('RUNN date');
    await expect(editor.getByText('없는 명령어입니다: RUNN')).toBeInViewport({ ratio: 1 });
    await expect(editor.getByText('Ctrl+S')).toBeHidden();
  });
});

test('a search of the glossary that finds nothing moves no field and breaks no word', async ({ page }) => {
  await open(page, '/ko/glossary');
  const field = page.getByRole('searchbox');
  const before = await field.boundingBox();
  await field.fill('없는말');
  await expect(page.getByRole('status').filter({ hasText: '찾는 용어가 없어요' })).toBeVisible();
  expect(await field.boundingBox()).toEqual(before);
  expect(await brokenWords(page, 'h1')).toEqual([]);
});
