// Small Worlds for the tests of the Stack and Inside lenses, put together by hand so that no simulation is needed.
import { freshEngine } from '../../sim/docker/engine';
import { type Container, type ContainerState } from '../../sim/docker/container';
import { type HypervisorType } from './scene';
import { bootedKernel, ROOT_NAMESPACES, type Kernel, type Process } from '../../sim/kernel/kernel';
import { type Machine, type World } from '../../sim/world';

const UBUNTU = { name: 'Ubuntu 24.04.3 LTS', family: 'linux', kernelRelease: '6.8.0-64-generic', kernelBuild: '#67', base: 'ubuntu-24.04-server' } as const;

/** A process with everything that does not matter filled in. */
export function processOf(pid: number, argv: string[], more: Partial<Process> = {}): Process {
  const common = {
    nsPid: pid,
    ppid: 1,
    user: 'root',
    startedAt: 0,
    state: 'running',
    memoryMiB: 20,
    growth: null,
    cpuDemand: 0,
    oomScoreAdj: 0,
    cgroup: '/system.slice',
    namespaces: ROOT_NAMESPACES,
    root: '/',
    containerId: null,
    guestId: null,
    handles: {},
  } as const;
  return { ...common, pid, argv, ...more };
}

const kernelWith = (processes: readonly Process[]): Kernel => ({
  ...bootedKernel('6.8.0-64-generic', '#67'),
  processes: Object.fromEntries([processOf(1, ['/sbin/init'], { ppid: 0 }), ...processes].map((process) => [process.pid, process])),
});

const containerOf = (name: string, image: string, pid: number, at: number, state: ContainerState): Container => ({
  id: name.padEnd(64, 'f'),
  name,
  imageRef: image,
  imageId: `sha256:${image}`,
  layers: [],
  createdAt: at,
  state,
  config: {
    Hostname: '',
    User: '',
    Tty: false,
    OpenStdin: false,
    Env: [],
    Cmd: null,
    Entrypoint: null,
    Image: image,
    WorkingDir: '',
    ExposedPorts: {},
    Volumes: {},
    Labels: {},
    StopSignal: '',
  },
  hostConfig: { NetworkMode: 'bridge', PortBindings: {}, PublishAllPorts: false, AutoRemove: false, RestartPolicy: { Name: 'no', MaximumRetryCount: 0 }, Memory: 0, NanoCpus: 0 },
  argv: [image],
  pid: state === 'running' || state === 'paused' ? pid : 0,
  startedAt: at,
  finishedAt: null,
  exitCode: 0,
  error: '',
  oomKilled: false,
  restartCount: 0,
  stoppedByHand: false,
  writable: {},
  mounts: [],
  logs: [],
  ports: [],
  endpoints: {},
  health: null,
  input: null,
});

/** A container to put on a machine. */
export interface ContainerSpec {
  name: string;
  image: string;
  state?: ContainerState;
}

/** The three apps of lesson 12. */
export const THREE: readonly ContainerSpec[] = [
  { name: 'web', image: 'nginx' },
  { name: 'api', image: 'node:22-slim' },
  { name: 'db', image: 'postgres' },
];

const programOf = (image: string): string => image.replace(/:.*/, '');

/** A machine that is on, with containers and plain processes. */
export function dockerMachine(id: string, containers: readonly ContainerSpec[], plain: readonly Process[] = [], firstPid = 4127): Machine {
  const made = containers.map((spec, at) => containerOf(spec.name, spec.image, firstPid + 76 * at, at, spec.state ?? 'running'));
  const processes = made
    .filter((c) => c.pid > 0)
    .map((c) => processOf(c.pid, [programOf(c.imageRef)], { nsPid: 1, containerId: c.id, cgroup: `/system.slice/docker-${c.id}.scope` }));
  const system = [processOf(901, ['/usr/bin/dockerd']), processOf(640, ['/usr/sbin/sshd', '-D'])];
  const engine = { ...freshEngine(() => 'n'), pid: 901, containers: Object.fromEntries(made.map((c) => [c.id, c])) };
  const hardware = { virtual: false, architecture: 'amd64' as const, cpuCores: 8, memoryMiB: 16_384, diskGB: 512, nicMbps: 10_000 };
  return {
    id,
    hostname: id,
    hardware,
    power: 'on',
    os: UBUNTU,
    kernel: kernelWith([...system, ...plain, ...processes]),
    hypervisor: null,
    guests: [],
    engine,
    client: null,
    files: {},
  };
}

const lent = (share: number) => ({ virtual: true, architecture: 'amd64' as const, cpuCores: 2 * share, memoryMiB: 2048 * share, diskGB: 20, nicMbps: 10_000 });

/** A VM that runs one app directly. */
export function vmWith(computer: string, { name, image }: ContainerSpec, at: number): Machine {
  const app = processOf(650 + 81 * at, [programOf(image)], { cgroup: `/app.slice/${name}` });
  return { ...dockerMachine(`${computer}/${name}`, []), hostname: `vm-${at + 1}`, hardware: lent(1), kernel: kernelWith([processOf(640, ['/usr/sbin/sshd']), app]), engine: null };
}

function computers(apps: readonly ContainerSpec[], deployed: boolean): Machine[] {
  const bare = { ...dockerMachine('type1', []), os: null, kernel: null, engine: null };
  const hypervisor = (type: HypervisorType) => ({ type, product: 'example' });
  const guests = (id: string): Machine[] => (deployed ? apps.map((app, at) => vmWith(id, app, at)) : []);
  const vmms = apps.map((app, at) => processOf(2000 + at, ['vmm', `type2/${app.name}`], { guestId: `type2/${app.name}` }));
  const groups = apps.length < 2 ? [apps] : [apps.slice(0, -1), apps.slice(-1)];
  const nested = deployed ? groups.map((group, at) => ({ ...dockerMachine(`nested/vm-${at + 1}`, group, [], 2310 - 45 * at), hardware: lent(group.length) })) : [];
  const off = deployed ? {} : ({ power: 'off', hypervisor: null } as const);
  return [
    { ...bare, hypervisor: hypervisor(1), guests: guests('type1'), ...off },
    { ...dockerMachine('type2', []), kernel: deployed ? kernelWith(vmms) : null, engine: null, hypervisor: hypervisor(2), guests: guests('type2'), ...off },
    { ...bare, id: 'nested', hypervisor: hypervisor(1), guests: nested, ...off },
  ];
}

/** A World with containers (and plain processes) on the host, and the same apps on the other computers where deployed. */
export function worldWith(apps: readonly ContainerSpec[] = THREE, { plain = [], deployed = true }: { plain?: readonly Process[]; deployed?: boolean } = {}): World {
  const machines = [
    dockerMachine('host', apps, plain),
    ...computers(
      apps.filter((app) => (app.state ?? 'running') === 'running'),
      deployed,
    ),
  ];
  return { version: 1, seed: 1, now: 0, epoch: 0, machines, registries: {}, terminals: {}, pending: [], browser: null };
}

/** The same World with some machines' kernels stopped. */
export function panicked(world: World, ...ids: readonly string[]): World {
  const stop = (machine: Machine): Machine => {
    const kernel = machine.kernel && ids.includes(machine.id) ? { ...machine.kernel, state: 'panicked' as const } : machine.kernel;
    return { ...machine, kernel, guests: machine.guests.map(stop) };
  };
  return { ...world, machines: world.machines.map(stop) };
}
