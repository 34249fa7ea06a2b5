// Law: no two modules of a folder differ only in large and small letters: many laptops cannot tell them apart, and import the wrong one.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('every module has a name of its own, also where letters have no size', () => {
  const names = ['src', 'tests', 'build', 'scripts'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(m?[jt]s|tsx)$/.test(name))
      .map((name) => `${folder}/${name}`.replace(/\.\w+$/, '')),
  );
  const sizeless = names.map((name) => name.toLowerCase());
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter((_, at) => sizeless.indexOf(sizeless[at] ?? '') !== sizeless.lastIndexOf(sizeless[at] ?? ''))).toEqual([]);
});
