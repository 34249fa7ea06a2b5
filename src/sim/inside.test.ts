// A process sees through its namespaces, kind by kind: each one hides what it hides, and nothing else.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Control } from './control';
import { type ProcessView, viewOf } from './inside';
import { NAMESPACE_KINDS, type NamespaceKind } from './kernel/kernel';
import { OWN_HOSTNAME, SPARE_ROOT } from './kernel/parts';
import { startOf } from './scenarios';
import { simulate } from './simulate';
import { machineOf, type World } from './world';

const start = startOf('from-parts');
const pid = Object.values(machineOf(start, 'host').kernel?.processes ?? {}).find(({ argv }) => argv[0]?.startsWith('nginx') === true)?.pid ?? 0;
const after = (...controls: Control[]): World => controls.reduce((world, control) => simulate(world, { control }).after, start);
const own = (namespace: NamespaceKind, on = true): Control => ({ kind: 'namespace', machine: 'host', pid, namespace, on });
const seen = (world: World): ProcessView => viewOf(machineOf(world, 'host'), pid);
const before = seen(start);

describe('a plain process', () => {
  test('sees what the machine sees', () => {
    expect(before).toEqual({ ...viewOf(machineOf(start, 'host'), 1), pid: { ...before.pid, own: pid }, cgroup: before.cgroup });
    expect(before.pid.processes.length).toBeGreaterThan(5);
    expect(before.net).toContain('docker0');
    expect(before.ipc).toHaveLength(1);
  });

  test.each<[NamespaceKind, (view: ProcessView) => unknown, unknown]>([
    ['pid', ({ pid: { own: number, processes } }) => [number, processes.length], [1, 1]],
    ['net', ({ net }) => net, ['lo']],
    ['mnt', ({ mnt }) => mnt, { own: true, root: '/', escapable: false }],
    ['uts', ({ uts }) => uts, OWN_HOSTNAME],
    ['ipc', ({ ipc }) => ipc, []],
    ['user', ({ user }) => user, { inside: 0, outside: 100_000 }],
    ['cgroup', ({ cgroup }) => cgroup, '/'],
  ])('with a %s namespace of its own', (kind, look, expected) => {
    expect(look(seen(after(own(kind))))).toEqual(expected);
  });

  test('loses sight of one kind for each namespace, and of nothing else', () => {
    fc.assert(
      fc.property(fc.subarray([...NAMESPACE_KINDS]), (kinds) => {
        const view = seen(after(...kinds.map((kind) => own(kind))));
        for (const kind of NAMESPACE_KINDS) if (!kinds.includes(kind)) expect(view[kind], kind).toEqual(before[kind]);
        for (const kind of kinds) expect(view[kind], kind).not.toEqual(before[kind]);
      }),
      { numRuns: 40 },
    );
  });

  test('is back where it was when the namespaces are taken away again, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...NAMESPACE_KINDS]), fc.shuffledSubarray([...NAMESPACE_KINDS]), (on, off) => {
        const world = after(...on.map((kind) => own(kind)), ...off.map((kind) => own(kind, false)), ...on.map((kind) => own(kind, false)));
        expect(seen(world)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  test('sees the same kernel whatever it is given', () => {
    const world = after(...NAMESPACE_KINDS.map((kind) => own(kind)));
    expect(machineOf(world, 'host').kernel?.release).toBe(machineOf(start, 'host').kernel?.release);
  });

  test('with chroot alone has other files and nothing else, and can get out; with a mount namespace it cannot', () => {
    const root: Control = { kind: 'root', machine: 'host', pid, on: true };
    expect(seen(after(root))).toEqual({ ...before, mnt: { own: false, root: SPARE_ROOT, escapable: true } });
    expect(seen(after(root, own('mnt'))).mnt).toEqual({ own: true, root: SPARE_ROOT, escapable: false });
  });

  test('with a network of its own is out of reach from the machine', () => {
    const reach = (world: World) => simulate(world, { terminal: 't1', line: 'curl -s localhost' }).events.filter((event) => event.type === 'http/requested');
    expect(reach(start)).toMatchObject([{ via: 'direct', status: 200 }]);
    expect(reach(after(own('net')))).toMatchObject([{ via: 'none', status: null }]);
  });
});

test('a container made by Docker has every namespace but the user one', () => {
  const world = simulate(start, { terminal: 't1', line: 'docker run -d --name web nginx' }).after;
  const container = Object.values(machineOf(world, 'host').engine?.containers ?? {})[0];
  const view = viewOf(machineOf(world, 'host'), container?.pid ?? 0);
  expect(view).toMatchObject({ pid: { own: 1 }, net: ['lo', 'eth0'], ipc: [], user: { inside: 0, outside: 0 }, cgroup: '/' });
  expect(view.uts).toBe(container?.id.slice(0, 12));
});
