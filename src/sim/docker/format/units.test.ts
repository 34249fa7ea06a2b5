// Sizes and durations in the words of docker/go-units.
import { describe, expect, test } from 'vitest';
import { bytesSize, humanDuration, humanSize, parseRam } from './units';

const S = 1000;
const M = 60 * S;
const H = 60 * M;

describe('units', () => {
  test.each([
    [0, 'Less than a second'],
    [1 * S, '1 second'],
    [59 * S, '59 seconds'],
    [60 * S, 'About a minute'],
    [119 * S, 'About a minute'],
    [2 * M, '2 minutes'],
    [59 * M, '59 minutes'],
    [60 * M, 'About an hour'],
    [2 * H, '2 hours'],
    [47 * H, '47 hours'],
    [48 * H, '2 days'],
    [336 * H, '2 weeks'],
    [1440 * H, '2 months'],
    [17_520 * H, '2 years'],
  ])('%d ms is "%s"', (ms, words) => {
    expect(humanDuration(ms)).toBe(words);
  });

  test.each([
    [0, '0B'],
    [93, '93B'],
    [1024, '1.02kB'],
    [2_026_577, '2.03MB'],
    [8_300_000, '8.3MB'],
    [192_000_000, '192MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(humanSize(bytes)).toBe(words);
  });

  test('memory is binary', () => {
    expect(bytesSize(7_500_595)).toBe('7.153MiB');
    expect(parseRam('64m')).toBe(64 * 1024 ** 2);
    expect(parseRam('1GB')).toBe(1024 ** 3);
    expect(parseRam('abc')).toBeUndefined();
  });
});
