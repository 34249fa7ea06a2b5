// The names of classes must be names, be the same in the two bundles of a build, and never meet.
import { expect, test } from 'vitest';
import { shortName } from './shortName';

test('a class has one short name, and classes of one name in two files have two', () => {
  const file = `${process.cwd()}/src/a.module.css`;
  const name = shortName('page', file);
  expect(name).toMatch(/^[a-zA-Z]\w{3,6}$/);
  expect(shortName('page', file)).toBe(name);
  expect(shortName('page', `${process.cwd()}/src/b.module.css`)).not.toBe(name);
  expect(shortName('pages', file)).not.toBe(name);
});
