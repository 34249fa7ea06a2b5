// Reading many objects of the World at once: a draft costs a proxy for each object that is looked at, which a loop over a thousand containers feels.
import { present } from './draft';

type Values<T> = Readonly<Record<string, T>> | readonly T[];

/**
 * The values of a record or list of the World as they are now, plain; there are none where there is no record, as in a machine without an engine.
 * For reading, and only until the next fact: to hold on to one, look it up by its key.
 */
export function valuesOf<T>(values: Values<T> | undefined): T[] {
  return values === undefined ? [] : Object.values(present(values));
}

/** What a record holds under a name that somebody typed: `constructor` is a name like any other, and no record inherits it. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
