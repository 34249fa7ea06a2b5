// CPU time: nobody gets more than is wanted or allowed, nothing is left over while somebody waits, and weights count.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuUse, fairShares } from './cpu';
import { bootedKernel, type Kernel, type Process, ROOT_NAMESPACES } from './kernel';

function kernelWith(specs: readonly (Pick<Process, 'cgroup' | 'cpuDemand'> & Partial<Process>)[], cgroups: Kernel['cgroups'] = {}): Kernel {
  const common = {
    ppid: 1,
    argv: ['p'],
    user: 'root',
    startedAt: 0,
    memoryMiB: 1,
    growth: null,
    oomScoreAdj: 0,
    namespaces: ROOT_NAMESPACES,
    root: '/',
    containerId: null,
    guestId: null,
    handles: {},
  };
  const processes = specs.map((spec, index): Process => ({ ...common, pid: index + 1, nsPid: index + 1, state: 'running', ...spec }));
  return { ...bootedKernel('6.8.0', '#1'), processes: Object.fromEntries(processes.map((process) => [process.pid, process])), cgroups };
}
const limited = (path: string, cpus: number | null, cpuWeight?: number): Kernel['cgroups'] => ({
  [path]: { path, memoryMax: null, nanoCpus: cpus === null ? null : cpus * 1e9, ...(cpuWeight === undefined ? {} : { cpuWeight }) },
});
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('fair shares', () => {
  const wants = fc.array(fc.record({ wanted: fc.double({ min: 0, max: 20, noNaN: true }), weight: fc.integer({ min: 1, max: 10_000 }) }), { minLength: 1, maxLength: 8 });

  test('give nobody more than is wanted, and leave nothing over while somebody waits', () => {
    fc.assert(
      fc.property(wants, fc.integer({ min: 1, max: 64 }), (list, capacity) => {
        const shares = fairShares(list, capacity);
        list.forEach(({ wanted }, index) => {
          expect(shares[index]).toBeLessThanOrEqual(wanted + 1e-6);
        });
        expect(sum(shares)).toBeCloseTo(Math.min(capacity, sum(list.map(({ wanted }) => wanted))), 5);
      }),
    );
  });

  test('follow the weights among those who are still hungry', () => {
    expect(
      fairShares(
        [
          { wanted: 9, weight: 300 },
          { wanted: 9, weight: 100 },
        ],
        4,
      ),
    ).toEqual([3, 1]);
    expect(
      fairShares(
        [
          { wanted: 1, weight: 300 },
          { wanted: 9, weight: 100 },
        ],
        4,
      ),
    ).toEqual([1, 3]);
  });
});

describe('CPU use', () => {
  test('is what is wanted while there is enough', () => {
    expect(
      cpuUse(
        kernelWith([
          { cgroup: '/a', cpuDemand: 1 },
          { cgroup: '/b', cpuDemand: 0 },
        ]),
        8,
      ),
    ).toEqual({ 1: 1 });
  });

  test('is shared by group, so that many processes in one group do not crowd out another', () => {
    const hogs = Array.from({ length: 7 }, () => ({ cgroup: '/hog', cpuDemand: 1 }));
    const use = cpuUse(kernelWith([{ cgroup: '/web', cpuDemand: 1 }, ...hogs]), 2);
    expect(use[1]).toBeCloseTo(1);
    expect(use[2]).toBeCloseTo(1 / 7);
  });

  test('keeps to a quota even when CPUs are idle, and the quota covers the groups below', () => {
    const use = cpuUse(
      kernelWith(
        [
          { cgroup: '/a/x', cpuDemand: 1 },
          { cgroup: '/a/y', cpuDemand: 1 },
        ],
        limited('/a', 0.5),
      ),
      8,
    );
    expect(use[1]).toBeCloseTo(0.25);
    expect(use[2]).toBeCloseTo(0.25);
  });

  test('follows the weights of groups, and is nothing for a frozen process', () => {
    const use = cpuUse(
      kernelWith(
        [
          { cgroup: '/a', cpuDemand: 8 },
          { cgroup: '/b', cpuDemand: 8 },
          { cgroup: '/c', cpuDemand: 8, state: 'paused' },
        ],
        limited('/a', null, 300),
      ),
      8,
    );
    expect(use).toEqual({ 1: 6, 2: 2 });
  });

  test('never exceeds the cores, any demand or any quota', () => {
    const spec = fc.record({ cgroup: fc.constantFrom('/a', '/a/b', '/c'), cpuDemand: fc.constantFrom(0, 0.5, 1, 16) });
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 9 }), fc.constantFrom(0.25, 1, 4), fc.integer({ min: 1, max: 16 }), (specs, quota, cores) => {
        const kernel = kernelWith(specs, limited('/a', quota));
        const use = cpuUse(kernel, cores);
        expect(sum(Object.values(use))).toBeLessThanOrEqual(cores + 1e-6);
        for (const process of Object.values(kernel.processes)) expect(use[process.pid] ?? 0).toBeLessThanOrEqual(process.cpuDemand + 1e-6);
        const inA = Object.values(kernel.processes).filter(({ cgroup }) => cgroup.startsWith('/a'));
        expect(sum(inA.map(({ pid }) => use[pid] ?? 0))).toBeLessThanOrEqual(quota + 1e-6);
      }),
    );
  });
});
