// Sizes and durations in the words of docker/go-units.

/** At most `digits` significant digits, without trailing zeros (Go's %.Ng). */
function significant(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}

/** Decimal size: 192MB, 1.02kB, 0B. `digits` is 3 in `images`, 4 in `system df`. */
export function humanSize(bytes: number, digits = 3): string {
  let value = bytes;
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${significant(value, digits)}${units[unit] ?? 'B'}`;
}

/** Binary size: 7.153MiB. */
export function bytesSize(bytes: number): string {
  let value = bytes;
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${significant(value, 4)}${units[unit] ?? 'B'}`;
}

/** Parses `512m`, `1g`, `64MB` as binary bytes (go-units RAMInBytes); undefined when it is no size. */
export function parseRam(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?) ?([kmgtp])?(?:i?b)?$/i.exec(text);
  if (!match) return undefined;
  const power = ' kmgtp'.indexOf((match[2] ?? ' ').toLowerCase());
  return Math.floor(Number(match[1]) * 1024 ** power);
}

/** How long, in Docker's words: "Less than a second", "About a minute", "3 hours". */
export function humanDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 1) return 'Less than a second';
  if (seconds === 1) return '1 second';
  if (seconds < 60) return `${String(seconds)} seconds`;
  const minutes = Math.floor(seconds / 60);
  if (minutes === 1) return 'About a minute';
  if (minutes < 60) return `${String(minutes)} minutes`;
  const hours = Math.round(ms / 3_600_000);
  if (hours === 1) return 'About an hour';
  if (hours < 48) return `${String(hours)} hours`;
  if (hours < 336) return `${String(Math.floor(hours / 24))} days`;
  if (hours < 1440) return `${String(Math.floor(hours / 168))} weeks`;
  if (hours < 17_520) return `${String(Math.floor(hours / 720))} months`;
  return `${String(Math.floor(hours / 8760))} years`;
}

/** A date as Go prints it: "2026-11-23 00:00:01 +0000 UTC". */
export function goTime(unixMs: number): string {
  return `${new Date(unixMs).toISOString().slice(0, 19).replace('T', ' ')} +0000 UTC`;
}

const DURATION_MS: Readonly<Record<string, number>> = { ns: 1e-6, us: 1e-3, µs: 1e-3, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Reads a duration as Go writes them (`1m30s`, `0.5s`, `-2h`): ms, or Go's words for what is wrong. */
export function parseDuration(text: string): number | string {
  if (/^[+-]?0$/.test(text)) return 0;
  const body = text.replace(/^[+-]/, '');
  const parts = [...body.matchAll(/(\d+\.?\d*|\.\d+)([a-zµ]*)/g)];
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== body) return `time: invalid duration ${JSON.stringify(text)}`;
  let ms = 0;
  for (const [, amount = '', unit = ''] of parts) {
    if (unit === '') return `time: missing unit in duration ${JSON.stringify(text)}`;
    const size = Object.hasOwn(DURATION_MS, unit) ? DURATION_MS[unit] : undefined;
    if (size === undefined) return `time: unknown unit ${JSON.stringify(unit)} in duration ${JSON.stringify(text)}`;
    ms += Number(amount) * size;
  }
  return text.startsWith('-') ? -ms : ms;
}
