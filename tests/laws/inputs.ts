// Random inputs for laws: whatever a learner could type, press or pull, sensible or not.
import fc from 'fast-check';
import { ATTACKS } from '../../src/sim/attacks';
import { type HandCommand } from '../../src/sim/hardware/byHand';
import { DUTIES } from '../../src/sim/kernel/duties';
import { type ScenarioId } from '../../src/sim/scenarios';
import { LANGUAGES } from '../../src/sim/shell/programs/bytecode';
import { type Control } from '../../src/sim/control';
import { BLOCKS } from '../../src/sim/hypervisor/arrange';
import { PRODUCTS } from '../../src/sim/hypervisor/products';
import { INSTRUCTIONS } from '../../src/sim/hypervisor/vcpu';
import { NAMESPACE_KINDS } from '../../src/sim/kernel/kernel';
import { type PartsControl } from '../../src/sim/kernel/parts';
import { scenarioIds, startOf } from '../../src/sim/scenarios';
import { computerOf, RACERS } from '../../src/sim/racers';
import { type Input } from '../../src/sim/simulate';
import { machineOf } from '../../src/sim/world';

const names = fc.constantFrom('web', 'api', 'db', 'a1', 'nope', 'alpine1');
const images = fc.constantFrom('nginx', 'alpine', 'hello-world', 'redis:alpine', 'nosuchimage', 'nginx:9.9.9', 'Nginx', 'ubuntu');
const machines = fc.constantFrom(
  'host',
  'host-b',
  'type1',
  'type2',
  'nested',
  'type1/web',
  'nested/vm-1',
  'host/vm1',
  'host/vm2',
  'gate',
  'gate/same',
  'bench',
  'pc',
  'mac',
  'nowhere',
);
const commands = fc.constantFrom(
  'sh',
  'sleep 3',
  'sleep infinity',
  'tail /dev/zero',
  'yes',
  'echo hi',
  'sh -c "exit 3"',
  'nosuch',
  '/etc/passwd',
  'sh -c "echo a; sleep 2; echo b"',
  'sh -c "echo x > /data/f"',
  'ls /here',
  '',
);
const runFlags = fc.subarray([
  '-d',
  '-it',
  '--rm',
  '--init',
  '-u nosuch',
  '-p 8080:80',
  '-p 9000-9001:80-81',
  '-P',
  '-e A=1',
  '--restart always',
  '--restart on-failure:2',
  '-m 64m',
  '--health-cmd "exit 1" --health-interval 700ms',
  '-m 1m',
  '--foo',
  '-w rel',
  '-v v1:/data',
  '-v v1:/etc:ro',
  '-v ./here:/here',
  '-v /anon',
  '-v v2:rel',
  '--mount type=bind,src=/tmp,dst=/t',
  '--tmpfs /run',
  '--volumes-from web',
  '--read-only',
  '--network n1',
  '--network n2 --network-alias x',
  '--network n2 --ip 10.9.0.7',
  '--network host',
  '--network none',
  '--network container:web',
  '--add-host h:1.2.3.4',
  '--link web',
]);
/** Dockerfiles by what they are good for, and the folder of a build. */
const dockerfiles = [
  'FROM alpine\\nWORKDIR /app\\nCOPY . .\\nRUN echo $A > out\\nCMD ["cat", "out"]',
  'ARG V=latest\\nFROM alpine:$V AS one\\nRUN --mount=type=cache,target=/c echo x >> /c/f\\nFROM scratch\\nCOPY --from=one /etc/passwd /',
  'FROM nginx:alpine\\nRUN exit 3',
  'FROM alpine\\nRUN sleep infinity',
  'FROM nosuchimage',
  'COPY nothing here',
  'FROM alpine\\nCOPY nope /',
];
const buildLine = fc.oneof(
  fc.constantFrom(...dockerfiles).map((text) => `printf '${text}\\n' > Dockerfile`),
  fc
    .subarray(['-t mine', '--no-cache', '-q', '--build-arg A=2', '--target one', '--progress=plain', '--platform linux/arm64', '--pull'])
    .map((flags) => ['docker build', ...flags, '.'].join(' ')),
  fc.constantFrom(
    'docker commit web mine',
    'docker commit -m x -c "ENV A=1" a1',
    'docker save -o s.tar mine',
    'docker load -i s.tar',
    'docker export web | docker import - flat',
    'docker run --rm mine',
    'docker image prune -f',
    'docker builder prune -f',
    'docker buildx prune -af',
    'docker rmi -f mine flat',
    'docker history mine',
    'docker system df -v',
  ),
);
const spaced = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map((words) => words.filter((word) => word !== '').join(' '));
const named = names.map((name) => `--name ${name}`);

