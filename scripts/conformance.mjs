// npm run conformance -- [NAME]: the rows of the recordings that the machine answers differently.
import path from 'node:path';
import { rolldown } from 'rolldown';

const bundle = await rolldown({ input: path.resolve(import.meta.dirname, '../tests/conformance/show.ts'), platform: 'node', logLevel: 'warn' });
const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
await bundle.close();

/** @type {typeof import('../tests/conformance/show')} */
const { show } = await import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
show(process.argv.slice(2), (text) => process.stdout.write(text));
