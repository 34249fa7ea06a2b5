// Draws the PNG icons that browsers want for an installed site from public/icon.svg. Run it after the icon has changed: node scripts/icons.mjs
import { chromium as playwright } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from './chromium.mjs';

const folder = path.resolve(import.meta.dirname, '../public');
const icon = (await readFile(path.join(folder, 'icon.svg'), 'utf8')).replace('<svg ', '<svg width="100%" height="100%" ');

/** A maskable icon fills its square; what counts stays in the middle 80 %, whatever shape is cut out of it. */
const PICTURES = [
  { file: 'icon-192.png', size: 192, ground: 'transparent', inset: '0' },
  { file: 'icon-512.png', size: 512, ground: 'transparent', inset: '0' },
  { file: 'icon-maskable-512.png', size: 512, ground: '#fffdf8', inset: '12%' },
];

const browser = await playwright.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu'] });
for (const { file, size, ground, inset } of PICTURES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0;height:100vh;box-sizing:border-box;padding:${inset};background:${ground}">${icon}</body>`);
  await page.screenshot({ path: path.join(folder, file), omitBackground: true });
  await page.close();
}
await browser.close();
