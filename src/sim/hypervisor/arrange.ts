// Building a computer out of blocks: which orders make a machine, what kind of machine that is, and why the others do not.
import { type Simulation } from '../shell/program';
import { computer, virtualHardware } from '../machines';
import { UBUNTU } from '../systems';
import { type Machine } from '../world';

/** The blocks that can stand on the hardware, each at most once. */
export const BLOCKS = ['hypervisor', 'host-os', 'guest-os'] as const;
export type BlockId = (typeof BLOCKS)[number];

/** Why an order of blocks is no machine. */
export type ArrangementRefusal = 'guest-on-hardware' | 'guest-on-host-os' | 'host-on-hypervisor' | 'on-guest';

/** Why blocks cannot stand in this order, from the hardware up; null when they can. */
export function whyNotStack(blocks: readonly BlockId[]): ArrangementRefusal | null {
  const at = (block: BlockId): number => blocks.indexOf(block);
  const guest = at('guest-os');
  if (guest >= 0 && guest < blocks.length - 1) return 'on-guest';
  if (at('host-os') > at('hypervisor') && at('hypervisor') >= 0) return 'host-on-hypervisor';
  if (guest === 0) return 'guest-on-hardware';
  return guest > 0 && blocks[guest - 1] !== 'hypervisor' ? 'guest-on-host-os' : null;
}

/** Whether a stored list names blocks, each once. */
export function areBlocks(blocks: unknown): blocks is BlockId[] {
  return Array.isArray(blocks) && new Set(blocks).size === blocks.length && blocks.every((block) => BLOCKS.includes(block as BlockId));
}

/** The blocks that a machine is made of, from the hardware up. */
export function blocksOf({ os, hypervisor, guests }: Pick<Machine, 'os' | 'hypervisor' | 'guests'>): BlockId[] {
  return [...(os ? (['host-os'] as const) : []), ...(hypervisor ? (['hypervisor'] as const) : []), ...(guests.length > 0 ? (['guest-os'] as const) : [])];
}

/** The level of each block: the hardware is not counted, and each block is one higher than the one that it stands on. */
export function levelsOf(blocks: readonly BlockId[]): Partial<Record<BlockId, number>> {
  return Object.fromEntries(blocks.map((block, index) => [block, index + 1]));
}

/** What a machine becomes when blocks are put on its hardware. */
export function composed(machine: Machine, blocks: readonly BlockId[]): Pick<Machine, 'os' | 'hypervisor' | 'guests'> {
  const has = (block: BlockId): boolean => blocks.includes(block);
  const guest: Machine = { ...computer(`${machine.id}/guest`, 'guest', UBUNTU, virtualHardware(2, 4096)), autostart: true };
  return {
    os: has('host-os') ? UBUNTU : null,
    hypervisor: has('hypervisor') ? { type: has('host-os') ? 2 : 1, product: 'illustrative' } : null,
    guests: has('guest-os') ? [guest] : [],
  };
}

/** Puts blocks on a machine's hardware in an order, or says why not. A machine that is on is switched off first by whoever calls. */
export function arrange(sim: Simulation, machine: string, blocks: readonly BlockId[]): void {
  const reason = whyNotStack(blocks);
  if (reason) sim.record({ type: 'machine/arrangementRefused', machine, blocks: [...blocks], reason }, { took: 1 });
  else sim.record({ type: 'machine/arranged', machine, blocks: [...blocks] }, { took: 100 });
}
