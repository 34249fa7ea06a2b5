// Where a timeline can begin: computers that are already set up, built by running the same inputs that a learner could.
import { API_HOP_MS } from './calibration';
import { startServices } from './docker/service';
import { bootDesktops, desktopComputers, seatOf } from './desktops';
import { bootMachines } from './hypervisor/boot';
import { KVM } from './hypervisor/hypervisor';
import { loginAt } from './logins';
import { computer, dockerHost, gateComputer, LAPTOP, smallComputer } from './machines';
import { destinations, withApp } from './portability';
import { withProcessVms } from './processVm';
import { RACE_IMAGE, raceComputers } from './race';
import { computerOf, RACERS } from './racers';
import { sampleFiles } from './samples/samples';
import { type Input, simulate } from './simulate';
import { openSimulation } from './simulation';
import { MACOS, UBUNTU, WINDOWS } from './systems';
import { BENCH } from './vmControl';
import { finish, type Work } from './work';
import { type Machine, machineOf, type Terminal, type World } from './world';

/** 2026-11-23 00:00 UTC: the day on which the image facts were checked. */
const EPOCH = 1_795_392_000_000;

/** A terminal at a machine. */
const terminal = (id: string, machine: Machine): Terminal => ({ id, machine: machine.id, session: loginAt(machine), job: null, outputIsTty: true, columns: 100 });

/** The computers of every World. */
function usualMachines(): Machine[] {
  const contexts = [
    { name: 'default', description: 'Current DOCKER_HOST based configuration', endpoint: 'unix:///var/run/docker.sock', machine: 'host' },
    { name: 'host-b', description: 'The second host', endpoint: 'ssh://you@host-b', machine: 'host-b' },
  ];
  const host: Machine = { ...dockerHost('host', 'host', contexts), hypervisor: KVM, files: sampleFiles('/home/you') };
  return [
    host,
    dockerHost('host-b', 'host-b', []),
    computer('type1', 'type1', null),
    computer('type2', 'type2', UBUNTU),
    computer('nested', 'nested', null),
    gateComputer('gate'),
    computer(BENCH, BENCH, null),
    computer('pc', 'pc', WINDOWS, LAPTOP),
  ];
}

function bareWorld(seed: number, machines: readonly Machine[]): World {
  const [host] = machines;
  if (!host) throw new Error('a World has at least one computer');
  return {
    version: 1,
    seed,
    now: 0,
    epoch: EPOCH,
    machines: [...machines],
    registries: { 'docker.io': { host: 'docker.io', online: true, images: {} } },
    terminals: { t1: terminal('t1', host), t2: terminal('t2', host) },
    pending: [],
    browser: null,
  };
}

/** Two Docker hosts booted, everything else off. */
function bootedWorld(seed: number, machines: readonly Machine[]): World {
  const { sim, close } = openSimulation(bareWorld(seed, machines));
  bootMachines(
    sim,
    ['host', 'host-b'],
    (machine) => {
      startServices(sim, machine);
    },
    API_HOP_MS.value,
  );
  return close().after;
}

/** The four computers of `desktops`, booted; the terminals are a Mac's and a Linux server's. */
function desktopsWorld(seed: number): World {
  const { sim, close } = openSimulation(bootedWorld(seed, [...usualMachines(), ...desktopComputers()]));
  bootDesktops(sim);
  const { after } = close();
  const seat = (id: string, machine: string): Terminal => terminal(id, machineOf(after, machine));
  return { ...after, terminals: { t1: seat('t1', seatOf('mac')), t2: seat('t2', seatOf('linux-engine')) } };
}

const type = (line: string): Input => ({ terminal: 't1', line });

const ORDERS_API = `node -e "require('http').createServer((q, r) => r.end('orders')).listen(3000)"`;
const THREE_APPS = [
  'docker run -d --name web -p 8080:80 nginx',
  `docker run -d --name api node:22-slim ${ORDERS_API}`,
  'docker run -d --name db -e POSTGRES_PASSWORD=kyeo postgres',
].map(type);

