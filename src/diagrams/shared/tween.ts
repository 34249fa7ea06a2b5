// What a figure looks like on the way from one layout to the next: pure, so that it can be tested and stepped.
import { type Box, type Drawn, type Rect, mixRect, sameRect } from './box';

/** A part of a transition, as shares of its length. */
export type Span = readonly [start: number, end: number];

/** How a box takes part in the film: it comes, moves, or goes. */
export type Role = 'enter' | 'move' | 'leave';

/** Who moves when, and what a vanishing box melts into. Everything left out has a plain default. */
export interface Choreography<B extends Box> {
  /** When a box has its part. */
  span?: (box: B, role: Role) => Span;
  /** The place on the other side that a box without a counterpart melts into (or comes out of). */
  melt?: (box: B, otherSide: readonly B[]) => Rect | null;
  /** When a melting box fades, as a part of the whole; by default in the last third of its own part. */
  fade?: (box: B) => Span | null;
  /** Plays the film of the way back from its end to its start; roles are those of that film. */
  backwards?: boolean;
}

const WHOLE: Span = [0, 1];
/** The share of a melting box's part after which it fades. */
const FADE_FROM = 0.65;

/** Slow, fast, slow. */
export function ease(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
}

/** How far a share of the whole has gone through a span: 0 before it, 1 after it. */
export function within(share: number, [start, end]: Span): number {
  return end <= start ? Number(share >= end) : Math.min(1, Math.max(0, (share - start) / (end - start)));
}

/** A layout at rest. */
export function settled<B extends Box>(boxes: readonly B[]): Drawn<B>[] {
  return boxes.map((box) => ({ ...box, opacity: box.opacity ?? 1, phase: 'still' }));
}

/** The ids of boxes that were not there before. */
export function newIds(from: readonly Box[], to: readonly Box[]): Set<string> {
  const before = new Set(from.map((box) => box.id));
  return new Set(to.filter((box) => !before.has(box.id)).map((box) => box.id));
}

/** The ids of boxes that came, moved or went between two layouts. */
export function changedIds(from: readonly Box[], to: readonly Box[]): Set<string> {
  const before = new Map(from.map((box) => [box.id, box]));
  const stays = new Set(to.filter((box) => before.has(box.id)).map((box) => box.id));
  const changed = to.filter((box) => !sameRect(before.get(box.id) ?? { x: 0, y: 0, w: -1, h: -1 }, box));
  return new Set([...changed, ...from.filter((box) => !stays.has(box.id))].map((box) => box.id));
}

/** A box that is only on one side of the film, `gone` of the way out of sight, at a share of the whole. */
function fading<B extends Box>(box: B, otherSide: readonly B[], gone: number, share: number, { melt, fade }: Choreography<B>): Drawn<B> {
  const into = melt?.(box, otherSide) ?? null;
  const place = into ? mixRect(box, into, ease(gone)) : box;
  const late = fade?.(box) ?? null;
  const left = late ? 1 - within(share, late) : into ? 1 - within(gone, [FADE_FROM, 1]) : 1 - ease(gone);
  return { ...box, ...place, opacity: (box.opacity ?? 1) * left, phase: 'fading' };
}

/** A box that is on both sides; halfway it takes over what the second side says of it. */
function moving<B extends Box>(start: B, end: B, part: number): Drawn<B> {
  const opacity = (start.opacity ?? 1) * (1 - part) + (end.opacity ?? 1) * part;
  return { ...(part < 0.5 ? start : end), ...mixRect(start, end, part), opacity, phase: sameRect(start, end) ? 'still' : 'moving' };
}

/** What to draw `progress` (0 to 1) of the way between two layouts. Boxes with the same id move; the others melt or fade. */
export function tween<B extends Box>(from: readonly B[], to: readonly B[], progress: number, choreography: Choreography<B> = {}): Drawn<B>[] {
  if (progress >= 1) return settled(to);
  const { backwards = false, span } = choreography;
  const [first, second, share] = backwards ? [to, from, 1 - progress] : [from, to, progress];
  const part = (box: B, role: Role): number => within(share, span?.(box, role) ?? WHOLE);
  const ends = new Map(second.map((box) => [box.id, box]));
  const starts = new Set(first.map((box) => box.id));
  const known = first.map((box) => {
    const end = ends.get(box.id);
    return end ? moving(box, end, ease(part(box, 'move'))) : fading(box, second, part(box, 'leave'), share, choreography);
  });
  const coming = second.filter((box) => !starts.has(box.id)).map((box) => fading(box, first, 1 - part(box, 'enter'), 1 - share, choreography));
  return [...known, ...coming].filter((box) => box.opacity > 0.01).sort((a, b) => (a.z ?? 0) - (b.z ?? 0));
}
