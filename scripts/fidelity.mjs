// npm run fidelity: writes docs/fidelity.md from the command registry.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

const bundle = await rolldown({ input: path.resolve(import.meta.dirname, '../build/fidelity/markdown.ts'), platform: 'node', logLevel: 'warn' });
const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
await bundle.close();

/** @type {typeof import('../build/fidelity/markdown')} */
const { fidelityMarkdown } = await import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
writeFileSync(path.resolve(import.meta.dirname, '../docs/fidelity.md'), fidelityMarkdown());
