// The toy computer's picture: its layout, its words, and what each state of the World looks like.
import { describe, expect, it } from 'vitest';
import { type Input, simulate } from '../../sim/simulate';
import { startOf } from '../../sim/scenarios';
import { type World } from '../../sim/world';
import { type BoardBoxOf, type BoardKind } from '../board/boardBox';
import { expectOrder, expectWordsApart, expectWordsFit } from '../board/testLaws';
import { boardTexts } from '../board/texts';
import { playFigure } from '../playFigure';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { type FigureSize } from '../shared/useFigureSize';
import { describeToy } from './describe';
import { diagram } from './diagram';
import { layoutToy } from './layout';
import { nextStep } from './steps';

const SIZES: readonly FigureSize[] = ['wide', 'medium', 'narrow', 'projector'];
const WORLDS: readonly [string, World][] = diagram.figures.map((figure) => [figure.id, playFigure(figure).world]);
const CASES = WORLDS.flatMap(([name, world]) => SIZES.map((size) => ({ name: `${name}, ${size}`, world, size })));
const worldOf = (id: string): World => WORLDS.find(([name]) => name === id)?.[1] ?? startOf('small-computers');
const ofKind = <K extends BoardKind>(world: World, kind: K): BoardBoxOf<K>[] => layoutToy(world, { size: 'wide' }).boxes.filter((box): box is BoardBoxOf<K> => box.kind === kind);

describe('layoutToy', () => {
  it.each(CASES)('$name: is in order', ({ world, size }) => {
    expectOrder(layoutToy(world, { size, armed: 'choose', first: 4 }));
  });

  it('shows the steps without a kernel as one’s own, and with a kernel as its own, at the same places', () => {
    const [bare, booted] = [ofKind(worldOf('byHand'), 'step'), ofKind(worldOf('asked'), 'step')];
    expect(bare.map(({ by, done }) => [by, done])).toEqual(bare.map(() => ['hand', true]));
    expect(booted.map(({ by, done }) => [by, done])).toEqual(booted.map(() => ['kernel', true]));
    expect(bare.map(({ id, x, y }) => [id, x, y])).toEqual(booted.map(({ id, x, y }) => [id, x, y]));
  });

  it('counts the commands: five by hand, one with a kernel', () => {
    const count = (id: string) => ofKind(worldOf(id), 'program').find(({ program }) => program === 'a')?.notes[0]?.params?.['count'];
    expect([count('byHand'), count('asked')]).toEqual([5, 1]);
  });

  it('marks the cells in which another program has overwritten something', () => {
    const clashing = (id: string) => ofKind(worldOf(id), 'cell').flatMap(({ n, clash }) => (clash ? [n] : []));
    expect(clashing('collision')).toEqual([4, 5]);
    for (const id of ['bare', 'byHand', 'asked']) expect(clashing(id)).toEqual([]);
    expect(ofKind(worldOf('collision'), 'program').map(({ state }) => state)).toEqual(['bad', 'plain']);
  });

  it('shows noise in cells that nobody has written, and none once a kernel has cleared them', () => {
    expect(ofKind(worldOf('bare'), 'cell').every(({ noise }) => noise !== null)).toBe(true);
    expect(ofKind(worldOf('booted'), 'cell').every(({ noise }) => noise === null)).toBe(true);
    expect(ofKind(worldOf('booted'), 'cell').filter(({ owner }) => owner === 'kernel')).toHaveLength(4);
  });

  it('lets values come out of what they were in', () => {
    expect(ofKind(worldOf('byHand'), 'chip').map(({ id, from }) => [id, from])).toEqual(
      expect.arrayContaining([
        ['chip:4:a', 'program:a'],
        ['operand:0:1:a', 'cell:5'],
        ['chip:6:a', 'cpu:0'],
      ]),
    );
    expect(ofKind(worldOf('byHand'), 'line')[0]?.from).toBe('cell:6');
  });

  it('says that all is done only where the sum is right, and bids press only where one can', () => {
    const notes = (id: string, live: boolean) =>
      layoutToy(worldOf(id), { size: 'wide', armed: live ? 'choose' : null }).boxes.flatMap((box) => (box.kind === 'kernel' ? box.notes.map(({ key }) => key) : []));
    expect(notes('byHand', true)).toEqual(['toy.hint.again', 'toy.hint.done']);
    for (const id of ['noise', 'collision']) {
      expect(notes(id, true)).toEqual(['toy.hint.retry', 'toy.hint.wrong']);
      expect(notes(id, false)).toEqual(['toy.hint.wrong']);
    }
    expect(notes('bare', true)).toEqual(['toy.hint.choose']);
    expect(notes('bare', false)).toEqual(['toy.byHand']);
  });

  it('shows what a CPU is fed with in the looks of who wrote it', () => {
    const operands = (id: string) => ofKind(worldOf(id), 'chip').flatMap(({ id: own, program }) => (own.startsWith('operand:') ? [program] : []));
    expect(operands('byHand')).toEqual(['a', 'a']);
    expect(operands('noise')).toEqual([null, null]);
    expect(operands('collision')).toEqual(['b', 'b']);
  });

  it('is empty where the scenario has no such computer', () => {
    expect(layoutToy(startOf('lab'), { size: 'wide' }).boxes).toEqual([]);
    expect(describeToy(startOf('lab'), { size: 'wide' })).toEqual([{ key: 'toy.missing' }]);
  });
});

