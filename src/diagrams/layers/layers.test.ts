// The pictures of the Layers lens: nothing overlaps or leaves the figure, words fit in both languages, and the text twin says what is drawn.
import { describe, expect, it } from 'vitest';
import { type Moment } from '../../lab/timeline';
import { DEFAULT_VIEW, type View } from '../../lab/view';
import { endOf, momentsOf, play, type } from '../journey/testMoments';
import { playFigure, viewOfFigure } from '../playFigure';
import { expectTextsIn, FIGURE_SIZES, isInside, overlaps } from '../shared/testGeometry';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { describeLayers, describeLayersObject } from './describe';
import { diagram } from './diagram';
import { layoutLayers } from './layout';
import { type LayersBox, type LayersBoxOf, type LayersKind } from './layersBox';
import { grouped, type Step } from './recipe';
import { cellsOf, layersTexts, segmentsOf, shortened } from './texts';

const figure = (id: string): Moment => {
  const found = diagram.figures.find((each) => each.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return playFigure(found);
};
const FILES = Array.from({ length: 9 }, (_, at) => `echo ${String(at)} > /usr/share/nginx/html/a-rather-long-name-${String(at)}.html`).join('; ');
const HUNDRED = Array.from({ length: 100 }, (_, at) => type(`docker exec box touch /${String(at)}; docker commit box copy-${String(at)}`));
const STORIES = {
  pull: play('lab', type('docker pull postgres')),
  run: play('lab', type('docker run -d --name a-container-with-a-rather-long-name nginx')),
  writes: play('lab', type('docker run -d --name web nginx'), type(`docker exec web sh -c "${FILES}"`)),
  many: play('lab', type('docker run -d --name box alpine sleep 1000'), ...HUNDRED),
  panic: play('three-apps', { control: { kind: 'panic', machine: 'host' } }),
  removed: play('lab', type('docker pull nginx'), type('docker pull httpd'), type('docker rmi nginx')),
} as const;

interface Case {
  name: string;
  moment: Moment;
  view: View;
}
const moments: (readonly [string, Moment])[] = [
  ...Object.entries(STORIES).flatMap(([name, story]) => [...momentsOf(story, 4), endOf(story)].map((moment, at) => [`${name} ${String(at)}`, moment] as const)),
  ...diagram.figures.map((each) => [`figure ${each.id}`, playFigure(each)] as const),
];
const CASES: Case[] = moments.flatMap(([name, moment]) => (['one', 'all'] as const).map((layers) => ({ name: `${name}, ${layers}`, moment, view: { ...DEFAULT_VIEW, layers } })));

/** Boxes that lie beside or on each other, never one over another. */
const SIDE_BY_SIDE: readonly (readonly LayersKind[])[] = [
  ['paper', 'slab', 'tag', 'sheet', 'merged', 'meter', 'plate', 'pile', 'note'],
  ['card', 'label', 'reason', 'slab', 'meter'],
  ['file', 'slab', 'merged'],
];
const ofKind = <K extends LayersKind>(boxes: readonly LayersBox[], kind: K): LayersBoxOf<K>[] => boxes.filter((box): box is LayersBoxOf<K> => box.kind === kind);
const one = (moment: Moment, image = '') => layoutLayers(moment, { size: 'wide', view: { layers: 'one', image } }).boxes;
const all = (moment: Moment) => layoutLayers(moment, { size: 'wide', view: { layers: 'all', image: '' } }).boxes;

describe.each(FIGURE_SIZES)('the picture in size %s', (size) => {
  const laid = CASES.map(({ name, moment, view }) => ({ name, ...layoutLayers(moment, { size, view }) }));

  it('is in order', () => {
    for (const { name, boxes, m, height } of laid) {
      const room = { x: 0, y: 0, w: m.width, h: height };
      expect(new Set(boxes.map(({ id }) => id)).size, name).toBe(boxes.length);
      const picks = boxes.flatMap(({ pick }) => pick ?? []);
      expect(new Set(picks).size, name).toBe(picks.length);
      for (const box of boxes) expect(isInside(box, room), `${name}: ${box.id} ${JSON.stringify([box.x, box.y, box.w, box.h])}`).toBe(true);
      for (const kinds of SIDE_BY_SIDE) {
        const own = boxes.filter(({ kind }) => kinds.includes(kind));
        own.forEach((box, at) => own.slice(at + 1).forEach((other) => expect(overlaps(box, other), `${name}: ${box.id} over ${other.id}`).toBe(false)));
      }
    }
  });

  it.each(LANGUAGES)('has words that fit in %s, also half as long again', (language) => {
    for (const say of [sayIn(language), sayLonger(language)]) {
      for (const { name, boxes, m } of laid) {
        for (const box of boxes) {
          const runs = layersTexts(box, m, say);
          expectTextsIn(runs, box, m.least, `${name}: ${box.id}`);
          if (!['meter', 'merged'].includes(box.kind)) expect(runs.length, `${name}: ${box.id}`).toBeGreaterThan(0);
          if (box.kind === 'meter') for (const part of segmentsOf(box, m)) expect(isInside(part, box), name).toBe(true);
          if (box.kind === 'merged') for (const { x, y, w, h, slant } of cellsOf(box, m)) expect(isInside({ x, y, w: w + slant, h }, box), name).toBe(true);
        }
      }
    }
  });
});

describe('the picture', () => {
  it.each(LANGUAGES)('is said by the text twin in %s', (language) => {
    const say = sayIn(language);
    for (const { name, moment, view } of CASES) {
      const whole = describeLayers(moment, { view }).map(say).join('\n');
      for (const box of layoutLayers(moment, { size: 'wide', view }).boxes) {
        if (box.kind === 'slab' && box.step.text !== '') expect(whole, name).toContain(box.step.text);
        if (box.kind === 'file') expect(whole, name).toContain(box.change.path);
        if (box.kind === 'merged') {
          const told = box.sentence ? say(box.sentence) : '';
          for (const { path, badge } of box.cells) expect(told.slice(told.indexOf(path)).split(', /')[0], `${name}: ${path}`).toContain(badge);
        }
        if (box.kind === 'plate') expect(whole, name).toContain(box.name);
        if (box.pick !== null) expect(describeLayersObject(moment, { view }, box.pick), `${name}: ${box.pick}`).toBeDefined();
      }
    }
  });
});

describe('one image', () => {
  it('marks what the cache had, what broke it, and all above it', () => {
    const boxes = one(figure('cached'));
    expect(ofKind(boxes, 'card').map(({ step }) => [step.state, step.broken])).toEqual([
      ['cached', null],
      ['cached', null],
      ['cached', null],
      ['cached', null],
      ['made', 'files'],
      ['made', 'below'],
    ]);
    expect(
      ofKind(boxes, 'card')
        .filter(({ breaks }) => breaks)
        .map(({ step }) => step.n),
    ).toEqual([5]);
    expect(ofKind(one(figure('building')), 'card').every(({ step }) => step.state !== 'cached')).toBe(true);
    expect(ofKind(one(figure('building')), 'card').map(({ step }) => step.broken)).toEqual([null, 'new', null, null, null, null]);
  });

  it('tells a changed line from a changed file', () => {
    const file = (last: string) => `printf '%s\\n' 'FROM alpine' 'RUN echo one > /one' 'RUN echo ${last} > /two' > Dockerfile`;
    const story = play('lab', type('mkdir shop && cd shop'), type(file('two')), type('docker build -t shop .'), type(file('three')), type('docker build -t shop .'));
    expect(ofKind(one(endOf(story)), 'card').map(({ step }) => step.broken)).toEqual([null, null, 'line']);
    const again = play('lab', type('mkdir shop && cd shop'), type(file('two')), type('docker build -t shop .'), type('docker build -t shop .'));
    expect(ofKind(one(endOf(again)), 'card').map(({ step }) => step.state)).toEqual(['cached', 'cached', 'cached']);
  });

  it('stops where a build fails, and keeps what was made', () => {
    expect(ofKind(one(figure('failed')), 'card').map(({ step }) => step.state)).toEqual(['made', 'made', 'failed']);
  });

  it('leaves the other stage of a Dockerfile out of the stack', () => {
    const boxes = one(figure('stages'));
    expect(ofKind(boxes, 'slab').map(({ step }) => step.text)).toEqual(['FROM alpine', 'COPY --from=build /app /app']);
    expect(ofKind(boxes, 'label').find(({ n }) => n === 0)).toMatchObject({ text: 'FROM alpine AS build', more: 1 });
  });

  it('names what an image is built on, also where it came in an archive', () => {
    const lines = ['docker build -t orders:1.0 orders', 'docker save orders:1.0 | ssh server docker load', 'ssh server docker run -d --name orders orders:1.0'];
    for (const count of [1, 2, 3]) {
      const boxes = one(endOf(play('moves', ...lines.slice(0, count).map((line) => type(line)))));
      expect(
        ofKind(boxes, 'slab').map(({ step }) => step.text),
        lines[count - 1],
      ).toEqual(['FROM ubuntu:24.04', 'COPY orders /usr/local/bin/orders']);
    }
  });

  it('copies a file up from the layer that has it, and hides what was deleted', () => {
    const boxes = one(figure('copyUp'));
    const files = ofKind(boxes, 'file');
    expect(files.map(({ change }) => [change.path, change.kind])).toEqual([
      ['/note', 'added'],
      ['/usr/share/nginx/html/index.html', 'copied'],
      ['/etc/nginx/conf.d/default.conf', 'deleted'],
    ]);
    for (const { change, from } of files) expect(boxes.some(({ id }) => id === from)).toBe(change.kind !== 'added');
    expect(
      ofKind(boxes, 'merged')[0]
        ?.cells.filter(({ hidden }) => hidden)
        .map(({ path }) => path),
    ).toEqual(['/etc/nginx/conf.d/default.conf']);
  });

  it('does not show from above what a later line deleted or replaced, and says what that line hides', () => {
    const lines = ['FROM alpine', 'RUN mkdir /m; echo 1 > /m/a', 'RUN echo 2 > /m/b; echo 2 > /m/c', 'RUN echo 3 > /m/b', 'RUN rm /m/a'];
    const file = `printf '%s\\n' ${lines.map((each) => `'${each}'`).join(' ')} > Dockerfile`;
    const boxes = one(endOf(play('lab', type('mkdir shop && cd shop'), type(file), type('docker build -t shop .'))));
    const cells = ofKind(boxes, 'merged')[0]?.cells ?? [];
    expect(cells.filter(({ hidden }) => hidden).map(({ path }) => path)).toEqual(['/m/a']);
    expect(cells.flatMap(({ path, badge }) => (path.startsWith('/m/') ? `${badge} ${path}` : []))).toEqual(['× /m/a', '4 /m/b', '3 /m/c']);
  });

  it('shows layers arriving side by side, and those that are here already', () => {
    const states = ofKind(one(figure('pull')), 'slab').map(({ step }) => step.state);
    expect(states).toContain('kept');
    expect(states).toContain('coming');
  });

  it('has a size that is the sum of its slabs, as a bar to scale', () => {
    const boxes = one(figure('cached'));
    const sum = ofKind(boxes, 'slab').reduce((total, { step }) => total + step.size, 0);
    expect(ofKind(boxes, 'meter')[0]?.bars[0]?.segments.reduce((total, { size }) => total + size, 0)).toBe(sum);
    const image = Object.values(figure('cached').world.machines[0]?.engine?.images ?? {}).length;
    expect(image).toBe(2);
  });

  it('shows the image that was chosen', () => {
    expect(ofKind(one(figure('many'), 'redis'), 'paper')[0]?.name).toBe('redis');
  });
});

describe('all images', () => {
  it('keeps images that share a layer where not all have room', () => {
    const { boxes } = layoutLayers(figure('shared'), { size: 'narrow', view: { layers: 'all', image: '' } });
    expect(ofKind(boxes, 'pile')).toHaveLength(1);
    expect(ofKind(boxes, 'slab').some(({ sharedBy }) => sharedBy > 1)).toBe(true);
  });

  it('draws a shared layer once, as wide as the images on it', () => {
    const boxes = all(figure('shared'));
    const plates = ofKind(boxes, 'plate');
    const base = ofKind(boxes, 'slab').filter(({ sharedBy }) => sharedBy > 1);
    expect(base.length).toBeGreaterThan(1);
    for (const slab of base) expect(plates.filter(({ x, w }) => x >= slab.x - 0.01 && x + w <= slab.x + slab.w + 0.01).length).toBe(slab.sharedBy);
  });

  it('weighs less than the images would apart', () => {
    const [shared, apart] = ofKind(all(figure('shared')), 'meter')[0]?.bars ?? [];
    const sum = (bar: typeof shared): number => bar?.segments.reduce((total, { size }) => total + size, 0) ?? 0;
    expect(sum(shared)).toBeGreaterThan(0);
    expect(sum(shared)).toBeLessThan(sum(apart));
  });

  it('keeps an image without a name apart from the one that took it', () => {
    const plates = ofKind(all(figure('dangling')), 'plate');
    expect(plates.map(({ dangling }) => dangling).sort()).toEqual([false, true]);
  });

  it('names the images that find no room', () => {
    const story = endOf(STORIES.many);
    const pile = ofKind(all(story), 'pile').find(({ id }) => id === 'pile');
    expect(pile?.sentence?.params?.['names']).toContain('copy-1,');
    expect(viewOfFigure(diagram, { id: 'x', scenario: 'lab' }).layers).toBe('one');
  });
});

describe('grouped', () => {
  const step = (size: number): Step => ({ n: 1, text: String(size), layers: [String(size)], count: 1, size, state: 'here', share: 1, broken: null });
  it('puts the smallest neighbours together and keeps the sum and the order', () => {
    const rows = grouped([100, 1, 2, 50, 40].map(step), 4);
    expect(rows.map(({ layers }) => layers)).toEqual([['100'], ['1', '2'], ['50'], ['40']]);
    expect(rows.reduce((sum, { size }) => sum + size, 0)).toBe(193);
  });
});

describe('shortened', () => {
  it('cuts between words, and at last leaves the first one', () => {
    expect(shortened('RUN create user nginx')).toEqual(['RUN create user…', 'RUN create…', 'RUN']);
    expect(shortened('FROM node:22-alpine')).toEqual(['FROM node:22…', 'FROM node…', 'FROM']);
    expect(shortened('package-lock.json')).toEqual(['package-lock…', 'package…']);
    expect(shortened('app')).toEqual([]);
  });
});
