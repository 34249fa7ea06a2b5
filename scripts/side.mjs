// Scripts of package.json side by side.
import { spawn } from 'node:child_process';

/**
 * Runs a script and says whether it passed. What it prints is shown at once, or once it has ended, so that two do not print into each other.
 * @param {string} name
 * @param {{ atOnce?: boolean }} [how]
 * @returns {Promise<boolean>}
 */
export function passes(name, { atOnce = false } = {}) {
  return new Promise((resolve) => {
    let printed = '';
    const shown = atOnce ? 'inherit' : 'pipe';
    const child = spawn('npm', ['run', '--silent', name], { shell: process.platform === 'win32', stdio: ['ignore', shown, shown] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += String(text)));
    child.on('close', (status) => {
      console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'}\n${printed}`.trim());
      resolve(status === 0);
    });
  });
}

/**
 * Runs scripts one after another, until one fails; says whether all passed.
 * @param {string[]} names
 */
export async function inTurn(names) {
  for (const name of names) if (!(await passes(name))) return false;
  return true;
}
