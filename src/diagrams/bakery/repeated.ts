// Pieces of a drawing that stand in a row, as one path.

/** A piece of a path, `count` times with a move between. */
export const repeated = (piece: string, count: number, move: string): string => Array.from({ length: Math.max(0, count) }, () => piece).join(move);

/** Upright joints of one course, from the first one on, as long as they lie before `end`. */
export function rowOfJoints(first: number, top: number, tall: number, every: number, end: number): string {
  const count = Math.ceil((end - first) / every);
  return count > 0 ? `M${first} ${top}${repeated(`v${tall}`, count, `m${every} ${-tall}`)}` : '';
}
