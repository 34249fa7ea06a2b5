// Laws of the Life lens's picture: whatever happens, everything has a place of its own, its words fit, and the text twin says it.
import { describe, expect, it } from 'vitest';
import { expectTextsIn, extentOf, FIGURE_SIZES, isInside, overlaps } from '../shared/testGeometry';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { endOf, play, type } from '../journey/testMoments';
import { describeLife, describeLifeObject } from './describe';
import { edgeId, LIFE_EDGES } from './graph';
import { layoutLife } from './layout';
import { ringGap } from './metrics';
import { placeOf } from './Movers';
import { LIFE_MOMENTS } from './testStories';
import { edgeTexts, lifeTexts } from './texts';

/** Half of a ring's stroke where strokes are thickest, and a little between it and an edge. */
const RING_ROOM = 3.6 + 1;

describe.each(FIGURE_SIZES)('%s', (size) => {
  it.each(LIFE_MOMENTS)('%s: everything has a place of its own', (_name, moment) => {
    const { boxes, movers, map, m } = layoutLife(moment, { size });
    const figure = { x: 0, y: 0, w: map.width, h: map.height };
    const places = boxes.filter(({ kind }) => kind === 'place');
    const cells = boxes.filter(({ kind }) => kind !== 'place');
    for (const box of boxes) expect(isInside(box, figure), box.id).toBe(true);
    for (const part of [places, cells]) part.forEach((box, at) => part.slice(at + 1).forEach((other) => expect(overlaps(box, other), `${box.id} over ${other.id}`).toBe(false)));
    for (const box of cells) {
      const state = box.kind === 'token' ? box.token.state : box.kind === 'pile' ? box.place : '';
      const home = places.find(({ id }) => id === `state:${state}`);
      expect(home && isInside(box, home), `${box.id} in ${state}`).toBe(true);
      const ring = ringGap(m) + RING_ROOM;
      const ringed = { x: box.x - ring, y: box.y, w: box.w + 2 * ring, h: box.h };
      expect(home && isInside(ringed, home), `the ring round ${box.id} in ${state}`).toBe(true);
    }
    for (const mover of movers) {
      for (const share of [0, 0.3, 0.6, 0.99]) {
        const { x, y } = placeOf(mover, share);
        expect(isInside({ x, y, w: 0, h: 0 }, figure), mover.move.token.name).toBe(true);
      }
    }
    expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
  });

  it.each(LANGUAGES)('its words fit in %s, also half as long again, and none touches another', (language) => {
    for (const say of [sayIn(language), sayLonger(language)]) {
      for (const [name, moment] of LIFE_MOMENTS) {
        const { boxes, map, m } = layoutLife(moment, { size });
        const bounds = { x: 0, y: 0, w: map.width, h: map.height };
        const edges = LIFE_EDGES.flatMap((edge) => {
          const place = map.edges[edgeId(edge)];
          return place ? edgeTexts(edge, place, m, say) : [];
        });
        for (const box of boxes) {
          const runs = lifeTexts(box, m, say);
          expect(runs.length, `${name}: ${box.id}`).toBeGreaterThan(0);
          const room = box.id === 'state:image' ? bounds : box;
          expect(runs.filter((run) => run.size < m.least || !isInside(extentOf(run), room)).map(({ text }) => `${name}: ${text} in ${box.id}`)).toEqual([]);
        }
        expectTextsIn(edges, bounds, m.least, name);
        const others = boxes.filter((box) => box.kind === 'place' && box.place !== 'image');
        expect(edges.flatMap((run) => others.flatMap((box) => (overlaps(extentOf(run), box) ? [`${run.text} over ${box.id}`] : [])))).toEqual([]);
      }
    }
  });

  it('shows the last two that have ended, and names all where some found no room', () => {
    const names = ['hi', 'web', 'nap', 'more', 'last'];
    const ended = names.map((name) => type(`docker run --name ${name} alpine sh -c "exit 3"`));
    for (let count = 1; count <= names.length; count++) {
      const moment = endOf(play('lab', ...ended.slice(0, count)));
      const { boxes } = layoutLife(moment, { size });
      const drawn = boxes.flatMap((box) => (box.kind === 'token' ? [box.token.name] : []));
      // the wall has room for one beside those that it counts
      const least = size === 'projector' ? 1 : 2;
      expect(drawn).toEqual(expect.arrayContaining(names.slice(0, count).slice(-least)));
      for (const { id } of boxes.filter(({ kind }) => kind === 'pile'))
        expect(describeLifeObject(moment, id)?.params?.['names']).toBe(
          names
            .slice(0, count)
            .map((name) => `${name} 3`)
            .join(', '),
        );
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
