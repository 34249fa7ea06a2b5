// SHA-256 against Node's own.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256';

const real = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

test('is what the real one gives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(real(text));
    }),
    { examples: [[''], ['abc'], ['한글과 🐳'], ['x'.repeat(55)], ['x'.repeat(56)], ['x'.repeat(64)]] },
  );
});
