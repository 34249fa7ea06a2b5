// The way into a container and back: the container's list comes to the front while the curtain closes over the host's.
import { type Rect } from '../shared/box';
import { type Role, type Span } from '../shared/tween';
import { type Film } from '../shared/useTransition';
import { type InsideBox, type Side } from './insideBox';

/** On the way in, the curtain is drawn from the wall across the host's list, and the host's lines follow the list that they stand in. */
function melt(box: InsideBox, others: readonly InsideBox[]): Rect | null {
  if (box.kind === 'curtain') {
    const line = others.find((other) => other.kind === 'row' && other.side === 'host');
    return line ? { ...box, x: line.x + line.w, w: 0 } : null;
  }
  if (box.kind !== 'row' || box.side !== 'host') return null;
  const curtain = others.find((other) => other.kind === 'curtain');
  return curtain ? { ...box, x: curtain.x, w: curtain.w } : null;
}

function span(box: InsideBox, role: Role): Span {
  const travels = role === 'move' || box.kind === 'curtain' || box.kind === 'row';
  if (travels) return [0, 1];
  return role === 'leave' ? [0, 0.4] : [0.6, 1];
}

/** The lines are seen until the curtain is in front of them; the curtain comes out of nothing. */
const fade = (box: InsideBox): Span | null => (box.kind === 'row' ? [0.9, 1] : box.kind === 'curtain' ? [0.95, 1] : null);

const INTO: Film<InsideBox> = { seconds: 0.9, choreography: { melt, span, fade } };
const OUT: Film<InsideBox> = { seconds: 0.9, choreography: { melt, span, fade, backwards: true } };
const SAME: Film<InsideBox> = { seconds: 0.4, choreography: {} };

/** How the lens moves from one side to the other; the way out plays the way in backwards. */
export function filmOf(from: Side, to: Side): Film<InsideBox> {
  if (from === to) return SAME;
  return to === 'inside' ? INTO : OUT;
}
