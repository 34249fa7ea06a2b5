// How Go prints values of any shape, and what it counts as true.

/** Prints a value as `%v` does. What JSON cannot tell apart is told by its keys: a struct's are all exported names. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(showValue).join(' ')}]`;
  // In the Engine API null stands for an empty slice or map.
  if (value === null || value === undefined) return '[]';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => /^[A-Z]\w*$/.test(key))) return `{${entries.map(([, item]) => showValue(item)).join(' ')}}`;
  return `map[${sortedEntries(value)
    .map(([key, item]) => `${key}:${showValue(item)}`)
    .join(' ')}]`;
}

/** Entries by key, as Go walks and prints a map. */
export function sortedEntries(value: object): [string, unknown][] {
  return Object.entries(value as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Whether a value counts as true: neither empty nor zero. */
export function isTrue(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value) || typeof value === 'string') return value.length > 0;
  return typeof value === 'object' ? Object.keys(value).length > 0 : Boolean(value);
}
