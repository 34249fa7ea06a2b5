// The picture of the process VM: its layout, its words, and that only a guest OS adds a kernel.
import { describe, expect, it } from 'vitest';
import { append, momentAt, openTimeline } from '../../lab/timeline';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { type World } from '../../sim/world';
import { playFigure } from '../playFigure';
import { textWidth } from '../shared/measure';
import { LANGUAGES as SPOKEN, sayIn, sayLonger } from '../shared/testWords';
import { type FigureSize } from '../shared/useFigureSize';
import { type Say } from '../shared/words';
import { arrowHeight, compilerKey, playSign } from './compilerKey';
import { describeVm } from './describe';
import { diagram } from './diagram';
import { GUEST } from './guest';
import { layoutVm, type VmLayout, type VmOptions } from './layout';
import { vmTexts } from './texts';
import { type VmBox, type VmBoxOf, type VmKind } from './vmBox';

const SIZES: readonly FigureSize[] = ['wide', 'medium', 'narrow', 'projector'];

interface Case {
  name: string;
  world: World;
  options: VmOptions;
}
const STATES = diagram.figures.map((figure) => ({ id: figure.id, world: playFigure(figure).world, language: figure.view?.language ?? 'java' }));
const CASES: Case[] = STATES.flatMap(({ id, world, language }) => SIZES.map((size) => ({ name: `${id}, ${size}`, world, options: { size, language } })));
const stateOf = (id: string): World => STATES.find((state) => state.id === id)?.world ?? startOf('three-systems');
const ofKind = <K extends VmKind>(world: World, kind: K, options: Partial<VmOptions> = {}): VmBoxOf<K>[] =>
  layoutVm(world, { size: 'wide', language: 'java', ...options }).boxes.filter((box): box is VmBoxOf<K> => box.kind === kind);

const overlap = (a: VmBox, b: VmBox): boolean => a.x < b.x + b.w - 0.01 && b.x < a.x + a.w - 0.01 && a.y < b.y + b.h - 0.01 && b.y < a.y + a.h - 0.01;
/** Boxes that stand beside or on each other, never one over another. */
const SIDE_BY_SIDE: readonly (readonly VmKind[])[] = [
  ['source', 'compiler', 'shelf', 'count', 'process', 'vm', 'hardware'],
  ['chamber', 'output', 'boot', 'guestOs'],
  ['capsule', 'output'],
];

function expectInOrder({ boxes, metrics, height }: VmLayout): void {
  expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
  expect(boxes.filter(({ x, y, w, h }) => x < 0 || y < 0 || x + w > metrics.width || y + h > height || Math.min(w, h) < 8).map(({ id }) => id)).toEqual([]);
  const over = SIDE_BY_SIDE.flatMap((kinds) => {
    const own = boxes.filter(({ kind }) => kinds.includes(kind));
    return own.flatMap((box, at) => own.slice(at + 1).flatMap((other) => (overlap(box, other) ? [`${box.id} over ${other.id}`] : [])));
  });
  expect(over).toEqual([]);
}

function expectWordsFit({ boxes, metrics }: VmLayout, say: Say): void {
  for (const box of boxes) {
    const runs = vmTexts(box, metrics, say);
    expect(runs.length, box.id).toBeGreaterThan(0);
    for (const { x, y, text, size, face, anchor } of runs) {
      const width = textWidth(text, size, face);
      const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
      expect(left, `${box.id}: ${text}`).toBeGreaterThanOrEqual(box.x - 0.01);
      expect(left + width, `${box.id}: ${text}`).toBeLessThanOrEqual(box.x + box.w + 0.01);
      expect(y, `${box.id}: ${text}`).toBeLessThanOrEqual(box.y + box.h + 0.01);
      expect(y - size * 0.8, `${box.id}: ${text}`).toBeGreaterThanOrEqual(box.y - 1);
      expect(size, `${box.id}: ${text}`).toBeGreaterThanOrEqual(metrics.least);
    }
  }
}

