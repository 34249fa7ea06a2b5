// The picture of the instruction gate: what it reads from the World, its layouts, and its words.
import { describe, expect, it } from 'vitest';
import { INSTRUCTIONS, PRIVILEGED, throughHands } from '../../sim/hypervisor/vcpu';
import { playFigure, viewOfFigure } from '../playFigure';
import { expectApart, expectInFigure, expectTwin, expectWordsFit, FIGURE_SIZES } from '../shared/testGeometry';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { diagram } from './diagram';
import { type GateBox, type GateBoxOf, type GateKind, type Way } from './gateBox';
import { layoutGate } from './layout';
import { gateTexts } from './texts';

const played = diagram.figures.map((figure) => ({ id: figure.id, moment: playFigure(figure), view: viewOfFigure(diagram, figure) }));
const CASES = played.flatMap(({ id, moment, view }) => FIGURE_SIZES.map((size) => ({ name: `${id}, ${size}`, moment, view, size })));
const boxesOf = (id: string): GateBox[] => {
  const found = played.find((one) => one.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return layoutGate(found.moment, found.view, 'wide').boxes;
};
const ofKind = <K extends GateKind>(boxes: readonly GateBox[], kind: K) => boxes.filter((box): box is GateBoxOf<K> => box.kind === kind);
const open = (id: string): Way[] => ofKind(boxesOf(id), 'lane').flatMap((lane) => (lane.open ? [lane.way] : []));

describe('the gate', () => {
  it('offers every instruction, locked where it is privileged', () => {
    const cards = ofKind(boxesOf('start'), 'card');
    expect(cards.map(({ instruction }) => instruction)).toEqual([...INSTRUCTIONS]);
    for (const { instruction, privileged } of cards) expect(privileged).toBe(PRIVILEGED.has(instruction));
  });

  it('opens the ways that instructions take in each mode', () => {
    expect(open('start')).toEqual(['direct', 'exits']);
    expect(open('rewriting')).toEqual(['direct', 'translated']);
    expect(open('emulated')).toEqual(['translated']);
  });

  it('lets an ordinary card pass, and holds a privileged one before the hypervisor', () => {
    for (const [id, passes] of [
      ['passed', true],
      ['stopping', false],
      ['stopped', false],
    ] as const) {
      const boxes = boxesOf(id);
      const [shot] = ofKind(boxes, 'shot');
      const [gate] = ofKind(boxes, 'gate');
      if (passes) expect(shot?.x).toBeGreaterThan((gate?.x ?? Infinity) + (gate?.w ?? 0));
      else expect((shot?.x ?? Infinity) + (shot?.w ?? 0)).toBeLessThan(gate?.x ?? 0);
    }
    expect(ofKind(boxesOf('start'), 'shot')).toEqual([]);
  });

  it('counts a thousand for each mode, and shows how few pass through its hands', () => {
    const tallies = ofKind(boxesOf('emulated'), 'tally');
    expect(tallies.map(({ mode, counts }) => [mode, counts && throughHands(counts)])).toEqual([
      ['direct', 15],
      ['translated', 100],
      ['emulated', 1000],
    ]);
    expect(ofKind(boxesOf('start'), 'tally').every(({ counts }) => counts === null)).toBe(true);
    const shares = ofKind(boxesOf('thousand'), 'share');
    expect(shares.map(({ way, count }) => [way, count])).toEqual([
      ['direct', 985],
      ['exits', 15],
    ]);
    expect(shares[0]?.w).toBeGreaterThan((shares[1]?.w ?? 0) * 20);
  });

  it('fills no bar before all of the thousand have come', () => {
    const widthOf = (id: string, mode: string): number => ofKind(boxesOf(id), 'share').reduce((sum, box) => sum + (box.id.startsWith(`share:${mode}:`) ? box.w : 0), 0);
    expect(widthOf('rewriting', 'translated')).toBeLessThan(widthOf('rewriting', 'direct') - 0.5);
    expect(ofKind(boxesOf('rewriting'), 'tally').map(({ value }) => value.map(sayIn('en'))[0])).toEqual(['15 handled', '97 so far', undefined]);
    expect(widthOf('emulated', 'translated')).toBeCloseTo(widthOf('emulated', 'direct'));
  });

  it('is not there where no guest is on', () => {
    expect(boxesOf('missing').map(({ kind }) => kind)).toEqual(['empty']);
  });
});

/** What stands beside each other and may not overlap. */
const GROUPS: readonly (readonly GateKind[])[] = [['guest', 'gate', 'cpu', 'tally', 'shot'], ['guest', 'lane', 'cpu', 'tally'], ['card', 'group'], ['booth', 'shot'], ['share']];

describe('the layouts', () => {
  it.each(CASES)('$name: inside the figure, nothing on top of anything', ({ moment, view, size }) => {
    const layout = layoutGate(moment, view, size);
    expectInFigure(layout);
    expectApart(layout, GROUPS);
  });
});

/** Boxes without whose words nobody knows what they are. */
const SPEAKING: ReadonlySet<GateKind> = new Set(['guest', 'group', 'card', 'lane', 'gate', 'booth', 'shot', 'cpu', 'tally', 'empty']);

describe.each(LANGUAGES)('words in %s', (language) => {
  it.each(CASES)('$name: fit, also half as long again, and do not touch', ({ moment, view, size }) => {
    const layout = layoutGate(moment, view, size);
    for (const say of [sayIn(language), sayLonger(language)]) expectWordsFit(layout, (box) => gateTexts(box, layout.metrics, say));
  });

  it.each(CASES)('$name: every box that means something has its words, and the text twin tells of it', ({ moment, view, size }) => {
    const say = sayIn(language);
    const { boxes, metrics } = layoutGate(moment, view, size);
    for (const box of boxes) if (SPEAKING.has(box.kind)) expect(gateTexts(box, metrics, say).length, box.id).toBeGreaterThan(0);
    for (const kind of ['guest', 'card', 'lane', 'gate', 'shot', 'cpu', 'tally'] as const) for (const box of ofKind(boxes, kind)) expect(box.sentence, box.id).not.toBeNull();
    expectTwin(boxes, diagram.describe(moment, view, []).map(say), say);
  });
});
