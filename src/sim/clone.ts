// A plain deep copy for JSON values, so that an event never shares an object with the World.
import { present } from './draft';

/** Copies a JSON value (drafts included) into fresh plain objects and arrays. */
export function clone<T>(value: T): T {
  if (value === null || typeof value !== 'object') return value;
  const from: object = present(value);
  if (Array.isArray(from)) return from.map((item) => clone<unknown>(item)) as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(from)) copy[key] = clone((from as Record<string, unknown>)[key]);
  return copy as T;
}
