// What the Stack lens sees in a World, and above all how many kernels.
import { describe, expect, it } from 'vitest';
import { type Machine, type World } from '../../sim/world';
import { appOf, programOf } from './apps';
import { panicked, processOf, THREE, worldWith } from './fixtures';
import { countKernels, sceneOf } from './scene';

const change = (world: World, id: string, to: (machine: Machine) => Partial<Machine>): World => {
  const walk = (machine: Machine): Machine => ({ ...machine, ...(machine.id === id ? to(machine) : {}), guests: machine.guests.map(walk) });
  return { ...world, machines: world.machines.map(walk) };
};

describe('countKernels', () => {
  const world = worldWith();
  it.each([
    ['vm', 1, 3],
    ['vm', 2, 4],
    ['container', 1, 1],
    ['nested', 1, 2],
  ] as const)('%s, type %d: %d', (view, type, kernels) => {
    expect(countKernels(world, { view, type })).toBe(kernels);
  });

  it('does not grow with containers, and grows with VMs', () => {
    const six = worldWith([...THREE, ...THREE.map(({ name, image }) => ({ name: `${name}-2`, image }))]);
    expect(countKernels(six, { view: 'container', type: 1 })).toBe(1);
    expect(countKernels(six, { view: 'vm', type: 1 })).toBe(6);
  });

  it('counts kernels that run: a panic takes away one VM, or everything on a host', () => {
    expect(countKernels(panicked(world, 'type1/web'), { view: 'vm', type: 1 })).toBe(2);
    expect(countKernels(panicked(world, 'type2'), { view: 'vm', type: 2 })).toBe(0);
  });
});

describe('sceneOf', () => {
  it('reads a machine once, and still sees what has stopped below it', () => {
    const before = worldWith();
    const floors = (world: World) => sceneOf(world, { view: 'vm', type: 2 })?.guests.map(({ floor }) => floor);
    const read = floors(before);
    expect(floors(before)?.every((floor, at) => floor === read?.[at])).toBe(true);
    const below = panicked(before, 'type2');
    expect(floors(below)?.map((floor) => floor?.stopped)).toEqual([true, true, true]);
    expect(floors(before)?.map((floor) => floor?.stopped)).toEqual([false, false, false]);
  });

  it('stops what stands on a stopped kernel, and nothing beside it', () => {
    const scene = sceneOf(panicked(worldWith(), 'type1/api'), { view: 'vm', type: 1 });
    expect(scene?.guests.map((guest) => guest.stopped)).toEqual([false, true, false]);
    expect(scene?.guests[1]?.floor).toMatchObject({ panicked: true, stopped: true });
  });

  it('tells how far a VM has booted', () => {
    const stage = (to: Partial<Machine>, going: Parameters<typeof sceneOf>[2] = []) =>
      sceneOf(
        change(worldWith(), 'type1/web', () => to),
        { view: 'vm', type: 1 },
        going,
      )?.guests[0]?.stage;
    expect(stage({ power: 'off', kernel: null })).toBe('off');
    expect(stage({ power: 'booting', kernel: null })).toBe('firmware');
    expect(stage({ power: 'booting', kernel: null }, [{ type: 'kernel/booted', machine: 'type1/web', release: '6.8', build: '', family: 'linux', at: 0, took: 1 }])).toBe('kernel');
    expect(stage({ power: 'booting' })).toBe('os');
    expect(stage({})).toBe('on');
  });

  it('knows apps by the same name over all views', () => {
    const world = worldWith();
    const names = (view: 'vm' | 'container' | 'nested'): string[] => {
      const scene = sceneOf(world, { view, type: 1 });
      return [scene?.host, ...(scene?.guests ?? []).map((guest) => guest.floor)].flatMap((floor) => floor?.members ?? []).map((member) => member.app?.name ?? '');
    };
    expect(names('vm')).toEqual(['web', 'api', 'db']);
    expect(names('container')).toEqual(names('vm'));
    expect(names('nested')).toEqual(names('vm'));
  });

  it('shows a process that runs without a container, but not what belongs to the system', () => {
    const plain = [processOf(1203, ['nginx:', 'master process nginx']), processOf(1204, ['nginx:', 'worker process'], { ppid: 1203 }), processOf(990, ['-bash'])];
    const members = sceneOf(worldWith(THREE.slice(0, 1), { plain }), { view: 'container', type: 1 })?.host?.members;
    expect(members?.map(({ kind, name }) => [kind, name])).toEqual([
      ['plain', 'nginx'],
      ['container', 'web'],
    ]);
  });

  it('shows on Windows too what somebody started, and nothing of the system', () => {
    const kernel = (on: Machine) =>
      on.kernel && { ...on.kernel, family: 'windows' as const, processes: { 4: processOf(4, ['System']), 1224: { ...processOf(1224, ['stress-ng.exe']), cgroup: '/user.slice' } } };
    const world = change(worldWith(), 'type1/web', (machine) => ({ kernel: kernel(machine) }));
    expect(sceneOf(world, { view: 'vm', type: 1 })?.guests[0]?.floor?.members.map(({ name }) => name)).toEqual(['stress-ng.exe']);
  });

  it('keeps a stopped container, without an app', () => {
    const members = sceneOf(worldWith([{ name: 'web', image: 'nginx', state: 'exited' }]), { view: 'container', type: 1 })?.host?.members;
    expect(members).toMatchObject([{ name: 'web', state: 'exited', app: null }]);
  });
});

describe('apps', () => {
  it.each([
    [['/docker-entrypoint.sh', 'nginx', '-g', 'daemon off;'], 'nginx'],
    [['nginx: master process nginx -g daemon off;'], 'nginx'],
    [['/usr/local/bin/node', 'server.js'], 'node'],
    [['docker-entrypoint.sh', 'postgres'], 'postgres'],
  ])('%j runs %s', (argv, program) => {
    expect(programOf(argv)).toBe(program);
  });

  it('guesses a role from the name first, then from the program', () => {
    expect(appOf(processOf(7, ['node']), 'api').role).toBe('api');
    expect(appOf(processOf(7, ['redis-server'])).role).toBe('cache');
    expect(appOf(processOf(7, ['something'])).role).toBe('app');
  });
});
