// npm run bench:typing: `docker run -d nginx` typed again and again into the lab, in a real Chromium. Build first.
import { figures, HEADS, percentile, SLOWDOWN, watch, withLab } from './labPage.mjs';

const LINE = 'docker run -d nginx';

/**
 * Types a line and presses Enter.
 * @param {import('@playwright/test').Page} page
 * @param {number} ms to look at what it did before anything else is typed
 */
async function type(page, ms) {
  await page.keyboard.type(LINE);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(ms);
}

/** Lines typed by hand at each start: what came before is a kept session of the same lines. */
const TYPED = 10;
/** Time to look at what a line did before the next one is typed: not the whole of its film. */
const LOOK_MS = 400;

/** The 10th line after each start, in a browser whose CPU is slowed down four times. */
async function single(/** @type {number[]} */ starts) {
  await withLab(async (open) => {
    console.log(`| line | ${HEADS} |\n| --: ${'| --: '.repeat(6)}|`);
    for (const start of starts) {
      const { page, prompt } = await open(start);
      await prompt.focus();
      for (let n = 1; n < TYPED; n += 1) await type(page, LOOK_MS);
      console.log(`| ${start + TYPED} | ${figures(await watch(page, () => type(page, 5000)))} |`);
      await page.close();
    }
  });
}

/** How long somebody who does not wait for films looks at what a line did. */
const HASTE_MS = 500;

/** The lines of a sitting, and how many times the processor is slowed down. @type {[lines: number, slowdown: number][]} */
const SITTINGS = [
  [200, 1],
  [50, SLOWDOWN],
];

/** Many lines in one sitting, all of them typed, each when the film of the one before (at 4×) is over or, in haste, half a second after it: frames and keys over the whole, and the effect of the 10th and the last line. */
async function through(/** @type {boolean} */ inHaste) {
  await withLab(async (open) => {
    console.log(`| lines | CPU | frames a second | p95 | longest task | INP | Enter to effect: 10th | last |\n| --: ${'| --: '.repeat(7)}|`);
    for (const [lines, slowdown] of SITTINGS) {
      const { page, prompt } = await open(0, { slowdown, speed: inHaste ? 1 : 4 });
      await prompt.focus();
      const effects = { tenth: 0, last: 0 };
      const { frames, tasks, interactions } = await watch(page, async () => {
        for (let n = 1; n <= lines; n += 1) {
          const one = async () => {
            await type(page, inHaste ? HASTE_MS : LOOK_MS);
            // the button that stops a job; a role and a name would be looked for in the whole page, again and again
            if (!inHaste) await page.waitForFunction(() => document.querySelector('button > kbd') === null);
          };
          if (n !== TYPED && n !== lines) await one();
          else effects[n === lines ? 'last' : 'tenth'] = (await watch(page, one)).effect;
        }
      });
      const fps = (1000 * frames.length) / frames.reduce((sum, ms) => sum + ms, 0);
      const rest = [percentile(frames, 0.95), Math.max(0, ...tasks), percentile(interactions, 0.98), effects.tenth, effects.last].map((ms) => `${ms.toFixed(0)} ms`);
      console.log(`| ${lines} | ÷${slowdown} | ${fps.toFixed(1)} | ${rest.join(' | ')} |`);
      await page.close();
    }
  });
}

const [asked = '0,190'] = process.argv.slice(2);
if (asked === 'through' || asked === 'haste') await through(asked === 'haste');
else await single(asked.split(',').map(Number));
