// The kernel's books: charges add up, the tightest limit binds, and the OOM killer picks by its rule.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootedKernel, type Kernel, type Process, ROOT_NAMESPACES } from './kernel';
import { chargedMiB, isWithin, memoryBound, nextCharge, oomBadness, oomVictim } from './memory';

const MIB = 1024 ** 2;
const TOTAL = 4096;

function processOf(pid: number, more: Partial<Process>): Process {
  const common = {
    nsPid: pid,
    ppid: 1,
    argv: ['p'],
    user: 'root',
    startedAt: 0,
    cgroup: '/a',
    namespaces: ROOT_NAMESPACES,
    root: '/',
    containerId: null,
    guestId: null,
    handles: {},
  };
  return { ...common, pid, state: 'running', memoryMiB: 10, growth: null, cpuDemand: 0, oomScoreAdj: 0, ...more };
}

function kernelWith(processes: readonly Process[], limits: Readonly<Record<string, number>> = {}): Kernel {
  const cgroups = Object.fromEntries(Object.entries(limits).map(([path, mib]) => [path, { path, memoryMax: mib * MIB, nanoCpus: null }]));
  return { ...bootedKernel('6.8.0', '#1'), processes: Object.fromEntries(processes.map((process) => [process.pid, process])), cgroups };
}

const paths = ['/a', '/a/b', '/a/b/c', '/ab', '/d'];
const anyKernel = fc
  .tuple(
    fc.array(fc.record({ cgroup: fc.constantFrom(...paths), memoryMiB: fc.integer({ min: 1, max: 500 }), oomScoreAdj: fc.constantFrom(-1000, -500, 0, 300) }), {
      minLength: 1,
      maxLength: 8,
    }),
    fc.dictionary(fc.constantFrom(...paths), fc.integer({ min: 6, max: 900 })),
  )
  .map(([specs, limits]) =>
    kernelWith(
      specs.map((spec, index) => processOf(index + 2, spec)),
      limits,
    ),
  );

test('a group holds itself and what lies below it, and no neighbor with a longer name', () => {
  expect(isWithin('/a/b', '/a')).toBe(true);
  expect(isWithin('/a', '/a')).toBe(true);
  expect(isWithin('/ab', '/a')).toBe(false);
  expect(isWithin('/ab', '/')).toBe(true);
});

describe('memory', () => {
  test('is charged to a group and to all groups above it', () => {
    fc.assert(
      fc.property(anyKernel, (kernel) => {
        expect(chargedMiB(kernel, '/a')).toBeGreaterThanOrEqual(chargedMiB(kernel, '/a/b'));
        expect(chargedMiB(kernel, '/')).toBe(chargedMiB(kernel, null));
        expect(chargedMiB(kernel, '/a') + chargedMiB(kernel, '/ab') + chargedMiB(kernel, '/d')).toBe(chargedMiB(kernel, null));
      }),
    );
  });

  test('is bound by the tightest limit above a process', () => {
    fc.assert(
      fc.property(anyKernel, (kernel) => {
        for (const process of Object.values(kernel.processes)) {
          const { cgroup, roomMiB } = memoryBound(kernel, TOTAL, process);
          expect(roomMiB).toBeLessThanOrEqual(TOTAL - chargedMiB(kernel, null));
          if (cgroup !== null) expect(isWithin(process.cgroup, cgroup)).toBe(true);
          for (const { path, memoryMax } of Object.values(kernel.cgroups))
            if (isWithin(process.cgroup, path)) expect(roomMiB).toBeLessThanOrEqual((memoryMax ?? Infinity) / MIB - chargedMiB(kernel, path));
        }
      }),
    );
  });

  test('is looked at again before a growing process could pass its limit', () => {
    fc.assert(
      fc.property(anyKernel, fc.integer({ min: 1, max: 2000 }), (kernel, mibPerSecond) => {
        for (const found of Object.values(kernel.processes)) {
          const process = { ...found, growth: { mibPerSecond, upToMiB: null } };
          const { roomMiB } = memoryBound(kernel, TOTAL, process);
          const charge = nextCharge(kernel, TOTAL, process, 100);
          expect(charge?.at).toBeGreaterThan(100);
          if (roomMiB > 0) expect(charge?.memoryMiB).toBeLessThanOrEqual(process.memoryMiB + roomMiB);
        }
      }),
    );
  });

  test('of a process that has enough, or is frozen, stays as it is', () => {
    const grown = processOf(2, { memoryMiB: 64, growth: { mibPerSecond: 1, upToMiB: 64 } });
    const frozen = processOf(2, { state: 'paused', growth: { mibPerSecond: 1, upToMiB: null } });
    for (const process of [processOf(2, {}), grown, frozen]) expect(nextCharge(kernelWith([process]), TOTAL, process, 0)).toBeNull();
  });
});

describe('the OOM killer', () => {
  test('picks the worst process of the group that is full, and never one outside it', () => {
    fc.assert(
      fc.property(anyKernel, fc.constantFrom(...paths, null), (kernel, group) => {
        const victim = oomVictim(kernel, TOTAL, group);
        const inside = Object.values(kernel.processes).filter((process) => (group === null || isWithin(process.cgroup, group)) && process.oomScoreAdj !== -1000);
        expect(victim === undefined).toBe(inside.length === 0);
        if (!victim) return;
        expect(inside).toContain(victim);
        for (const process of inside) expect(oomBadness(victim, TOTAL)).toBeGreaterThanOrEqual(oomBadness(process, TOTAL));
      }),
    );
  });

  test('spares PID 1 and processes that are exempt', () => {
    const kernel = kernelWith([processOf(1, { memoryMiB: 3000 }), processOf(2, { memoryMiB: 900, oomScoreAdj: -1000 }), processOf(3, { memoryMiB: 5 })]);
    expect(oomVictim(kernel, TOTAL, null)?.pid).toBe(3);
  });
});
