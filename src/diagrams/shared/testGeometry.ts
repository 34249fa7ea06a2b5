// Geometry for the layout laws of diagrams: what lies inside what, what overlaps, and the room that a line of text takes.
import { expect } from 'vitest';
import { type Rect } from './box';
import { textWidth } from './measure';
import { type TextRun } from './textRun';
import { type FigureSize } from './useFigureSize';

/** The layouts that every diagram has. */
export const FIGURE_SIZES: readonly FigureSize[] = ['wide', 'medium', 'narrow', 'projector'];

const SLACK = 0.01;

/** Whether a rectangle lies in another one. */
export function isInside(inner: Rect, outer: Rect): boolean {
  return inner.x >= outer.x - SLACK && inner.y >= outer.y - SLACK && inner.x + inner.w <= outer.x + outer.w + SLACK && inner.y + inner.h <= outer.y + outer.h + SLACK;
}

/** Whether two rectangles share more than an edge. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w - SLACK && b.x < a.x + a.w - SLACK && a.y < b.y + b.h - SLACK && b.y < a.y + a.h - SLACK;
}

/** The rectangle that a line of text takes. */
export function extentOf({ x, y, text, size, face, anchor }: TextRun): Rect {
  const w = textWidth(text, size, face);
  return { x: anchor === 'end' ? x - w : anchor === 'middle' ? x - w / 2 : x, y: y - size * 0.75, w, h: size * 0.95 };
}

/** Every text lies in a place, is large enough, and touches no other one. */
export function expectTextsIn(runs: readonly TextRun[], room: Rect, least: number, name: string): void {
  const extents = runs.map(extentOf);
  runs.forEach((run, at) => {
    const extent = extents[at];
    if (!extent) return;
    expect(run.size, `${name}: ${run.text}`).toBeGreaterThanOrEqual(least);
    expect(isInside(extent, room), `${name}: ${run.text} at ${JSON.stringify(extent)} in ${JSON.stringify(room)}`).toBe(true);
    extents.slice(at + 1).forEach((other, more) => expect(overlaps(extent, other), `${name}: ${run.text} over ${runs[at + 1 + more]?.text ?? ''}`).toBe(false));
  });
}
