// A page of the lab to be measured: opened where many containers run already, slowed down, and watched frame by frame.
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { chromium as findChromium } from '../scripts/chromium.mjs';

/** How many times slower the processor is made to be. */
export const SLOWDOWN = 4;

/**
 * What was seen while something went on, in ms; of an interaction (a key, say), how long it took until the page showed what came of it.
 * @typedef {{ frames: number[], tasks: number[], interactions: number[], effect: number }} Seen
 */

/** Serves the built site and opens a browser; `use` gets what opens the lab. */
export async function withLab(
  /** @type {(open: typeof openLab extends (browser: never, port: never, ...rest: infer A) => infer R ? (...rest: A) => R : never) => Promise<void>} */ use,
) {
  const port = Number(process.env['PORT'] ?? 4188);
  const server = spawn(process.execPath, [path.resolve(import.meta.dirname, '../scripts/serve.mjs'), String(port)], { stdio: 'ignore' });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await use((...rest) => openLab(browser, port, ...rest));
  } finally {
    await browser.close();
    server.kill();
  }
}

/**
 * Opens the lab as a learner finds it who comes back to `count` containers, each started by a line of its own, on the stack lens.
 * @param {import('@playwright/test').Browser} browser
 * @param {number} port
 * @param {number} count
 * @param {{ slowdown?: number, speed?: number }} [how] how many times slower the processor is, and how fast films play
 */
export async function openLab(browser, port, count, { slowdown = SLOWDOWN, speed = 1 } = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const settings = JSON.stringify({ version: 1, theme: 'system', textSize: '100', motion: 'system', speed, path: 'course' });
  await page.addInitScript((kept) => localStorage.setItem('kyeo:settings', kept), settings);
  const inputs = Array.from({ length: count }, () => ({ input: { terminal: 't1', line: 'docker run -d nginx' } }));
  await page.addInitScript(
    (session) => localStorage.setItem('kyeo:lab', session),
    JSON.stringify({ version: 2, start: { scenario: 'lab', seed: 1 }, inputs, cursor: null, view: { lens: 'stack' } }),
  );
  await page.goto(`http://127.0.0.1:${port}/en/lab`);
  await page.locator('html[data-alive]').waitFor();
  const prompt = page.getByRole('combobox', { name: /1:/ });
  // the session is back when the lens speaks of all its containers
  const said = `${count.toLocaleString('en')} container`;
  await page.waitForFunction((words) => document.querySelector('figure ul')?.textContent?.includes(words), said, { timeout: 120_000 });
  // beside each input, a kept session has a hash of what came of it; this one was made without, and gets them when it is kept again
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.waitForTimeout(3500);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.waitForTimeout(500);
  return { page, prompt, cdp };
}

/**
 * Watches frames and long tasks of the page while `act` runs; `effect` is the time from the last Enter to the first frame on which the page looks otherwise.
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<Seen>}
 */
export async function watch(page, act) {
  const handle = await page.evaluateHandle(() => {
    const seen = {
      frames: /** @type {number[]} */ ([]),
      tasks: /** @type {number[]} */ ([]),
      interactions: /** @type {Record<number, number>} */ ({}),
      effect: 0,
      last: 0,
      on: true,
    };
    const tasks = new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration)));
    tasks.observe({ type: 'longtask' });
    const events = new PerformanceObserver((list) => {
      for (const { interactionId, duration } of /** @type {PerformanceEventTiming[]} */ (list.getEntries()))
        if (interactionId > 0) seen.interactions[interactionId] = Math.max(duration, seen.interactions[interactionId] ?? 0);
    });
    events.observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', ...{ durationThreshold: 16 } }));
    /** @param {number} now */
    const tick = (now) => {
      if (seen.last) seen.frames.push(now - seen.last);
      seen.last = now;
      if (seen.on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    const heard = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter') return;
        heard.abort();
        const pressed = event.timeStamp;
        const changes = new MutationObserver(() => {
          changes.disconnect();
          requestAnimationFrame(() => setTimeout(() => (seen.effect = performance.now() - pressed), 0));
        });
        changes.observe(document.body, { subtree: true, childList: true, characterData: true });
      },
      { capture: true, signal: heard.signal },
    );
    return seen;
  });
  await act();
  return handle.evaluate((seen) => {
    seen.on = false;
    return { frames: seen.frames, tasks: seen.tasks, interactions: Object.values(seen.interactions), effect: seen.effect };
  });
}

/**
 * Does `act`; beside what it gives, the longest task of the page's main thread meanwhile, in ms by the thread's own clock, which stands while the machine has the thread wait.
 * @template T
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} cdp
 * @param {() => Promise<T>} act
 * @returns {Promise<T & { longest: number }>}
 */
export async function longestByThread(page, cdp, act) {
  const MARK = 'kyeo:page';
  /** @type {{ name: string, pid: number, tid: number, tdur?: number }[]} */
  const events = [];
  const collect = (/** @type {{ value: object[] }} */ { value }) => events.push(.../** @type {typeof events} */ (value));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] } });
  await page.evaluate((mark) => void performance.mark(mark), MARK);
  const given = await act();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  const main = events.find(({ name }) => name === MARK);
  const tasks = events.filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === main?.pid && tid === main.tid);
  return { ...given, longest: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000 };
}

/**
 * @param {number[]} values
 * @param {number} share
 */
export const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

/** A row of figures, medians where the same was watched several times: frames seen, share of those that took at most two refreshes of a 60 Hz screen (33.3 ms), median and p95 of frames, the longest task, Enter to the first effect. */
export function figures(/** @type {Seen[]} */ ...rounds) {
  const median = (/** @type {(seen: Seen) => number} */ of) => percentile(rounds.map(of), 0.5);
  const smooth = median(({ frames }) => frames.filter((ms) => Math.round(ms) <= 33).length / Math.max(1, frames.length));
  const times = [
    median(({ frames }) => percentile(frames, 0.5)),
    median(({ frames }) => percentile(frames, 0.95)),
    median(({ tasks }) => Math.max(0, ...tasks)),
    median(({ effect }) => effect),
  ];
  return [median(({ frames }) => frames.length), `${(smooth * 100).toFixed(0)} %`, ...times.map((ms) => `${ms.toFixed(0)} ms`)].join(' | ');
}

/** How steady this machine is: the times that the same work takes, again and again for five seconds. */
export function loops() {
  /** @type {number[]} */
  const times = [];
  for (const end = performance.now() + 5000; performance.now() < end;) {
    const from = performance.now();
    for (let n = 0, x = 1; n < 1e7; n += 1) x = (x * 1_664_525 + 1_013_904_223) | 0;
    times.push(performance.now() - from);
  }
  const [fastest, median, slowest] = [0, 0.5, 0.99].map((share) => percentile(times, share).toFixed(0));
  return `${fastest} ms at its fastest, ${median} ms as a median and ${slowest} ms at its slowest`;
}

/** The heads of those columns. */
export const HEADS = 'frames | within 33 ms | median | p95 | longest task | Enter to effect';
