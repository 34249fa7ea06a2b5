// npm run bench:frames: how smooth the stack lens stays with many containers, in a real Chromium whose CPU is slowed down four times. Build first.
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { chromium as findChromium } from '../scripts/chromium.mjs';

const PORT = Number(process.env['PORT'] ?? 4188);
const SLOWDOWN = 4;
const COUNTS = [10, 200, 1000];

/**
 * Frame times (ms) and long tasks (ms) of the page while `act` runs.
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} act
 */
async function measure(page, act) {
  const handle = await page.evaluateHandle(() => {
    const seen = { frames: /** @type {number[]} */ ([]), tasks: /** @type {number[]} */ ([]), last: 0, on: true };
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    /** @param {number} now */
    const tick = (now) => {
      if (seen.last) seen.frames.push(now - seen.last);
      seen.last = now;
      if (seen.on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return seen;
  });
  await act();
  return handle.evaluate((seen) => {
    seen.on = false;
    return { frames: seen.frames, tasks: seen.tasks };
  });
}

/**
 * @param {number[]} values
 * @param {number} share
 */
const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

const server = spawn(process.execPath, [path.resolve(import.meta.dirname, '../scripts/serve.mjs'), String(PORT)], { stdio: 'ignore' });
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  console.log('| containers | frames | under 33 ms | p95 of frames | longest task |\n| ---------: | -----: | ----------: | ------------: | -----------: |');
  for (const count of COUNTS) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`http://127.0.0.1:${PORT}/en/lab`);
    await page.locator('html[data-alive]').waitFor();
    const prompt = page.getByRole('combobox', { name: /1:/ });
    await prompt.fill(`docker pull -q nginx; for i in $(seq ${count}); do docker run -d nginx > /dev/null; done`);
    await prompt.press('Enter');
    await page.waitForTimeout(3000);
    // a second line jumps to the end of what the first one still plays
    await prompt.fill('true');
    await prompt.press('Enter');
    await page.waitForTimeout(2000);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const { frames, tasks } = await measure(page, async () => {
      await prompt.fill('docker run -d nginx');
      await prompt.press('Enter');
      await page.waitForTimeout(5000);
    });
    const smooth = frames.filter((ms) => ms < 33).length / Math.max(1, frames.length);
    console.log(`| ${count} | ${frames.length} | ${Math.round(smooth * 100)} % | ${percentile(frames, 0.95).toFixed(0)} ms | ${Math.max(0, ...tasks).toFixed(0)} ms |`);
    await page.close();
  }
} finally {
  await browser.close();
  server.kill();
}
