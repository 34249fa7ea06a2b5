// Where the things that this app has added to the bakery stand: published ports, volumes and networks, beside the rack or over it.
import { type Rect } from '../shared/box';
import { type Bakery, type Extra } from './bakery';
import { type BakeryBox } from './layout';
import { type Scene } from './scene';

/** How the width is shared out among things side by side, by what the longest of their kinds' words take. */
const SHARES: Readonly<Record<Extra['kind'], number>> = { port: 0.33, volume: 0.305, network: 0.365 };

/** The most that a single thing takes of a wide place. */
const ALONE = 0.5;

/** The place of some things at the right of that for all kinds: what they leave free is the rack's. */
function placeOf({ extras, extrasStand: { across } }: Scene, share: number, shown: number): Rect {
  if (shown === 1) return extras.one;
  const w = across ? extras.more.w * share : extras.more.w;
  return { ...extras.more, x: extras.more.x + extras.more.w - w, w };
}

/** Of what this app has added, one of each kind, below the line that says so: side by side, or one below the other. */
export function extrasIn(scene: Scene, bakery: Bakery): { place: Rect | null; mark: Rect | null; things: BakeryBox[] } {
  const shown = (['port', 'volume', 'network'] as const).flatMap((kind) => bakery.extras.find((extra) => extra.kind === kind) ?? []);
  if (shown.length === 0) return { place: null, mark: null, things: [] };
  const { across, mark } = scene.extrasStand;
  const whole = shown.reduce((sum, { kind }) => sum + SHARES[kind], 0);
  const place = placeOf(scene, whole, shown.length);
  // words over one narrow thing break into two lines
  const line = mark > 0 && place.w < 120 ? mark * 1.8 : mark;
  const gap = 3;
  const room = place.w - gap * (shown.length - 1);
  const height = across ? place.h - line : (scene.extras.more.h - 2 * gap) / 3;
  const widths = shown.map(({ kind }) => (!across || place.w < 120 ? place.w : room * Math.min(SHARES[kind] / whole, shown.length === 1 ? ALONE : 1)));
  const used = widths.reduce((sum, w) => sum + w, 0) + gap * (shown.length - 1);
  const left = across ? place.x + (place.w - used) / 2 : place.x;
  const things = shown.map((extra, at): BakeryBox => {
    const before = widths.slice(0, at).reduce((sum, w) => sum + w + gap, 0);
    return {
      id: `extra:${extra.kind}:${extra.name}`,
      x: across ? left + before : left,
      y: place.y + line + (across ? 0 : at * (height + gap)),
      w: widths[at] ?? place.w,
      h: height,
      z: 3,
      kind: 'extra',
      extra,
    };
  });
  return { place, mark: line > 0 ? { ...place, h: line } : null, things };
}
