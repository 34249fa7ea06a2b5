// The pure rules of putting blocks into places: press a block to place it, press it again to take it out.

/** Which block stands in which place, and which place the next block goes to. */
export interface Placing {
  readonly places: readonly (string | undefined)[];
  /** The place that waits for a block; undefined once all are taken. */
  readonly current: number | undefined;
}

/** All places empty, or filled as given. */
export function startPlacing(size: number, filled: readonly (string | undefined)[] = []): Placing {
  return waiting(Array.from({ length: size }, (_, index) => filled[index]));
}

/** Puts the block into the waiting place, or takes it out when it already has one; then the first free place waits. */
export function toggleBlock(placing: Placing, block: string): Placing {
  const standing = placing.places.indexOf(block);
  if (standing >= 0) return waiting(placing.places.with(standing, undefined));
  if (placing.current === undefined) return placing;
  return waiting(placing.places.with(placing.current, block));
}

/** Takes the block out of a place, if there is one, and lets that very place wait for the next. */
export function emptyPlace(placing: Placing, index: number): Placing {
  return { places: placing.places.with(index, undefined), current: index };
}

/** Puts a block into a place of its own choice; it leaves the one where it stood, and whatever was there comes out. */
export function putBlock(placing: Placing, block: string, index: number): Placing {
  return waiting(placing.places.map((standing, at) => (at === index ? block : standing === block ? undefined : standing)));
}

/** The blocks in order, once every place is taken. */
export function placedOrder(placing: Placing): readonly string[] | undefined {
  const blocks = placing.places.filter((block) => block !== undefined);
  return blocks.length === placing.places.length ? blocks : undefined;
}

/** The ids in an order that says nothing about the answer, the same on every machine. */
export function shuffled(ids: readonly string[], seed: string): string[] {
  return [...ids].sort((a, b) => hash(`${seed}/${a}`) - hash(`${seed}/${b}`));
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  return Array.from(text).reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5);
}

function waiting(places: readonly (string | undefined)[]): Placing {
  const free = places.indexOf(undefined);
  return { places, current: free < 0 ? undefined : free };
}
