// npm run check: lint on one side; types, format, the build and the unit tests one after another on the other.
import { spawn } from 'node:child_process';

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

// lint keeps one processor busy for minutes, and the rest has something for the other one all the while
const sides = await Promise.all([inTurn(['lint']), inTurn(['typecheck', 'format:check', 'build', 'test:unit'])]);
if (sides.includes(false)) process.exit(1);
