// Where a timeline can begin: computers that are already set up, built by running the same inputs that a learner could.
import { API_HOP_MS } from './calibration';
import { startServices } from './docker/service';
import { bootMachines } from './hypervisor/boot';
import { computer, dockerHost, smallComputer, UBUNTU } from './machines';
import { type Input, simulate } from './simulate';
import { openSimulation } from './simulation';
import { type Session } from './shell/session';
import { type Machine, type Terminal, type World } from './world';

/** 2026-11-23 00:00 UTC: the day on which the image facts were checked. */
const EPOCH = 1_795_392_000_000;

const LOGIN: Session = {
  user: 'you',
  cwd: '/home/you',
  env: {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: '/home/you',
    USER: 'you',
    LOGNAME: 'you',
    SHELL: '/bin/bash',
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    PWD: '/home/you',
  },
  lastExit: 0,
  container: null,
};

const terminal = (id: string): Terminal => ({ id, machine: 'host', session: { ...LOGIN, env: { ...LOGIN.env } }, job: null, outputIsTty: true, columns: 100 });

function bareWorld(seed: number, more: readonly Machine[]): World {
  const contexts = [
    { name: 'default', description: 'Current DOCKER_HOST based configuration', endpoint: 'unix:///var/run/docker.sock', machine: 'host' },
    { name: 'host-b', description: 'The second host', endpoint: 'ssh://you@host-b', machine: 'host-b' },
  ];
  return {
    version: 1,
    seed,
    now: 0,
    epoch: EPOCH,
    machines: [
      dockerHost('host', 'host', contexts),
      dockerHost('host-b', 'host-b', []),
      computer('type1', 'type1', null),
      computer('type2', 'type2', UBUNTU),
      computer('nested', 'nested', null),
      ...more,
    ],
    registries: { 'docker.io': { host: 'docker.io', online: true, images: {} } },
    terminals: { t1: terminal('t1'), t2: terminal('t2') },
    pending: [],
    browser: null,
  };
}

/** Two Docker hosts booted, everything else off. */
function bootedWorld(seed: number, more: readonly Machine[]): World {
  const { sim, close } = openSimulation(bareWorld(seed, more));
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
  /** Two Docker hosts; the first has httpd's layers. */
  'two-hosts': [],
  /** Two small computers: `toy` is on with nothing loaded, `small` has booted its OS. */
  'small-computers': [{ control: { kind: 'bare', machine: 'toy' } }, { control: { kind: 'power', machine: 'small', on: true } }],
} satisfies Record<string, Input[]>;

export type ScenarioId = keyof typeof setups;
/** Computers that only one scenario has, beside those of every World. */
const extras: Partial<Record<ScenarioId, () => Machine[]>> = {
  'small-computers': () => [smallComputer('toy', 2), smallComputer('small', 1)],
};
/** Every scenario. */
export const scenarioIds = Object.keys(setups) as ScenarioId[];

/** Whether a text names a scenario. */
export function isScenario(text: string): text is ScenarioId {
  return Object.hasOwn(setups, text);
}

const built = new Map<string, World>();

/** The World that a scenario begins with. The same seed gives the same World. */
export function startOf(id: ScenarioId, seed = 1): World {
  const key = `${id}/${String(seed)}`;
  const known = built.get(key);
  if (known) return known;
  const world = setups[id].reduce<World>((before, input) => simulate(before, input).after, bootedWorld(seed, extras[id]?.() ?? []));
  built.set(key, world);
  return world;
}