describe('nextStep', () => {
  it('leads through the five steps, whatever has been done out of turn', () => {
    const board = (...inputs: Input[]) => {
      const world = inputs.reduce((before, input) => simulate(before, input).after, startOf('small-computers'));
      const found = world.machines.find(({ id }) => id === 'toy')?.hardware.board;
      if (!found) throw new Error('no toy');
      return found;
    };
    expect(nextStep(board())).toBe('choose');
    expect(nextStep(board({ control: { kind: 'by-hand', machine: 'toy', command: { do: 'feed', cpu: 0 } } }))).toBe('choose');
    expect(nextStep(board({ control: { kind: 'by-hand', machine: 'toy', command: { do: 'show' } } }))).toBeNull();
  });
});

describe.each(LANGUAGES)('words of the toy computer in %s', (language) => {
  it.each(CASES)('$name: fit, also half as long again', ({ world, size }) => {
    for (const say of [sayIn(language), sayLonger(language)]) {
      for (const armed of [null, 'choose'] as const) {
        const layout = layoutToy(world, { size, armed });
        expectWordsFit(layout, say);
        expectWordsApart(layout, say);
      }
    }
  });

  it.each(CASES)('$name: every step that is done says with what, and faint numbers are explained', ({ world, size }) => {
    const say = sayIn(language);
    const { boxes, metrics } = layoutToy(world, { size });
    const words = (box: (typeof boxes)[number]): string[] => boardTexts(box, metrics, say).map(({ text }) => text);
    for (const box of boxes) {
      if (box.kind === 'step' && box.detail !== null) expect(words(box), box.id).toContain(box.detail);
      if (box.kind === 'zone' && box.notes.length > 0) expect(words(box), box.id).toHaveLength(2);
    }
  });

  it.each(WORLDS)('%s: the text twin says every value, step and line', (_name, world) => {
    const say = sayIn(language);
    const whole = describeToy(world, { size: 'wide' }).map(say).join('\n');
    const { boxes, metrics } = layoutToy(world, { size: 'wide' });
    for (const box of boxes) {
      if (box.kind === 'chip' || box.kind === 'line' || box.kind === 'cell') for (const { text } of boardTexts(box, metrics, say)) expect(whole, box.id).toContain(text);
      if (box.kind === 'step') expect(whole).toContain(say(box.label));
    }
  });
});