/** What each scenario does after the hosts have booted. */
const setups = {
  /** A Docker host with nothing on it. */
  lab: [],
  /** A web server, an API and a database, each in a container. */
  'three-apps': THREE_APPS,
  /** nginx runs on the host, without a container. The image is there. */
  'nginx-beside': [type('sudo nginx'), type('docker pull nginx'), type('docker pull alpine'), type('docker pull ubuntu')],
  /** nginx runs on the host without a container, beside a piece of shared memory: something to put parts of a container on. */
  'from-parts': [type('sudo nginx'), type('ipcmk -M 4096'), type('docker pull nginx')],
  /** Two Docker hosts; the first has httpd's layers. */
  'two-hosts': [],
  /** One more computer, `walls`, with the same program kept apart in six ways. */
  isolation: [{ control: { kind: 'power', machine: 'walls', on: true } }, { control: { kind: 'workloads', machine: 'walls' } }],
  /** Two small computers: `toy` is on with nothing loaded, `small` has booted its OS. */
  'small-computers': [{ control: { kind: 'bare', machine: 'toy' } }, { control: { kind: 'power', machine: 'small', on: true } }],
  /** A Linux, a Windows and a macOS computer with process VMs installed; on the first one also a source, compilers, and a VM that is off. */
  'three-systems': [
    { control: { kind: 'power', machine: 'pc', on: true } },
    { control: { kind: 'power', machine: 'mac', on: true } },
    { control: { kind: 'create-vm', host: 'host', name: 'guest', cpuCores: 2, memoryMiB: 2048, diskGB: 20, os: 'ubuntu' } },
  ],
  /** A laptop with an app of the learner's own, and four computers to which it is moved: older libraries, another CPU, another kernel. */
  moves: [...['ci', 'server', 'arm', 'windows'].map((machine): Input => ({ control: { kind: 'power', machine, on: true } })), type('docker pull ubuntu:24.04')],
  /** Seven equal servers, a stack on each of them, and no app yet. The terminal stands at the one with containers, which has the image. */
  'side-by-side': [
    ...RACERS.map((racer): Input => ({ control: { kind: 'power', machine: computerOf(racer), on: true } })),
    { control: { kind: 'sit-at', terminal: 't1', machine: computerOf('container') } },
    type(`docker pull ${RACE_IMAGE}`),
  ],
  /** A hypervisor with two guests that run, to watch their instructions. */
  gate: [{ control: { kind: 'power', machine: 'gate', on: true } }],
  /** Docker Desktop on a Mac, on Windows and on Linux, and Docker Engine on Linux. */
  desktops: [],
} satisfies Record<string, Input[]>;

export type ScenarioId = keyof typeof setups;
/** The computers of scenarios that have others than every World has. */
const machinesOf: Partial<Record<ScenarioId, () => Machine[]>> = {
  isolation: () => [...usualMachines(), { ...computer('walls', 'walls', UBUNTU), hypervisor: KVM }],
  'small-computers': () => [...usualMachines(), smallComputer('toy', 2), smallComputer('small', 1)],
  'side-by-side': () => [...usualMachines(), ...raceComputers()],
  moves: () => [...usualMachines().map((machine) => (machine.id === 'host' ? withApp(machine) : machine)), ...destinations()],
  'three-systems': () => [
    ...usualMachines().map((machine) => (machine.id === 'host' || machine.id === 'pc' ? withProcessVms(machine) : machine)),
    withProcessVms(computer('mac', 'mac', MACOS, LAPTOP)),
  ],
};
/** Every scenario. */
export const scenarioIds = Object.keys(setups) as ScenarioId[];

/** Whether a text names a scenario. */
export function isScenario(text: string): text is ScenarioId {
  return Object.hasOwn(setups, text);
}

const built = new Map<string, World>();
const keyOf = (id: ScenarioId, seed: number): string => `${id}/${String(seed)}`;

/** Takes the World that a scenario begins with as it was built before. */
export function provideStart(id: ScenarioId, world: World): void {
  const key = keyOf(id, world.seed);
  if (!built.has(key)) built.set(key, world);
}

/** Builds the World that a scenario begins with, one input after another; whoever is in no hurry can rest at each `yield`. */
export function* buildStart(id: ScenarioId, seed: number): Work<World> {
  const key = keyOf(id, seed);
  const known = built.get(key);
  if (known) return known;
  let world = id === 'desktops' ? desktopsWorld(seed) : bootedWorld(seed, (machinesOf[id] ?? usualMachines)());
  for (const input of setups[id]) {
    yield;
    world = simulate(world, input).after;
  }
  built.set(key, world);
  return world;
}

/** The World that a scenario begins with. The same seed gives the same World. */
export function startOf(id: ScenarioId, seed = 1): World {
  return finish(buildStart(id, seed));
}
