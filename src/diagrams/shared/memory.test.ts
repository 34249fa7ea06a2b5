// Amounts of memory in one form, as the ledger beside a picture has them.
import { expect, it } from 'vitest';
import { memoryAmount } from './memory';

it.each([
  [6, 6, 'MiB'],
  [512.4, 512, 'MiB'],
  [1023.7, 1, 'GiB'],
  [1039, 1, 'GiB'],
  [1536, 1.5, 'GiB'],
  [4101, 4, 'GiB'],
] as const)('%d MiB are %d %s', (mib, value, unit) => {
  expect(memoryAmount(mib)).toEqual({ value, unit });
});
