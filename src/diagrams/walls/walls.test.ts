// The picture of the wall of isolation: what it reads from the World, its layouts, and its words.
import { describe, expect, it } from 'vitest';
import { ENCLOSURES } from '../../sim/walls';
import { playFigure } from '../playFigure';
import { expectApart, expectInFigure, expectTwin, expectWordsFit, FIGURE_SIZES } from '../shared/testGeometry';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { phrase } from '../shared/words';
import { describeWalls } from './describe';
import { diagram } from './diagram';
import { layoutWalls } from './layout';
import { wallsTexts } from './texts';
import { type Ending, type WallsBox, type WallsBoxOf, type WallsKind } from './wallsBox';

const played = new Map(diagram.figures.map((figure) => [figure.id, playFigure(figure)]));
const momentOf = (id: string) => {
  const moment = played.get(id);
  if (!moment) throw new Error(`no figure ${id}`);
  return moment;
};
const CASES = [...played].flatMap(([id, moment]) => FIGURE_SIZES.map((size) => ({ name: `${id}, ${size}`, moment, size })));
const boxesOf = (id: string): WallsBox[] => layoutWalls(momentOf(id), 'wide').boxes;
const ofKind = <K extends WallsKind>(boxes: readonly WallsBox[], kind: K) => boxes.filter((box): box is WallsBoxOf<K> => box.kind === kind);

describe('the rows', () => {
  it('go from the weakest wall to the strongest, each with its walls', () => {
    const boxes = boxesOf('calm');
    expect(ofKind(boxes, 'row').map(({ enclosure }) => enclosure)).toEqual([...ENCLOSURES]);
    const walls = (enclosure: string) =>
      ofKind(boxes, 'wall')
        .filter(({ id }) => id.startsWith(`wall:${enclosure}:`))
        .map(({ wall }) => wall);
    expect(ENCLOSURES.map(walls)).toEqual([[], ['namespaces'], ['namespaces', 'uid-map'], ['sentry', 'jail'], ['hypervisor', 'jail'], ['hypervisor']]);
    expect(ofKind(boxes, 'guest').map(({ id }) => id)).toEqual(['guest:microvm', 'guest:vm']);
  });

  it.each<[string, Ending[]]>([
    ['calm', [null, null, null, null, null, null]],
    ['read-memory', ['through', 'stopped', 'stopped', 'stopped', 'stopped', 'stopped']],
    ['kernel-bug', ['through', 'through', 'through', 'stopped', 'stopped', 'stopped']],
    ['breakout', ['no-target', 'through', 'stopped', 'stopped', 'stopped', 'stopped']],
    ['carrier-bug', ['no-target', 'no-target', 'no-target', 'stopped', 'stopped', 'through']],
  ])('%s: the marbles end where the walls say', (id, endings) => {
    const boxes = boxesOf(id);
    const marbles = ofKind(boxes, 'marble');
    expect(ENCLOSURES.map((enclosure) => marbles.find((box) => box.id === `marble:${enclosure}`)?.ending)).toEqual(endings);
    const [host] = ofKind(boxes, 'host');
    expect(host?.fallen).toBe(id === 'kernel-bug');
    expect(ofKind(boxes, 'guest').every(({ fallen }) => fallen === (id === 'kernel-bug'))).toBe(true);
    for (const marble of marbles) {
      const held = ofKind(boxes, 'wall').find((wall) => wall.held && wall.id.startsWith(`wall:${marble.id.slice('marble:'.length)}:`));
      if (marble.ending === 'through') expect(marble.x, marble.id).toBeGreaterThan(host?.x ?? Infinity);
      else expect(marble.x + marble.w, marble.id).toBeLessThanOrEqual(held?.x ?? host?.x ?? 0);
    }
  });

  it('are not there where no bench stands', () => {
    expect(boxesOf('missing').map(({ kind }) => kind)).toEqual(['empty']);
  });
});

describe('the layouts', () => {
  it.each(CASES)('$name: inside the figure, nothing on top of anything', ({ moment, size }) => {
    const layout = layoutWalls(moment, size);
    expectInFigure(layout);
    expectApart(layout, [
      ['row', 'host'],
      ['app', 'guest', 'wall', 'host'],
      ['app', 'guest', 'wall', 'marble'],
    ]);
  });
});

describe.each(LANGUAGES)('words in %s', (language) => {
  it.each(CASES)('$name: fit, also half as long again, and do not touch', ({ moment, size }) => {
    const layout = layoutWalls(moment, size);
    for (const say of [sayIn(language), sayLonger(language)]) expectWordsFit(layout, (box) => wallsTexts(box, layout.metrics, say));
  });

  it.each(CASES)('$name: every row, wall and kernel has its words', ({ moment, size }) => {
    const { boxes, metrics } = layoutWalls(moment, size);
    for (const box of boxes) if (['row', 'wall', 'guest', 'host', 'empty'].includes(box.kind)) expect(wallsTexts(box, metrics, sayIn(language)).length, box.id).toBeGreaterThan(0);
  });

  it.each(CASES)('$name: the text twin tells of every row, its walls, its price and the sources', ({ moment, size }) => {
    const say = sayIn(language);
    const sentences = describeWalls(moment, size).map(say);
    const { boxes } = layoutWalls(moment, size);
    expectTwin(boxes, sentences, say);
    const all = sentences.join(' ');
    for (const wall of ofKind(boxes, 'wall')) expect(all).toContain(say(wall.words[0] ?? { key: 'walls.title' }));
    for (const guest of ofKind(boxes, 'guest')) {
      const row = ofKind(boxes, 'row').find(({ enclosure }) => guest.id === `guest:${enclosure}`);
      const told = row?.sentence ? say(row.sentence) : '';
      expect(told).toContain(say(phrase('walls.guest')));
      expect(told.includes(language === 'ko' ? '넘어갔' : 'fallen'), guest.id).toBe(guest.fallen);
    }
    if (ofKind(boxes, 'row').length > 0) for (const source of ['GV', 'FC']) expect(all).toContain(source);
  });
});