describe('layoutVm', () => {
  it.each(CASES)('$name: is in order', ({ world, options }) => {
    expectInOrder(layoutVm(world, options));
  });

  it.each(CASES)('$name: a capsule lies under the words of its chamber', ({ world, options }) => {
    const { boxes, metrics } = layoutVm(world, options);
    for (const chamber of boxes.filter(({ kind }) => kind === 'chamber')) {
      const foot = Math.max(...vmTexts(chamber, metrics, sayIn('en')).map(({ y }) => y));
      expect(boxes.find(({ id }) => id === chamber.id.replace('chamber', 'capsule'))?.y).toBeGreaterThan(foot);
    }
  });

  it.each(CASES)('$name: the compiler’s key goes round its name and its sign', ({ world, options }) => {
    const { boxes, metrics } = layoutVm(world, options);
    const box = boxes.find(({ kind }) => kind === 'compiler');
    if (!box) throw new Error('there is no compiler');
    const key = compilerKey(box, metrics);
    const sign = playSign(box, metrics);
    const tops = vmTexts(box, metrics, sayIn('en')).map(({ y, size }) => y - size * 0.8);
    expect(Math.min(...tops)).toBeGreaterThan(key.y + 2);
    expect(sign.y).toBeGreaterThan(arrowHeight(box, metrics));
    expect(sign.y + sign.h).toBeLessThan(key.y + key.h - 2);
    expect(sign.h).toBeGreaterThan(metrics.text * 0.9);
    expect([key.y >= box.y, key.y + key.h <= box.y + box.h]).toEqual([true, true]);
  });

  it('counts the orange blocks that it draws', () => {
    for (const { world } of STATES) {
      const drawn = ofKind(world, 'kernel').filter(({ state }) => state === 'on').length;
      expect(ofKind(world, 'count')[0]?.kernels).toBe(drawn);
    }
    expect(STATES.map(({ id, world }) => [id, ofKind(world, 'count')[0]?.kernels])).toEqual([
      ['start', 3],
      ['compiled', 3],
      ['running', 3],
      ['booted', 4],
      ['python', 3],
    ]);
  });

  it('shows the same capsule on every system, and a process with its number in each', () => {
    const files = ofKind(stateOf('running'), 'capsule').map(({ file }) => file);
    expect(files).toEqual(Array.from({ length: 4 }, () => 'Hello.class'));
    expect(ofKind(stateOf('running'), 'process').every(({ running }) => running)).toBe(true);
    expect(ofKind(stateOf('running'), 'output').map(({ text }) => text)).toEqual(['Hello from Linux', 'Hello from Windows 11', 'Hello from Mac OS X']);
    expect(ofKind(stateOf('compiled'), 'capsule')).toHaveLength(1);
    expect(ofKind(stateOf('start'), 'capsule')).toHaveLength(0);
  });

  it('has a boot bar for the guest OS alone, which fills as the guest boots', () => {
    const start = startOf('three-systems');
    const turn = simulate(start, { control: { kind: 'power', machine: GUEST, on: true } });
    const timeline = append(openTimeline('three-systems', 1, start), turn);
    const seen = turn.events.map(({ at, took }) => {
      const moment = momentAt(timeline, at + took / 2);
      return ofKind(moment.world, 'boot', { going: moment.inFlight.map(({ event }) => event) })[0]?.done ?? -1;
    });
    expect(Math.min(...seen)).toBe(0);
    expect(Math.max(...seen)).toBe(4);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('is empty where the scenario has no such systems', () => {
    expect(layoutVm(startOf('lab'), { size: 'wide', language: 'java' }).boxes).toEqual([]);
    expect(describeVm(startOf('lab'), { size: 'wide', language: 'java' })).toEqual([{ key: 'vm.missing' }]);
  });
});

it.each(CASES.filter(({ options }) => options.language === 'java'))('$name: a file has one name wherever it lies', ({ world, options }) => {
  const { boxes, metrics } = layoutVm(world, options);
  const names = boxes.flatMap((box) => (box.kind === 'capsule' ? vmTexts(box, metrics, sayIn('en')).map(({ text }) => text) : []));
  expect(new Set(names).size).toBeLessThanOrEqual(1);
});

it.each(CASES)('$name: what a program is called is code also in the title of its process', ({ world, options }) => {
  const { boxes, metrics } = layoutVm(world, options);
  for (const box of boxes) {
    if (box.kind !== 'process' || !box.running) continue;
    const runs = vmTexts(box, metrics, sayIn('en'));
    expect(box.program).not.toBe('');
    for (const { text, face } of runs) expect(face === 'mono', text).toBe(text === box.program);
    expect(
      runs.some(({ text }) => /\d/.test(text)),
      box.id,
    ).toBe(true);
  }
});

it.each(CASES)('$name: a screen shows what was printed to the last word', ({ world, options }) => {
  const { boxes, metrics } = layoutVm(world, options);
  for (const box of boxes.filter((one) => one.kind === 'output'))
    expect(
      vmTexts(box, metrics, sayIn('en'))
        .map(({ text }) => text)
        .join(' '),
    ).toBe(box.text);
});

describe.each(SPOKEN)('words of the process VM in %s', (language) => {
  it.each(CASES)('$name: fit, also half as long again', ({ world, options }) => {
    for (const say of [sayIn(language), sayLonger(language)]) expectWordsFit(layoutVm(world, options), say);
  });

  it.each(STATES)('$id: the text twin says what runs where', ({ world, language: code }) => {
    const say = sayIn(language);
    const whole = describeVm(world, { size: 'wide', language: code }).map(say).join('\n');
    for (const box of layoutVm(world, { size: 'wide', language: code }).boxes) {
      if (box.kind === 'output') expect(whole).toContain(box.text);
      if (box.kind === 'capsule' || box.kind === 'source') expect(whole).toContain(box.file);
      if (box.kind === 'kernel' && box.state === 'on') expect(whole).toContain(box.family);
      if (box.kind === 'hardware') expect(whole).toContain(say(box.label));
    }
  });
});