const dockerLine = fc.oneof(
  {
    weight: 6,
    arbitrary: spaced(
      fc.constant('docker run'),
      runFlags.map((flags) => flags.join(' ')),
      fc.oneof(named, fc.constant('')),
      images,
      commands,
    ),
  },
  {
    weight: 2,
    arbitrary: spaced(
      fc.constantFrom(
        'docker stop',
        'docker stop -t 1',
        'docker start',
        'docker start -a',
        'docker restart',
        'docker kill',
        'docker kill -s TERM',
        'docker pause',
        'docker unpause',
        'docker rename web',
        'docker rm',
        'docker rm -f',
        'docker logs',
        'docker logs -f',
        'docker top',
        'docker inspect',
        'docker wait',
        'docker attach',
        'docker port',
        'docker diff',
        'docker update -m 64m',
        'docker update --restart always',
        'docker create alpine',
        'docker create --init --name',
        'docker ps -a --format "{{.Names}} {{.Status}}" --filter',
        'docker inspect -f "{{.State.Status}}{{range .Mounts}}x{{end}}"',
      ),
      names,
    ),
  },
  { weight: 2, arbitrary: buildLine },
  { weight: 2, arbitrary: spaced(fc.constantFrom('docker exec', 'docker exec -it', 'docker exec -d'), names, commands) },
  { weight: 1, arbitrary: spaced(fc.constantFrom('docker pull', 'docker push', 'docker rmi', 'docker rmi -f', 'docker history', 'docker tag alpine'), images) },
  {
    weight: 1,
    arbitrary: spaced(fc.constantFrom('docker volume create', 'docker volume rm', 'docker volume rm -f', 'docker volume inspect'), fc.constantFrom('v1', 'v2', 'a/b', '')),
  },
  {
    weight: 1,
    arbitrary: spaced(
      fc.constantFrom('docker network connect', 'docker network disconnect', 'docker network connect --alias y'),
      fc.constantFrom('n1', 'n2', 'bridge', 'host', 'nope'),
      names,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'docker network create n1',
      'docker network create --subnet 10.9.0.0/24 n2',
      'docker network create --internal n3',
      'docker network rm n1',
      'docker network rm n2 n3',
      'docker network ls',
      'docker network inspect n1 bridge',
      'docker volume ls',
      'docker system df -v',
      'docker system prune',
      'docker system prune -af --volumes',
      'docker container prune -f',
      'docker network prune',
      'docker volume prune -a',
      'y',
      'docker cp web:/etc .',
      'docker cp web:/etc/hostname /etc/none/x',
      'docker cp /etc web:/data',
      'docker cp -L /etc/hostname web:/f',
      'docker rm -fv web',
      'docker ps',
      'docker ps -a',
      'docker images',
      'docker version',
      'docker info',
      'docker',
      'docker foo',
      'docker run --gpus all nginx',
      'docker context use host-b',
      'docker context use default',
      'docker context create far --docker host=ssh://you@host-b',
      'docker context rm far',
      'docker rm -f $(docker ps -aq)',
      'docker login -u me -p x',
      'docker login -u me',
      'docker logout',
      'docker search --limit 3 a',
      'docker stats',
      'docker stats --no-stream -a',
      'docker events --filter type=container',
      'docker events --since 1m --until 0s',
      'docker run -d -p 5000:5000 --name db registry:2',
      'docker tag alpine localhost:5000/app',
      'docker push localhost:5000/app',
      'docker pull -a localhost:5000/app',
      'docker tag nginx me/site',
      'docker push me/site',
      'docker context create far --docker host=ssh://you@host-b',
      'docker context rm -f far',
      'docker service ls',
      'sudo systemctl stop docker',
      'sudo systemctl restart docker',
    ),
  },
);
const shellLine = fc.constantFrom(
  'ls',
  'ls /nope',
  'echo $HOME > f; cat f',
  'cd /etc && ls',
  'curl localhost:8080',
  'uname -a | wc -l',
  'yes > /dev/null',
  'ipcmk -M 64',
  'sudo unshare -pfmu --mount-proc bash',
  'hostname box',
  'sudo chroot /opt/alpine sh',
  'sudo nsenter -t 700 -a ps',
  'ps',
  'exit',
  'cat < nope',
  'echo "unclosed',
  ';;',
  'sleep 2',
  'A=1 env | grep A',
  'rm -rf /',
  'cd nowhere || pwd',
  'nano f; echo closed',
  'vi /etc/hosts',
  '!!',
  'echo !n "!$"',
);

