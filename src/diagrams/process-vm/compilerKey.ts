// Where the compiler's key, its arrow and its play sign stand: the key goes round everything that is on it.
import { type Rect } from '../shared/box';
import { type VmMetrics } from './metrics';

/** How far from the middle of the place its name, arrow and sign reach, in sizes of the text. */
const REACH = 2.05;
/** What is left free between the sign and the edge of the key. */
const MARGIN = 3;

/** The key round name, arrow and sign. */
export function compilerKey({ x, y, w, h }: Rect, m: VmMetrics): Rect {
  const inset = Math.max(1, Math.min(h * 0.14, h / 2 - m.text * REACH));
  return { x: x + 2, y: y + inset, w: w - 4, h: h - 2 * inset };
}

/** The height at which the arrow runs. */
export function arrowHeight({ y, h }: Rect, m: VmMetrics): number {
  return y + h / 2 + m.text * 0.35;
}

/** The square of the play sign, under the arrow. */
export function playSign(box: Rect, m: VmMetrics): Rect {
  const key = compilerKey(box, m);
  const y = arrowHeight(box, m) + m.text * 0.3;
  const size = Math.min(m.text * 1.25, key.y + key.h - MARGIN - y);
  return { x: box.x + (box.w - size) / 2, y, w: size, h: size };
}
