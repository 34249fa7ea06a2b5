// npm run bench:frames: how smooth the stack lens stays with many containers, in a real Chromium whose CPU is slowed down four times. Build first.
import { figures, HEADS, longestByThread, loops, percentile, watch, withLab } from './labPage.mjs';

const COUNTS = (process.argv[2] ?? '20,200,1000').split(',').map(Number);
/** Pages in which each turn is watched. */
const ROUNDS = Number(process.argv[3] ?? 5);
/** Long enough for one turn to play. */
const TURN_MS = 5000;
/** Between two keys of a fast typist, in ms. A line that is filled and entered within one instant would have its turn share the processor with what typing sets off. */
const KEY_MS = 60;

/** @typedef {import('./labPage.mjs').Seen & { longest: number }} Seen with the longest task by the thread's own clock */

/**
 * Watches the three turns in a page of its own.
 * @param {Awaited<ReturnType<typeof import('./labPage.mjs').openLab>>} lab
 * @returns {Promise<Record<string, Seen>>}
 */
async function turns({ page, prompt, cdp }) {
  const played = () =>
    longestByThread(page, cdp, () =>
      watch(page, async () => {
        await page.keyboard.press('Enter');
        await page.waitForTimeout(TURN_MS);
      }),
    );
  const line = async (/** @type {string} */ text) => {
    await prompt.focus();
    await page.keyboard.type(text, { delay: KEY_MS });
    return played();
  };
  const run = await line('docker run -d nginx');
  const stop = await line('docker stop $(docker ps -lq)');
  await page.locator('[data-object^="lever:"] [role=button]').first().focus();
  return { '`docker run -d nginx`': run, '`docker stop`': stop, 'kernel panic': await played() };
}

console.log(`A fixed loop of this machine's took ${loops()}.\n`);
await withLab(async (open) => {
  console.log(`Medians of ${ROUNDS} pages.\n\n| containers | turn | ${HEADS} | longest of all | by its thread | of all |\n| --: | :-- ${'| --: '.repeat(9)}|`);
  for (const count of COUNTS) {
    /** @type {Record<string, Seen>[]} */
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const lab = await open(count);
      rounds.push(await turns(lab));
      await lab.page.close();
    }
    for (const turn of Object.keys(rounds[0] ?? {})) {
      const seen = rounds.flatMap((round) => round[turn] ?? []);
      const longest = seen.map((each) => each.longest);
      const tasks = [Math.max(0, ...seen.flatMap((each) => each.tasks)), percentile(longest, 0.5), Math.max(...longest)];
      console.log(`| ${count} | ${turn} | ${figures(...seen)} | ${tasks.map((ms) => `${ms.toFixed(0)} ms`).join(' | ')} |`);
    }
  }
});
