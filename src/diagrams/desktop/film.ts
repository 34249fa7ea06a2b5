// How Docker Desktop's cover comes off: it slides aside, and on Windows the hypervisor comes out from under the OS.
import { type Role, type Span } from '../shared/tween';
import { type Film } from '../shared/useTransition';
import { type DesktopBox } from './layout';

/** A set-up with its cover on or off. */
export type DesktopScene = `${string} ${'closed' | 'open'}`;

/** When each kind of block has its part, on the way to the open picture. */
function span(box: DesktopBox, role: Role): Span {
  if (role === 'move') return [0.4, 1];
  if (box.kind === 'cover') return [0, 0.6];
  if (box.kind === 'hypervisor') return [0.4, 1];
  return role === 'enter' ? [0, 0.06] : [0, 0.2];
}

/** The cover slides off to the right; the hypervisor comes out of the hardware's top edge. */
function melt(box: DesktopBox) {
  if (box.kind === 'cover') return { x: box.x + box.w, y: box.y, w: 1, h: box.h };
  return box.kind === 'hypervisor' ? { x: box.x, y: box.y + box.h, w: box.w, h: 1 } : null;
}

/** The film from one scene to another; only the cover of one set-up is peeled, other changes fade. */
export function desktopFilm(from: DesktopScene, to: DesktopScene): Film<DesktopBox> {
  const peels = from !== to && from.split(' ')[0] === to.split(' ')[0];
  return peels ? { seconds: 1.5, choreography: { span, melt, backwards: to.endsWith('closed') } } : { seconds: 0.45, choreography: {} };
}
