// Laws of the street: in every size everything has a place of its own, its words fit, and the text twin says it.
import { describe, expect, it } from 'vitest';
import enWords from '../../../locales/en/diagrams.json';
import { type Rect } from '../shared/box';
import { textWidth } from '../shared/measure';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { type FigureSize } from '../shared/useFigureSize';
import { bubbleRect, spokenRuns } from './bubble';
import { emptyRuns } from './Things';
import { extraRuns, markRuns } from './addedWords';
import { bakersPlace, returnedAt, signAt } from './door';
import { diagram } from './diagram';
import { namePlate } from './Goods';
import { playFigure } from '../playFigure';
import { describeBakery, describeBakeryObject } from './describe';
import { bakeryObjects, layoutBakery } from './layout';
import { type Scene } from './scene';
import { sceneFor } from './sceneFor';
import { feetAt, seenAt, walkerRects } from './stride';
import { tagOf } from './tags';
import { isAdded } from './pairs';
import { BAKERY_METRICS } from './metrics';
import { BAKERY_MOMENTS } from './testStories';

const SIZES: readonly FigureSize[] = ['wide', 'medium', 'narrow', 'projector'];
const SIDES = ['shop', 'split', 'tech'] as const;
const SLACK = 0.6;

const inside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - SLACK && inner.y >= outer.y - SLACK && inner.x + inner.w <= outer.x + outer.w + SLACK && inner.y + inner.h <= outer.y + outer.h + SLACK;
const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.w - SLACK && b.x < a.x + a.w - SLACK && a.y < b.y + b.h - SLACK && b.y < a.y + a.h - SLACK;

const whole = ({ width, height }: Scene): Rect => ({ x: 0, y: 0, w: width, h: height });
type TagPair = keyof Scene['tags'];

