// The picture of an app that is moved: what it reads from the World, its layouts, and its words.
import { describe, expect, it } from 'vitest';
import { DESTINATIONS } from '../../sim/portability';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { playFigure, viewOfFigure } from '../playFigure';
import { expectApart, expectInFigure, expectTwin, expectWordsFit, extentOf, FIGURE_SIZES, isInside, overlaps } from '../shared/testGeometry';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { diagram } from './diagram';
import { BUILD_LINE, layoutMoves } from './layout';
import { type MovesBox, type MovesBoxOf, type MovesKind } from './movesBox';
import { markOf, movesTexts } from './texts';

const played = diagram.figures.map((figure) => ({ id: figure.id, moment: playFigure(figure), view: viewOfFigure(diagram, figure) }));
const CASES = played.flatMap(({ id, moment, view }) => FIGURE_SIZES.map((size) => ({ name: `${id}, ${size}`, moment, view, size })));
const boxesOf = (id: string): MovesBox[] => {
  const found = played.find((one) => one.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return layoutMoves(found.moment.world, 'wide').boxes;
};
const ofKind = <K extends MovesKind>(boxes: readonly MovesBox[], kind: K) => boxes.filter((box): box is MovesBoxOf<K> => box.kind === kind);
const outcomes = (boxes: readonly MovesBox[]) => DESTINATIONS.map((id) => ofKind(boxes, 'verdict').find((box) => box.id === `verdict:${id}`)?.outcome);
const fitsOn = (id: string, machine: string) => ofKind(boxesOf(id), 'layer').flatMap((box) => (box.id.endsWith(`:${machine}`) ? [box.fit] : []));

describe('the app', () => {
  it('fails as a file at another layer on each computer', () => {
    expect(outcomes(boxesOf('files'))).toEqual(['library-old', 'library-missing', 'cpu', 'kernel']);
    expect(fitsOn('files', 'ci')).toEqual(['fails', 'suits', 'suits']);
    expect(fitsOn('files', 'arm')).toEqual(['untried', 'suits', 'fails']);
    expect(fitsOn('files', 'windows')).toEqual(['untried', 'fails', 'suits']);
  });

  it('brings its libraries as an image, but neither kernel nor CPU', () => {
    expect(outcomes(boxesOf('images'))).toEqual(['runs', 'runs', 'cpu', 'kernel']);
    expect(fitsOn('images', 'server')).toEqual(['unused', 'suits', 'suits']);
    const carried = ofKind(boxesOf('images'), 'load').find(({ machine }) => machine === 'server')?.carried;
    expect(carried?.params).toEqual({ glibc: '2.39', openssl: 'libssl\u00a03' });
    expect(outcomes(boxesOf('emulated'))).toEqual([null, 'runs', 'slow', null]);
  });

  it('fares the same when its image is sent and run by commands', () => {
    const lines = [
      BUILD_LINE,
      'docker save orders:1.0 | ssh server docker load',
      'ssh server docker run -d --name any orders:1.0',
      'docker save orders:1.0 | ssh arm docker load',
      'ssh arm docker run orders:1.0',
    ];
    const world = lines.reduce((before, line) => simulate(before, { terminal: 't1', line }).after, startOf('moves'));
    expect(outcomes(layoutMoves(world, 'wide').boxes)).toEqual([null, 'runs', 'cpu', null]);
  });

  it('can be sent as an image once there is one', () => {
    const possible = (id: string) => new Set(ofKind(boxesOf(id), 'key').flatMap(({ id: key, possible: is }) => (is ? [key.split(':')[1]] : [])));
    expect(possible('start')).toEqual(new Set(['file', 'build']));
    expect(possible('images')).toEqual(new Set(['file', 'image']));
  });
});

describe('the layouts', () => {
  it.each(CASES)('$name: inside the figure, nothing on top of anything', ({ moment, size }) => {
    const layout = layoutMoves(moment.world, size);
    expectInFigure(layout);
    expectApart(layout, [['head', 'key', 'slot', 'verdict', 'layer']]);
  });
});

const SPEAKING: ReadonlySet<MovesKind> = new Set(['head', 'key', 'load', 'layer', 'empty']);

describe.each(LANGUAGES)('words in %s', (language) => {
  it.each(CASES)('$name: fit, also half as long again, and do not touch', ({ moment, size }) => {
    const layout = layoutMoves(moment.world, size);
    for (const say of [sayIn(language), sayLonger(language)]) expectWordsFit(layout, (box) => movesTexts(box, layout.metrics, say));
  });

  it.each(CASES)('$name: a mark stands in the layer that it is about, clear of its words', ({ moment, size }) => {
    const { boxes, metrics } = layoutMoves(moment.world, size);
    for (const box of ofKind(boxes, 'layer')) {
      if (box.fit !== 'suits' && box.fit !== 'fails') continue;
      const { x, y, size: side } = markOf(box, metrics);
      const mark = { x, y, w: side, h: side };
      expect(isInside(mark, box), box.id).toBe(true);
      for (const say of [sayIn(language), sayLonger(language)])
        for (const run of movesTexts(box, metrics, say)) expect(overlaps(mark, extentOf(run)), `${box.id}: ${run.text}`).toBe(false);
    }
  });

  it.each(CASES)('$name: every box that means something has its words, and the text twin tells of it', ({ moment, view, size }) => {
    const say = sayIn(language);
    const { boxes, metrics } = layoutMoves(moment.world, size);
    for (const box of boxes) {
      const speaks = SPEAKING.has(box.kind) || (box.kind === 'verdict' && box.outcome !== null) || (box.kind === 'slot' && box.text.length > 0);
      if (speaks) expect(movesTexts(box, metrics, say).length, box.id).toBeGreaterThan(0);
    }
    for (const kind of ['key', 'load', 'layer'] as const) for (const box of ofKind(boxes, kind)) expect(box.sentence, box.id).not.toBeNull();
    expectTwin(boxes, diagram.describe(moment, view, []).map(say), say);
  });
});
