// npm run bench:typing: `docker run -d nginx` typed again and again into the lab, at its 10th and its 200th time, in a real Chromium whose CPU is slowed down four times. Build first.
import { figures, HEADS, watch, withLab } from './labPage.mjs';

const LINE = 'docker run -d nginx';
/** Lines typed by hand at each start: what came before is a kept session of the same lines. */
const TYPED = 10;
const STARTS = (process.argv[2] ?? '0,190').split(',').map(Number);
/** Time to look at what a line did before the next one is typed: not the whole of its film. */
const LOOK_MS = 400;

await withLab(async (open) => {
  console.log(`| line | ${HEADS} |\n| --: ${'| --: '.repeat(6)}|`);
  for (const start of STARTS) {
    const { page, prompt } = await open(start);
    await prompt.focus();
    const type = async (/** @type {number} */ ms) => {
      await page.keyboard.type(LINE);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(ms);
    };
    for (let n = 1; n < TYPED; n += 1) await type(LOOK_MS);
    console.log(`| ${start + TYPED} | ${figures(await watch(page, () => type(5000)))} |`);
    await page.close();
  }
});
