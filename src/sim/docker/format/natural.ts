// The order of names in Docker's lists: as text, but with numbers in it by their value (fvbommel/sortorder).

/** Compares texts so that `v2` comes before `v10`. */
export function naturalOrder(a: string, b: string): number {
  const chunks = (text: string): string[] => text.match(/\d+|\D+/g) ?? [];
  const [left, right] = [chunks(a), chunks(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [x = '', y = ''] = [left[i], right[i]];
    if (x === y) continue;
    const numbers = /^\d/.test(x) && /^\d/.test(y);
    if (numbers && Number(x) !== Number(y)) return Number(x) - Number(y);
    return x < y ? -1 : 1;
  }
  return 0;
}

/** The same for items with a name. */
export function byNaturalOrder<T>(nameOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => naturalOrder(nameOf(a), nameOf(b));
}
