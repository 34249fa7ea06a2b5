// Where things hang and lie at a closed door: the sign, and below it an order that nobody has taken.
import { type Rect } from '../shared/box';
import { type BakeryMetrics } from './metrics';
import { type Scene } from './scene';

/** How far down its door a sign hangs: high where something lies below it. */
const HANGS = { high: 0.26, low: 0.42 } as const;

/** The baker's place: below the label, from under the hat to the ground. */
export function bakersPlace({ baker, tags: { daemon } }: Pick<Scene, 'baker' | 'tags'>): Rect {
  return { x: daemon.x, w: daemon.w, y: baker.y + baker.h * 0.1, h: baker.h * 0.9 };
}

/** The sign on a door. */
export function signAt({ x, y, w, h }: Rect, hangs: keyof typeof HANGS, m: BakeryMetrics): Rect {
  return { x: x + w * 0.08, y: y + h * HANGS[hangs], w: w * 0.84, h: m.small * 2.2 };
}

/** An order that came back: its slip, and before it the arrow that turns round. */
export function returnedAt(door: Rect, m: BakeryMetrics): { slip: Rect; turn: Rect } {
  const sign = signAt(door, 'high', m);
  const { w, h } = m.slip;
  const top = sign.y + sign.h;
  const y = top + (door.y + door.h - top - h) / 2;
  const turn = { w: w * 0.9, h: h * 0.5 };
  const x = door.x + (door.w - w - turn.w) / 2;
  return { slip: { x: x + turn.w, y, w, h }, turn: { ...turn, x, y: y + (h - turn.h) / 2 } };
}
