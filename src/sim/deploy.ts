// Deployment: the apps that run in containers on the host get a place on another computer, in its own way.
import { HOST_OS_MIB, HYPERVISOR_START_MS } from './calibration';
import { makeContainer } from './docker/create/daemon';
import { beginContainer } from './docker/run/begin';
import { mainProcess } from './docker/run/mainProcess';
import { type Container } from './docker/container';
import { type Image, type StoredLayer } from './docker/image';
import { startServices } from './docker/service';
import { bootMachines, startBareMetal } from './hypervisor/boot';
import { startProcess } from './kernel/processes';
import { computer, dockerHost, virtualHardware } from './machines';
import { startGuests, switchOff } from './power';
import { type Simulation } from './shell/program';
import { UBUNTU } from './systems';
import { machineOf, type Machine } from './world';
import { valuesOf } from './values';

/** The computers that a deployment knows how to fill, and how. */
export const STACKS = { type1: 'vm', type2: 'vm', nested: 'container' } as const;
export type StackId = keyof typeof STACKS;

/** Memory of a guest with one app, MiB (illustrative). */
const GUEST_MIB = 2048;

/** An app as it runs in a container on the host. */
interface App {
  name: string;
  container: Container;
  argv: string[];
  memoryMiB: number;
  listens: number[];
  image: Image;
  layers: StoredLayer[];
  ref: string;
}

/** The apps that run on the host, oldest first. */
function appsOf(sim: Simulation): App[] {
  const { engine, kernel } = machineOf(sim.world, 'host');
  if (!engine || !kernel) return [];
  return valuesOf(engine.containers)
    .filter((c) => c.state === 'running')
    .sort((a, b) => a.createdAt - b.createdAt)
    .flatMap((container) => {
      const process = mainProcess(kernel, container);
      const image = engine.images[container.imageId];
      if (!process || !image) return [];
      const ref = Object.keys(engine.tags).find((tag) => engine.tags[tag] === image.id) ?? container.imageRef;
      const layers = image.layers.flatMap((digest) => engine.layers[digest] ?? []);
      const listens = kernel.listeners.filter((l) => l.pid === process.pid).map((l) => l.port);
      return [{ name: container.name, container, argv: [...process.argv], memoryMiB: process.memoryMiB, listens, image, layers, ref }];
    });
}

/** Brings a computer in line with the host: same apps, same names, in its own way. Does nothing where it is so already. */
export function deploy(sim: Simulation, id: StackId): void {
  const apps = appsOf(sim);
  const groups = id === 'nested' ? nestedGroups(apps) : apps.map((app) => [app]);
  const guestId = (index: number, group: App[]): string => (id === 'nested' ? `nested/vm-${String(index + 1)}` : `${id}/${group[0]?.name ?? ''}`);
  const wanted = new Map(groups.map((group, index) => [guestId(index, group), group]));
  powerUp(sim, id);
  const matches = (guest: Machine): boolean =>
    guest.power === 'on' && guest.kernel?.state === 'running' && appNames(guest).join() === (wanted.get(guest.id) ?? []).map((app) => app.name).join();
  for (const gone of machineOf(sim.world, id)
    .guests.filter((guest) => !matches(guest))
    .map((guest) => guest.id)) {
    switchOff(sim, gone);
    sim.record({ type: 'machine/removed', machine: gone }, { took: 20 });
  }
  const fresh: string[] = [];
  for (const [guest, group] of wanted) {
    const { guests, hardware } = machineOf(sim.world, id);
    if (guests.some((g) => g.id === guest)) continue;
    const memory = GUEST_MIB * (id === 'nested' ? group.length : 1);
    const promised = guests.reduce((sum, g) => sum + g.hardware.memoryMiB, HOST_OS_MIB.value);
    if (promised + memory > hardware.memoryMiB) {
      sim.record({ type: 'hypervisor/refused', machine: id, app: group[0]?.name ?? '', reason: 'out-of-memory' }, { took: 1 });
      continue;
    }
    sim.record({ type: 'machine/created', parent: id, machine: guestFor(id, guest, group, guests.length + 1, memory) }, { took: 10 });
    fresh.push(guest);
  }
  startGuests(sim, fresh);
  for (const guest of fresh) for (const app of wanted.get(guest) ?? []) (id === 'nested' ? runInContainer : runDirectly)(sim, guest, app);
}

/** The host or the hypervisor under the guests, switched on if it is off. */
function powerUp(sim: Simulation, id: StackId): void {
  const machine = machineOf(sim.world, id);
  const dead = machine.kernel?.state === 'panicked';
  if (machine.hypervisor && machine.power === 'on' && !dead) return;
  if (dead) sim.record({ type: 'machine/poweredOff', machine: id }, { took: 20 });
  if (id !== 'type2') {
    startBareMetal(sim, id, 'KVM-like (illustrative)');
    return;
  }
  bootMachines(sim, [id], (booted) => {
    startServices(sim, booted);
  });
  sim.record({ type: 'hypervisor/started', machine: id, hypervisor: { type: 2, product: 'VirtualBox-like (illustrative)' } }, { took: HYPERVISOR_START_MS.value });
}

/** Containers in VMs: the last app alone, the others together, as teams keep a database apart. */
function nestedGroups(apps: App[]): App[][] {
  return apps.length < 2 ? apps.map((app) => [app]) : [apps.slice(0, -1), apps.slice(-1)];
}

/** Names of the apps that a guest carries, in order. */
export function appNames(guest: Machine): string[] {
  if (guest.engine)
    return valuesOf(guest.engine.containers)
      .filter((c) => c.state === 'running')
      .map((c) => c.name);
  return valuesOf(guest.kernel?.processes)
    .filter((p) => p.cgroup.startsWith('/app.slice/'))
    .map((p) => p.cgroup.slice('/app.slice/'.length));
}

function guestFor(id: StackId, guest: string, group: readonly App[], ordinal: number, memoryMiB: number): Machine {
  const hostname = `vm-${String(ordinal)}`;
  const hardware = virtualHardware(2 * (id === 'nested' ? group.length : 1), memoryMiB);
  if (id !== 'nested') return computer(guest, hostname, UBUNTU, hardware);
  const machine = dockerHost(guest, hostname, [], hardware);
  for (const { image, layers, ref } of group) {
    if (!machine.engine) continue;
    machine.engine.images[image.id] = image;
    machine.engine.tags[ref] = image.id;
    for (const layer of layers) machine.engine.layers[layer.digest] = layer;
  }
  return { ...machine, client: null };
}

/** A VM runs the app as an ordinary process of its own OS. */
function runDirectly(sim: Simulation, machine: string, app: App): void {
  startProcess(sim, machine, {
    argv: app.argv,
    user: 'root',
    memoryMiB: app.memoryMiB,
    listens: app.listens,
    cgroup: { path: `/app.slice/${app.name}`, memoryMax: null, nanoCpus: null },
  });
}

function runInContainer(sim: Simulation, machine: string, app: App): void {
  const { config, hostConfig } = app.container;
  const alone = { NetworkMode: 'default', PortBindings: {}, Binds: null, Mounts: [], VolumesFrom: null };
  const body = { ...config, Image: app.container.imageRef, Hostname: '', HostConfig: { ...hostConfig, ...alone } };
  const daemon = { sim, machine, stream: () => undefined };
  beginContainer(daemon, makeContainer(daemon, body, app.image, app.name).id);
}
