// Who dies of a fault is told beforehand, and proven by pulling the lever: in random worlds, both must agree.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Control } from './control';
import { faultsIn } from './faults';
import { type ScenarioId, startOf } from './scenarios';
import { type Input, simulate } from './simulate';
import { diedBetween, whoDies } from './whoDies';
import { allMachines, isAlive, machineOf, type World } from './world';

const type = (line: string): Input => ({ terminal: 't1', line });
const play = (id: ScenarioId, inputs: readonly Input[]): World => inputs.reduce((world, input) => simulate(world, input).after, startOf(id));

const container = fc
  .tuple(
    fc.constantFrom('nginx', 'redis:alpine', 'postgres', 'alpine sleep infinity', 'mysql'),
    fc.subarray(['-m 128m', '--init', '--restart always']),
    fc.constantFrom('', ' && docker pause'),
  )
  .map(([image, flags, then]) => ({ image, flags, then }));
const docker = fc.array(container, { maxLength: 5 }).map((list) =>
  list.flatMap(({ image, flags, then }, index) => {
    const name = `c${String(index)}`;
    return [
      type(`docker run -d --name ${name} ${flags.join(' ')} -e POSTGRES_PASSWORD=x -e MYSQL_ROOT_PASSWORD=x ${image}`),
      ...(then === '' ? [] : [type(`docker pause ${name}`)]),
    ];
  }),
);
const more = fc.subarray<Input>([
  type('sudo nginx'),
  type('docker exec -d c0 sleep infinity'),
  type('sudo unshare -pf --mount-proc nginx'),
  { control: { kind: 'deploy', computer: 'type1' } },
  { control: { kind: 'deploy', computer: 'type2' } },
  { control: { kind: 'deploy', computer: 'nested' } },
]);
const sitting = fc.oneof(
  fc.record({ id: fc.constant<ScenarioId>('lab'), inputs: fc.tuple(docker, more).map(([a, b]) => [...a, ...b]) }),
  fc.record({ id: fc.constantFrom<ScenarioId>('isolation', 'from-parts', 'three-apps'), inputs: fc.constant<Input[]>([]) }),
);

/** Anything that a lever of the machine can do to it. */
function leversOf(at: World): Control[] {
  const pids = allMachines(at).flatMap(({ id, kernel }) => (isAlive(at, id) ? Object.keys(kernel?.processes ?? {}).map((pid) => ({ machine: id, pid: Number(pid) })) : []));
  return [
    ...faultsIn(at).map(({ control }) => control),
    ...allMachines(at).map(({ id }): Control => ({ kind: 'power', machine: id, on: false })),
    ...pids.map((place): Control => ({ kind: 'greed', ...place, resource: 'memory', on: true })),
  ];
}

const sorted = ({ machines, processes, containers }: ReturnType<typeof diedBetween>) => ({
  machines: [...machines].sort(),
  processes: processes.map(({ machine, pid }) => `${machine} ${String(pid)}`).sort(),
  containers: containers.map(({ machine, container: id }) => `${machine} ${id}`).sort(),
});

describe('whoDies', () => {
  test('says who is gone after the lever has been pulled', () => {
    fc.assert(
      fc.property(sitting, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), ({ id, inputs }, choices) => {
        const at = play(id, inputs);
        const levers = leversOf(at);
        for (const control of choices.flatMap((choice) => levers[choice % levers.length] ?? [])) {
          const foretold = whoDies(at, control);
          const { after } = simulate(at, { control });
          expect(sorted(foretold), JSON.stringify(control)).toEqual(sorted(diedBetween(at, after)));
          expect(foretold.cause === null, 'somebody dies of something').toBe(foretold.processes.length + foretold.machines.length === 0);
        }
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  const apps = startOf('three-apps');
  const named = (at: World, control: Control): string[] =>
    whoDies(at, control)
      .containers.map(({ machine, container: id }) => machineOf(at, machine).engine?.containers[id]?.name ?? '')
      .sort();

  test('of a panic on the host: all containers; in one VM: only what is inside', () => {
    expect(named(apps, { kind: 'panic', machine: 'host' })).toEqual(['api', 'db', 'web']);
    const deployed = simulate(apps, { control: { kind: 'deploy', computer: 'type1' } }).after;
    const dead = whoDies(deployed, { kind: 'panic', machine: 'type1/web' });
    expect(dead).toMatchObject({ machines: ['type1/web'], containers: [], cause: 'kernel' });
    expect(dead.processes.every(({ machine }) => machine === 'type1/web')).toBe(true);
  });

  test('of a memory leak: with a limit only the container itself', () => {
    const limited = simulate(apps, type('docker update -m 128m --memory-swap 256m api')).after;
    const pid = Object.values(machineOf(limited, 'host').engine?.containers ?? {}).find(({ name }) => name === 'api')?.pid ?? 0;
    expect(named(limited, { kind: 'greed', machine: 'host', pid, resource: 'memory', on: true })).toEqual(['api']);
  });

  test('of a leak beside a process that is larger: that one first', () => {
    const big = play('three-apps', [type('docker run -d --name big alpine tail /dev/zero'), { wait: 25_000 }, type('docker pause big')]);
    const pid = Object.values(machineOf(big, 'host').engine?.containers ?? {}).find(({ name }) => name === 'web')?.pid ?? 0;
    expect(named(big, { kind: 'greed', machine: 'host', pid, resource: 'memory', on: true })).toEqual(['big', 'web']);
  });

  test('of an offline registry, a full disk, a pulled cable or an attack: nobody', () => {
    for (const control of [
      { kind: 'registry', registry: 'docker.io', online: false },
      { kind: 'disk', machine: 'host', full: true },
      { kind: 'network', machine: 'host', cut: true },
    ] satisfies Control[])
      expect(whoDies(apps, control)).toMatchObject({ processes: [], cause: null });
  });
});
