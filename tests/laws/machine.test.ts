// Laws of the machine under random inputs: invariants hold, folding events gives the same world, time never runs back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Control } from '../../src/sim/control';
import { endOf } from '../../src/sim/event';
import { DUTIES } from '../../src/sim/kernel/duties';
import { EVENT_TYPES } from '../../src/sim/evolve';
import { brokenInvariants } from '../../src/sim/invariants';
import { fold } from '../../src/sim/recorder';
import { type ScenarioId, scenarioIds, startOf } from '../../src/sim/scenarios';
import { type Input, simulate, type Turn } from '../../src/sim/simulate';
import { machineOf, type World } from '../../src/sim/world';
import { anyInputs, specialSitting, vmSitting } from './inputs/sittings';

/** Freezes a world through and through, so that whoever writes to the past is caught. */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
};
const play = (start: World, inputs: readonly Input[]): Turn[] => {
  const turns: Turn[] = [];
  for (const input of inputs) turns.push(simulate(frozen(turns.at(-1)?.after ?? start), input));
  return turns;
};
/** A scenario and what is done in it. */
const sitting = fc.oneof(fc.tuple(fc.constantFrom(...scenarioIds), anyInputs), specialSitting);
const RUNS = { numRuns: 150 };

describe('the machine, whatever is done to it', () => {
  test('keeps its invariants', () => {
    fc.assert(
      fc.property(sitting, ([id, inputs]) => {
        for (const turn of play(startOf(id), inputs)) expect(brokenInvariants(turn.after), JSON.stringify(turn.input)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('keeps its invariants, is replayed and is the fold of its events while virtual machines come and go', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scenarioIds), vmSitting, (id, inputs) => {
        for (const turn of play(startOf(id), inputs)) {
          expect(brokenInvariants(turn.after), JSON.stringify(turn.input)).toEqual([]);
          expect(fold(turn.before, turn.events)).toEqual(turn.after);
        }
      }),
      RUNS,
    );
  });

  test('is the fold of its events, and the same input gives the same turn again', () => {
    fc.assert(
      fc.property(sitting, ([id, inputs]) => {
        for (const turn of play(startOf(id), inputs)) {
          expect(fold(turn.before, turn.events)).toEqual(turn.after);
          expect(simulate(turn.before, turn.input).events).toEqual(turn.events);
        }
      }),
      RUNS,
    );
  });

  test('moves forward in time, and orders events by their ends', () => {
    fc.assert(
      fc.property(sitting, ([id, inputs]) => {
        for (const { before, events, after } of play(startOf(id), inputs)) {
          let last = before.now;
          for (const event of events) {
            expect(event.took).toBeGreaterThanOrEqual(0);
            expect(event.at).toBeGreaterThanOrEqual(before.now);
            expect(endOf(event)).toBeGreaterThanOrEqual(last);
            last = endOf(event);
          }
          expect(after.now).toBe(last);
        }
      }),
      RUNS,
    );
  });

  test('is plain JSON that survives being written down', () => {
    fc.assert(
      fc.property(sitting, ([id, inputs]) => {
        const { after, events } = play(startOf(id), inputs).at(-1) ?? { after: startOf(id), events: [] };
        expect(JSON.parse(JSON.stringify({ after, events }))).toEqual({ after, events });
      }),
      { numRuns: 40 },
    );
  });

  test('begins in scenarios that keep the invariants and differ only by seed', () => {
    for (const id of scenarioIds) {
      expect(brokenInvariants(startOf(id))).toEqual([]);
      expect(startOf(id, 7).seed).toBe(7);
    }
  });

  test('can do everything that the union of events names', () => {
    const type = (line: string): Input => ({ terminal: 't1', line });
    const sshd = Object.values(machineOf(startOf('three-apps'), 'host').kernel?.processes ?? {}).find(({ argv }) => argv[0]?.endsWith('sshd') === true)?.pid ?? 0;
    const rare: Input[] = [
      ...[
        'docker run -it --rm alpine sh',
        'cd /tmp',
        'exit',
        'docker run alpine true',
        'docker rm -f $(docker ps -aq)',
        'docker run --rm -v kept:/etc/nginx nginx true',
        'docker volume rm kept',
        'docker network create n1',
        'docker run -d --name a3 --network n1 alpine sleep 100',
        'docker exec a3 ping -c1 a3',
        'docker exec a3 ping -c1 nope',
        'docker rm -f a3',
        'docker network rm n1',
        'docker rmi alpine nginx',
        'docker pull alpine',
        'docker pull nginx:alpine',
        'docker run -d --name a1 nginx',
        'docker pause a1',
        'docker unpause a1',
        'docker rename a1 a2',
        'docker update --restart always a2',
        'docker tag nginx mine',
        'docker run -d --name p1 alpine ping 127.0.0.1',
        'sleep 2',
        'docker -H tcp://nowhere:1 ps',
        'docker login -u me -p x',
        'docker tag nginx me/site',
        'docker push me/site',
        'docker context create far --docker host=ssh://you@host-b',
        'docker context rm far',
        'docker run -d -m 32m alpine tail /dev/zero',
        'docker run -d --health-cmd true --health-interval 1s alpine sleep 60',
        'sleep 2',
        'echo hi | docker run -i --rm alpine cat',
        'docker swarm init',
        `printf 'FROM alpine\\nRUN echo 1 > /one\\n' > Dockerfile`,
        'docker build -t built .',
        'docker run --name c1 built touch /two',
        'docker commit c1 built:2',
        'docker export c1 | docker import - flat',
        'docker build --target nope .',
        'docker rmi -f built',
        'docker builder prune -af',
        'docker context use host-b',
        'docker context use default',
        'sudo unshare --uts bash',
        'hostname box',
        'exit',
      ].map(type),
      { control: { kind: 'panic', machine: 'host-b' } },
      { control: { kind: 'limit', machine: 'host', pid: sshd, memoryMiB: 32, cpus: null } },
      { control: { kind: 'root', machine: 'host', pid: sshd, on: true } },
      { control: { kind: 'attack', machine: 'host', pid: sshd, attack: 'breakout' } },
      { control: { kind: 'daemon', machine: 'host', on: false } },
      { control: { kind: 'daemon', machine: 'host', on: true } },
      { control: { kind: 'deploy', computer: 'type1' } },
      ...['docker rm -f a2', ...Array.from({ length: 9 }, (_, n) => `docker run -d --name x${String(n)} nginx`)].map(type),
      { control: { kind: 'deploy', computer: 'type1' } },
    ];
    const control = (given: Control): Input => ({ control: given });
    const virtual = [
      ...[0, 1].map((n) => control({ kind: 'create-vm', host: 'host', name: `vm${String(n + 1)}`, cpuCores: 2, memoryMiB: 8192, diskGB: 64, os: n === 0 ? 'ubuntu' : null })),
      control({ kind: 'overcommit', machine: 'host', on: true }),
      control({ kind: 'create-vm', host: 'host', name: 'vm2', cpuCores: 2, memoryMiB: 12_288, diskGB: 64, os: 'windows' }),
      ...['vm1', 'vm2'].map((name) => control({ kind: 'power', machine: `host/${name}`, on: true })),
      control({ kind: 'snapshot', machine: 'host/vm1', name: 'before' }),
      control({ kind: 'fill-memory', machine: 'host/vm2', mib: 10_000 }),
      control({ kind: 'fill-memory', machine: 'host/vm1', mib: 6000 }),
      control({ kind: 'restore-snapshot', machine: 'host/vm1', name: 'before' }),
      control({ kind: 'delete-snapshot', machine: 'host/vm1', name: 'before' }),
      control({ kind: 'fill-memory', machine: 'host/vm1', mib: 7000 }),
      control({ kind: 'shut-down', machine: 'host/vm1' }),
      control({ kind: 'create-vm', host: 'type2', name: 'x', cpuCores: 1, memoryMiB: 1024, diskGB: 5, os: null }),
      control({ kind: 'power', machine: 'gate', on: true }),
      ...(['same', 'other'] as const).map((name) => control({ kind: 'fire-many', machine: `gate/${name}` })),
      control({ kind: 'hyper-v', machine: 'pc', on: true }),
      control({ kind: 'hyper-v', machine: 'pc', on: false }),
      control({ kind: 'power', machine: 'bench', on: true }),
    ];
    const sittings = [...fc.sample(anyInputs, { numRuns: 200, seed: 11 }), ...fc.sample(vmSitting, { numRuns: 60, seed: 7 }), rare, virtual];
    const typesOf = (start: World, inputs: readonly Input[]) => play(start, inputs).flatMap((turn) => turn.events.map((event) => event.type));
    const withoutDuties = DUTIES.map((duty): [ScenarioId, Input[]] => [
      'small-computers',
      [control({ kind: 'duty', machine: 'small', duty, on: false }), ...Array.from({ length: 6 }, () => control({ kind: 'round', machine: 'small' }))],
    ]);
    const special = [...fc.sample(specialSitting, { numRuns: 150, seed: 11 }), ...withoutDuties];
    const seen = new Set([...sittings.flatMap((inputs) => typesOf(startOf('three-apps'), inputs)), ...special.flatMap(([id, inputs]) => typesOf(startOf(id), inputs))]);
    expect(EVENT_TYPES.filter((name) => !seen.has(name))).toEqual([]);
  });
});
