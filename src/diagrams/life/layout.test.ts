// Laws of the Life lens's picture: whatever happens, everything has a place of its own, its words fit, and the text twin says it.
import { describe, expect, it } from 'vitest';
import { type Rect } from '../shared/box';
import { textWidth } from '../shared/measure';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { type TextRun } from '../shared/textRun';
import { type FigureSize } from '../shared/useFigureSize';
import { describeLife } from './describe';
import { edgeId, LIFE_EDGES } from './graph';
import { layoutLife } from './layout';
import { ringGap } from './metrics';
import { placeOf } from './Movers';
import { LIFE_MOMENTS } from './testStories';
import { edgeTexts, lifeTexts } from './texts';

const SIZES: readonly FigureSize[] = ['wide', 'medium', 'narrow', 'projector'];
const SLACK = 0.01;
/** Half of a ring's stroke where strokes are thickest, and a little between it and an edge. */
const RING_ROOM = 3.6 + 1;

const inside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - SLACK && inner.y >= outer.y - SLACK && inner.x + inner.w <= outer.x + outer.w + SLACK && inner.y + inner.h <= outer.y + outer.h + SLACK;
const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.w - SLACK && b.x < a.x + a.w - SLACK && a.y < b.y + b.h - SLACK && b.y < a.y + a.h - SLACK;

/** The box of a line of text. */
function extent({ x, y, text, size, face, anchor }: TextRun): Rect {
  const w = textWidth(text, size, face);
  return { x: anchor === 'end' ? x - w : anchor === 'middle' ? x - w / 2 : x, y: y - size * 0.75, w, h: size * 0.9 };
}

describe.each(SIZES)('%s', (size) => {
  it.each(LIFE_MOMENTS)('%s: everything has a place of its own', (_name, moment) => {
    const { boxes, movers, map, m } = layoutLife(moment, { size });
    const figure = { x: 0, y: 0, w: map.width, h: map.height };
    const places = boxes.filter(({ kind }) => kind === 'place');
    const cells = boxes.filter(({ kind }) => kind !== 'place');
    for (const box of boxes) expect(inside(box, figure), box.id).toBe(true);
    for (const part of [places, cells]) part.forEach((box, at) => part.slice(at + 1).forEach((other) => expect(overlap(box, other), `${box.id} over ${other.id}`).toBe(false)));
    for (const box of cells) {
      const state = box.kind === 'token' ? box.token.state : box.kind === 'pile' ? box.place : '';
      const home = places.find(({ id }) => id === `state:${state}`);
      expect(home && inside(box, home), `${box.id} in ${state}`).toBe(true);
      const ring = ringGap(m) + RING_ROOM;
      const ringed = { x: box.x - ring, y: box.y, w: box.w + 2 * ring, h: box.h };
      expect(home && inside(ringed, home), `the ring round ${box.id} in ${state}`).toBe(true);
    }
    for (const mover of movers) {
      for (const share of [0, 0.3, 0.6, 0.99]) {
        const { x, y } = placeOf(mover, share);
        expect(inside({ x, y, w: 0, h: 0 }, figure), mover.move.token.name).toBe(true);
      }
    }
    expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
  });

  it.each(LANGUAGES)('its words fit in %s, also half as long again, and none touches another', (language) => {
    for (const say of [sayIn(language), sayLonger(language)]) {
      for (const [name, moment] of LIFE_MOMENTS) {
        const { boxes, map, m } = layoutLife(moment, { size });
        const bounds = { x: -SLACK, y: 0, w: map.width + SLACK, h: map.height };
        const edges = LIFE_EDGES.flatMap((edge) => {
          const place = map.edges[edgeId(edge)];
          return place ? edgeTexts(edge, place, m, say) : [];
        });
        for (const box of boxes) {
          const runs = lifeTexts(box, m, say);
          expect(runs.length, `${name}: ${box.id}`).toBeGreaterThan(0);
          for (const run of runs) {
            expect(run.size).toBeGreaterThanOrEqual(m.least);
            const room = box.id === 'state:image' ? bounds : box;
            expect(inside(extent(run), room), `${name}: ${run.text} in ${box.id}`).toBe(true);
          }
        }
        const written = edges.map(extent);
        for (const rect of written) expect(inside(rect, bounds)).toBe(true);
        written.forEach((rect, at) => written.slice(at + 1).forEach((other) => expect(overlap(rect, other), `${edges[at]?.text ?? ''} over another`).toBe(false)));
        for (const [at, rect] of written.entries())
          for (const box of boxes) if (box.kind === 'place' && box.place !== 'image') expect(overlap(rect, box), `${edges[at]?.text ?? ''} over ${box.id}`).toBe(false);
      }
    }
  });

  it.each(LANGUAGES)('the text twin says what is written, in %s', (language) => {
    const say = sayIn(language);
    for (const [name, moment] of LIFE_MOMENTS) {
      const whole = describeLife(moment).map(say).join('\n').toLowerCase();
      const { boxes } = layoutLife(moment, { size });
      for (const box of boxes) {
        if (box.kind === 'token') expect(whole, name).toContain(box.token.name);
        if (box.kind === 'pile') for (const each of box.names) expect(whole, name).toContain(each);
      }
      for (const { commands } of LIFE_EDGES) for (const command of commands) expect(whole).toContain(command);
    }
  });
});