/** Processes that run somewhere at the beginning, and one that does not. */
const pids = fc.constantFrom(...new Set([1, 9999, ...scenarioIds.flatMap((id) => Object.keys(machineOf(startOf(id), 'host').kernel?.processes ?? {}).map(Number))]));
const parts: fc.Arbitrary<PartsControl> = fc.tuple(fc.constantFrom('host', 'host-b', 'nowhere'), pids, fc.boolean()).chain(([machine, pid, on]) =>
  fc.oneof(
    fc.constantFrom(...NAMESPACE_KINDS).map((namespace): PartsControl => ({ kind: 'namespace', machine, pid, namespace, on })),
    fc.constant<PartsControl>({ kind: 'root', machine, pid, on }),
    fc.constantFrom<'memory' | 'cpu'>('memory', 'cpu').map((resource): PartsControl => ({ kind: 'greed', machine, pid, resource, on })),
    fc.tuple(fc.constantFrom(null, 1, 32, 256), fc.constantFrom(null, 0.5, 99)).map(([memoryMiB, cpus]): PartsControl => ({ kind: 'limit', machine, pid, memoryMiB, cpus })),
  ),
);

const controls: fc.Arbitrary<Input> = fc.oneof(
  { weight: 3, arbitrary: parts.map((control): Input => ({ control })) },
  machines.chain((machine) => fc.boolean().map((cut): Input => ({ control: { kind: 'network', machine, cut } }))),
  machines.chain((machine) => fc.boolean().map((full): Input => ({ control: { kind: 'disk', machine, full } }))),
  fc.constantFrom('walls', 'host').map((machine): Input => ({ control: { kind: 'workloads', machine } })),
  fc
    .tuple(fc.constantFrom('walls', 'host', 'nowhere'), fc.oneof(fc.constant(null), pids), fc.constantFrom(...ATTACKS))
    .map(([machine, pid, attack]): Input => ({ control: { kind: 'attack', machine, pid, attack } })),
  machines.chain((machine) => fc.boolean().map((on): Input => ({ control: { kind: 'daemon', machine, on } }))),
  machines.map((machine): Input => ({ control: { kind: 'panic', machine } })),
  machines.chain((machine) => fc.boolean().map((on): Input => ({ control: { kind: 'power', machine, on } }))),
  fc.constantFrom<'type1' | 'type2' | 'nested'>('type1', 'type2', 'nested').map((computer): Input => ({ control: { kind: 'deploy', computer } })),
  machines.map((machine): Input => ({ control: { kind: 'browse', machine, url: 'http://localhost:8080/' } })),
  fc.boolean().map((online): Input => ({ control: { kind: 'registry', registry: 'docker.io', online } })),
  fc
    .tuple(fc.constantFrom('t1', 't2', 't9'), fc.constantFrom('', 'FROM alpine', 'a\n', '\u{1f9c5}\n'))
    .map(([terminal, text]): Input => ({ control: { kind: 'save-file', terminal, text } })),
  fc.constantFrom('t1', 't2', 't9').map((terminal): Input => ({ control: { kind: 'close-editor', terminal } })),
);
const smallComputers = fc.constantFrom('toy', 'small', 'host', 'nowhere');
const cells = fc.integer({ min: -1, max: 16 });
const handCommands = fc.oneof(
  fc.tuple(cells, cells).map(([a, b]) => ({ do: 'choose' as const, cells: [a, b] })),
  fc.constant<HandCommand>({ do: 'store', values: [1, 1] }),
  fc.integer({ min: 0, max: 2 }).map((cpu) => ({ do: 'feed' as const, cpu })),
  cells.map((cell) => ({ do: 'compute' as const, cell })),
  fc.constant({ do: 'show' as const }),
);
/** What can be done to a small computer, with or without its OS. */
const smallControls: fc.Arbitrary<Input> = fc.oneof(
  fc.tuple(smallComputers, handCommands).map(([machine, command]): Input => ({ control: { kind: 'by-hand', machine, command } })),
  fc.tuple(smallComputers, cells).map(([machine, cell]): Input => ({ control: { kind: 'beside', machine, cell } })),
  fc.tuple(smallComputers, fc.constantFrom(...DUTIES), fc.boolean()).map(([machine, duty, on]): Input => ({ control: { kind: 'duty', machine, duty, on } })),
  fc.tuple(smallComputers, fc.constantFrom('bare' as const, 'calculate' as const, 'round' as const)).map(([machine, kind]): Input => ({ control: { kind, machine } })),
  fc.tuple(smallComputers, fc.boolean()).map(([machine, on]): Input => ({ control: { kind: 'power', machine, on } })),
);

