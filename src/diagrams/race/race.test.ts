// The picture of the race: what it reads from the World, its layouts, and its words.
import { describe, expect, it } from 'vitest';
import { RACERS, type Racer } from '../../sim/racers';
import enSources from '../../../locales/en/sources.json';
import koSources from '../../../locales/ko/sources.json';
import { playFigure, viewOfFigure } from '../playFigure';
import { expectApart, expectInFigure, expectTwin, expectWordsFit, FIGURE_SIZES } from '../shared/testGeometry';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { phrase } from '../shared/words';
import { chainOf } from './chain';
import { describeRace } from './describe';
import { diagram, MEASURES } from './diagram';
import { layoutRace, type RaceOptions } from './layout';
import { partsDrawn } from './track';
import { tickWords } from './metrics';
import { type RaceBox, type RaceBoxOf, type RaceKind } from './raceBox';
import { runnerAt } from './runners';
import { drawnWidth } from './Stretch';
import { SOURCES, sourcesNamed, tagsIn } from './sentences';
import { raceTexts } from './texts';
import { valueOf } from './values';
import { waveParts } from './wave';

const played = new Map(diagram.figures.map((figure) => [figure.id, { moment: playFigure(figure), view: viewOfFigure(diagram, figure) }]));
const playedOf = (id: string) => {
  const found = played.get(id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};
const CASES = [...played].flatMap(([id, { moment, view }]) =>
  FIGURE_SIZES.map((size) => ({ name: `${id}, ${size}`, moment, options: { size, measure: view.measure, track: view.track } satisfies RaceOptions })),
);
const boxesOf = (id: string): RaceBox[] => {
  const { moment, view } = playedOf(id);
  return layoutRace(moment, { size: 'wide', measure: view.measure, track: view.track }).boxes;
};
const ofKind = <K extends RaceKind>(boxes: readonly RaceBox[], kind: K) => boxes.filter((box): box is RaceBoxOf<K> => box.kind === kind);
const blocks = (id: string): number[] => RACERS.map((racer) => ofKind(boxesOf(id), 'block').filter((box) => box.id.startsWith(`block:${racer}:`)).length);
const lost = (id: string): number[] => RACERS.map((racer) => ofKind(boxesOf(id), 'block').filter((box) => box.id.startsWith(`block:${racer}:`) && box.mark === 'lost').length);

describe('the race', () => {
  it('runs while VMs boot, when everything without a kernel of its own has long arrived', () => {
    const { moment } = playedOf('running');
    const states = new Map(RACERS.map((racer) => [racer, runnerAt(moment, racer).state]));
    expect(['process', 'process-vm', 'container', 'microvm'].map((racer) => states.get(racer as Racer))).toEqual(['arrived', 'arrived', 'arrived', 'arrived']);
    expect(['type1', 'type2', 'nested'].map((racer) => states.get(racer as Racer))).toEqual(['running', 'running', 'running']);
    expect(runnerAt(moment, 'type1').part).toBe('kernel');
  });

  it('draws orange where a kernel boots, and nowhere else', () => {
    const orange = new Set(ofKind(boxesOf('start'), 'stretch').flatMap(({ id, part }) => (part === 'kernel' ? id.split(':')[1] : [])));
    expect(orange).toEqual(new Set(['microvm', 'type1', 'type2', 'nested']));
    expect(
      ofKind(boxesOf('start'), 'row')
        .filter(({ first }) => first)
        .map(({ racer }) => racer),
    ).toEqual(['process']);
    expect(
      ofKind(boxesOf('second'), 'stretch')
        .filter(({ cut }) => cut)
        .map(({ id }) => id.split(':')[1]),
    ).toEqual(['type1', 'type2', 'nested']);
  });

  it('says under the picture what each source is that it names, as the list of sources does', () => {
    const named = [...played.keys()].flatMap((id) => ofKind(boxesOf(id), 'row').flatMap(({ source }) => source));
    const tags = new Set(named.flatMap(tagsIn));
    expect(new Set(sourcesNamed(named))).toEqual(tags);
    expect(new Set(SOURCES)).toEqual(tags);
    for (const tag of SOURCES) {
      expect(sayIn('en')(phrase(`race.source.${tag}`))).toBe(enSources[tag].title);
      expect(sayIn('ko')(phrase(`race.source.${tag}`))).toBe(koSources[tag].title);
    }
  });

  it('names a source alone only for what it says itself', () => {
    const words = (id: string) => new Map(ofKind(boxesOf(id), 'row').map(({ racer, source }) => [racer, source.map(sayIn('en'))[0]]));
    expect(words('start').get('microvm')).toBe('FC 125 ms + 6 ms illustrative');
    expect(words('start').get('process')).toBe('source LVM');
    expect(new Set(words('wave').values())).toEqual(new Set(['illustrative']));
  });

  it('explains the parts and areas that can be seen, and no others', () => {
    expect(partsDrawn(boxesOf('start'))).toEqual(['hardware', 'kernel', 'guest', 'engine', 'app']);
    expect(partsDrawn(boxesOf('waiting'))).toEqual([]);
    expect(waveParts(playedOf('calm').moment.world)).toEqual(['ahead']);
    expect(waveParts(playedOf('wave').moment.world)).toEqual(['answered', 'dropped', 'room']);
  });

  it('draws what has passed of a stretch', () => {
    const stretch = { w: 40, from: 100, to: 500, perMs: 0.1, cut: false };
    expect([0, 100, 300, 500, 900].map((ms) => drawnWidth(stretch, ms))).toEqual([0, 0, 20, 40, 40]);
  });

  it('counts kernels, and whom one of them takes along', () => {
    expect(blocks('kernels')).toEqual([1, 1, 1, 4, 3, 4, 1]);
    expect(valueOf(playedOf('panicked').moment.world, 'container', 'kernels')).toMatchObject({ value: 0, stopped: 1 });
    expect(lost('panicked')).toEqual([0, 0, 1, 0, 0, 0, 0]);
    expect(blocks('blast')).toEqual([3, 3, 3, 3, 3, 3, 3]);
    expect(lost('blast')).toEqual([3, 3, 3, 1, 1, 1, 3]);
  });

  it('tells walls by what gets through them', () => {
    const through = lost('attacks');
    expect(through).toEqual([2, 2, 2, 0, 1, 1, 1]);
    const spared = ofKind(boxesOf('attacks'), 'block').flatMap(({ id, mark }) => (mark === 'none' ? [id] : []));
    expect(spared).toEqual(['block:process:2', 'block:process:3', 'block:process-vm:2', 'block:process-vm:3', 'block:container:3']);
    const words = ofKind(boxesOf('attacks'), 'row').map(({ value }) => value.map(sayIn('en'))[0]);
    const twin = describeRace(playedOf('attacks').moment, { ...playedOf('attacks').view, size: 'wide' })
      .map(sayIn('en'))
      .join(' ');
    expect(twin).toContain('2 of 3 (a kernel flaw, breaking out of isolation)');
    expect(twin).toContain('does not apply: 1 (a flaw in the wall itself)');
    expect(words).toEqual(['2 of 2', '2 of 2', '2 of 3', '0 of 4', '1 of 4', '1 of 4', '1 of 4']);
  });

  it('shows what lies below a copy', () => {
    const { world } = playedOf('layers').moment;
    const kinds = (racer: Racer): string =>
      chainOf(world, racer)
        .map(({ kind }) => kind)
        .join(' ');
    expect(kinds('process')).toBe('hardware kernel os app');
    expect(kinds('container')).toBe('hardware kernel os container app');
    expect(kinds('type1')).toBe('hardware hypervisor virtual kernel guestOs app');
    expect(kinds('type2')).toBe('hardware kernel os hypervisor virtual kernel guestOs app');
    expect(kinds('nested')).toBe('hardware hypervisor virtual kernel guestOs container app');
  });

  it('has different winners for different work', () => {
    const { world } = playedOf('redis').moment;
    const value = (racer: Parameters<typeof valueOf>[1], measure: 'cpu' | 'io' | 'redis'): number => valueOf(world, racer, measure)?.value ?? NaN;
    expect(value('unikernel', 'redis')).toBeGreaterThan(value('process', 'redis'));
    expect(value('type1', 'cpu')).toBeGreaterThan(95);
    expect(value('type1', 'io')).toBeLessThan(60);
    expect(valueOf(world, 'type2', 'cpu')).toBeNull();
  });

  it('says how many fit by memory alone, which is where a hypervisor refuses', () => {
    const { world } = playedOf('density').moment;
    const rows = [...RACERS, 'gvisor' as const];
    expect(rows.map((racer) => valueOf(world, racer, 'density')?.value ?? null)).toEqual([222, null, 209, 76, 26, 26, 202, 129]);
    expect(valueOf(world, 'type1', 'density')?.now).toBe(3);
    expect(ofKind(boxesOf('filled'), 'filled').map(({ id }) => id)).toEqual(['process', 'container', 'microvm', 'type1', 'type2', 'nested'].map((racer) => `filled:${racer}`));
  });

  it('is not there without the stacks', () => {
    expect(boxesOf('missing').map(({ kind }) => kind)).toEqual(['empty']);
  });

  it('has a figure for every measure', () => {
    expect(new Set([...played.values()].map(({ view }) => view.measure))).toEqual(new Set(MEASURES));
  });
});

describe('the axis', () => {
  const timed = CASES.filter(({ moment, options }) => layoutRace(moment, options).boxes.some(({ kind }) => kind === 'tick'));

  it.each(timed)('$name: every time has a mark that can be seen, and is not smaller than other words', ({ moment, options }) => {
    const { boxes, metrics } = layoutRace(moment, options);
    const ticks = ofKind(boxes, 'tick');
    expect(ticks.length).toBeGreaterThan(3);
    for (const tick of ticks) {
      expect(tick.h - tickWords(metrics), tick.id).toBeGreaterThanOrEqual(metrics.least * 0.7);
      for (const language of LANGUAGES) {
        const [time] = raceTexts(tick, metrics, sayIn(language));
        expect(time?.size, tick.id).toBeGreaterThanOrEqual(metrics.least);
      }
    }
  });
});

describe('the layouts', () => {
  it.each(CASES)('$name: inside the figure, nothing on top of anything', ({ moment, options }) => {
    const layout = layoutRace(moment, options);
    expectInFigure(layout);
    expectApart(layout, [['row'], ['bar', 'block']]);
  });
});

describe.each(LANGUAGES)('words in %s', (language) => {
  it.each(CASES)('$name: fit, also half as long again, and do not touch', ({ moment, options }) => {
    const layout = layoutRace(moment, options);
    // the time under a tick may reach over its line
    const roomOf = (box: RaceBox) => (box.kind === 'tick' ? { ...box, x: 0, w: layout.metrics.width } : box);
    for (const say of [sayIn(language), sayLonger(language)]) expectWordsFit(layout, (box) => raceTexts(box, layout.metrics, say), roomOf);
  });

  it.each(CASES)('$name: every row and every layer has its words, and the text twin a sentence of its own for it', ({ moment, options }) => {
    const say = sayIn(language);
    const { boxes, metrics } = layoutRace(moment, options);
    const speaks = (box: RaceBox): boolean => box.kind === 'row' || box.kind === 'empty' || (box.kind === 'block' && box.words.length > 0);
    for (const box of boxes.filter(speaks)) expect(raceTexts(box, metrics, say).length, box.id).toBeGreaterThan(0);
    expectTwin(boxes, describeRace(moment, options).map(say), say);
  });
});
