// npm run bench: how fast the machine starts and answers without a browser. Figures are printed, never asserted.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const script = path.resolve(import.meta.dirname, '../scripts/sim.mjs');

/** Runs lines through the headless machine; gives back seconds. */
function seconds(lines) {
  const from = performance.now();
  const { status } = spawnSync(process.execPath, [script], { input: `${lines.join('\n')}\n` });
  if (status !== 0) throw new Error(`the machine ended with ${String(status)}`);
  return (performance.now() - from) / 1000;
}

const times = (n, line) => Array.from({ length: n }, (_, index) => line(index));
const start = seconds(['true']);
console.log(`start (one line)                  ${start.toFixed(2)} s`);
console.log(`1,000 × docker ps                 ${(seconds(times(1000, () => 'docker ps')) - start).toFixed(2)} s more`);
console.log(`200 × docker run -d nginx         ${(seconds(times(200, (n) => `docker run -d --name c${String(n)} nginx`)) - start).toFixed(2)} s more`);
