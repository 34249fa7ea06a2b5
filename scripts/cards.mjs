// npm run cards: takes the pictures of link previews, public/card-<language>.png, from the built home page; they are committed, because a plain build has no browser.
import path from 'node:path';
import { chromium as browserType } from '@playwright/test';
import { chromium } from './chromium.mjs';
import { siteServer } from './serve.mjs';
import { BASE } from './site.mjs';

const root = path.resolve(import.meta.dirname, '..');
const server = siteServer(path.join(root, 'dist'), BASE);
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const browser = await browserType.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu'] });
for (const language of ['ko', 'en']) {
  // the size that previews are cut to
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}${BASE}${language}`);
  await page.locator('html[data-alive]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(root, `public/card-${language}.png`) });
}
await browser.close();
server.close();
