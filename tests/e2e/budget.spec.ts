// The first visit must stay light. Home shows a world that was made while the site was built, and its machine comes to life when somebody is there, so it needs no simulator.
import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { BUDGET } from '../../scripts/budget.mjs';
import { open } from './helpers';

const KIB = 1024;
for (const language of ['ko', 'en']) {
  test(`/${language} is within its budget`, async ({ page }) => {
    const bodies: Promise<{ url: URL; size: number }>[] = [];
    page.on('response', (response) => {
      const url = new URL(response.url());
      // a font is compressed already
      bodies.push(response.body().then((body) => ({ url, size: url.pathname.endsWith('.woff2') ? body.length : gzipSync(body).length })));
    });
    await open(page, `/${language}`);
    const files = await Promise.all(bodies);
    const total = (pattern: RegExp) => files.filter(({ url }) => pattern.test(url.pathname)).reduce((sum, { size }) => sum + size, 0);
    const scripts = total(/\.js$/);
    console.log(`/${language}: ${files.length} requests, ${(scripts / KIB).toFixed(1)} KiB of scripts, ${(total(/./) / KIB).toFixed(1)} KiB in all`);
    expect(scripts).toBeGreaterThan(50 * KIB);
    expect(scripts).toBeLessThanOrEqual(BUDGET.scripts);
    expect(total(/./)).toBeLessThanOrEqual(BUDGET.all);
    expect(files.length).toBeLessThanOrEqual(BUDGET.requests);
    expect(files.filter(({ url }) => url.hostname !== '127.0.0.1')).toEqual([]);
  });
}

test('what moves is fetched when somebody comes near the machine, not before', async ({ page }) => {
  await open(page, '/ko');
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.getByRole('radio', { name: '컨테이너', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('group', { name: '스택: VM 안의 컨테이너' })).toBeVisible();
  expect(fetched.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0);
});
