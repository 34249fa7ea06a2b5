// Laws of the levels instrument: whatever is stacked or sorted lies inside, words fit, and pressing, carrying and keys lead to the same orders.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCKS, type BlockId, whyNotStack } from '../../sim/hypervisor/arrange';
import { PRODUCTS } from '../../sim/hypervisor/products';
import { playFigure } from '../playFigure';
import { expectTextsIn, extentOf, FIGURE_SIZES, isInside, overlaps } from '../shared/testGeometry';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { tween } from '../shared/tween';
import { phrase } from '../shared/words';
import { describeLevels } from './describe';
import { diagram } from './diagram';
import { levelsFilm } from './film';
import { layoutBlocks, orderAt, orderMoved, orderToggled } from './layoutBlocks';
import { sideAt } from './layoutProducts';
import { layoutLevels, LEVELS_PARTS } from './levels';
import { levelsMetrics } from './metrics';
import { kernelTexts, levelsTexts, partsOfOs } from './texts';

const FIGURES = diagram.figures.map((figure) => ({ id: figure.id, part: figure.view?.levels ?? 'blocks', moment: playFigure(figure) }));
const { world } = playFigure({ id: 'lab', scenario: 'lab' });

/** Every order of every choice of blocks. */
const ORDERS: BlockId[][] = BLOCKS.reduce<BlockId[][]>(
  (orders, block) => orders.flatMap((order) => [order, ...Array.from({ length: order.length + 1 }, (_, at) => order.toSpliced(at, 0, block))]),
  [[]],
);

describe.each(FIGURE_SIZES)('%s', (size) => {
  const m = levelsMetrics(size);
  const pictures = [
    ...FIGURES.map(({ id, part, moment }) => ({ name: id, ...layoutLevels(moment, { part, size }) })),
    ...ORDERS.map((draft) => ({ name: `draft ${draft.join()}`, ...layoutBlocks(world, { size, draft }) })),
    ...PRODUCTS.map((product) => ({
      name: `draft ${product}`,
      ...layoutLevels({ ...playFigure({ id: 'lab', scenario: 'lab' }) }, { part: 'products', size, draft: { products: { [product]: 'type2' } } }),
    })),
  ];

  it.each(pictures)('$name: everything lies inside the figure, and what can be picked stands free', ({ boxes, width, height }) => {
    for (const box of boxes) expect(isInside(box, { x: 0, y: 0, w: width, h: height }), box.id).toBe(true);
    expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
    const solid = boxes.filter(({ kind }) => ['hardware', 'hypervisor', 'os', 'card', 'reason', 'verdict', 'level', 'layer'].includes(kind));
    solid.forEach((box, at) => solid.slice(at + 1).forEach((other) => expect(overlaps(box, other), `${box.id} over ${other.id}`).toBe(false)));
  });

  it.each(LANGUAGES)('words fit in %s, also half as long again', (language) => {
    for (const [longer, say] of [sayIn(language), sayLonger(language)].entries()) {
      for (const { name, boxes } of pictures) {
        for (const box of boxes) {
          const runs = levelsTexts(box, m, say);
          expectTextsIn(runs, { ...box, h: box.h + 1 }, m.least, `${name} ${box.id}`);
          const silent = box.kind === 'ghost' || box.kind === 'level';
          if (longer === 0 && !silent) expect(runs.length, `${name} ${box.id}`).toBeGreaterThan(box.kind === 'layer' && box.n !== null ? 1 : 0);
          if (box.kind === 'wall' || box.kind === 'tray' || box.kind === 'zone') {
            const faces = boxes
              .filter(({ kind }) => kind === 'os' || kind === 'card' || kind === 'hypervisor')
              .map((solid) => ({ ...solid, y: solid.y - m.depth * (solid.kind === 'card' ? 0.6 : 1) }));
            for (const run of runs) for (const face of faces) expect(overlaps(extentOf(run), face), `${name}: ${run.text} under ${face.id}`).toBe(false);
          }
          if (box.kind !== 'os') continue;
          expectTextsIn(kernelTexts(box, m, say), partsOfOs(box, m).kernel, m.least, `${name} ${box.id} kernel`);
        }
      }
    }
  });

  it.each(LANGUAGES)('says in %s that the kernel on the border is the hypervisor', (language) => {
    const say = sayIn(language);
    const [kernel] = pictures.flatMap(({ name, boxes }) => (name === 'sorted' ? boxes.filter(({ id }) => id === 'layer:border:1') : []));
    expect(kernel && levelsTexts(kernel, m, say).map(({ text }) => text)).toContain(say(phrase('levels.kernelIsHypervisor')));
  });

  it('carries a block to where it is dropped', () => {
    for (const order of ORDERS.filter((blocks) => !whyNotStack(blocks))) {
      for (const box of layoutBlocks(world, { size, draft: order }).boxes) {
        if (!('block' in box) || box.block === null || !order.includes(box.block)) continue;
        expect(orderAt(order, box.block, { x: box.x + box.w / 2, y: box.y + box.h / 2 }, size), `${order.join()} ${box.block}`).toEqual(order);
      }
      const tray = layoutBlocks(world, { size, draft: order }).boxes.find(({ kind }) => kind === 'tray');
      for (const block of order) expect(orderAt(order, block, { x: (tray?.x ?? 0) + 40, y: (tray?.y ?? 0) + 40 }, size)).toEqual(order.filter((other) => other !== block));
    }
  });

  it('tells on which side a card is dropped', () => {
    const { boxes } = layoutLevels(playFigure({ id: 'lab', scenario: 'lab' }), { part: 'products', size });
    const side = (id: string) => {
      const box = boxes.find((found) => found.id === id);
      return box && sideAt({ x: box.x + box.w / 2, y: box.y + box.h / 2 }, size);
    };
    expect([side('zone:type1'), side('zone:type2'), side('card:kvm')]).toEqual([1, 2, null]);
  });
});

