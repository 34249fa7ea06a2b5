// npm run bench:frames: how smooth the stack lens stays with many containers, in a real Chromium whose CPU is slowed down four times. Build first.
import { figures, HEADS, watch, withLab } from './labPage.mjs';

const COUNTS = (process.argv[2] ?? '20,200,1000').split(',').map(Number);
/** Long enough for one turn to play. */
const TURN_MS = 5000;

await withLab(async (open) => {
  console.log(`| containers | turn | ${HEADS} |\n| --: | :-- ${'| --: '.repeat(6)}|`);
  for (const count of COUNTS) {
    const { page, prompt } = await open(count);
    const line = async (/** @type {string} */ text) => {
      await prompt.fill(text);
      const seen = await watch(page, async () => {
        await prompt.press('Enter');
        await page.waitForTimeout(TURN_MS);
      });
      console.log(`| ${count} | \`${text}\` | ${figures(seen)} |`);
    };
    await line('docker run -d nginx');
    await line('docker stop $(docker ps -lq)');
    const lever = page.locator('[data-object^="lever:"] [role=button]').first();
    await lever.focus();
    const seen = await watch(page, async () => {
      await lever.press('Enter');
      await page.waitForTimeout(TURN_MS);
    });
    console.log(`| ${count} | kernel panic | ${figures(seen)} |`);
    await page.close();
  }
});
