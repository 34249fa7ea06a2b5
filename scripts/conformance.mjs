// npm run conformance -- [NAME]: the rows of the recordings that the machine answers differently.
import { importBundled } from './bundle.mjs';

/** @type {typeof import('../tests/conformance/show')} */
const { show } = await importBundled('tests/conformance/show.ts');
show(process.argv.slice(2), (text) => process.stdout.write(text));
