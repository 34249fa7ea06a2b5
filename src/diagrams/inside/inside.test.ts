// The picture of the two lists: its layout, its film, its words.
import { describe, expect, it } from 'vitest';
import { tween } from '../shared/tween';
import { textWidth } from '../shared/measure';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { type TextRun } from '../shared/textRun';
import { phrase } from '../shared/words';
import { describeInside, readingOrder } from './describe';
import { filmOf } from './film';
import { type InsideBoxOf, type InsideKind, type Side } from './insideBox';
import { layoutInside } from './layout';
import { insideMetrics } from './metrics';
import { CASES, sharingHostPids, THREE_BESIDE_PLAIN as world, WORLDS } from './testWorlds';
import { insideTexts } from './texts';

const boxesOf = (view: Side, of = world, container: string | undefined = 'web') => layoutInside(of, { view, size: 'wide', container }).boxes;
const ofKind = <K extends InsideKind>(boxes: ReturnType<typeof boxesOf>, kind: K) => boxes.filter((box): box is InsideBoxOf<K> => box.kind === kind);
const endsOf = ({ x, text, size, face, anchor }: TextRun): [number, number] => {
  const width = textWidth(text, size, face);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return [left, left + width];
};

describe('layoutInside', () => {
  it('draws the curtain over the host for who looks from inside', () => {
    const ids = (view: Side) => boxesOf(view).map((box) => box.id);
    expect(ids('inside')).toContain('curtain');
    expect(ids('inside')).not.toContain('host:4127');
    expect(ids('host')).not.toContain('curtain');
    expect(ids('host')).toContain('host:4127');
  });

  it('draws no curtain where the container shares the numbers of the host', () => {
    expect(boxesOf('inside', sharingHostPids(world, 'web')).some((box) => box.kind === 'curtain')).toBe(false);
  });

  it('can pick a process in the list that is looked at, by its number on the host', () => {
    const picks = (view: Side) => ofKind(boxesOf(view), 'row').flatMap((box) => box.pick ?? []);
    expect(picks('inside')).toEqual(['process:4127']);
    expect(picks('host')).toContain('process:4127');
    expect(new Set(picks('host')).size).toBe(picks('host').length);
  });

  it('puts the two numbers of one process at the ends of a level thread; from inside, the outer one is unknown', () => {
    const beads = (view: Side) => ofKind(boxesOf(view), 'bead');
    expect(beads('host').map((bead) => bead.text)).toEqual(['4127', '1']);
    expect(beads('inside').map((bead) => bead.text)).toEqual(['?', '1']);
    for (const view of ['host', 'inside'] as const) {
      const [outer, inner] = beads(view);
      expect(outer?.y).toBe(inner?.y);
      expect((outer?.x ?? 0) + (outer?.w ?? 0)).toBeLessThan(inner?.x ?? 0);
    }
  });

  it('draws a thread stronger when its process is picked', () => {
    const lit = (joined: string[]) => ofKind(layoutInside(world, { view: 'host', size: 'wide', container: 'web', joined }).boxes, 'bead').map((bead) => bead.lit);
    expect(lit(['process:1203'])).toEqual([false, false]);
    expect(lit(['process:4127'])).toEqual([true, true]);
  });

  it.each(['none', 'off', 'booting'])('says what is missing: %s', (name) => {
    for (const view of ['host', 'inside'] as const) expect(ofKind(boxesOf(view, WORLDS[name]), 'empty')).toHaveLength(1);
  });

  it.each(CASES)('$name: stays inside the figure', ({ world: w, view, size }) => {
    const { boxes, metrics, height } = layoutInside(w, { view, size });
    expect(new Set(boxes.map((box) => box.id)).size).toBe(boxes.length);
    for (const box of boxes) {
      expect(box.x + box.w, box.id).toBeLessThanOrEqual(metrics.width - 2);
      expect(box.y + box.h, box.id).toBeLessThanOrEqual(height);
    }
  });

  it.each(CASES)('$name: leaves a gap between the lists', ({ world: w, view, size }) => {
    const { boxes, metrics } = layoutInside(w, { view, size });
    const host = boxes.find((box) => box.id === 'panel:host');
    const inside = boxes.find((box) => box.id === 'panel:inside');
    if (host && inside) expect(inside.x - host.x - host.w - metrics.depth).toBeGreaterThan(2 * metrics.knot);
  });
});

describe('filmOf', () => {
  it.each(['inside', 'host'] as const)('keeps the curtain at the wall on the way to the %s view', (to) => {
    const from = to === 'inside' ? 'host' : 'inside';
    for (const share of [0.2, 0.5, 0.8]) {
      const drawn = tween(boxesOf(from), boxesOf(to), share, filmOf(from, to).choreography);
      const at = (id: string) => drawn.find((box) => box.id === id) ?? { x: NaN, w: NaN };
      expect(at('panel:host').x + at('panel:host').w - at('curtain').x - at('curtain').w).toBeCloseTo(insideMetrics('wide').pad, 5);
    }
  });
});

describe.each(LANGUAGES)('words of the Inside lens in %s', (language) => {
  it.each(CASES)('$name: fit, also half as long again', ({ world: w, view, size }) => {
    for (const say of [sayIn(language), sayLonger(language)]) {
      const { boxes, metrics } = layoutInside(w, { view, size });
      for (const box of boxes) {
        const runs = insideTexts(box, metrics, say);
        if (box.kind !== 'row' && box.kind !== 'plug') expect(runs.length, box.id).toBeGreaterThan(0);
        for (const run of runs) {
          const [left, right] = endsOf(run);
          expect(left, run.text).toBeGreaterThanOrEqual(box.x);
          expect(right, run.text).toBeLessThanOrEqual(box.x + box.w + 0.01);
          expect(run.y, run.text).toBeLessThanOrEqual(box.y + box.h);
          expect(run.size, run.text).toBeGreaterThanOrEqual(metrics.least);
        }
      }
    }
  });

  it.each(CASES)('$name: words of a line do not touch', ({ world: w, view, size }) => {
    const { boxes, metrics } = layoutInside(w, { view, size });
    for (const box of ofKind(boxes, 'row')) {
      const runs = insideTexts(box, metrics, sayIn(language))
        .map(endsOf)
        .toSorted((a, b) => a[0] - b[0]);
      const [bead] = ofKind(boxes, 'bead').filter((other) => other.side === box.side && other.of === box.line.pid);
      const spans = bead ? [...runs, [bead.x, bead.x + bead.w] as const].toSorted((a, b) => a[0] - b[0]) : runs;
      spans.slice(1).forEach(([left], at) => expect(left, box.id).toBeGreaterThanOrEqual(spans[at]?.[1] ?? 0));
    }
  });

  it.each(CASES)('$name: the text twin says every label', ({ world: w, view, size }) => {
    const say = sayIn(language);
    const whole = describeInside(w, { view, size }).map(say).join('\n').toLowerCase();
    const { boxes, metrics } = layoutInside(w, { view, size });
    const heads = new Set([say(phrase('inside.pid')), say(phrase('inside.user')), say(phrase('inside.command')), '?']);
    for (const box of readingOrder(boxes, view)) {
      const runs = insideTexts(box, metrics, say).filter(({ text }) => !heads.has(text));
      const labels = ['curtain', 'empty', 'note'].includes(box.kind) ? [runs.map(({ text }) => text).join(' ')] : runs.map(({ text }) => text);
      for (const label of labels) expect(whole, box.id).toContain(label.toLowerCase().replace(/…$/, ''));
    }
    if (boxes.some((box) => box.kind === 'bead')) expect(whole).toContain(say(phrase('inside.same')));
  });
});
