// npm run claims: writes docs/claims.md from the claims and the words of the lessons.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { importBundled } from './bundle.mjs';

/** @type {typeof import('../build/claims/markdown')} */
const { claimsMarkdown } = await importBundled('build/claims/markdown.ts');
writeFileSync(path.resolve(import.meta.dirname, '../docs/claims.md'), claimsMarkdown());
