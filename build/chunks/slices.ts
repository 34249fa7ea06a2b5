// Cuts code that is too much for one file: a browser compiles and runs a file in one go, and answers nobody meanwhile.

/** How modules hang together. */
export interface Graph {
  importsOf: (id: string) => readonly string[];
  sizeOf: (id: string) => number;
}

/** Some modules, each after what it imports (among circles of imports, in the order in which they would run). */
export function inOrder(ids: ReadonlySet<string>, importsOf: Graph['importsOf']): string[] {
  const order = new Set<string>();
  const entered = new Set<string>();
  const visit = (id: string): void => {
    if (entered.has(id)) return;
    entered.add(id);
    for (const imported of importsOf(id)) if (ids.has(imported)) visit(imported);
    order.add(id);
  };
  for (const id of [...ids].sort()) visit(id);
  return [...order];
}

/** Cuts modules into slices of about `size`, so that each slice needs only those before it; a circle of imports is not cut. */
export function slicesOf(ids: ReadonlySet<string>, { importsOf, sizeOf }: Graph, size: number): string[][] {
  const order = inOrder(ids, importsOf);
  const at = new Map(order.map((id, index) => [id, index]));
  const slices: string[][] = [];
  let slice: string[] = [];
  let filled = 0;
  let needed = 0;
  for (const [index, id] of order.entries()) {
    slice.push(id);
    filled += sizeOf(id);
    needed = Math.max(needed, ...importsOf(id).map((imported) => at.get(imported) ?? 0));
    if (filled < size || needed > index) continue;
    slices.push(slice);
    slice = [];
    filled = 0;
  }
  return slice.length > 0 ? [...slices, slice] : slices;
}
