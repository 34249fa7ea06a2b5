// How the baker walks: out of the shop in no time, as labels hang there, and then at ease along a strip that is free of words.
import { type Rect } from '../shared/box';
import { type Point, pointAt } from '../journey/packets';
import { type Scene } from './scene';

/** The share of a walk for the way between home and the door. */
export const DASH = 0.1;

/** The height of the baker's drawing, in its own units. */
const TALL = 174;

/** Where the baker's feet are when a share of the way there, or of the way back, has passed. */
export function feetAt({ walk }: Pick<Scene, 'walk'>, part: 'there' | 'back', share: number): Point {
  const t = part === 'back' ? 1 - share : share;
  return t < DASH ? pointAt(walk.slice(0, 2), t / DASH) : pointAt(walk.slice(1), (t - DASH) / (1 - DASH));
}

/** The kit in both hands, from the baker's feet, who looks to the right. */
export function carriedKit({ baker }: Pick<Scene, 'baker'>): Rect {
  const s = baker.h / TALL;
  return { x: 30 * s, y: -108 * s, w: 58 * s, h: 52 * s };
}

/** What the baker takes with a kit in both hands, at a place of the feet. */
export function walkerBox(scene: Pick<Scene, 'baker'>, part: 'there' | 'back', [x, y]: Point): Rect {
  const s = scene.baker.h / TALL;
  const kit = carriedKit(scene);
  const [rear, front] = [33 * s, kit.x + kit.w];
  return { x: x - (part === 'back' ? front : rear), y: y - scene.baker.h, w: rear + front, h: scene.baker.h };
}
