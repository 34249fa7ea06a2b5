// A slice that needed a later one would run before what it needs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, slicesOf } from './slices';

/** Modules by name, each with the names of what it imports; circles may be among them. */
const graphs = fc
  .integer({ min: 1, max: 14 })
  .chain((count) =>
    fc
      .array(fc.array(fc.nat({ max: count }), { maxLength: 4 }), { minLength: count, maxLength: count })
      .map((rows) => new Map(rows.map((imports, at) => [`m${at}`, imports.map((to) => `m${to}`)]))),
  );
const importsIn = (graph: ReadonlyMap<string, string[]>) => (id: string) => graph.get(id) ?? [];

test('every module is in one slice, and no slice needs a later one', () => {
  fc.assert(
    fc.property(graphs, fc.integer({ min: 1, max: 40 }), (graph, size) => {
      const slices = slicesOf(new Set(graph.keys()), { importsOf: importsIn(graph), sizeOf: (id) => id.length * 3 }, size);
      expect(slices.flat().sort()).toEqual([...graph.keys()].sort());
      const sliceOf = new Map(slices.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
      for (const [id, imports] of graph) for (const imported of imports) expect(sliceOf.get(imported) ?? 0).toBeLessThanOrEqual(sliceOf.get(id) ?? 0);
    }),
  );
});

test('a slice is cut as soon as it is full, and not within a circle', () => {
  const chain = new Map([
    ['a', []],
    ['b', ['a']],
    ['c', ['b', 'd']],
    ['d', ['c']],
    ['e', ['d']],
  ]);
  expect(inOrder(new Set(['c', 'a', 'b']), importsIn(chain))).toEqual(['a', 'b', 'c']);
  expect(slicesOf(new Set(chain.keys()), { importsOf: importsIn(chain), sizeOf: () => 1 }, 1)).toEqual([['a'], ['b'], ['d', 'c'], ['e']]);
});