const guests = fc.constantFrom(
  'host/vm1',
  'host/vm1',
  'host/vm2',
  'gate/same',
  'gate/other',
  'type1/web',
  'type2/web',
  'pc/root',
  'pc/vm1',
  'bench/guest',
  'windows/docker-desktop',
  'host',
);
const snapshots = fc.constantFrom('before', 'after', 'bad name');
const sizes = fc.constantFrom(256, 1024, 2048, 4096, 8192, 12_288, 0, -1, 1.5);
/** What can be done to virtual machines and what carries them. */
const vmControls: fc.Arbitrary<Control> = fc.oneof(
  fc
    .record({
      host: fc.constantFrom('host', 'host', 'host', 'type2', 'pc', 'host-b'),
      name: fc.constantFrom('vm1', 'vm2', 'Bad Name'),
      cpuCores: fc.integer({ min: 0, max: 10 }),
      memoryMiB: sizes,
      diskGB: fc.constantFrom(1, 20, 64),
      os: fc.constantFrom('ubuntu', 'debian', 'windows', null),
    })
    .map((parts): Control => ({ kind: 'create-vm', ...parts })),
  guests.chain((machine) => fc.constantFrom('ubuntu' as const, 'windows' as const).map((os): Control => ({ kind: 'install-os', machine, os }))),
  guests.chain((machine) => fc.boolean().map((on): Control => ({ kind: 'power', machine, on }))),
  fc.tuple(fc.constantFrom('shut-down' as const, 'delete-vm' as const, 'fire-many' as const), guests).map(([kind, machine]): Control => ({ kind, machine })),
  fc
    .tuple(fc.constantFrom('snapshot' as const, 'restore-snapshot' as const, 'delete-snapshot' as const), guests, snapshots)
    .map(([kind, machine, name]): Control => ({ kind, machine, name })),
  fc.tuple(fc.constantFrom('overcommit' as const, 'assist' as const, 'hyper-v' as const), machines, fc.boolean()).map(([kind, machine, on]): Control => ({ kind, machine, on })),
  fc.tuple(guests, sizes).map(([machine, mib]): Control => ({ kind: 'fill-memory', machine, mib })),
  fc.tuple(guests, fc.constantFrom(...INSTRUCTIONS)).map(([machine, instruction]): Control => ({ kind: 'fire', machine, instruction })),
  fc.shuffledSubarray([...BLOCKS]).map((blocks): Control => ({ kind: 'arrange', machine: 'bench', blocks })),
  fc.tuple(fc.constantFrom(...PRODUCTS), fc.constantFrom<1 | 2>(1, 2)).map(([product, side]): Control => ({ kind: 'file-product', product, side })),
  fc
    .tuple(fc.constantFrom('t1', 't9'), fc.constantFrom('host', 'linux-engine', 'windows/root', 'mac', 'type2', 'gate/same'))
    .map(([terminal, machine]): Control => ({ kind: 'sit-at', terminal, machine })),
);
const virshLine = spaced(
  fc.constantFrom(
    'virsh list --all',
    'virsh start',
    'virsh shutdown',
    'virsh destroy',
    'virsh undefine',
    'virsh undefine --snapshots-metadata',
    'virsh dominfo',
    'virsh domstate',
    'virsh console',
    'virsh snapshot-list',
    'virsh nosuch',
    'ssh',
  ),
  fc.constantFrom('vm1', 'vm2', 'nope', '', '1'),
);
const snapshotLine = spaced(
  fc.constantFrom('virsh snapshot-create-as', 'virsh snapshot-revert', 'virsh snapshot-delete'),
  fc.constantFrom('vm1', 'vm2'),
  fc.constantFrom('before', 'after', ''),
);
const foreignLine = fc.constantFrom(
  'ssh vm1 nproc',
  'ssh you@vm1 free -m',
  'ssh host-b uname -r',
  'ssh root@vm2',
  'ver',
  'wsl -l -v',
  'wsl uname -r',
  'sw_vers',
  'docker run --rm alpine uname -r',
  'nosuch',
);
const vmInputs: fc.Arbitrary<Input> = fc.oneof(
  { weight: 5, arbitrary: vmControls.map((control): Input => ({ control })) },
  { weight: 2, arbitrary: fc.oneof(virshLine, snapshotLine, foreignLine).map((line): Input => ({ terminal: 't1', line })) },
);