describe.each(SIZES)('%s', (size) => {
  const scene = sceneFor(size);
  const m = BAKERY_METRICS[size];
  const pairs = Object.keys(scene.tags) as TagPair[];

  it('the set: everything is in the picture, and labels stand clear of one another and of what they name', () => {
    const { owner, speech, baker, oven, base, store, note, shelf, rack, caption } = scene;
    const { one, more } = scene.extras;
    for (const rect of [owner, speech, baker, oven, base, store, note, shelf, rack, one, more, ...(caption ? [caption] : [])]) expect(inside(rect, whole(scene))).toBe(true);
    // what containers have belongs to the host: it stands in the shop
    for (const rect of [one, more]) expect(inside(rect, scene.shop), 'in the shop').toBe(true);
    for (const [at, pair] of pairs.entries()) {
      const rect = scene.tags[pair];
      expect(inside(rect, whole(scene)), pair).toBe(true);
      for (const other of pairs.slice(at + 1)) expect(overlap(rect, scene.tags[other]), `${pair} over ${other}`).toBe(false);
      for (const [name, thing] of Object.entries({ owner, speech, note, shelf, rack, one, more, ...(caption && { caption }) }))
        expect(overlap(rect, thing), `${pair} over ${name}`).toBe(false);
    }
    for (const [name, thing] of Object.entries({ store, oven })) expect(overlap(thing, scene.shop), `${name} over the shop`).toBe(false);
    expect(overlap(speech, owner)).toBe(false);
  });

  it('the closed shop: its sign and an order that came back have places of their own by the baker’s', () => {
    const door = bakersPlace(scene);
    const sign = signAt(door, 'high', m);
    const { slip, turn } = returnedAt(door, m);
    const stamped = { ...slip, y: slip.y - 4, w: slip.w + slip.h * 0.2 };
    for (const rect of [sign, stamped, turn]) {
      expect(inside(rect, door)).toBe(true);
      for (const pair of pairs) expect(overlap(rect, scene.tags[pair]), pair).toBe(false);
      for (const thing of [scene.rack, scene.note, scene.extras.more]) expect(overlap(rect, thing)).toBe(false);
    }
    expect(overlap(sign, stamped)).toBe(false);
    expect(overlap(slip, turn)).toBe(false);
    for (const language of LANGUAGES) expect(textWidth(sayIn(language)({ key: 'bakery.closed' }), m.small)).toBeLessThanOrEqual(sign.w - 6);
  });

  it('the walk: no label is behind the baker and what is carried, and all of it is in the picture, also at home', () => {
    for (const part of ['there', 'back'] as const) {
      for (let share = 0; share <= 1; share += 0.01) {
        for (const walker of walkerRects(scene, part, feetAt(scene, part, share))) {
          expect(inside(walker, whole(scene)), `${part} ${share.toFixed(2)}`).toBe(true);
          for (const pair of pairs) expect(overlap(walker, scene.tags[pair]), `${part} ${share.toFixed(2)}: ${pair}`).toBe(false);
        }
      }
    }
  });

  it('the walk: nobody jumps who can be seen', () => {
    const steps = Array.from({ length: 2001 }, (_, at) => at / 2000);
    for (const part of ['there', 'back'] as const) {
      for (const [at, share] of steps.entries()) {
        const [x, y] = feetAt(scene, part, share);
        const [fromX, fromY] = feetAt(scene, part, steps[at - 1] ?? share);
        if (Math.hypot(x - fromX, y - fromY) > 2) expect(Math.min(seenAt(part, share), seenAt(part, steps[at - 1] ?? share)), `${part} ${share}`).toBeLessThan(0.05);
      }
    }
  });

  it.each(LANGUAGES)('the labels: their words fit in %s, also half as long again, from every side', (language) => {
    for (const say of [sayIn(language), sayLonger(language)]) {
      for (const side of SIDES) {
        for (const pair of pairs) {
          const tag = tagOf(pair, scene.tags[pair], side, m, say);
          expect(inside(tag.rect, scene.tags[pair]), `${pair} ${side}: ${JSON.stringify(tag.rect)}`).toBe(true);
          for (const { rect } of tag.cells) expect(inside(rect, tag.rect), pair).toBe(true);
          for (const run of tag.runs) {
            const w = textWidth(run.text, run.size, run.face);
            const box = { x: run.x - w / 2, y: run.y - run.size * 0.72, w, h: run.size * 0.75 };
            expect(inside(box, tag.rect), `${pair} ${side}: ${run.text}`).toBe(true);
            expect(run.size, `${pair} ${side}: ${run.text}`).toBeGreaterThanOrEqual(m.least * 0.75);
          }
        }
      }
    }
  });

  it.each(LANGUAGES)('the labels: both halves of every pair can be read, from every side, in %s', (language) => {
    const say = sayIn(language);
    for (const side of SIDES)
      for (const pair of pairs) {
        const { runs } = tagOf(pair, scene.tags[pair], side, m, say);
        expect(new Set(runs.map(({ of }) => of)), `${pair} ${side}`).toEqual(new Set(isAdded(pair) ? ['shop', 'tech', 'foot'] : ['number', 'shop', 'tech']));
      }
  });

  it.each(LANGUAGES)('the labels: nothing is smaller than it should be, in %s', (language) => {
    const say = sayIn(language);
    for (const side of SIDES)
      for (const pair of pairs)
        for (const run of tagOf(pair, scene.tags[pair], side, m, say).runs) expect(run.size, `${pair} ${side}: ${run.text}`).toBeGreaterThanOrEqual(m.least);
  });

  it.each(LANGUAGES)('what the app has added: says what it is and its whole name, and that it is added, in %s', (language) => {
    const figure = diagram.figures.filter(({ id }) => ['baked', 'added'].includes(id));
    for (const moment of figure.map(playFigure)) {
      const { boxes, mark } = layoutBakery(moment, { size });
      for (const side of SIDES) {
        for (const [longer, say] of [sayIn(language), sayLonger(language)].entries()) {
          for (const box of boxes) {
            if (box.kind !== 'extra') continue;
            const runs = extraRuns(box.extra, box, side, m, say);
            for (const run of runs) {
              const w = textWidth(run.text, run.size, run.face);
              const left = run.anchor === 'middle' ? run.x - w / 2 : run.x;
              expect(inside({ x: left, y: run.y - run.size * 0.72, w, h: run.size * 0.75 }, box), `${side} ${run.text}`).toBe(true);
              expect(run.size, `${side} ${run.text}`).toBeGreaterThanOrEqual(m.least);
            }
            expect(runs.map(({ text }) => text)).toContain(longer ? (runs.at(-1)?.text ?? '') : box.extra.kind === 'port' ? `:${box.extra.name}` : box.extra.name);
            if (!longer) expect(runs, `${side} ${box.id}`).toHaveLength(2);
          }
          if (!longer && mark && side !== 'tech') expect(markRuns(mark, side, m, say).length).toBeGreaterThan(0);
        }
        if (side === 'tech') expect(emptyRuns({ ...scene.note }, side, m, sayIn(language)).length).toBeGreaterThan(0);
      }
    }
  });

  it.each(LANGUAGES)('the bubble: has room for every order in %s', (language) => {
    const orders = Object.keys(enWords.bakery.order) as (keyof typeof enWords.bakery.order)[];
    const texts = [sayIn(language)({ key: 'bakery.idle' }), ...orders.map((order) => `“${sayIn(language)({ key: `bakery.order.${order}` })}”`)];
    for (const text of texts) {
      const place = bubbleRect(scene.speech, spokenRuns(text, scene.speech, m), m);
      expect(inside(place, scene.speech)).toBe(true);
      expect(spokenRuns(text, place, m).length, text).toBeGreaterThan(0);
    }
  });

  it('the rack: three loaves lie side by side, each with its whole name, also beside a window and a jar', () => {
    const { boxes } = layoutBakery(playFigure({ id: 'three-apps', scenario: 'three-apps' }), { size });
    expect(boxes.flatMap((box) => (box.kind === 'extra' ? box.extra.kind : []))).toEqual(['port', 'volume']);
    const loaves = boxes.flatMap((box) => (box.kind === 'loaf' ? [box] : []));
    expect(loaves.map(({ container }) => container.name)).toEqual(['web', 'api', 'db']);
    for (const loaf of loaves) expect(textWidth(loaf.container.name, m.name, 'mono'), loaf.id).toBeLessThanOrEqual(namePlate(loaf).w - 4);
  });

  it.each(BAKERY_MOMENTS)('%s: kits, loaves and notes have places of their own', (_name, moment) => {
    const { boxes, rack, making, mark } = layoutBakery(moment, { size });
    const extras = boxes.filter(({ kind }) => kind === 'extra').length > 1 ? scene.extras.more : scene.extras.one;
    const homes = { kit: scene.shelf, loaf: rack, note: scene.note, extra: extras } as const;
    for (const [name, place] of Object.entries({ making, mark })) for (const box of boxes) expect(place !== null && overlap(place, box), `${name} over ${box.id}`).toBe(false);
    for (const [at, box] of boxes.entries()) {
      const home = box.kind === 'pile' ? homes[box.of] : homes[box.kind];
      expect(inside(box, home), `${box.id} in its place`).toBe(true);
      for (const other of boxes.slice(at + 1)) expect(overlap(box, other), `${box.id} over ${other.id}`).toBe(false);
    }
    expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
  });
});

it.each(BAKERY_MOMENTS)('%s: an arrow leads from a secret, and to what it makes or has made', (_name, moment) => {
  const { bakery, boxes, making, built } = layoutBakery(moment, { size: 'wide' });
  const first = boxes.find(({ kind }) => kind === 'kit');
  const isOwn = first?.kind === 'kit' && first.layers.some(({ own }) => own);
  expect(built).toBe(bakery.notes.length > 0 && (making !== null || isOwn));
  for (const box of boxes) if (making && box.kind === 'kit') expect(box.x).toBeGreaterThan(making.x);
});

it.each(BAKERY_MOMENTS)('%s: every object has its sentence, which is in the text twin', (_name, moment) => {
  const say = sayIn('en');
  const twin = describeBakery(moment).map(say);
  const objects = bakeryObjects(layoutBakery(moment, { size: 'wide' }));
  expect(new Set(objects).size).toBe(objects.length);
  for (const id of objects) {
    const sentence = describeBakeryObject(moment, id);
    expect(sentence, id).toBeDefined();
    if (sentence) expect(twin, id).toContain(say(sentence));
  }
});
