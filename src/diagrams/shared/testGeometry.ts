// Geometry for the layout laws of diagrams: what lies inside what, what overlaps, and the room that a line of text takes.
import { expect } from 'vitest';
import { type Rect } from './box';
import { textWidth } from './measure';
import { type TextRun } from './textRun';
import { type FigureSize } from './useFigureSize';
import { type Phrase, type Say } from './words';

/** The layouts that every diagram has. */
export const FIGURE_SIZES: readonly FigureSize[] = ['wide', 'medium', 'narrow', 'projector'];

const SLACK = 0.01;

/** Whether a rectangle lies in another one. */
export function isInside(inner: Rect, outer: Rect): boolean {
  return inner.x >= outer.x - SLACK && inner.y >= outer.y - SLACK && inner.x + inner.w <= outer.x + outer.w + SLACK && inner.y + inner.h <= outer.y + outer.h + SLACK;
}

/** Whether two rectangles share more than an edge. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w - SLACK && b.x < a.x + a.w - SLACK && a.y < b.y + b.h - SLACK && b.y < a.y + a.h - SLACK;
}

/** The rectangle that a line of text takes. */
export function extentOf({ x, y, text, size, face, anchor }: TextRun): Rect {
  const w = textWidth(text, size, face);
  return { x: anchor === 'end' ? x - w : anchor === 'middle' ? x - w / 2 : x, y: y - size * 0.75, w, h: size * 0.95 };
}

/** Every text lies in a place, is large enough, and touches no other one. */
export function expectTextsIn(runs: readonly TextRun[], room: Rect, least: number, name: string): void {
  const laid = runs.map((run) => ({ text: run.text, size: run.size, extent: extentOf(run) }));
  const small = laid.filter(({ size }) => size < least).map(({ text, size }) => `${text} in ${size}`);
  const outside = laid.filter(({ extent }) => !isInside(extent, room)).map(({ text, extent }) => `${text} at ${JSON.stringify(extent)} in ${JSON.stringify(room)}`);
  const touching = laid.flatMap((run, at) => laid.slice(at + 1).flatMap((other) => (overlaps(run.extent, other.extent) ? [`${run.text} over ${other.text}`] : [])));
  // one expectation for all of them: each takes longer than what it looks at
  expect({ small, outside, touching }, name).toEqual({ small: [], outside: [], touching: [] });
}

/** What a law looks at: boxes and the figure that they are to fill. */
interface Laid<B extends Rect> {
  boxes: readonly (B & { id: string; kind: string })[];
  metrics: { width: number; least: number };
  height: number;
}

/** Every box has an id of its own and lies inside the figure; `margin` is what is kept free at the right. */
export function expectInFigure<B extends Rect>({ boxes, metrics, height }: Laid<B>, margin = 1.9): void {
  expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
  const figure = { x: 0, y: 0, w: metrics.width - margin, h: height };
  expect(boxes.filter((box) => !isInside(box, figure)).map(({ id, x, y, w, h }) => `${id} at ${[x, y, w, h].join()}`)).toEqual([]);
}

/** Boxes of these kinds lie beside each other: none over another one. */
export function expectApart<B extends Rect>({ boxes }: Pick<Laid<B>, 'boxes'>, groups: readonly (readonly string[])[]): void {
  for (const kinds of groups) {
    const own = boxes.filter(({ kind }) => kinds.includes(kind));
    expect(own.flatMap((box, at) => own.slice(at + 1).flatMap((other) => (overlaps(box, other) ? [`${box.id} over ${other.id}`] : [])))).toEqual([]);
  }
}

/** Every box's words lie in their room (the box, unless said otherwise), are large enough and touch no other words of the box. */
export function expectWordsFit<B extends Rect>(
  { boxes, metrics }: Pick<Laid<B>, 'boxes' | 'metrics'>,
  textsOf: (box: B & { id: string; kind: string }) => readonly TextRun[],
  roomOf: (box: B & { id: string; kind: string }) => Rect = (box) => box,
): void {
  for (const box of boxes) {
    const { x, y, w, h } = roomOf(box);
    // only baselines have to stay inside: a descender may hang over the lower edge
    expectTextsIn(textsOf(box), { x, y: y - 1, w, h: h + 1 + metrics.least / 4 }, metrics.least, box.id);
  }
}

/** The text twin has the sentence of every box that has one, and says nothing twice. */
export function expectTwin(boxes: readonly { sentence: Phrase | null }[], sentences: readonly string[], say: Say): void {
  for (const { sentence } of boxes) if (sentence) expect(sentences).toContain(say(sentence));
  expect(new Set(sentences).size).toBe(sentences.length);
}
