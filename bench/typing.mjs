// npm run bench:typing: two hundred `docker run -d nginx` typed one after another into the lab, in a real Chromium whose CPU is slowed down four times. Build first.
import { figures, HEADS, watch, withLab } from './labPage.mjs';

const LINE = 'docker run -d nginx';
const LAST = Number(process.argv[2] ?? 200);
/** The lines that are looked at. */
const WATCHED = new Set([10, 50, 100, LAST]);
/** Time to look at what a line did before the next one is typed: not the whole of its film. */
const LOOK_MS = 400;

await withLab(async (open) => {
  const { page, prompt } = await open(0);
  console.log(`| line | ${HEADS} |\n| --: ${'| --: '.repeat(6)}|`);
  await prompt.focus();
  for (let n = 1; n <= LAST; n += 1) {
    const type = async () => {
      await page.keyboard.type(LINE);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(WATCHED.has(n) ? 5000 : LOOK_MS);
    };
    if (WATCHED.has(n)) console.log(`| ${n} | ${figures(await watch(page, type))} |`);
    else await type();
  }
});
