// The words that the owner says, in the bubble.
import { type Rect } from '../shared/box';
import { type TextRun } from '../shared/textRun';
import { centred } from '../shared/wrap';
import { type BakeryMetrics } from './metrics';

/** Words in the middle of the bubble; none where it has no room for all of them. */
export function spokenRuns(text: string, { x, y, w, h }: Rect, m: BakeryMetrics): TextRun[] {
  return centred({ text, size: m.label, least: m.least, weight: 700 }, { x: x + 10, y: y + 5, w: w - 20, h: h - 10 });
}

/** The bubble itself: as high as its words need on a beamer, where a short order would be lost in the place of the longest. */
export function bubbleRect(place: Rect, runs: readonly TextRun[], { size }: BakeryMetrics): Rect {
  const [first, last] = [runs[0], runs.at(-1)];
  if (size !== 'projector' || !first || !last) return place;
  const h = Math.min(place.h, Math.max(126, last.y - first.y + first.size * 2.6));
  return { ...place, y: place.y + place.h - h, h };
}
