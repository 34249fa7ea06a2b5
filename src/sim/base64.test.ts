// Base64 there and back, against Node's own.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64';

test('is that of Node', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(toBase64(text)).toBe(Buffer.from(text, 'utf8').toString('base64'));
    }),
  );
});

test('reads back what it has written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      expect(fromBase64(toBase64(text))).toBe(text);
    }),
  );
});

test('does not read what is none', () => {
  for (const text of ['a', '====', 'a===', 'ab!=', 'abcde']) expect(fromBase64(text)).toBeUndefined();
});
