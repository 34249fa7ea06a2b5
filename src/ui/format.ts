// Seconds and sizes as they stand on the screen, so that every place writes them the same way.
import { formatNumber } from './formatNumber';

/** Milliseconds as a number of seconds, such as `2.4`. Where it stands beside a longer time, `of` gives both as many digits. */
export function formatSeconds(ms: number, of: number = ms): string {
  const digits = of < 1000 ? 2 : of < 100_000 ? 1 : 0;
  return formatNumber(ms / 1000, digits, digits);
}

const SIZES = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes in the decimal units of Docker's own output, such as `43.9MB`. */
export function formatBytes(bytes: number): string {
  let step = 0;
  let value = bytes;
  while (value >= 999.5 && step < SIZES.length - 1) {
    value /= 1000;
    step += 1;
  }
  const digits = step === 0 || value >= 99.95 ? 0 : 1;
  return `${formatNumber(value, digits, digits)}${SIZES[step] ?? ''}`;
}
