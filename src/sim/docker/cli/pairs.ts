// `name=value` items, as labels and driver options are given.

/** Items as a record; an item without `=` has an empty value. */
export function pairsOf(items: readonly string[]): Record<string, string> {
  return Object.fromEntries(items.map((item) => [item.split('=')[0] ?? '', item.split('=').slice(1).join('=')]));
}