describe('orders', () => {
  const order = fc.constantFrom(...ORDERS);
  const block = fc.constantFrom(...BLOCKS);

  it('by key: a step up and a step down lead back, and enough steps down lead off the stack', () => {
    fc.assert(
      fc.property(order, block, (blocks, moved) => {
        const from = blocks.indexOf(moved);
        if (from < blocks.length - 1) expect(orderMoved(orderMoved(blocks, moved, 1), moved, -1)).toEqual(blocks);
        const down = BLOCKS.reduce((now) => orderMoved(now, moved, -1), blocks);
        expect(down).toEqual(blocks.filter((other) => other !== moved));
      }),
    );
  });

  it('by press: on top, or off', () => {
    fc.assert(
      fc.property(order, block, (blocks, pressed) => {
        const next = orderToggled(blocks, pressed);
        expect(next.includes(pressed)).toBe(!blocks.includes(pressed));
        if (next.includes(pressed)) expect(next.at(-1)).toBe(pressed);
      }),
    );
  });
});

describe('the text twin', () => {
  it.each(FIGURES)('$id: has a sentence for whatever can be picked', ({ part, moment }) => {
    const { boxes } = layoutLevels(moment, { part, size: 'narrow' });
    const told = describeLevels(moment, part).flatMap(({ about }) => about ?? []);
    expect(told.toSorted()).toEqual(boxes.flatMap(({ pick }) => pick ?? []).toSorted());
  });

  it('says on which level each block is, and why an order was refused', () => {
    const say = sayIn('en');
    const of = (id: string) => FIGURES.filter((figure) => figure.id === id).flatMap(({ part, moment }) => describeLevels(moment, part).map(say));
    expect(of('type2').slice(0, 5)).toEqual([
      'Type 2: the hypervisor is on level 2',
      'The ground is hardware.',
      'Host OS with its kernel: L1',
      'Hypervisor: L2',
      'Guest OS with its kernel: L3',
    ]);
    expect(of('refused')[0]).toBe('No hypervisor is there to lend the guest OS hardware');
    expect(of('hyperV').slice(0, 5)).toEqual([
      'Hyper-V on: Windows is on level 2',
      'The ground is hardware.',
      'L1: the hypervisor Hyper-V stands right on the hardware.',
      'L2: Windows is in the root partition, on.',
      'L2: child partition child1, on.',
    ]);
  });

  it('gives both reasons for KVM on the border', () => {
    const told = FIGURES.filter(({ id }) => id === 'sorted').flatMap(({ part, moment }) => describeLevels(moment, part).map(({ key }) => key));
    expect(told).toEqual(expect.arrayContaining(['levels.kvm.one', 'levels.kvm.two']));
  });
});

describe('the film', () => {
  it('keeps Windows and the hardware in sight while Hyper-V slides under', () => {
    const at = (id: string) => FIGURES.find((figure) => figure.id === id)?.moment;
    const [off, on] = [at('windows'), at('hyperV')];
    if (!off || !on) throw new Error('no such figures');
    const layout = (moment: typeof off) => layoutLevels(moment, { part: 'hyper-v', size: 'wide' }).boxes;
    for (const [from, to, scenes] of [
      [off, on, ['windows', 'hyper-v']],
      [on, off, ['hyper-v', 'windows']],
    ] as const) {
      for (const progress of [0, 0.25, 0.5, 0.75, 1]) {
        const seen = tween(layout(from), layout(to), progress, levelsFilm(scenes[0], scenes[1]).choreography);
        for (const id of ['windows', 'hardware']) expect(seen.find((box) => box.id === id)?.opacity, `${id} at ${String(progress)}`).toBe(1);
      }
    }
  });

  it('exists for every pair of scenes', () => {
    for (const part of LEVELS_PARTS) expect(levelsFilm('blocks', part === 'hyper-v' ? 'windows' : part).seconds).toBeGreaterThan(0);
  });
});