const terminals = fc.constantFrom('t1', 't2', 't9');

/** Any single input. */
export const anyInput: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(terminals, fc.oneof({ weight: 4, arbitrary: dockerLine }, { weight: 1, arbitrary: shellLine }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }))
      .map(([terminal, line]): Input => ({ terminal, line })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(terminals, fc.constantFrom<'ctrl-c' | 'ctrl-d' | 'detach'>('ctrl-c', 'ctrl-d', 'detach')).map(([terminal, keys]): Input => ({ terminal, keys })),
  },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 40_000 }).map((wait): Input => ({ wait })) },
  { weight: 3, arbitrary: controls },
  { weight: 4, arbitrary: vmInputs },
);

/** What can be done to stacks that stand side by side. */
const raceControls: fc.Arbitrary<Input> = fc.oneof(
  fc.tuple(fc.constantFrom(0, 90, 600, 1.5), fc.constantFrom(0, 1, 6)).map(([peak, most]): Input => ({ control: { kind: 'wave', peak, most } })),
  { weight: 3, arbitrary: fc.tuple(fc.subarray([...RACERS]), fc.integer({ min: 0, max: 2 })).map(([racers, copies]): Input => ({ control: { kind: 'race', racers, copies } })) },
  fc.tuple(fc.constantFrom(...RACERS), fc.constantFrom('', '/vm-1'), fc.constantFrom('panic' as const, 'power' as const)).map(([racer, guest, kind]): Input => ({
    control: kind === 'panic' ? { kind, machine: `${computerOf(racer)}${guest}` } : { kind, machine: `${computerOf(racer)}${guest}`, on: false },
  })),
);

