// The first visit must stay light: what a place fetches, compressed as a host would, has a limit that only a decision may raise.
import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { open } from './helpers';

/** Kilobytes of compressed script and style, and of fonts. */
const LIMITS = { code: 140, fonts: 200 };

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
  expect(total(/\.(js|css)$/)).toBeGreaterThan(50);
  expect(total(/\.(js|css)$/)).toBeLessThan(LIMITS.code);
  expect(total(/\.woff2$/)).toBeLessThan(LIMITS.fonts);
});
