// Blocks that make a computer and those that do not, products on their sides, and Hyper-V that moves in under a Windows.
import { describe, expect, it } from 'vitest';
import { startOf } from '../scenarios';
import { type Input, simulate, type Turn } from '../simulate';
import { isAlive, machineOf, type World } from '../world';
import { BLOCKS, type BlockId, blocksOf, levelsOf, whyNotStack } from './arrange';
import { hasHyperV } from './hyperV';
import { PRODUCT_PLACES, PRODUCTS } from './products';

const start = startOf('lab');
const play = (world: World, ...controls: Extract<Input, { control: unknown }>['control'][]): Turn[] => {
  const turns: Turn[] = [];
  for (const control of controls) turns.push(simulate(turns.at(-1)?.after ?? world, { control }));
  return turns;
};
const after = (turns: readonly Turn[]): World => turns.at(-1)?.after ?? start;

/** Every order of every choice of blocks. */
function orders(blocks: readonly BlockId[]): BlockId[][] {
  return [[], ...blocks.flatMap((block) => orders(blocks.filter((other) => other !== block)).map((rest) => [block, ...rest]))];
}

describe('orders of blocks', () => {
  const valid = orders(BLOCKS).filter((blocks) => whyNotStack(blocks) === null);

  it('are a machine in exactly six ways', () => {
    expect(valid.map((blocks) => blocks.join(' ')).toSorted()).toEqual(
      ['', 'host-os', 'host-os hypervisor', 'host-os hypervisor guest-os', 'hypervisor', 'hypervisor guest-os'].toSorted(),
    );
  });

  it.each(orders(BLOCKS).map((blocks) => [blocks.join(' > ') || 'nothing', blocks] as const))('%s: the machine becomes it, or stays as it was', (_name, blocks) => {
    const world = after(play(start, { kind: 'arrange', machine: 'bench', blocks }));
    expect(blocksOf(machineOf(world, 'bench'))).toEqual(whyNotStack(blocks) === null ? blocks : []);
  });

  it.each(valid.filter((blocks) => blocks.includes('guest-os')).map((blocks) => [blocks.join(' > '), blocks] as const))('%s: boots up to its guest', (_name, blocks) => {
    const world = after(play(start, { kind: 'arrange', machine: 'bench', blocks }, { kind: 'power', machine: 'bench', on: true }));
    expect(isAlive(world, 'bench/guest')).toBe(true);
  });

  it('have the levels that the course counts', () => {
    expect(levelsOf(['hypervisor', 'guest-os'])).toEqual({ hypervisor: 1, 'guest-os': 2 });
    expect(levelsOf(['host-os', 'hypervisor', 'guest-os'])).toEqual({ 'host-os': 1, hypervisor: 2, 'guest-os': 3 });
  });
});

describe('products', () => {
  it.each(PRODUCTS.flatMap((product) => ([1, 2] as const).map((side) => [product, side] as const)))('%s on side %i', (product, side) => {
    const place = PRODUCT_PLACES[product];
    const filed = after(play(start, { kind: 'file-product', product, side })).products?.[product];
    expect(filed).toBe(place === 'border' || place === `type${side}` ? place : undefined);
  });
});

describe('Hyper-V', () => {
  const on = play(start, { kind: 'power', machine: 'pc', on: true }, { kind: 'hyper-v', machine: 'pc', on: true });

  it('starts before the Windows that it has slid under', () => {
    const order = on[1]?.events.map(({ type }) => type) ?? [];
    const at = (type: string): number => order.findIndex((each) => each === type);
    expect(at('os/featureSwitched')).toBeLessThan(at('machine/poweredOff'));
    expect(at('hypervisor/slidUnder')).toBeLessThan(at('hypervisor/started'));
    expect(at('hypervisor/started')).toBeLessThan(at('kernel/booted'));
  });

  it('leaves the computer without an OS of its own, and Windows in the root partition beside its children', () => {
    const pc = machineOf(after(on), 'pc');
    expect(hasHyperV(pc)).toBe(true);
    expect([pc.os, pc.kernel, pc.hypervisor?.type]).toEqual([null, null, 1]);
    expect(machineOf(after(on), 'pc/root').kernel?.family).toBe('windows');
    const child = play(
      after(on),
      { kind: 'create-vm', host: 'pc', name: 'vm1', cpuCores: 2, memoryMiB: 4096, diskGB: 20, os: 'ubuntu' },
      { kind: 'power', machine: 'pc/vm1', on: true },
    );
    expect(isAlive(after(child), 'pc/vm1')).toBe(true);
  });

  it('goes again, and Windows stands on the hardware', () => {
    const off = after(play(after(on), { kind: 'hyper-v', machine: 'pc', on: false }));
    expect(machineOf(off, 'pc')).toMatchObject({ os: { family: 'windows' }, hypervisor: null, guests: [], kernel: { family: 'windows' } });
  });

  it('stays as it is while somebody sits there', () => {
    const seated = play(start, { kind: 'sit-at', terminal: 't1', machine: 'pc' }, { kind: 'hyper-v', machine: 'pc', on: true });
    expect(seated[1]?.events.map((event) => (event.type === 'hypervisor/refused' ? event.reason : event.type))).toEqual(['in-use']);
  });
});
