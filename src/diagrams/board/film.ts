// How a small computer's picture moves: values come out of whoever stored, read or computed them.
import { type Rect } from '../shared/box';
import { type Role, type Span } from '../shared/tween';
import { type Film } from '../shared/useTransition';
import { type BoardBox } from './boardBox';

/** A value starts small in the middle of where it comes from. */
function melt(box: BoardBox, others: readonly BoardBox[]): Rect | null {
  const source = box.from === null ? undefined : others.find(({ id }) => id === box.from);
  if (!source) return null;
  return { x: source.x + (source.w - box.w) / 2, y: source.y + (source.h - box.h) / 2, w: box.w, h: box.h };
}

/** What goes is gone before what comes has arrived. */
const span = (_box: BoardBox, role: Role): Span => (role === 'leave' ? [0, 0.4] : [0, 1]);

const FILM: Film<BoardBox> = { seconds: 0.5, choreography: { melt, span } };

/** The one film of these pictures. */
export function boardFilm(): Film<BoardBox> {
  return FILM;
}
