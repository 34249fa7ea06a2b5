// npm run bench: how fast the machine starts and answers without a browser, and how that grows. Figures are printed, never asserted.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { importBundled } from '../scripts/bundle.mjs';

const script = path.resolve(import.meta.dirname, '../scripts/sim.mjs');

/**
 * Runs lines through the headless machine; gives back seconds.
 * @param {string[]} lines
 */
function seconds(lines) {
  const from = performance.now();
  const { status } = spawnSync(process.execPath, [script], { input: `${lines.join('\n')}\n` });
  if (status !== 0) throw new Error(`the machine ended with ${String(status)}`);
  return (performance.now() - from) / 1000;
}

/**
 * @param {number} n
 * @param {(index: number) => string} line
 */
const times = (n, line) => Array.from({ length: n }, (_, index) => line(index));
const start = seconds(['true']);
console.log(`start (one line)                  ${start.toFixed(2)} s`);
console.log(`1,000 × docker ps                 ${(seconds(times(1000, () => 'docker ps')) - start).toFixed(2)} s more`);
console.log(`200 × docker run -d nginx         ${(seconds(times(200, (n) => `docker run -d --name c${String(n)} nginx`)) - start).toFixed(2)} s more`);

/** @type {typeof import('./growth')} */
const { growth } = await importBundled('bench/growth.ts');
console.log(`\n${'ms'.padEnd(52)}  median  fastest  slowest`);
const ms = (/** @type {number} */ value) => value.toFixed(2).padStart(8);
for (const { what, median, fastest, slowest } of growth()) console.log(`${what.padEnd(52)}${ms(median)} ${ms(fastest)} ${ms(slowest)}`);
