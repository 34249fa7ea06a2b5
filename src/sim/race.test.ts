// Races between stacks: one clock, real starts, and what is left in the World.
import { describe, expect, it } from 'vitest';
import { DOCKER_RUN_MS, FORK_EXEC_MS, MICROVM_BOOT_MS, PROCESS_VM_START_MS, VM_BOOT_MS } from './calibration';
import { endOf, type Event } from './event';
import { brokenInvariants } from './invariants';
import { copiesOf, isRacePossible, type RaceControl } from './race';
import { computerOf, isWithin, type Racer, RACERS } from './racers';
import { fold } from './recorder';
import { startOf } from './scenarios';
import { simulate } from './simulate';
import { whoDies } from './whoDies';
import { machineOf, type World } from './world';

const race = (racers: readonly Racer[] = RACERS, copies = 1): RaceControl => ({ kind: 'race', racers: [...racers], copies });
const after = (world: World, control = race()): World => simulate(world, { control }).after;
const start = startOf('side-by-side');
const once = simulate(start, { control: race() });
const counts = (world: World): number[] => RACERS.map((racer) => copiesOf(world, racer).length);

describe('a race', () => {
  it('starts one copy on every stack at one instant', () => {
    expect(counts(start)).toEqual(RACERS.map(() => 0));
    expect(counts(once.after)).toEqual(RACERS.map(() => 1));
    const placeOf = (event: Event): string => (event.type === 'machine/created' ? event.parent : 'machine' in event && typeof event.machine === 'string' ? event.machine : '');
    for (const racer of RACERS) expect(once.events.find((event) => isWithin(placeOf(event), computerOf(racer)))?.at, racer).toBe(once.after.race?.began);
    expect(brokenInvariants(once.after)).toEqual([]);
  });

  it('takes what the calibration says', () => {
    const ms = (racer: Racer): number => once.after.race?.arrived[racer]?.after ?? NaN;
    expect(ms('process')).toBe(FORK_EXEC_MS.value);
    expect(ms('process-vm')).toBe(PROCESS_VM_START_MS.value);
    expect(Math.abs(ms('container') - DOCKER_RUN_MS.value)).toBeLessThan(15);
    expect(Math.abs(ms('microvm') - MICROVM_BOOT_MS.value)).toBeLessThan(10);
    for (const racer of ['type1', 'type2'] as const) expect(Math.abs(ms(racer) - VM_BOOT_MS.value)).toBeLessThan(50);
    expect(Math.abs(ms('nested') - VM_BOOT_MS.value - DOCKER_RUN_MS.value)).toBeLessThan(500);
  });

  it('says what each start went into, and only a VM boots a kernel', () => {
    for (const racer of RACERS) {
      const { after: ms, stretches } = once.after.race?.arrived[racer] ?? { after: NaN, stretches: [] };
      expect(stretches.reduce((sum, stretch) => sum + stretch.ms, 0)).toBe(ms);
      expect(
        stretches.some(({ part }) => part === 'kernel'),
        racer,
      ).toBe(['microvm', 'type1', 'type2', 'nested'].includes(racer));
    }
  });

  it('orders its events by their ends, and is the fold of them', () => {
    const ends = once.events.map(endOf);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(fold(once.before, once.events)).toEqual(once.after);
  });

  it('boots a VM for every further copy, but only one for all containers inside a VM', () => {
    const twice = after(once.after);
    expect(counts(twice)).toEqual(RACERS.map(() => 2));
    expect(machineOf(twice, computerOf('type1')).guests.length).toBe(2);
    expect(machineOf(twice, computerOf('nested')).guests.length).toBe(1);
    expect(twice.race?.arrived.nested?.after).toBeLessThan(1000);
    expect(twice.race?.arrived.type2?.after).toBeGreaterThan(10_000);
  });

  it('shows whom a kernel takes along', () => {
    const twice = after(once.after);
    const lost = (racer: Racer): number => {
      const [place] = copiesOf(twice, racer);
      const dead = whoDies(twice, { kind: 'panic', machine: place?.machine ?? '' });
      return copiesOf(twice, racer).filter((copy) => dead.processes.some(({ machine, pid }) => machine === copy.machine && pid === copy.pid)).length;
    };
    expect(RACERS.map(lost)).toEqual([2, 2, 2, 1, 1, 1, 2]);
  });

  it('goes on without what is broken, and ends where nothing is left', () => {
    const broken = simulate(start, { control: { kind: 'panic', machine: computerOf('container') } }).after;
    expect(counts(after(broken))).toEqual(RACERS.map((racer) => (racer === 'container' ? 0 : 1)));
    expect(isRacePossible(broken, race(['container']))).toBe(false);
    expect(isRacePossible(startOf('lab'), race())).toBe(false);
    expect(isRacePossible(start, race(RACERS, 1.5))).toBe(false);
  });

  it('fills a host until its hypervisor has no memory left to promise', () => {
    let world = start;
    for (let i = 0; i < 3; i += 1) world = after(world, race(['type1'], 10));
    expect(copiesOf(world, 'type1').length).toBe(26);
    expect(brokenInvariants(world)).toEqual([]);
  });
});
