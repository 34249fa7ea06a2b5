// Places words on a line so that they always fit: secondary words go first, then type shrinks, and only names are cut.
import { clip, textWidth } from './measure';
import { type LabelProps } from './Label';

/** One placed line of text, as `Label` draws it. */
export type TextRun = LabelProps;

/** Something to write: wordings from the fullest to the shortest, and how. */
export interface Words extends Pick<LabelProps, 'size' | 'weight' | 'face' | 'tone' | 'halo'> {
  wordings: readonly string[];
  /** It may shrink to this size. Without it, words that do not fit at their own size are left out. */
  least?: number;
  /** A name that somebody else chose: cut with an ellipsis rather than left out. */
  name?: boolean;
}

/** Text in place, and the width that it takes. */
interface Placed {
  run: TextRun;
  width: number;
}

/** The largest size, in quarters, at which words that need so much at a size fit into a width. */
export const sizeWithin = (size: number, needed: number, width: number): number => Math.min(size, Math.floor((size * width * 4) / needed) / 4);

/** The wording and the size that fit into a width, preferring fuller wordings over larger type; null when none does. */
export function fitWords({ wordings, size, face = 'sans', least = size, name = false }: Words, width: number): { text: string; size: number } | null {
  for (const text of wordings) {
    if (text === '' || width <= 0) continue;
    const shrunk = sizeWithin(size, textWidth(text, size, face), width);
    if (shrunk >= least) return { text, size: shrunk };
  }
  const last = wordings.at(-1);
  return name && last !== undefined && last !== '' && width > least * 2 ? { text: clip(last, least, width, face), size: least } : null;
}

/** Places words against the left or the right end of a span. */
export function place(words: Words, x: number, y: number, width: number, anchor: 'start' | 'end'): Placed | null {
  const fitted = fitWords(words, width);
  if (!fitted) return null;
  const { face = 'sans', weight = 600, tone = 'ink', halo = false } = words;
  const { text, size } = fitted;
  return { run: { x: anchor === 'start' ? x : x + width, y, size, text, weight, anchor, face, tone, halo }, width: textWidth(text, size, face) };
}

/** A line with words at its left end and, where there is room left, words at its right end. */
export function line(x: number, y: number, width: number, start: Words, end?: Words, gap = 10): TextRun[] {
  const first = place(start, x, y, width, 'start');
  if (!first) return [];
  if (!end) return [first.run];
  const used = first.width + gap;
  const last = place(end, x + used, y, width - used, 'end');
  return last ? [first.run, last.run] : [first.run];
}

/** The baseline of one line of text in the middle of a height. */
export function middleOf(y: number, height: number, size: number): number {
  return y + height / 2 + size * 0.36;
}

/** What is free of a span once things of one width stand in it, as [left, width] from the left. */
export function freeSpans(x: number, width: number, taken: readonly number[], each: number, margin: number): [left: number, width: number][] {
  const spans: [number, number][] = [];
  let left = x;
  for (const at of taken.filter((t) => t + each > x && t < x + width).toSorted((a, b) => a - b)) {
    if (at - margin - left > 0) spans.push([left, at - margin - left]);
    left = Math.max(left, at + each + margin);
  }
  if (x + width - left > 0) spans.push([left, x + width - left]);
  return spans;
}
