// Reading many objects of the World at once: a draft costs a proxy for each object that is looked at, which a loop over a thousand containers feels.
import { current, type Draft, isDraft } from 'mutative';

/** Under this key mutative 2 hands out what stands behind a draft: the values before the turn and, once something has been touched, the present ones. */
const BEHIND: unique symbol = Symbol.for('__MUTATIVE_PROXY_DRAFT__');

type Values<T> = Readonly<Record<string, T>> | readonly T[];

interface MaybeDraft<T> {
  readonly [BEHIND]?: { readonly original: T; readonly copy: T | null };
}

/**
 * The values of a record or list of the World as they are now: those which the turn has touched as drafts, all others plain.
 * There are none where there is no record, as in a machine without an engine. For reading, and only until the next fact: a plain value does not change with the World. To hold on to one, look it up by its key.
 */
export function valuesOf<T>(values: Values<T> | undefined): T[] {
  return values === undefined ? [] : Object.values(present(values));
}

/** A record or list of the World as it is now, to look single members up without making drafts of them. Like `valuesOf`, only until the next fact. */
export function present<T extends object>(values: T): T {
  const draft = (values as MaybeDraft<T>)[BEHIND];
  return draft ? (draft.copy ?? draft.original) : values;
}

/** What an object of the World was before the turn; undefined for one that is no draft. What is found in it never changes, while what a turn has made may still do so. */
export function before<T extends object>(value: T): T | undefined {
  return (value as MaybeDraft<T>)[BEHIND]?.original;
}

/** An object of the World as it is now, plain: to read much of one that the turn has hardly touched. Like `valuesOf`, only until the next fact. */
export function plain<T extends object>(value: T): T {
  return isDraft(value) ? current(value as Draft<T>) : value;
}

/** What a record holds under a name that somebody typed: `constructor` is a name like any other, and no record inherits it. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
