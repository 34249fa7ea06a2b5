// One process, two numbers: the lists, their layout, their words.
import { describe, expect, it } from 'vitest';
import { textWidth } from '../shared/measure';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { type FigureSize } from '../shared/useFigureSize';
import { dockerMachine, panicked, processOf, THREE, worldWith } from '../stack/fixtures';
import { apps } from '../stack/testCases';
import { insideTexts } from './Blocks';
import { describeInside, readingOrder } from './describe';
import { layoutInside } from './layout';
import { processLists } from './processLists';

const plain = [processOf(1203, ['nginx:', 'master process nginx -g daemon off;'])];
const world = worldWith(THREE, { plain });
const worlds = { three: world, none: worldWith([], { plain }), many: worldWith(apps(60), { plain }), stopped: panicked(world, 'host') };
const SIZES: FigureSize[] = ['wide', 'medium', 'narrow', 'projector'];
const CASES = Object.entries(worlds).flatMap(([name, w]) =>
  (['host', 'inside'] as const).flatMap((view) => SIZES.map((size) => ({ name: `${name}, ${view}, ${size}`, world: w, view, size }))),
);

describe('processLists', () => {
  it('shows one process under two numbers', () => {
    const lists = processLists(world, { container: 'api', most: 8 });
    expect(lists?.inside).toMatchObject([{ shown: 1, pid: 4203, program: 'node' }]);
    expect(lists?.host.find((line) => line.pid === 4203)).toMatchObject({ shown: 4203, insidePid: 1, container: 'api' });
  });

  it('lists nothing of the host inside, and everything of the container on the host', () => {
    const lists = processLists(world, { most: 8 });
    expect(lists?.container).toBe('web');
    expect(lists?.inside.map((line) => line.program)).toEqual(['nginx']);
    expect(lists?.host.filter((line) => line.program === 'nginx').map((line) => line.container)).toEqual([null, 'web']);
  });

  it('never leaves out init, the container itself, or the same program outside', () => {
    const lists = processLists(worlds.many, { container: 'db', most: 6 });
    expect(lists?.host).toHaveLength(5);
    expect(lists?.host.map((line) => line.pid)).toEqual(expect.arrayContaining([1, 4279]));
    expect((lists?.host.length ?? 0) + (lists?.more ?? 0)).toBe(Object.keys(worlds.many.machines[0]?.kernel?.processes ?? {}).length);
    expect(processLists(worlds.many, { container: 'web', most: 4 })?.host.map((line) => line.pid)).toEqual([1, 1203, 4127]);
  });

  it('looks into no container where none runs, and at no machine that is off', () => {
    expect(processLists(worlds.none, { most: 8 })).toMatchObject({ container: null, inside: [] });
    expect(processLists({ ...world, machines: [{ ...dockerMachine('host', []), kernel: null }] }, { most: 8 })).toBeNull();
  });
});

describe('layoutInside', () => {
  it('draws the curtain over the host for who looks from inside', () => {
    const kinds = (view: 'host' | 'inside') => new Set(layoutInside(world, { view, size: 'wide' }).boxes.map((box) => box.id));
    expect(kinds('inside').has('curtain')).toBe(true);
    expect(kinds('inside').has('host:4127')).toBe(false);
    expect(kinds('host').has('host:4127')).toBe(true);
  });

  it('can pick a process in the list that is looked at, by its number on the host', () => {
    const picks = (view: 'host' | 'inside') => layoutInside(world, { view, size: 'wide' }).boxes.flatMap((box) => (box.kind === 'row' ? (box.pick ?? []) : []));
    expect(picks('inside')).toEqual(['process:4127']);
    expect(picks('host')).toContain('process:4127');
    expect(new Set(picks('host')).size).toBe(picks('host').length);
  });

  it('joins the two numbers of what is picked, in the host view', () => {
    const threads = (view: 'host' | 'inside', joined: string[] | 'all') => layoutInside(world, { view, size: 'wide', joined }).boxes.filter((box) => box.kind === 'thread');
    expect(threads('host', [])).toHaveLength(0);
    expect(threads('host', ['process:1203'])).toHaveLength(0);
    expect(threads('host', ['process:4127'])).toHaveLength(1);
    expect(threads('host', 'all')).toHaveLength(1);
    expect(threads('inside', 'all')).toHaveLength(0);
  });

  it.each(CASES)('$name: stays inside the figure', ({ world: w, view, size }) => {
    const { boxes, metrics, height } = layoutInside(w, { view, size, joined: 'all' });
    expect(new Set(boxes.map((box) => box.id)).size).toBe(boxes.length);
    for (const box of boxes) {
      expect(box.x + box.w, box.id).toBeLessThanOrEqual(metrics.width - metrics.depth);
      expect(box.y + box.h, box.id).toBeLessThanOrEqual(height);
    }
  });
});

describe.each(LANGUAGES)('words of the Inside lens in %s', (language) => {
  it.each(CASES)('$name: fit, also half as long again', ({ world: w, view, size }) => {
    for (const say of [sayIn(language), sayLonger(language)]) {
      const { boxes, metrics } = layoutInside(w, { view, size });
      for (const box of boxes) {
        for (const { x, text, size: type, face, anchor } of insideTexts(box, metrics, say)) {
          const width = textWidth(text, type, face);
          expect(anchor === 'end' ? x - width : x, text).toBeGreaterThanOrEqual(box.x);
          expect(anchor === 'end' ? x : x + width, text).toBeLessThanOrEqual(box.x + box.w + 0.01);
          expect(type, text).toBeGreaterThanOrEqual(metrics.least);
        }
      }
    }
  });

  it.each(CASES)('$name: the text twin says every label', ({ world: w, view, size }) => {
    const say = sayIn(language);
    const whole = describeInside(w, { view, size }).map(say).join('\n').toLowerCase();
    const { boxes, metrics } = layoutInside(w, { view, size });
    for (const box of readingOrder(boxes).filter((one) => one.kind !== 'columns' && one.kind !== 'curtain')) {
      for (const { text } of insideTexts(box, metrics, say).slice(0, 2)) expect(whole, box.id).toContain(text.toLowerCase().replace(/…$/, ''));
    }
  });
});
