// What happens to containers, their endpoints and the commands in them, folded into the World.
import { idleEndpoint, release } from '../containers';
import { endOf, type EventOf, type Timing } from '../event';
import { planCharge } from '../kernel/charges';
import { type Process } from '../kernel/kernel';
import { must } from '../must';
import { valuesOf } from '../values';
import { machineOf, type World } from '../world';
import { type Container, type Exec } from './container';
import { type Engine } from './engine';
import { healthSettings, nextHealth, untilNextCheck } from './health/health';
import { cgroupOf } from './run/cgroup';

const engineOf = (world: World, id: string): Engine => must(machineOf(world, id).engine, `an engine on ${id}`);
const containerOf = (world: World, event: { machine: string; container: string }): Container =>
  must(engineOf(world, event.machine).containers[event.container], `a container ${event.container}`);

/** Containers and execs. */
export const containerEvolve = {
  'container/created': (world: World, event: EventOf<'container/created'>) => {
    engineOf(world, event.machine).containers[event.container.id] = event.container;
  },
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
  'container/noted': (): void => undefined,
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
  'network/connected': (world: World, event: EventOf<'network/connected'>) => {
    containerOf(world, event).endpoints[event.network] = event.endpoint;
  },
  'network/disconnected': (world: World, event: EventOf<'network/disconnected'>) => {
    const { endpoints } = containerOf(world, event);
    const endpoint = endpoints[event.network];
    if (event.forgotten) Reflect.deleteProperty(endpoints, event.network);
    else if (endpoint) endpoints[event.network] = idleEndpoint(endpoint);
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
