// One process, two numbers: which lines each list has.
import { describe, expect, it } from 'vitest';
import { ROOT_NAMESPACES } from '../../sim/kernel/kernel';
import { dockerMachine, processOf, THREE, worldWith } from '../stack/fixtures';
import { apps } from '../stack/testCases';
import { processLists } from './processLists';
import { sharingHostPids } from './testWorlds';

const plain = [processOf(1203, ['nginx:', 'master process nginx -g daemon off;'])];
const world = worldWith(THREE, { plain });
const many = worldWith(apps(60), { plain });
const hostProcesses = Object.keys(many.machines[0]?.kernel?.processes ?? {}).length;

describe('processLists', () => {
  it('shows one process under two numbers', () => {
    const lists = processLists(world, { container: 'api', most: 8 });
    expect(lists?.inside).toMatchObject([{ shown: 1, pid: 4203, program: 'node', user: 'root' }]);
    expect(lists?.host.find((line) => line.pid === 4203)).toMatchObject({ shown: 4203, insidePid: 1, container: 'api' });
  });

  it('lists nothing of the host inside, and everything of the container on the host', () => {
    const lists = processLists(world, { container: 'web', most: 8 });
    expect(lists?.inside.map((line) => line.program)).toEqual(['nginx']);
    expect(lists?.host.filter((line) => line.program === 'nginx').map((line) => line.container)).toEqual([null, 'web']);
  });

  it('enters the newest container that runs, and a paused one only where none runs', () => {
    expect(processLists(world, { most: 8 })?.container).toBe('db');
    const [web, api] = [
      { name: 'web', image: 'nginx' },
      { name: 'api', image: 'node', state: 'paused' as const },
    ];
    expect(processLists(worldWith([web, api]), { most: 8 })?.container).toBe('web');
    expect(processLists(worldWith([api]), { most: 8 })?.container).toBe('api');
    expect(processLists(worldWith([web, { ...api, state: 'exited' }]), { most: 8 })?.container).toBe('web');
  });

  it('never leaves out init, the container itself, or the same program outside', () => {
    const lists = processLists(many, { container: 'db', most: 6 });
    expect(lists?.host).toHaveLength(5);
    expect(lists?.host.map((line) => line.pid)).toEqual(expect.arrayContaining([1, 4279]));
    expect((lists?.host.length ?? 0) + (lists?.more ?? 0)).toBe(hostProcesses);
    expect(processLists(many, { container: 'web', most: 4 })?.host.map((line) => line.pid)).toEqual([1, 1203, 4127]);
  });

  it('looks into no container where none runs, and at no machine that is off', () => {
    expect(processLists(worldWith([], { plain }), { most: 8 })).toMatchObject({ container: null, inside: [] });
    expect(processLists({ ...world, machines: [{ ...dockerMachine('host', []), kernel: null }] }, { most: 8 })).toBeNull();
  });

  it('hides nothing from a container that shares the numbers of the host', () => {
    const shared = sharingHostPids(world, 'web');
    const lists = processLists(shared, { container: 'web', most: 12 });
    expect(shared.machines[0]?.kernel?.processes[4127]?.namespaces.pid).toBe(ROOT_NAMESPACES.pid);
    expect(lists?.seesHost).toBe(true);
    expect(lists?.inside.map((line) => line.shown)).toEqual(lists?.host.map((line) => line.pid));
  });
});
