// Times and sizes stand beside each other all over the site: they must not change their digits on the way.
import { expect, test } from 'vitest';
import { formatBytes, formatSeconds } from './format';

test.each([
  [2400, 4800, '2.4'],
  [0, 4800, '0.0'],
  [570, 570, '0.57'],
  [40, 300, '0.04'],
  [20_000, 20_000, '20.0'],
  [61_234, 120_000, '61'],
])('%d ms, of %d ms, are %s seconds', (ms, of, text) => {
  expect(formatSeconds(ms, of)).toBe(text);
});

test.each([
  [405, '405B'],
  [43_900_000, '43.9MB'],
  [999_950, '1.0MB'],
  [192_000_000, '192MB'],
  [1_100_000_000, '1.1GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
