// What happens to Docker's objects, folded into the World.
import { endOf, type EventOf, type Timing } from '../event';
import { idleEndpoint, release } from '../containers';
import { planCharge } from '../kernel/charges';
import { type Process } from '../kernel/kernel';
import { machineOf, type World } from '../world';
import { type Container, type Exec } from './container';
import { type DockerClient, type Engine } from './engine';
import { type Image, type StoredLayer } from './image';
import { healthSettings, nextHealth, untilNextCheck } from './health/health';
import { familiar } from './reference';
import { cgroupOf } from './run/cgroup';
import { must } from '../must';
import { valuesOf } from '../values';

const engineOf = (world: World, id: string): Engine => must(machineOf(world, id).engine, `an engine on ${id}`);
const clientOf = (world: World, { machine }: { machine: string }): DockerClient => must(machineOf(world, machine).client, `a docker client on ${machine}`);
const containerOf = (world: World, event: { machine: string; container: string }): Container =>
  must(engineOf(world, event.machine).containers[event.container], `a container ${event.container}`);
const nothing = (): void => undefined;

/** Puts an image and what is new of its layers into the store. */
function addImage(engine: Engine, image: Image, layers: readonly StoredLayer[]): void {
  for (const layer of layers) engine.layers[layer.digest] ??= layer;
  engine.images[image.id] ??= image;
}

