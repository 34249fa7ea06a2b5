// Where in a row of the race its name, its track and its value are.
import { type Rect } from '../shared/box';
import { type RaceMetrics } from './metrics';

/** Where in its row things are. */
export interface RowParts {
  head: Rect;
  track: Rect;
  tail: Rect;
}

/** The name, the track and the value of a row. */
export function rowParts({ x, y, w, h }: Rect, m: RaceMetrics): RowParts {
  if (m.head === 0) {
    const words = { x: x + m.pad, y, w: w - 2 * m.pad, h: m.words };
    return { head: words, tail: words, track: { x: x + m.pad, y: y + m.words, w: w - 2 * m.pad, h: m.track - m.pad } };
  }
  const head = { x: x + m.pad, y, w: m.head - m.pad, h };
  const tail = { x: x + w - m.tail, y, w: m.tail - m.pad, h };
  return { head, tail, track: { x: x + m.head, y: y + 6, w: w - m.head - m.tail - m.pad, h: h - 12 } };
}
