// The law of what need not be drawn again: the same as deep equality, but functions and instances are only the same as themselves.
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { sameProps } from './sameProps';

const values = fc.object({ maxDepth: 3, values: [fc.integer({ min: 0, max: 2 }), fc.constantFrom('', 'a', null, undefined, Number.NaN), fc.boolean()] });

test('it is deep equality for plain values', () => {
  fc.assert(fc.property(values, values, (a, b) => sameProps(a, b) === isDeepStrictEqual(a, b)));
  fc.assert(fc.property(values, (a) => sameProps(a, structuredClone(a))));
});

test('one value that is otherwise is seen, however deep', () => {
  fc.assert(fc.property(values, (a) => !sameProps({ box: [{ a, x: 1 }] }, { box: [{ a, x: 2 }] })));
});

test('functions and instances are the same as themselves only', () => {
  const press = (): void => undefined;
  expect(sameProps({ press }, { press })).toBe(true);
  expect(sameProps({ press }, { press: (): void => undefined })).toBe(false);
  expect(sameProps(new Map([[1, 2]]), new Map([[1, 3]]))).toBe(false);
  expect(sameProps([], {})).toBe(false);
  expect(sameProps({ a: undefined }, { b: undefined })).toBe(false);
});
