// Law: docs/fidelity.md is what the command registry and the notes say now.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fidelityMarkdown } from './markdown';

test('docs/fidelity.md is up to date (npm run fidelity)', () => {
  expect(readFileSync('docs/fidelity.md', 'utf8')).toBe(fidelityMarkdown());
});
