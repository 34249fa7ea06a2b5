// npm run check: types, lint and format side by side, then the unit tests, then the build; the first that fails ends it.
import { spawn } from 'node:child_process';
import { run } from './ready.mjs';

/**
 * Runs scripts of package.json at the same time; shows what each printed once it has ended.
 * @param {string[]} names
 */
async function together(names) {
  const ends = names.map(
    (name) =>
      new Promise((resolve) => {
        let printed = '';
        const child = spawn('npm', ['run', '--silent', name], { shell: process.platform === 'win32' });
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)));
        child.on('close', (status) => {
          console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'}\n${printed}`.trim());
          resolve(status);
        });
      }),
  );
  if ((await Promise.all(ends)).some((status) => status !== 0)) process.exit(1);
}

await together(['typecheck', 'lint', 'format:check']);
run('npm', ['run', '--silent', 'test:unit']);
run('npm', ['run', '--silent', 'build']);
