// The picture of the curtains: what it reads from the World, its layouts, and its words.
import { describe, expect, it } from 'vitest';
import { NAMESPACE_KINDS } from '../../sim/kernel/kernel';
import { MIN_MEMORY_BYTES } from '../../sim/calibration';
import { playFigure, viewOfFigure } from '../playFigure';
import { expectApart, expectInFigure, expectWordsFit, FIGURE_SIZES } from '../shared/testGeometry';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { type CurtainsBox, type CurtainsBoxOf, type CurtainsKind } from './curtainsBox';
import { describeCurtains, layoutCurtains, readingOrder } from './describe';
import { diagram } from './diagram';
import { level, scaleMarks } from './layoutTanks';
import { windowParts } from './layoutWindows';
import { curtainsMetrics } from './metrics';
import { windowTitle } from './sentences';
import { CPU_STOPS, MEMORY_STOPS, stopOf } from './stops';
import { curtainsTexts } from './texts';
import { WINDOW_IDS } from './windowFacts';

const played = diagram.figures.map((figure) => ({ id: figure.id, moment: playFigure(figure), view: viewOfFigure(diagram, figure) }));
const CASES = played.flatMap(({ id, moment, view }) => FIGURE_SIZES.map((size) => ({ name: `${id}, ${size}`, size, moment, view })));
const figure = (id: string) => {
  const found = played.find((one) => one.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};
const boxesOf = (id: string): CurtainsBox[] => layoutCurtains(figure(id).moment, figure(id).view, 'wide').boxes;
const ofKind = <K extends CurtainsKind>(boxes: readonly CurtainsBox[], kind: K) => boxes.filter((box): box is CurtainsBoxOf<K> => box.kind === kind);

describe('the windows', () => {
  it('are one for each namespace, and one for the root directory, which is none', () => {
    expect([...WINDOW_IDS].sort()).toEqual([...NAMESPACE_KINDS, 'root'].sort());
  });

  it.each([
    ['open', []],
    ['pid', ['pid']],
    ['some', ['pid', 'net', 'mnt', 'user']],
    ['complete', ['pid', 'net', 'mnt', 'uts', 'ipc', 'cgroup']],
    ['container', ['pid', 'net', 'mnt', 'uts', 'ipc', 'cgroup']],
  ])('%s: a curtain for each namespace of its own', (id, kinds) => {
    const cloths = ofKind(boxesOf(id), 'cloth').map((box) => box.id.slice('cloth:'.length));
    expect(cloths.sort()).toEqual([...kinds].sort());
    expect(ofKind(boxesOf(id), 'process')[0]?.drawn).toBe(kinds.length);
  });

  it('call it the parts of a container when it has them all, and only then', () => {
    expect(played.filter(({ view }) => view.curtains === 'see').map(({ id }) => [id, ofKind(boxesOf(id), 'process')[0]?.complete])).toEqual([
      ['open', false],
      ['pid', false],
      ['chroot', false],
      ['some', false],
      ['complete', true],
      ['container', true],
    ]);
  });

  it('leave a way round the screen of chroot alone', () => {
    expect(ofKind(boxesOf('chroot'), 'screen')[0]?.gap).toBe(true);
    expect(ofKind(boxesOf('complete'), 'screen')[0]?.gap).toBe(false);
    expect(ofKind(boxesOf('chroot'), 'cloth')).toEqual([]);
  });

  it('say that ps still reads the /proc of the host while only pid is drawn', () => {
    const note = (id: string) => ofKind(boxesOf(id), 'window').find(({ window }) => window.id === 'pid')?.window.note?.key ?? null;
    expect(note('pid')).toBe('curtains.hostProc');
    expect(note('some')).toBeNull();
  });

  it('show the same kernel whatever is drawn', () => {
    expect(new Set(played.map(({ id }) => ofKind(boxesOf(id), 'kernel')[0]?.release))).toEqual(new Set(['Linux 6.8']));
  });
});

describe('the tanks', () => {
  it('are as full as what they hold, on one scale, each line four times the one below', () => {
    expect(scaleMarks(16_384)).toEqual([4, 16, 64, 256, 1024, 4096, 16_384]);
    expect(level(4, 16_384)).toBe(0);
    expect(level(16_384, 16_384)).toBe(1);
    expect(level(256, 16_384) - level(64, 16_384)).toBeCloseTo(level(64, 16_384) - level(16, 16_384));
  });

  it('never rise above their lid', () => {
    for (const id of ['limits', 'killed', 'rising', 'calm']) {
      const boxes = boxesOf(id);
      for (const lid of ofKind(boxes, 'lid')) {
        const liquid = ofKind(boxes, 'liquid').find(({ group }) => group.id === lid.group.id);
        if (liquid) expect(liquid.y, lid.id).toBeGreaterThanOrEqual(lid.y + lid.h - 0.01);
      }
    }
  });

  it('crack where the OOM killer has been, and nowhere else', () => {
    const killed = (id: string) => ofKind(boxesOf(id), 'tank').flatMap(({ group }) => (group.killed ? [group.name] : []));
    expect(killed('killed')).toEqual(['api']);
    expect(killed('calm')).toEqual([]);
  });

  it('share CPU time out as the kernel does: a quota holds although cores are idle', () => {
    const api = ofKind(boxesOf('limits'), 'cpus').find(({ group }) => group.name === 'api')?.group;
    expect(api).toMatchObject({ cpus: 0.5, cpuMax: 0.5, cpuWanted: 16 });
  });

  it('have stops that Docker would accept', () => {
    for (const stop of MEMORY_STOPS) if (stop !== null) expect(stop * 1024 ** 2).toBeGreaterThanOrEqual(MIN_MEMORY_BYTES.value);
    expect(MEMORY_STOPS.map((stop) => stopOf(MEMORY_STOPS, stop))).toEqual(MEMORY_STOPS.map((_, at) => at));
    expect(CPU_STOPS.map((stop) => stopOf(CPU_STOPS, stop))).toEqual(CPU_STOPS.map((_, at) => at));
    expect(stopOf(MEMORY_STOPS, 300)).toBe(3);
  });
});

/** What stands beside each other and may not overlap. */
const GROUPS: readonly (readonly CurtainsKind[])[] = [
  ['process', 'window', 'kernel'],
  ['tank', 'cpus', 'greed', 'kernel'],
];

describe('the layouts', () => {
  it.each(CASES)('$name: inside the figure, nothing on top of anything', ({ moment, view, size }) => {
    const layout = layoutCurtains(moment, view, size);
    expectInFigure(layout);
    expectApart(layout, GROUPS);
  });

  it.each(CASES)('$name: a curtain covers its pane', ({ moment, view, size }) => {
    const { boxes } = layoutCurtains(moment, view, size);
    for (const cloth of ofKind(boxes, 'cloth')) {
      const window = boxes.find(({ id }) => id === cloth.id.replace('cloth', 'window'));
      const pane = window && windowParts(window, curtainsMetrics(size)).pane;
      expect(cloth).toMatchObject({ x: pane?.x, y: pane?.y, w: pane?.w, h: pane?.h });
    }
  });
});

describe.each(LANGUAGES)('words in %s', (language) => {
  it.each(CASES)('$name: fit, also half as long again, and do not touch', ({ moment, view, size }) => {
    const layout = layoutCurtains(moment, view, size);
    for (const say of [sayIn(language), sayLonger(language)]) expectWordsFit(layout, (box) => curtainsTexts(box, layout.metrics, say));
  });

  it.each(CASES)('$name: name every window, tank and the process', ({ moment, view, size }) => {
    const { boxes, metrics } = layoutCurtains(moment, view, size);
    for (const box of boxes)
      if (['window', 'tank', 'process', 'kernel', 'empty'].includes(box.kind)) expect(curtainsTexts(box, metrics, sayIn(language)).length, box.id).toBeGreaterThan(0);
  });

  it.each(CASES.filter(({ size }) => size !== 'projector'))('$name: give every window its name in full', ({ moment, view, size }) => {
    const say = sayIn(language);
    const { boxes, metrics } = layoutCurtains(moment, view, size);
    for (const box of ofKind(boxes, 'window')) expect(curtainsTexts(box, metrics, say).map(({ text }) => text)).toContain(say(windowTitle(box.window.id)));
  });

  it.each(CASES)('$name: the text twin tells of every box that means something', ({ moment, view, size }) => {
    const say = sayIn(language);
    const sentences = describeCurtains(moment, view, size).map(say);
    const { boxes } = layoutCurtains(moment, view, size);
    for (const box of readingOrder(boxes)) if (box.sentence && box.kind !== 'lid' && !(box.kind === 'greed' && !box.on)) expect(sentences).toContain(say(box.sentence));
    for (const kind of ['window', 'tank', 'process', 'cpus', 'kernel'] as const) for (const box of ofKind(boxes, kind)) expect(box.sentence, box.id).not.toBeNull();
    expect(new Set(sentences).size).toBe(sentences.length);
    const whole = sentences.join('\n');
    for (const { inside, complete, plain, namespaces, sentence } of ofKind(boxes, 'process')) {
      const told = sentence ? say(sentence) : '';
      if (inside !== null) expect(told).toMatch(new RegExp(`PID ${String(inside)}\\b`));
      if (complete && plain) expect(told).toContain(say({ key: 'curtains.complete' }));
      for (const { kind, id, own } of namespaces) expect(told.includes(`${kind} ${String(id).slice(-4)}`), kind).toBe(own);
    }
    for (const { uname } of ofKind(boxes, 'kernel')) if (uname !== null) expect(whole).toContain(uname);
  });
});
