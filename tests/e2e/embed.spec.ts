// Pages in a frame on somebody else's page: no site round them, settings from the address, and news for the page that holds them.
import { expect, type Page, test } from '@playwright/test';
import { listen, open } from './helpers';

interface News {
  source: string;
  version: number;
  type: string;
  [member: string]: unknown;
}

/** A page of a course that holds one frame and keeps what it hears. */
async function hold(page: Page, src: string): Promise<() => Promise<News[]>> {
  const body = `<!doctype html><title>course</title><script>heard = []; addEventListener('message', ({ data, origin }) => heard.push({ ...data, origin }));</script><iframe src="${src}" title="Kyeo" width="100%" height="720"></iframe>`;
  await page.route('**/course.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/course.html');
  return () => page.evaluate(() => (window as unknown as { heard: News[] }).heard);
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
  await expect(frame.getByText('This lesson is on.')).toBeVisible();
  await frame.getByRole('link', { name: 'Back' }).click();
  await expect.poll(heard).toContainEqual(expect.objectContaining({ type: 'progress', step: 'pull-lever' }));
  expect((await heard()).every(({ source, version }) => source === 'kyeo' && version === 1)).toBe(true);
  expect(problems).toEqual([]);
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
  expect(code).toMatch(/^<iframe src="http:\/\/127\.0\.0\.1:\d+\/ko\/embed\/lesson\/07-isolated-process" title="컨테이너는[^"]+" width="100%"/);
});
