// How Go prints values of any shape, and what it counts as true.

/** A pointer that points to nothing, such as the health of a container without a health check. */
export const NIL = Symbol('nil');

/** A row of a list: Go's own encoder writes it, and that one escapes what HTML would read. */
export class ListRow {
  [field: string]: unknown;
}

/** Go writes these three as escapes inside JSON texts. */
export const escapedJson = (text: string): string => text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');

/** Prints a value as `%v` does. What JSON cannot tell apart is told by its keys: a struct's are all exported names. */
export function showValue(value: unknown): string {
  if (value === NIL) return '<nil>';
  if (Array.isArray(value)) return `[${value.map(showValue).join(' ')}]`;
  // In the Engine API null stands for an empty slice or map.
  if (value === null || value === undefined) return '[]';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => /^[A-Z]\w*$/.test(key))) return `{${entries.map(([, item]) => showValue(item)).join(' ')}}`;
  return `map[${sortedEntries(value)
    .map(([key, item]) => `${key}:${isEmptyObject(item) ? '{}' : showValue(item)}`)
    .join(' ')}]`;
}

/** What stands in a map for "is there" (`80/tcp`: {}) is an empty struct. */
const isEmptyObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** Entries by key, as Go walks and prints a map. */
export function sortedEntries(value: object): [string, unknown][] {
  return Object.entries(value as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Whether a value counts as true: neither empty nor zero. */
export function isTrue(value: unknown): boolean {
  if (value === null || value === undefined || value === NIL) return false;
  if (Array.isArray(value) || typeof value === 'string') return value.length > 0;
  return typeof value === 'object' ? Object.keys(value).length > 0 : Boolean(value);
}

/** The bytes of a text, which Go counts. */
export function utf8(text: string): number[] {
  return Array.from(encodeURIComponent(text).matchAll(/%[0-9A-F]{2}|./g), ([byte]) => (byte.length > 1 ? Number.parseInt(byte.slice(1), 16) : byte.charCodeAt(0)));
}
