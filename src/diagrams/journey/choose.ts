// Which of many things a lens draws where there is no room for all of them.

/** Which of many are drawn: running and coming ones first, then the newest, in their old order. */
export function choose<T>(all: readonly T[], room: number, matters: (each: T) => boolean): { shown: T[]; rest: T[] } {
  if (all.length <= room) return { shown: [...all], rest: [] };
  const ranked = all.map((each, index) => ({ each, index })).sort((a, b) => Number(matters(b.each)) - Number(matters(a.each)) || b.index - a.index);
  const chosen = new Set(ranked.slice(0, Math.max(0, room - 1)).map(({ each }) => each));
  return { shown: all.filter((each) => chosen.has(each)), rest: all.filter((each) => !chosen.has(each)) };
}

/** How many columns of a least width fit. */
export const columnsIn = (width: number, least: number, gap: number): number => Math.max(1, Math.floor((width + gap) / (least + gap)));
