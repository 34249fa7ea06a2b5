// The first visit must stay light: what a place fetches, compressed as a host would, has a limit that only a decision may raise.
import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { open } from './helpers';

/** Kilobytes of compressed scripts, of compressed styles, and of fonts. Home shows a world that was made while the site was built, so it needs no simulator. */
const LIMITS = { scripts: 225, styles: 20, fonts: 240 };

test('home', async ({ page }) => {
  const bodies: Promise<{ url: string; size: number }>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/\.(js|css)$/.test(pathname)) bodies.push(response.body().then((body) => ({ url: pathname, size: gzipSync(body).length })));
    if (/\.woff2$/.test(pathname)) bodies.push(response.body().then((body) => ({ url: pathname, size: body.length })));
  });
  await open(page, '/ko');
  const files = await Promise.all(bodies);
  const total = (pattern: RegExp) => files.filter(({ url }) => pattern.test(url)).reduce((sum, { size }) => sum + size, 0) / 1000;
  expect(total(/\.js$/)).toBeGreaterThan(50);
  expect(total(/\.js$/)).toBeLessThan(LIMITS.scripts);
  expect(total(/\.css$/)).toBeLessThan(LIMITS.styles);
  expect(total(/\.woff2$/)).toBeLessThan(LIMITS.fonts);
});
