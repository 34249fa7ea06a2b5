// The rectangle with a name that every lens lays out and every transition moves.

/** A rectangle in the units of its figure. */
export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A thing to draw: who it is (the same id over all views, so that it moves) and where. */
export interface Box extends Rect {
  id: string;
  /** 1 unless given. */
  opacity?: number;
  /** Drawing order while boxes of two layouts are mixed: higher lies in front. 0 unless given. */
  z?: number;
}

/** A box at one instant of a transition. */
export type Drawn<B extends Box> = B & { opacity: number; phase: 'still' | 'moving' | 'fading' };

/** The rectangle at a share of the way from one to another. */
export function mixRect(from: Rect, to: Rect, share: number): Rect {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), w: mix(from.w, to.w), h: mix(from.h, to.h) };
}

/** Whether two rectangles are the same place. */
export function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;
}

/** A rectangle moved in on every side. */
export function inset(rect: Rect, by: number): Rect {
  return { x: rect.x + by, y: rect.y + by, w: Math.max(0, rect.w - 2 * by), h: Math.max(0, rect.h - 2 * by) };
}
