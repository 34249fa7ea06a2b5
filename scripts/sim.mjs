// npm run sim: the simulated machine without a browser. Lines come in by standard input, the transcript goes out; src/sim/cli.ts is bundled on the way.
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { rolldown } from 'rolldown';

const bundle = await rolldown({ input: path.resolve(import.meta.dirname, '../src/sim/cli.ts'), platform: 'node', logLevel: 'warn' });
const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
await bundle.close();

// Imported from memory: several can run at once without a file to fight over.
/** @type {typeof import('../src/sim/cli')} */
const { main } = await import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
if (process.stdin.isTTY) console.error('One command a line; Ctrl+D runs them.');
process.exitCode = main(process.argv.slice(2), await text(process.stdin), process.stdout);
