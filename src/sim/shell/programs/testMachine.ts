// Parts of a World for unit tests: a process, a container that runs, and one machine with both.
import { type Container } from '../../docker/container';
import { freshEngine } from '../../docker/engine';
import { bootedKernel, type Process, ROOT_NAMESPACES } from '../../kernel/kernel';
import { type Machine } from '../../world';

/** The container of every bench. */
export const CONTAINER_ID = 'c0ffee00beef'.padEnd(64, '0');

function processOf(more: Partial<Process>): Process {
  const pid = more.pid ?? 1;
  return {
    pid,
    nsPid: pid,
    ppid: 0,
    argv: ['/sbin/init'],
    user: 'root',
    startedAt: 0,
    state: 'running',
    memoryMiB: 10,
    growth: null,
    cpuDemand: 0,
    oomScoreAdj: 0,
    cgroup: '/init.scope',
    namespaces: { ...ROOT_NAMESPACES },
    root: '/',
    containerId: null,
    guestId: null,
    handles: {},
    ...more,
  };
}

function containerOf(image: string, env: string[]): Container {
  const config = {
    Hostname: 'c0ffee00beef',
    User: '',
    Tty: false,
    OpenStdin: false,
    Env: env,
    Cmd: null,
    Entrypoint: null,
    Image: image,
    WorkingDir: '',
    ExposedPorts: {},
    Volumes: {},
    Labels: {},
    StopSignal: '',
  };
  const hostConfig = {
    NetworkMode: 'bridge',
    PortBindings: {},
    PublishAllPorts: false,
    AutoRemove: false,
    RestartPolicy: { Name: 'no', MaximumRetryCount: 0 },
    Memory: 0,
    NanoCpus: 0,
  };
  const times = { createdAt: 0, startedAt: 0, finishedAt: null, exitCode: 0, error: '', oomKilled: false, restartCount: 0, stoppedByHand: false };
  return {
    id: CONTAINER_ID,
    name: 'web',
    imageRef: image,
    imageId: '',
    layers: [],
    state: 'running',
    config,
    hostConfig,
    argv: [],
    pid: 50,
    writable: {},
    mounts: [],
    logs: [],
    ports: [],
    endpoints: { bridge: { network: 'bridge', id: 'e0', ip: '172.17.0.2', mac: '02:42:ac:11:00:02', requested: null, aliases: [], links: [] } },
    health: null,
    input: null,
    ...times,
  };
}

/** A machine that is on. With an image's environment it also carries a container that sleeps as PID 1. */
export function machineFor(image: string, env: string[] | null, processes: readonly Partial<Process>[]): Machine {
  const own = { ...ROOT_NAMESPACES, pid: 4026532100, net: 4026532101, mnt: 4026532102, uts: 4026532103 };
  const inside = env ? [processOf({ pid: 50, nsPid: 1, argv: ['sleep', '1000'], containerId: CONTAINER_ID, namespaces: own })] : [];
  const all = [processOf({}), ...inside, ...processes.map(processOf)];
  const engine = freshEngine((label) => label);
  if (env) engine.containers[CONTAINER_ID] = containerOf(image, env);
  const kernel = { ...bootedKernel('6.8.0-64-generic', '#67-Ubuntu SMP'), processes: Object.fromEntries(all.map((process) => [process.pid, process])), nextPid: 90 };
  const hardware = { virtual: false, architecture: 'amd64' as const, cpuCores: 4, memoryMiB: 8192, diskGB: 100, nicMbps: 1000 };
  return { id: 'host', hostname: 'host', hardware, power: 'on', os: null, kernel, hypervisor: null, guests: [], engine, client: null, files: {} };
}
