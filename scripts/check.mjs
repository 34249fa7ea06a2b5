// npm run check: lint beside types, format and the build, then the unit tests; the first that fails ends it.
import { spawn } from 'node:child_process';
import { run } from './ready.mjs';

/**
 * Runs a script of package.json; shows what it printed once it has ended, and says whether it passed.
 * @param {string} name
 * @returns {Promise<boolean>}
 */
function passes(name) {
  return new Promise((resolve) => {
    let printed = '';
    const child = spawn('npm', ['run', '--silent', name], { shell: process.platform === 'win32' });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)));
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
async function inTurn(names) {
  for (const name of names) if (!(await passes(name))) return false;
  return true;
}

// lint takes as long as the other three together, and each keeps about one processor busy
const sides = await Promise.all([inTurn(['lint']), inTurn(['typecheck', 'format:check', 'build'])]);
if (sides.includes(false)) process.exit(1);
run('npm', ['run', '--silent', 'test:unit']);
