// How many things stand side by side in a row: all of them, or the ones that matter most and a pile of the rest.

/** The things that are drawn, those in the pile, and how wide each drawn one is. */
export interface Chosen<T> {
  shown: T[];
  rest: T[];
  width: number;
}

/** The room that a row has. */
export interface RowRoom {
  width: number;
  /** The narrowest that one thing can be. */
  least: number;
  gap: number;
  /** The width of the pile. */
  pile: number;
}

/** How many columns of a least width fit. */
export const columnsIn = (width: number, least: number, gap: number): number => Math.max(1, Math.floor((width + gap) / (least + gap)));

const each = (width: number, count: number, gap: number): number => (width - gap * (count - 1)) / Math.max(1, count);

/** Chooses what is drawn: those that matter first, then the newest, in their old order. */
export function choose<T>(all: readonly T[], { width, least, gap, pile }: RowRoom, matters: (item: T) => boolean): Chosen<T> {
  if (all.length <= columnsIn(width, least, gap)) return { shown: [...all], rest: [], width: each(width, all.length, gap) };
  const left = width - pile - gap;
  const room = columnsIn(left, least, gap);
  const ranked = all.map((item, index) => ({ item, index })).sort((a, b) => Number(matters(b.item)) - Number(matters(a.item)) || b.index - a.index);
  const chosen = new Set(ranked.slice(0, room).map(({ item }) => item));
  return { shown: all.filter((item) => chosen.has(item)), rest: all.filter((item) => !chosen.has(item)), width: each(left, room, gap) };
}