export const dockerEvolve = {
  'engine/started': (world: World, event: EventOf<'engine/started'>) => {
    Object.assign(engineOf(world, event.machine), { state: 'running', socket: true, pid: event.pid });
  },
  'engine/stopped': (world: World, event: EventOf<'engine/stopped'>) => {
    Object.assign(engineOf(world, event.machine), { state: 'stopped', socket: event.socket, pid: 0 });
  },
  'context/saved': (world: World, event: EventOf<'context/saved'>) => {
    clientOf(world, event).contexts[event.context.name] = event.context;
  },
  'context/removed': (world: World, event: EventOf<'context/removed'>) => {
    const client = clientOf(world, event);
    Reflect.deleteProperty(client.contexts, event.name);
    if (client.current === event.name) client.current = 'default';
  },
  'context/used': (world: World, event: EventOf<'context/used'>) => {
    clientOf(world, event).current = event.name;
  },
  'cli/refused': nothing,
  'api/requested': nothing,
  'api/streamed': nothing,
  'api/responded': nothing,
  'api/unreachable': nothing,
  'registry/requested': nothing,
  'image/layerKept': nothing,
  'image/layerPulled': nothing,
  'image/layerExtracted': (world: World, event: EventOf<'image/layerExtracted'>) => {
    engineOf(world, event.machine).layers[event.layer.digest] ??= event.layer;
  },
  'image/pulled': (world: World, event: EventOf<'image/pulled'>) => {
    const engine = engineOf(world, event.machine);
    addImage(engine, event.image, []);
    const image = engine.images[event.image.id];
    if (image) image.repoDigests = [...new Set([...image.repoDigests, ...event.image.repoDigests])];
    if (!event.ref.includes('@')) engine.tags[event.ref] = event.image.id;
  },
  'image/layerPushed': nothing,
  'image/pushed': (world: World, event: EventOf<'image/pushed'>) => {
    const image = engineOf(world, event.machine).images[event.image];
    const digest = `${familiar(event.ref.slice(0, event.ref.lastIndexOf(':')))}@${event.digest}`;
    if (image && !image.repoDigests.includes(digest)) image.repoDigests.push(digest);
  },
  'registry/received': (world: World, { registry, repository, tag, offer }: EventOf<'registry/received'>) => {
    must(world.registries[registry], 'the registry that received').images[`${repository}:${tag}`] = offer;
  },
  'build/started': nothing,
  'build/transferred': (world: World, event: EventOf<'build/transferred'>) => {
    if (event.kept) engineOf(world, event.machine).builder.contexts[event.kept.key] = event.kept.stamps;
  },
  'build/planned': nothing,
  'build/stepFinished': (world: World, event: EventOf<'build/stepFinished'>) => {
    const { layers, builder } = engineOf(world, event.machine);
    if (event.stored) layers[event.stored.digest] ??= event.stored;
    for (const { key, record } of event.records) builder.records[key] = record;
    Object.assign(builder.mounts, event.mounts);
  },
  'build/failed': nothing,
  'buildCache/pruned': (world: World, event: EventOf<'buildCache/pruned'>) => {
    const { layers, builder } = engineOf(world, event.machine);
    for (const key of event.keys) Reflect.deleteProperty(builder.records, key);
    for (const id of event.mounts) Reflect.deleteProperty(builder.mounts, id);
    for (const digest of event.layers) Reflect.deleteProperty(layers, digest);
  },
  'image/built': (world: World, event: EventOf<'image/built'>) => {
    addImage(engineOf(world, event.machine), event.image, []);
  },
  'image/committed': (world: World, event: EventOf<'image/committed'>) => {
    addImage(engineOf(world, event.machine), event.image, event.layer ? [event.layer] : []);
  },
  'image/loaded': (world: World, event: EventOf<'image/loaded'>) => {
    addImage(engineOf(world, event.machine), event.image, event.layers);
  },
  'image/tagged': (world: World, event: EventOf<'image/tagged'>) => {
    engineOf(world, event.machine).tags[event.ref] = event.image;
  },
  'image/untagged': (world: World, event: EventOf<'image/untagged'>) => {
    const engine = engineOf(world, event.machine);
    Reflect.deleteProperty(engine.tags, event.ref);
    for (const image of Object.values(engine.images)) image.repoDigests = image.repoDigests.filter((name) => name !== event.ref);
  },
  'image/removed': (world: World, event: EventOf<'image/removed'>) => {
    const engine = engineOf(world, event.machine);
    Reflect.deleteProperty(engine.images, event.image);
    for (const digest of event.layers) Reflect.deleteProperty(engine.layers, digest);
  },
  'volume/created': (world: World, event: EventOf<'volume/created'>) => {
    engineOf(world, event.machine).volumes[event.volume.name] = event.volume;
  },
  'volume/populated': (world: World, event: EventOf<'volume/populated'>) => {
    must(engineOf(world, event.machine).volumes[event.volume], 'the volume that was filled').files = event.files;
  },
  'volume/removed': (world: World, event: EventOf<'volume/removed'>) => {
    Reflect.deleteProperty(engineOf(world, event.machine).volumes, event.volume);
  },
  'network/created': (world: World, event: EventOf<'network/created'>) => {
    engineOf(world, event.machine).networks[event.network.name] = event.network;
  },
  'network/removed': (world: World, event: EventOf<'network/removed'>) => {
    Reflect.deleteProperty(engineOf(world, event.machine).networks, event.network);
  },
  'network/connected': (world: World, event: EventOf<'network/connected'>) => {
    containerOf(world, event).endpoints[event.network] = event.endpoint;
  },
  'network/disconnected': (world: World, event: EventOf<'network/disconnected'>) => {
    const { endpoints } = containerOf(world, event);
    const endpoint = endpoints[event.network];
    if (event.forgotten) Reflect.deleteProperty(endpoints, event.network);
    else if (endpoint) endpoints[event.network] = idleEndpoint(endpoint);
  },
  'container/created': (world: World, event: EventOf<'container/created'>) => {
    engineOf(world, event.machine).containers[event.container.id] = event.container;
  },
  'runtime/called': nothing,
  'container/fed': (world: World, event: EventOf<'container/fed'>) => {
    containerOf(world, event).input = event.text;
  },
  'container/started': (world: World, event: EventOf<'container/started'>) => {
    const { pid, ports } = event;
    const container = containerOf(world, event);
    // Started by hand: the restart policy counts anew.
    if (container.state !== 'restarting') container.restartCount = 0;
    Object.assign(container, {
      state: 'running',
      pid,
      ports: ports,
      startedAt: event.at + event.took,
      exitCode: 0,
      error: '',
      oomKilled: false,
      stoppedByHand: false,
      input: null,
    });
    container.health = healthSettings(container) ? { status: 'starting', failingStreak: 0, log: [] } : null;
    planHealthCheck(world, event.machine, container, endOf(event));
    const picked = ports.filter(({ containerPort, protocol, hostPort }) => !isAskedFor(container, `${String(containerPort)}/${protocol}`, hostPort));
    engineOf(world, event.machine).lastPort = picked.at(-1)?.hostPort ?? engineOf(world, event.machine).lastPort;
  },
  'container/failed': (world: World, event: EventOf<'container/failed'>) => {
    Object.assign(containerOf(world, event), { exitCode: event.exitCode, error: event.error });
  },
  'container/logged': (world: World, event: EventOf<'container/logged'>) => {
    containerOf(world, event).logs.push(event.line);
  },
  'container/paused': (world: World, event: EventOf<'container/paused'>) => {
    freeze(world, event, 'paused');
  },
  'container/unpaused': (world: World, event: EventOf<'container/unpaused'>) => {
    freeze(world, event, 'running');
    const container = containerOf(world, event);
    world.pending = valuesOf(world.pending).filter((p) => !(p.kind === 'health-check' && p.container === container.id));
    planHealthCheck(world, event.machine, container, endOf(event));
  },
  'container/stopRequested': (world: World, event: EventOf<'container/stopRequested'>) => {
    containerOf(world, event).stoppedByHand = true;
  },
  'container/exited': (world: World, event: EventOf<'container/exited'>) => {
    const container = containerOf(world, event);
    const { exitCode, oomKilled, restartAt } = event;
    Object.assign(container, { state: restartAt === null ? 'exited' : 'restarting', exitCode, oomKilled, finishedAt: event.at + event.took });
    release(container);
    for (const exec of execsIn(engineOf(world, event.machine), event.container)) exec.running = false;
    world.pending = valuesOf(world.pending).filter((p) => !('container' in p && p.container === event.container));
    if (restartAt === null) return;
    container.restartCount += 1;
    world.pending.push({ at: restartAt, kind: 'container-restart', machine: event.machine, container: event.container });
  },
  'container/healthChecked': (world: World, event: EventOf<'container/healthChecked'>) => {
    const container = containerOf(world, event);
    container.health = nextHealth(container, event.probe);
    if (event.again !== null) world.pending.push({ at: event.again, kind: 'health-check', machine: event.machine, container: event.container });
  },
  'container/noted': nothing,
  'container/renamed': (world: World, event: EventOf<'container/renamed'>) => {
    containerOf(world, event).name = event.name;
  },
  'container/updated': (world: World, event: EventOf<'container/updated'>) => {
    const container = containerOf(world, event);
    Object.assign(container.hostConfig, event.hostConfig);
    const kernel = machineOf(world, event.machine).kernel;
    const cgroup = kernel?.cgroups[kernel.processes[container.pid]?.cgroup ?? ''];
    if (cgroup) Object.assign(cgroup, cgroupOf(container.id, container.hostConfig));
    planContainer(world, event);
  },
  'container/removed': (world: World, event: EventOf<'container/removed'>) => {
    const engine = engineOf(world, event.machine);
    Reflect.deleteProperty(engine.containers, event.container);
    for (const { id } of execsIn(engine, event.container)) Reflect.deleteProperty(engine.execs, id);
    world.pending = valuesOf(world.pending).filter((p) => !('container' in p && p.container === event.container));
  },
  'exec/created': (world: World, event: EventOf<'exec/created'>) => {
    engineOf(world, event.machine).execs[event.exec.id] = event.exec;
  },
  'exec/started': (world: World, event: EventOf<'exec/started'>) => {
    Object.assign(must(engineOf(world, event.machine).execs[event.exec], 'the exec that started'), { pid: event.pid, running: true });
  },
  'exec/exited': (world: World, event: EventOf<'exec/exited'>) => {
    const exec = engineOf(world, event.machine).execs[event.exec];
    if (exec) Object.assign(exec, { running: false, exitCode: event.exitCode });
  },
  'dns/asked': nothing,
  'packet/sent': nothing,
  'http/requested': nothing,
  'browser/loaded': (world: World, event: EventOf<'browser/loaded'>) => {
    world.browser = event.page;
  },
  'registry/switched': (world: World, event: EventOf<'registry/switched'>) => {
    const registry = world.registries[event.registry];
    if (registry) registry.online = event.online;
  },
};

