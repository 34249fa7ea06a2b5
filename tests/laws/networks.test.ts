// Laws of networks and volumes under random commands: addresses never collide, subnets never overlap, volumes count their users, and nothing is left behind.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/sim/containers';
import { type Engine } from '../../src/sim/docker/engine';
import { isIn, overlap, parseIp, parseSubnet, type Subnet } from '../../src/sim/kernel/ip';
import { ROOT_NAMESPACES } from '../../src/sim/kernel/kernel';
import { startOf } from '../../src/sim/scenarios';
import { type Input, simulate, type Turn } from '../../src/sim/simulate';
import { type Machine, machineOf, type World } from '../../src/sim/world';

const names = fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'c6');
const networks = fc.constantFrom('n1', 'n1', 'n2', 'n2', 'n3', 'bridge', 'host', 'nope');
const volumes = fc.constantFrom('v1', 'v2', 'v3');
const subnets = fc.constantFrom(
  '',
  '',
  '--subnet 10.9.0.0/24',
  '--subnet 10.9.0.0/29',
  '--subnet 10.8.0.0/15',
  '--subnet 172.18.0.0/16',
  '--subnet 10.9.0.0/24 --ip-range 10.9.0.128/30',
  '--internal',
);
const spaced = (...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((words) => words.join(' '));

const mounts = fc.oneof(
  spaced('-v', volumes).map((flag) => `${flag}:/data`),
  fc.constantFrom('', '-v /anonymous', '-v /tmp:/host', '--tmpfs /t', '--volumes-from c1'),
);
const ports = fc.constantFrom('', '', '', '', '-p 8080:80', '-p 80', '-p 127.0.0.1:9000-9003:80', '-P');
const line = fc.oneof(
  {
    weight: 8,
    arbitrary: spaced(
      'docker run -d',
      fc.constantFrom('', '--rm'),
      '--name',
      names,
      '--network',
      networks,
      mounts,
      ports,
      fc.constantFrom('alpine sleep 60', 'nginx', 'alpine true'),
    ),
  },
  { weight: 3, arbitrary: spaced('docker network create', subnets, networks) },
  { weight: 1, arbitrary: spaced('docker network rm', networks) },
  { weight: 3, arbitrary: spaced('docker network connect', fc.constantFrom('', '--ip 10.9.0.5', '--alias x'), networks, names) },
  { weight: 2, arbitrary: spaced('docker network disconnect', networks, names) },
  { weight: 3, arbitrary: spaced(fc.constantFrom('docker stop -t 0', 'docker start', 'docker restart -t 0', 'docker kill', 'docker pause', 'docker unpause'), names) },
  { weight: 2, arbitrary: spaced(fc.constantFrom('docker rm', 'docker rm -f', 'docker rm -fv'), names) },
  { weight: 2, arbitrary: spaced(fc.constantFrom('docker volume create', 'docker volume rm'), volumes) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'docker volume prune -f',
      'docker volume prune -af',
      'docker network prune -f',
      'docker container prune -f',
      'sleep 2',
      'sudo systemctl restart docker',
    ),
  },
);
const lines = fc.array(line, { minLength: 8, maxLength: 30 });

const type = (text: string): Input => ({ terminal: 't1', line: text });
const play = (start: World, texts: readonly string[]): Turn[] => {
  const turns: Turn[] = [];
  for (const text of texts) turns.push(simulate(turns.at(-1)?.after ?? start, type(text)));
  return turns;
};
const hostOf = (world: World): Machine & { engine: Engine } => {
  const host = machineOf(world, 'host');
  if (!host.engine) throw new Error('the host has no engine');
  return { ...host, engine: host.engine };
};
const printed = (world: World, text: string): string =>
  simulate(world, type(text))
    .events.flatMap((event) => (event.type === 'terminal/printed' ? [event.text] : []))
    .join('');

