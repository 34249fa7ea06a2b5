// Choices drawn from a seed, so that the same seed always makes the same question.
import { intOf } from '../../sim/random';

/** A row of random choices; each call takes the next one. */
export interface Draw {
  /** A whole number from `from` to `to`, both included. */
  readonly int: (from: number, to: number) => number;
  /** Whether something with one chance in `of` happens. */
  readonly oneIn: (of: number) => boolean;
  /** One of a list, which is not empty. */
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** The list in another order. */
  readonly shuffle: <T>(list: readonly T[]) => T[];
  /** Some of a list, each at most once, in a drawn order; all of it where there are no more. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
}

/** The choices that a label leads to. */
export function createDraw(label: string): Draw {
  let taken = 0;
  const below = (limit: number): number => intOf(`${label}/${String(taken++)}`, limit);
  const shuffle = <T>(list: readonly T[]): T[] => {
    const rest = [...list];
    const order: T[] = [];
    while (rest.length > 0) order.push(...rest.splice(below(rest.length), 1));
    return order;
  };
  return {
    int: (from, to) => from + below(to - from + 1),
    oneIn: (of) => below(of) === 0,
    pick: (list) => list[below(list.length)] ?? list[0],
    shuffle,
    some: (list, count) => shuffle(list).slice(0, count),
  };
}
