// The picture of the six duties: its layout, its words, and what each missing duty looks like.
import { describe, expect, it } from 'vitest';
import { DUTIES } from '../../sim/kernel/duties';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { type World } from '../../sim/world';
import { type BoardBoxOf, type BoardKind } from '../board/boardBox';
import { expectOrder, expectWordsApart, expectWordsFit } from '../board/testLaws';
import { boardTexts, kernelCracks } from '../board/texts';
import { playFigure } from '../playFigure';
import { extentOf } from '../shared/testGeometry';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { type FigureSize } from '../shared/useFigureSize';
import { momentAt, openTimeline, append } from '../../lab/timeline';
import { describeDuties } from './describe';
import { diagram } from './diagram';
import { layoutDuties } from './layout';

const SIZES: readonly FigureSize[] = ['wide', 'medium', 'narrow', 'projector'];

/** Every state that the picture passes through while the programs run. */
function statesOf(duty: (typeof DUTIES)[number] | null): World[] {
  const start = startOf('small-computers');
  const turn = simulate(start, { control: duty === null ? { kind: 'round', machine: 'small' } : { kind: 'duty', machine: 'small', duty, on: false } });
  const timeline = append(openTimeline('small-computers', 1, start), turn);
  return [...new Set(turn.events.map(({ at, took }) => at + took))].map((instant) => momentAt(timeline, instant).world);
}

const WORLDS: readonly [string, World][] = [
  ...diagram.figures.map((figure): [string, World] => [figure.id, playFigure(figure).world]),
  ...[null, ...DUTIES].flatMap((duty) => statesOf(duty).map((world, at): [string, World] => [`${duty ?? 'all'} ${at}`, world])),
];
const CASES = diagram.figures.flatMap((figure) => SIZES.map((size) => ({ name: `${figure.id}, ${size}`, world: playFigure(figure).world, size })));
const ofKind = <K extends BoardKind>(world: World, kind: K): BoardBoxOf<K>[] =>
  layoutDuties(world, { size: 'wide' }).boxes.filter((box): box is BoardBoxOf<K> => box.kind === kind);
const worldOf = (id: string): World => WORLDS.find(([name]) => name === id)?.[1] ?? startOf('small-computers');

describe('layoutDuties', () => {
  it('is in order in every state and size', () => {
    for (const [, world] of WORLDS) for (const size of SIZES) expectOrder(layoutDuties(world, { size }));
  });

  it.each(DUTIES)('shows that %s is off, and what came of it', (duty) => {
    const keys = ofKind(worldOf(duty), 'duty');
    expect(keys.filter(({ on }) => !on).map((key) => key.duty)).toEqual([duty]);
    expect(keys.find((key) => key.duty === duty)).toMatchObject({ outcome: 'failed', detail: { key: `duties.failed.${duty}` } });
  });

  it('shows who waits for the display, and who is on the CPU', () => {
    const states = statesOf(null);
    expect(states.some((world) => ofKind(world, 'waiting').length === 1)).toBe(true);
    const turns = new Set(states.flatMap((world) => ofKind(world, 'chip').flatMap(({ id }) => (id.startsWith('turn:') ? [id] : []))));
    expect([...turns].sort()).toEqual(['turn:a', 'turn:b']);
    expect(ofKind(worldOf('all'), 'chip').some(({ id }) => id.startsWith('turn:'))).toBe(false);
  });

  it('stands still in grey when memory has run out', () => {
    const { boxes } = layoutDuties(worldOf('watch'), { size: 'wide' });
    expect(boxes.filter(({ kind }) => kind === 'program' || kind === 'kernel').every(({ dim }) => dim)).toBe(true);
    expect(ofKind(worldOf('watch'), 'cell').every(({ owner }) => owner !== null)).toBe(true);
  });

  it('says whose each line on the display is, where it is one program’s', () => {
    expect(ofKind(worldOf('all'), 'line').map(({ owner }) => owner)).toEqual(['a', 'b']);
    expect(ofKind(worldOf('io'), 'line').every(({ text, owner }) => owner === null || new Set(text).size === 1)).toBe(true);
  });

  it('is empty where there is no such computer, or where it is off', () => {
    expect(layoutDuties(startOf('lab'), { size: 'wide' }).boxes).toEqual([]);
    const off = simulate(startOf('small-computers'), { control: { kind: 'power', machine: 'small', on: false } }).after;
    expect(describeDuties(off, { size: 'wide' })).toEqual([{ key: 'duties.missing' }]);
  });
});

describe.each(LANGUAGES)('words of the six duties in %s', (language) => {
  it.each(CASES)('$name: fit, also half as long again', ({ world, size }) => {
    for (const say of [sayIn(language), sayLonger(language)]) {
      const layout = layoutDuties(world, { size });
      expectWordsFit(layout, say);
      expectWordsApart(layout, say);
    }
  });

  it('every key says what came of its duty, in every state and size', () => {
    const say = sayIn(language);
    for (const [name, world] of WORLDS)
      for (const size of SIZES) {
        const { boxes, metrics } = layoutDuties(world, { size });
        for (const box of boxes) {
          if (box.kind !== 'duty') continue;
          const written = boardTexts(box, metrics, say)
            .map(({ text }) => text)
            .join(' ');
          expect(written, `${name}, ${size}`).toContain(say(box.label));
          expect(written, `${name}, ${size}`).toContain(say(box.detail));
        }
      }
  });

  it('no crack of a kernel that stands still runs through a word or a key', () => {
    const say = sayIn(language);
    for (const size of SIZES) {
      const { boxes, metrics } = layoutDuties(worldOf('watch'), { size });
      const top = Math.min(...boxes.flatMap((box) => (box.kind === 'duty' ? [box.y] : [])));
      for (const box of boxes) {
        if (box.kind !== 'kernel') continue;
        const cracks = kernelCracks(box, metrics, say).flat();
        expect(cracks.length, size).toBeGreaterThan(0);
        const words = boardTexts(box, metrics, say).map(extentOf);
        for (const [x, y] of cracks) {
          expect(y, size).toBeLessThanOrEqual(top);
          for (const word of words) expect(x < word.x - 5 || x > word.x + word.w + 5, `${size}: ${x}`).toBe(true);
        }
      }
    }
  });

  it('fit in every state that the picture passes through', () => {
    for (const [, world] of WORLDS) expectWordsFit(layoutDuties(world, { size: 'narrow' }), sayIn(language));
  });

  it('the text twin says every duty, value and line', () => {
    const say = sayIn(language);
    for (const [name, world] of WORLDS) {
      const whole = describeDuties(world, { size: 'wide' }).map(say).join('\n');
      const { boxes, metrics } = layoutDuties(world, { size: 'wide' });
      for (const box of boxes) {
        if (box.kind === 'chip' || box.kind === 'line') for (const { text } of boardTexts(box, metrics, say)) expect(whole, `${name} ${box.id}`).toContain(text);
        if (box.kind === 'duty') for (const words of [box.label, box.detail]) expect(whole).toContain(say(words));
      }
    }
  });
});