/** Whether a host port was named when the container was created. */
function isAskedFor({ hostConfig }: Container, port: string, hostPort: number): boolean {
  return (hostConfig.PortBindings[port] ?? []).some(({ HostPort }) => HostPort === String(hostPort) || HostPort.includes('-'));
}

/** The commands that `docker exec` has started in a container. */
function execsIn({ execs }: Engine, container: string): Exec[] {
  const own = valuesOf(execs).filter((exec) => exec.container === container);
  return own.map(({ id }) => must(execs[id], 'an exec is kept by its ID'));
}

/** The processes of a container. */
function processesIn(world: World, { machine, container }: { machine: string; container: string }): Process[] {
  const { processes } = must(machineOf(world, machine).kernel, 'where a container runs, a kernel does');
  const own = valuesOf(processes).filter(({ containerId }) => containerId === container);
  return own.map(({ pid }) => must(processes[pid], 'a process is kept by its PID'));
}

function freeze(world: World, event: { machine: string; container: string } & Timing, state: 'paused' | 'running'): void {
  containerOf(world, event).state = state;
  for (const process of processesIn(world, event)) process.state = state;
  planContainer(world, event);
}

/** Its processes grow on, stand still, or no longer fit. */
function planContainer(world: World, event: { machine: string; container: string } & Timing): void {
  for (const { pid } of processesIn(world, event)) planCharge(world, event.machine, pid, endOf(event));
}

/** The first health check of a container that has just been started or thawed. */
function planHealthCheck(world: World, machine: string, container: Container, now: number): void {
  if (healthSettings(container)) world.pending.push({ at: now + untilNextCheck(container, now), kind: 'health-check', machine, container: container.id });
}
