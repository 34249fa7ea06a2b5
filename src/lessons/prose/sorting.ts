// The pure rules of sorting: each option goes to a target, and an answer is the list of all pairs.

/** The target of each option that has one. */
export type Sorting = Readonly<Record<string, string>>;

/** An answer as it is kept: `option=target`, in the order of the options. Undefined while an option has no target. */
export function sortedAnswer(sorting: Sorting, options: readonly string[]): string[] | undefined {
  const pairs = options.flatMap((option) => (sorting[option] === undefined ? [] : [`${option}=${sorting[option]}`]));
  return pairs.length === options.length ? pairs : undefined;
}

/** A kept answer as a sorting. What is no pair is left out. */
export function sortingOf(answer: readonly string[]): Sorting {
  return Object.fromEntries(
    answer.flatMap((pair) => {
      const cut = pair.indexOf('=');
      return cut > 0 ? [[pair.slice(0, cut), pair.slice(cut + 1)] as const] : [];
    }),
  );
}

/** Whether every option is where it belongs. */
export function isSorted(sorting: Sorting, right: Sorting): boolean {
  return Object.keys(right).every((option) => sorting[option] === right[option]);
}
