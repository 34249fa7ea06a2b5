// Laws: docs/claims.md is what claims and lessons say now, and every claim is taught where a lesson says that it covers it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { format } from 'prettier';
import { CLAIMS } from '../../src/lessons/claims';
import { lessons } from '../../src/lessons/index';
import { claimsMarkdown } from './markdown';

test('docs/claims.md is up to date (npm run claims)', async () => {
  expect(readFileSync('docs/claims.md', 'utf8')).toBe(await format(claimsMarkdown(), { parser: 'markdown' }));
});

test('every claim is taught in the lessons that cover it, in steps that exist', () => {
  const steps = lessons.flatMap((lesson) => lesson.steps.map((step) => `${lesson.id}/${step.id}`));
  for (const { id, taught } of CLAIMS) {
    expect(steps, id).toEqual(expect.arrayContaining([...taught]));
    const covering = lessons.filter(({ covers }) => covers.includes(id)).map((lesson) => lesson.id);
    expect([...new Set(taught.map((place) => place.split('/')[0]))], id).toEqual(covering);
  }
  expect(new Set(lessons.flatMap(({ covers }) => covers))).toEqual(new Set(CLAIMS.map(({ id }) => id)));
});
