// Walls and attacks: what each enclosure is made of, what it stops, and that stronger does not mean perfect.
import { describe, expect, test } from 'vitest';
import { ATTACKS, type AttackId, attackResult, attacksThrough, workloadsOf } from './attacks';
import { startOf } from './scenarios';
import { simulate } from './simulate';
import { ENCLOSURES, type Enclosure, enclosureOf, kernelsBelow, memoryPrice, type Place, type WallId, wallsAround } from './walls';
import { machineOf } from './world';

const world = startOf('isolation');
const places = new Map(workloadsOf(world, 'walls').map((place): [Enclosure, Place] => [enclosureOf(wallsAround(world, place)), place]));
const at = (enclosure: Enclosure): Place => {
  const place = places.get(enclosure);
  if (!place) throw new Error(`no ${enclosure}`);
  return place;
};

describe('the bench', () => {
  test('has the same program once in each enclosure, and each is told by its walls', () => {
    expect(workloadsOf(world, 'walls')).toHaveLength(ENCLOSURES.length);
    expect([...places.keys()].sort()).toEqual([...ENCLOSURES].sort());
    for (const [, { machine, pid }] of places) expect(machineOf(world, machine).kernel?.processes[pid]?.argv).toEqual(['node', 'app.js']);
  });

  test.each<[Enclosure, WallId[]]>([
    ['process', []],
    ['container', ['namespaces']],
    ['userns', ['namespaces', 'uid-map']],
    ['gvisor', ['sentry', 'jail']],
    ['microvm', ['hypervisor', 'jail']],
    ['vm', ['hypervisor']],
  ])('%s: %j', (enclosure, walls) => {
    expect(wallsAround(world, at(enclosure)).map(({ id }) => id)).toEqual(walls);
  });

  test.each<[Enclosure, string[]]>([
    ['process', ['kernel walls']],
    ['container', ['kernel walls']],
    ['userns', ['kernel walls']],
    ['gvisor', ['user-space walls', 'kernel walls']],
    ['microvm', ['kernel walls/microvm', 'kernel walls']],
    ['vm', ['kernel walls/vm', 'kernel walls']],
  ])('system calls of %s are answered by %j', (enclosure, kernels) => {
    expect(kernelsBelow(world, at(enclosure)).map(({ kind, machine }) => `${kind} ${machine}`)).toEqual(kernels);
  });
});

describe('attacks', () => {
  const table: Record<AttackId, Record<Enclosure, WallId | 'through' | 'no-target'>> = {
    'read-memory': { process: 'through', container: 'namespaces', userns: 'namespaces', gvisor: 'sentry', microvm: 'hypervisor', vm: 'hypervisor' },
    'kernel-bug': { process: 'through', container: 'through', userns: 'through', gvisor: 'sentry', microvm: 'hypervisor', vm: 'hypervisor' },
    breakout: { process: 'no-target', container: 'through', userns: 'uid-map', gvisor: 'sentry', microvm: 'hypervisor', vm: 'hypervisor' },
    'carrier-bug': { process: 'no-target', container: 'no-target', userns: 'no-target', gvisor: 'jail', microvm: 'jail', vm: 'through' },
  };

  test.each(ATTACKS)('%s', (attack) => {
    const results = ENCLOSURES.map((enclosure) => {
      const { stoppedBy, outcome } = attackResult(world, at(enclosure), attack);
      return [enclosure, stoppedBy?.id ?? outcome];
    });
    expect(Object.fromEntries(results)).toEqual(table[attack]);
  });

  test('get through less often the stronger the wall; in a VM without a jail, a flaw of the hypervisor still does', () => {
    const tallies = ENCLOSURES.map((enclosure) => attacksThrough(world, at(enclosure)));
    expect(tallies.map(({ through, aimed }) => `${through}/${aimed}`)).toEqual(['2/2', '2/3', '1/3', '0/4', '0/4', '1/4']);
  });

  test('find nothing to break out of where no wall stands, and everything there is to attack falls', () => {
    for (const enclosure of ENCLOSURES) {
      const open = wallsAround(world, at(enclosure)).length === 0;
      expect(attackResult(world, at(enclosure), 'breakout').outcome === 'no-target', enclosure).toBe(open);
      const { through, aimed } = attacksThrough(world, at(enclosure));
      if (open) expect(through).toBe(aimed);
    }
  });

  test('on a kernel take a guest down with its own kernel, and nobody else', () => {
    expect(attackResult(world, at('vm'), 'kernel-bug')).toMatchObject({ fallen: 'walls/vm', stoppedBy: { id: 'hypervisor', machine: 'walls' } });
    expect(attackResult(world, at('container'), 'kernel-bug')).toMatchObject({ fallen: 'walls', stoppedBy: null });
    expect(attackResult(world, at('gvisor'), 'kernel-bug')).toMatchObject({ fallen: null });
  });

  test('are tried from every workload at the same time, and the event says what held', () => {
    const { events, after } = simulate(world, { control: { kind: 'attack', machine: 'walls', pid: null, attack: 'breakout' } });
    const tried = events.filter((event) => event.type === 'attack/tried');
    expect(tried).toHaveLength(6);
    expect(new Set(tried.map(({ at: began }) => began)).size).toBe(1);
    expect(tried.find(({ enclosure }) => enclosure === 'userns')).toMatchObject({
      outcome: 'stopped',
      stoppedBy: { id: 'uid-map', outside: 100_000 },
      passed: [{ id: 'namespaces' }],
    });
    expect(after.machines).toEqual(world.machines);
  });

  test('from one container of Docker', () => {
    const docker = startOf('three-apps');
    const container = Object.values(machineOf(docker, 'host').engine?.containers ?? {})[0];
    const [tried] = simulate(docker, { control: { kind: 'attack', machine: 'host', pid: container?.pid ?? 0, attack: 'kernel-bug' } }).events;
    expect(tried).toMatchObject({ type: 'attack/tried', enclosure: 'container', outcome: 'through', fallen: 'host' });
  });
});

test('a stronger wall costs more memory, up to the whole guest', () => {
  const prices = ENCLOSURES.map(memoryPrice);
  expect(prices).toEqual([...prices].sort((a, b) => a - b));
});
