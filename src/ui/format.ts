// Numbers with units in the language on the screen, so that every place writes seconds and sizes the same way.

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format is slow, and the same few are needed on every frame. */
function numberFormat(language: string, digits: number, unit?: string): Intl.NumberFormat {
  const key = `${language} ${digits} ${unit ?? ''}`;
  const style = unit === undefined ? {} : ({ style: 'unit', unit, unitDisplay: 'narrow' } as const);
  const format = formats.get(key) ?? new Intl.NumberFormat(language, { ...style, minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(key, format);
  return format;
}

/** Milliseconds as seconds, such as `2.4초`. Where it stands beside a longer time, `of` gives both as many digits. */
export function formatSeconds(ms: number, language: string, of: number = ms): string {
  const digits = of < 1000 ? 2 : of < 100_000 ? 1 : 0;
  return numberFormat(language, digits, 'second').format(ms / 1000);
}

/** A number with up to two digits after the point. */
export function formatNumber(value: number, language: string): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  formats.set(language, format);
  return format.format(value);
}

const SIZES = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes in the decimal units of Docker's own output, such as `43.9MB`. */
export function formatBytes(bytes: number, language: string): string {
  let step = 0;
  let value = bytes;
  while (value >= 999.5 && step < SIZES.length - 1) {
    value /= 1000;
    step += 1;
  }
  const digits = step === 0 || value >= 99.95 ? 0 : 1;
  return `${numberFormat(language, digits).format(value)}${SIZES[step] ?? ''}`;
}
