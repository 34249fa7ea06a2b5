// npm run fidelity: writes docs/fidelity.md from the command registry.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { importBundled } from './bundle.mjs';

/** @type {typeof import('../build/fidelity/markdown')} */
const { fidelityMarkdown } = await importBundled('build/fidelity/markdown.ts');
writeFileSync(path.resolve(import.meta.dirname, '../docs/fidelity.md'), fidelityMarkdown());
