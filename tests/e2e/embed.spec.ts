// Pages in a frame on somebody else's page: no site round them, settings from the address, and news for the page that holds them.
import { expect, type Page, test } from '@playwright/test';
import { HEIGHTS } from '../../src/app/embed/iframeCode';
import { listen, open } from './helpers';

interface News {
  source: string;
  version: number;
  type: string;
  [member: string]: unknown;
}

/** The handler of docs/embedding.md: the frame is as high as it says. */
const FOLLOW = "if (data.type === 'resize') document.querySelector('iframe').style.height = data.height + 'px';";

/** A page of a course that holds one frame and keeps what it hears; where somebody writes in it, and where it follows how high the frame should be. */
async function hold(page: Page, src: string, follow = ''): Promise<() => Promise<News[]>> {
  const script = `heard = []; addEventListener('message', ({ data, origin }) => { heard.push({ ...data, origin }); ${follow} });`;
  const body = `<!doctype html><title>course</title><script>${script}</script><input aria-label="notes" autofocus><iframe src="${src}" title="Kyeo" width="100%" height="720"></iframe>`;
  await page.route('**/course.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/course.html');
  return () => page.evaluate(() => (window as unknown as { heard: News[] }).heard);
}

/** The height of the frame once it has kept it for a while. */
async function settledHeight(page: Page): Promise<number> {
  const height = () => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
  let before = -1;
  await expect
    .poll(
      async () => {
        const now = await height();
        const still = now === before;
        before = now;
        return still;
      },
      { intervals: [600] },
    )
    .toBe(true);
  return before;
}

test('a lesson in a frame does without the site and tells how far the learner is', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('kyeo:settings', '{"version":1,"theme":"dark","textSize":"100","motion":"reduce","speed":4}'));
  const problems = await listen(page);
  const heard = await hold(page, '/en/embed/lesson/07-isolated-process?theme=light&step=check');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html[data-alive][data-theme="light"]')).toBeAttached();
  await expect(frame.locator('header, footer, nav')).toHaveCount(0);
  await expect(frame.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(frame.getByRole('link', { name: 'Open in Kyeo' })).toHaveAttribute('href', '/en/learn/07-isolated-process/check');
  await expect.poll(heard).toContainEqual(expect.objectContaining({ source: 'kyeo', version: 1, type: 'ready', lang: 'en', lesson: '07-isolated-process', step: 'check' }));
  await expect.poll(heard).toContainEqual(expect.objectContaining({ type: 'score', raw: 0, min: 0, max: 100 }));
  const quiz = frame.locator('[data-quiz]').first();
  for (const option of await quiz.locator('label').all()) {
    await option.click();
    await quiz.getByRole('button').click();
  }
  await expect.poll(async () => (await heard()).some(({ type, raw }) => type === 'score' && Number(raw) > 0)).toBe(true);
  await frame.getByRole('button', { name: 'Finish the lesson' }).click();
  await expect.poll(heard).toContainEqual(expect.objectContaining({ type: 'completed', lesson: '07-isolated-process' }));
  await expect(frame.getByText('You have finished this lesson.')).toBeVisible();
  await frame.getByRole('link', { name: 'Back' }).click();
  await expect.poll(heard).toContainEqual(expect.objectContaining({ type: 'progress', step: 'pull-lever' }));
  expect((await heard()).every(({ source, version }) => source === 'kyeo' && version === 1)).toBe(true);
  expect(problems).toEqual([]);
});

test('loading a step takes no focus, and only this step is told of', async ({ page }) => {
  const heard = await hold(page, '/en/embed/lesson/07-isolated-process?step=check');
  const frame = page.frameLocator('iframe');
  await expect(page.getByLabel('notes')).toBeFocused();
  await expect(frame.locator('html[data-alive]')).toBeAttached();
  await expect.poll(async () => (await heard()).some(({ type }) => type === 'score')).toBe(true);
  await expect(frame.locator('[data-quiz]').first()).toBeVisible();
  await settledHeight(page);
  await expect(page.getByLabel('notes')).toBeFocused();
  const told = await heard();
  for (const type of ['ready', 'progress']) expect(told.filter((each) => each.type === type).map(({ step }) => step)).toEqual(['check']);
  await frame.getByRole('link', { name: 'Back' }).click();
  await expect(frame.getByRole('heading', { level: 2 }).first()).toBeFocused();
});

test('asked for a step, a frame shows no other one before, and what its file has where the scripts do not come', async ({ page }) => {
  const address = '/en/embed/lesson/07-isolated-process?step=count-kernels';
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    const look = () => {
      const title = document.querySelector('h2');
      if (title?.checkVisibility({ visibilityProperty: true }) === true) seen.add(title.textContent);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Count the kernels' })).toBeVisible();
  expect(await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen])).toEqual(['Count the kernels']);
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'One program, started twice' })).toBeVisible();
});

test('a frame that is as high as it says stays so, shows all, and becomes lower again', async ({ page }) => {
  await page.setViewportSize({ width: 1116, height: 800 });
  const heard = await hold(page, '/en/embed/lesson/07-isolated-process?theme=pink', FOLLOW);
  const frame = page.frameLocator('iframe');
  const heights = async () => (await heard()).filter(({ type }) => type === 'resize').map(({ height }) => height);
  await expect(frame.getByRole('status').filter({ hasText: 'theme' })).toBeVisible();
  await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
  const wide = await settledHeight(page);
  expect(wide).toBeLessThan(1200);
  const hidden = await frame.locator('html, [data-column]').evaluateAll((columns) => columns.map((each) => each.scrollHeight - each.clientHeight));
  expect(hidden).toEqual([0, 0, 0]);
  await page.setViewportSize({ width: 496, height: 800 });
  const narrow = await settledHeight(page);
  expect(narrow).toBeGreaterThan(wide);
  await page.setViewportSize({ width: 1116, height: 800 });
  expect(Math.abs((await settledHeight(page)) - wide)).toBeLessThanOrEqual(1);
  expect((await heights()).length).toBeLessThan(15);
});

test('a frame of the height to paste has the machine and its terminal in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: HEIGHTS.lesson });
  for (const step of ['07-isolated-process?step=find-it', '23-networks?step=door']) {
    await open(page, `/ko/embed/lesson/${step}`);
    await expect(page.getByRole('region', { name: '기계' }).getByRole('log')).toBeInViewport({ ratio: 1 });
  }
});

test('a diagram in a frame begins at its figure, and bad values are named and left out', async ({ page }) => {
  const problems = await listen(page);
  const heard = await hold(page, '/ko/embed/stack?figure=vm2&theme=pink&speed=9&controls=0&q=%22%3E%3Cimg%20src=x%3E');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('status').filter({ hasText: 'theme, speed' })).toBeVisible();
  await expect.poll(heard).toContainEqual(expect.objectContaining({ type: 'ready', diagram: 'stack', figure: 'vm2' }));
  await expect.poll(async () => (await heard()).some(({ type, height }) => type === 'resize' && Number(height) > 200)).toBe(true);
  await expect(frame.getByRole('slider')).toHaveCount(0);
  await expect(frame.locator('main svg[role], main figure svg').first()).toBeVisible();
  expect(problems).toEqual([]);
});

test('a lesson offers the code to paste', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/ko/learn/07-isolated-process');
  await page.getByRole('button', { name: '퍼가기' }).click();
  await page.getByRole('button', { name: '코드 복사' }).click();
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('복사했어요');
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(/^<iframe src="http:\/\/127\.0\.0\.1:\d+\/ko\/embed\/lesson\/07-isolated-process" title="컨테이너는[^"]+" width="100%" height="1040"/);
});
