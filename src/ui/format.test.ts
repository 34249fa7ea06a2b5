// Times and sizes stand beside each other all over the site: they must not change their digits on the way.
import { expect, test } from 'vitest';
import { formatBytes, formatSeconds } from './format';

test.each([
  [2400, 'ko', 4800, '2.4초'],
  [0, 'ko', 4800, '0.0초'],
  [570, 'ko', 570, '0.57초'],
  [40, 'en', 300, '0.04s'],
  [20_000, 'en', 20_000, '20.0s'],
  [61_234, 'en', 120_000, '61s'],
])('%d ms in %s, of %d ms, is %s', (ms, language, of, text) => {
  expect(formatSeconds(ms, language, of)).toBe(text);
});

test.each([
  [405, '405B'],
  [43_900_000, '43.9MB'],
  [999_950, '1.0MB'],
  [192_000_000, '192MB'],
  [1_100_000_000, '1.1GB'],
])('%d bytes are %s in both languages', (bytes, text) => {
  expect([formatBytes(bytes, 'ko'), formatBytes(bytes, 'en')]).toEqual([text, text]);
});