/** A lab that has pulled what the commands run, with two networks: one of them so small that its addresses run out. */
const scene = ['docker pull -q alpine', 'docker pull -q nginx', 'docker network create n1', 'docker network create --subnet 10.9.0.0/29 n2'];
const start = play(startOf('lab'), scene).at(-1)?.after ?? startOf('lab');
const RUNS = { numRuns: 50 };

describe('networks and volumes, whatever is done to them', () => {
  test('no two containers of a network have the same address, and none has an address of somebody else', () => {
    fc.assert(
      fc.property(lines, (texts) => {
        for (const { after } of play(start, texts)) {
          const { engine } = hostOf(after);
          for (const network of Object.values(engine.networks)) {
            const held = Object.values(engine.containers).flatMap(({ endpoints }) => endpoints[network.name]?.ip || []);
            expect(new Set(held).size).toBe(held.length);
            expect(held).not.toContain(network.gateway);
            const subnet = parseSubnet(network.subnet);
            for (const ip of held) expect(subnet && isIn(parseIp(ip) ?? -1, subnet), `${ip} in ${network.subnet}`).toBe(true);
          }
          for (const container of Object.values(engine.containers)) if (container.state === 'exited') expect(addressOf(container)).toBeNull();
        }
      }),
      RUNS,
    );
  });

  test('no two networks have addresses in common', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), subnets, fc.boolean()), { maxLength: 20 }), (steps) => {
        const texts = steps.map(([name, subnet, gone]) => (gone ? `docker network rm ${name}` : `docker network create ${subnet} ${name}`));
        for (const { after } of play(start, texts)) {
          const taken = Object.values(hostOf(after).engine.networks).flatMap(({ subnet }): Subnet[] =>
            subnet === '' ? [] : [parseSubnet(subnet)].filter((one) => one !== undefined),
          );
          taken.forEach((one, index) => {
            for (const other of taken.slice(index + 1)) expect(overlap(one, other)).toBe(false);
          });
        }
      }),
      RUNS,
    );
  });

  test('a volume has as many links as containers that mount it, and can be removed when it has none', () => {
    fc.assert(
      fc.property(lines, (texts) => {
        const { after } = play(start, texts).at(-1) ?? { after: start };
        const { volumes: kept, containers } = hostOf(after).engine;
        const usage = printed(after, 'docker system df -v').split('Local Volumes space usage:')[1] ?? '';
        for (const name of Object.keys(kept)) {
          const users = Object.values(containers).filter((container) => container.mounts.some((mount) => mount.type === 'volume' && mount.name === name)).length;
          expect(usage).toMatch(new RegExp(`\\n${name} +${String(users)} `));
          expect(printed(after, `docker volume rm ${name}`)).toMatch(users === 0 ? new RegExp(`^${name}\\n$`) : /volume is in use/);
        }
        for (const { mounts: all } of Object.values(containers)) for (const mount of all) if (mount.type === 'volume') expect(kept).toHaveProperty([mount.name]);
      }),
      RUNS,
    );
  });

  test('nothing is left once everything has been removed', () => {
    fc.assert(
      fc.property(lines, (texts) => {
        const cleaning = ['docker rm -f $(docker ps -aq)', 'docker network prune -f', 'docker volume prune -af'];
        const { after } = play(play(start, texts).at(-1)?.after ?? start, cleaning).at(-1) ?? { after: start };
        const { engine, kernel } = hostOf(after);
        const before = hostOf(startOf('lab'));
        expect(engine.containers).toEqual({});
        expect(engine.execs).toEqual({});
        expect(engine.volumes).toEqual({});
        expect(Object.keys(engine.networks).sort()).toEqual(Object.keys(before.engine.networks).sort());
        expect(kernel?.listeners).toEqual(before.kernel?.listeners);
        const net = Object.values(kernel?.processes ?? {}).map(({ namespaces }) => namespaces.net);
        expect(net.filter((id) => id !== ROOT_NAMESPACES.net)).toEqual([]);
        expect(after.pending.filter((item) => 'container' in item)).toEqual([]);
      }),
      RUNS,
    );
  });
});
