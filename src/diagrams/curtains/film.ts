// How the curtains move: cloth comes down from its rail, liquid rises, lids slide.
import { type Film } from '../shared/useTransition';
import { type CurtainsBox } from './curtainsBox';

/** A curtain comes out of its rail, and a screen out of the side that it is folded to. */
function melt(box: CurtainsBox): { x: number; y: number; w: number; h: number } | null {
  if (box.kind === 'cloth') return { x: box.x, y: box.y, w: box.w, h: 2 };
  if (box.kind === 'screen') return { x: box.x, y: box.y, w: 2, h: box.h };
  if (box.kind === 'liquid') return { x: box.x, y: box.y + box.h, w: box.w, h: 0.5 };
  return null;
}

const SAME: Film<CurtainsBox> = { seconds: 0.5, choreography: { melt, fade: (box) => (box.kind === 'cloth' || box.kind === 'screen' ? [0.98, 1] : null) } };
const FACE: Film<CurtainsBox> = { seconds: 0.3, choreography: {} };

/** Within a face things move into place; from one face to the other they fade. */
export function curtainsFilm(from: string, to: string): Film<CurtainsBox> {
  return from === to ? SAME : FACE;
}
