// A plain deep copy for JSON values, so that an event never shares an object with the World.

/** Copies a JSON value (drafts included) into fresh plain objects and arrays. */
export function clone<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => clone<unknown>(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) copy[key] = clone<unknown>(item);
  return copy as T;
}
