// Where the notes in the margin stand: each beside its rows, pushed down when the note above needs the room.

/** The rows that a note explains, in pixels from the top of the output. */
export interface Anchor {
  readonly top: number;
  readonly bottom: number;
}

/** Tops of notes of the given heights: never over one another, within `limit` while they fit, and as near to their rows as can be. */
export function placeNotes(anchors: readonly Anchor[], heights: readonly number[], gap: number, limit: number): readonly number[] {
  const tops: number[] = [];
  let free = 0;
  for (const [at, anchor] of anchors.entries()) {
    const height = heights[at] ?? 0;
    const wanted = anchor.bottom - anchor.top > height ? (anchor.top + anchor.bottom - height) / 2 : anchor.top;
    tops.push(Math.max(free, wanted));
    free = Math.max(free, wanted) + height + gap;
  }
  let end = Math.max(limit, total(heights, gap));
  for (let at = tops.length - 1; at >= 0; at -= 1) {
    const height = heights[at] ?? 0;
    tops[at] = Math.min(tops[at] ?? 0, end - height);
    end = (tops[at] ?? 0) - gap;
  }
  return tops;
}

function total(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, heights.length - 1) * gap;
}

/** The line that joins rows to their note: straight, bent, or a bracket over several rows. Coordinates are pixels of the margin. */
export function connector(anchor: Anchor, note: { readonly top: number; readonly height: number }, lineHeight: number, width: number): string {
  const middle = width / 2;
  const first = anchor.top + lineHeight / 2;
  const last = anchor.bottom - lineHeight / 2;
  if (last - first > 1) {
    const centre = note.top + note.height / 2;
    return `M0 ${first}H${middle}V${last}H0M${middle} ${Math.max(first, Math.min(last, centre))}V${centre}H${width}`;
  }
  const line = note.top + lineHeight / 2;
  return Math.abs(first - line) < 1 ? `M0 ${first}H${width}` : `M0 ${first}H${middle}V${line}H${width}`;
}
