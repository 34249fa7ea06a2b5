// How the baker walks: gone from home and there outside the shop, as the way between leads past labels, and then at ease along a strip that is free of words.
import { type Rect } from '../shared/box';
import { type Point, pointAt } from '../journey/packetsAt';
import { type Scene } from './scene';

/** The share of a walk in which the baker leaves home and appears outside. */
const LEAVING = 0.1;

/** The height of the baker's drawing, in its own units. */
const TALL = 174;

/** How much of a walk away from home has passed. */
const awayAt = (part: 'there' | 'back', share: number): number => (part === 'back' ? 1 - share : share);

/** Where the baker's feet are when a share of the way there, or of the way back, has passed: at home, or outside. */
export function feetAt({ walk }: Pick<Scene, 'walk'>, part: 'there' | 'back', share: number): Point {
  const t = awayAt(part, share);
  return t < LEAVING / 2 ? pointAt(walk.slice(0, 2), 0) : pointAt(walk.slice(1), Math.max(0, t - LEAVING) / (1 - LEAVING));
}

/** How much of the baker is to be seen: nothing at the instant between home and outside. */
export function seenAt(part: 'there' | 'back', share: number): number {
  const t = awayAt(part, share);
  return t < LEAVING ? Math.abs(1 - (2 * t) / LEAVING) : 1;
}

/** How high a step lifts the baker, who stands while leaving home. */
export function stepAt(part: 'there' | 'back', share: number, steps: number): number {
  return awayAt(part, share) < LEAVING ? 0 : Math.abs(Math.sin(share * Math.PI * steps)) * 4;
}

/** The kit in both hands, from the baker's feet, who looks to the right. */
export function carriedKit({ baker }: Pick<Scene, 'baker'>): Rect {
  const s = baker.h / TALL;
  return { x: 30 * s, y: -108 * s, w: 58 * s, h: 52 * s };
}

/** What the baker takes at a place of the feet: the body, and both hands with a kit. */
export function walkerRects(scene: Pick<Scene, 'baker'>, part: 'there' | 'back', [x, y]: Point): Rect[] {
  const s = scene.baker.h / TALL;
  const kit = carriedKit(scene);
  const body: Rect = { x: -33 * s, y: -scene.baker.h, w: 66 * s, h: scene.baker.h };
  return [body, kit].map((rect) => ({ ...rect, x: part === 'back' ? x - rect.x - rect.w : x + rect.x, y: y + rect.y }));
}