/** What can be done to one program on three systems. */
const systemControls: fc.Arbitrary<Input> = fc.tuple(fc.constantFrom('host', 'pc', 'mac', 'host-b', 'nowhere'), fc.constantFrom(...LANGUAGES)).chain(([machine, language]) =>
  fc.oneof(
    fc.constant<Input>({ control: { kind: 'compile', language } }),
    fc.constantFrom('run-bytecode' as const, 'stop-bytecode' as const).map((kind): Input => ({ control: { kind, machine, language } })),
    fc
      .constantFrom('javac Hello.java', 'java Hello', 'python3 -m py_compile hello.py', 'rm Hello.class', 'echo broken > Hello.java')
      .map((line): Input => ({ terminal: 't1', line })),
    fc.boolean().map((on): Input => ({ control: { kind: 'power', machine, on } })),
  ),
);

/** What can be done to one app on five computers. */
const moveControls: fc.Arbitrary<Input> = fc.oneof(
  fc
    .tuple(fc.constantFrom('host', 'ci', 'server', 'arm', 'windows', 'nowhere'), fc.constantFrom<'file' | 'image'>('file', 'image'))
    .map(([machine, form]): Input => ({ control: { kind: 'move-app', machine, form } })),
  fc.tuple(fc.constantFrom('arm', 'ci', 'host'), fc.boolean()).map(([machine, on]): Input => ({ control: { kind: 'emulation', machine, on } })),
  fc.constantFrom('docker build -t orders:1.0 orders', 'rm orders/orders', 'docker rmi -f orders:1.0', 'cd orders; ./orders').map((line): Input => ({ terminal: 't1', line })),
  fc.tuple(fc.constantFrom('ci', 'arm', 'windows'), fc.boolean()).map(([machine, on]): Input => ({ control: { kind: 'power', machine, on } })),
);

/** Mostly inputs of one kind, and now and then any other. */
const mostly = (controls: fc.Arbitrary<Input>): fc.Arbitrary<Input[]> =>
  fc.array(fc.oneof({ weight: 8, arbitrary: controls }, { weight: 1, arbitrary: anyInput }), { minLength: 1, maxLength: 14 });

/** A sitting in a scenario with computers of its own. */
export const specialSitting: fc.Arbitrary<[ScenarioId, Input[]]> = fc.oneof(
  mostly(smallControls).map((inputs): [ScenarioId, Input[]] => ['small-computers', inputs]),
  mostly(systemControls).map((inputs): [ScenarioId, Input[]] => ['three-systems', inputs]),
  mostly(moveControls).map((inputs): [ScenarioId, Input[]] => ['moves', inputs]),
  mostly(raceControls).map((inputs): [ScenarioId, Input[]] => ['side-by-side', inputs]),
);

/** A sitting with virtual machines: there is one on the host, and most inputs are about it and others. */
export const vmSitting: fc.Arbitrary<Input[]> = fc
  .array(fc.oneof({ weight: 5, arbitrary: vmInputs }, { weight: 1, arbitrary: anyInput }), { minLength: 3, maxLength: 14 })
  .map((more) => [
    { control: { kind: 'sit-at', terminal: 't1', machine: 'host' } },
    { control: { kind: 'create-vm', host: 'host', name: 'vm1', cpuCores: 2, memoryMiB: 4096, diskGB: 64, os: 'ubuntu' } },
    { control: { kind: 'power', machine: 'host/vm1', on: true } },
    ...more,
  ]);

/** A sitting: several inputs in a row. */
export const anyInputs = fc.array(anyInput, { minLength: 1, maxLength: 14 });
