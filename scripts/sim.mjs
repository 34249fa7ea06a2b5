// npm run sim: the simulated machine without a browser. Lines come in by standard input, the transcript goes out.
import { text } from 'node:stream/consumers';
import { importBundled } from './bundle.mjs';

/** @type {typeof import('../src/sim/cli')} */
const { main } = await importBundled('src/sim/cli.ts');
if (process.stdin.isTTY) console.error('One command a line; Ctrl+D runs them.');
process.exitCode = main(process.argv.slice(2), await text(process.stdin), process.stdout);
