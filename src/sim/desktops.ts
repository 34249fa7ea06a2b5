// Four computers with Docker on them: Docker Desktop on a Mac, on Windows and on Linux, each with a hidden Linux VM, and Docker Engine on Linux without one.
import { type DockerContext, freshEngine } from './docker/engine';
import { startServices } from './docker/service';
import { type Hypervisor, KVM } from './hypervisor/hypervisor';
import { bootMachines, startBareMetal } from './hypervisor/boot';
import { rootPartitionOf } from './hypervisor/hyperV';
import { computer, dockerHost, LAPTOP, virtualHardware } from './machines';
import { startGuests } from './power';
import { hexOf } from './random';
import { type Simulation } from './shell/program';
import { LINUXKIT, MACOS, UBUNTU, WINDOWS, WSL_LINUX } from './systems';
import { findMachine, type Machine, type OperatingSystem, type World } from './world';

/** The four set-ups, by the ids of their computers. */
export const SETUPS = ['mac', 'windows', 'linux-desktop', 'linux-engine'] as const;
export type SetupId = (typeof SETUPS)[number];

/** Docker Desktop gives its VM half of the computer's memory unless told otherwise. */
const VM_MIB = LAPTOP.memoryMiB / 2;

/** The machine at which somebody sits down to use a set-up: on Windows that is the root partition, as WSL 2 has turned the hypervisor on. */
export function seatOf(setup: SetupId): string {
  return setup === 'windows' ? rootPartitionOf(setup) : setup;
}

/** The machine whose Docker Engine answers the CLI of a set-up. */
export function engineMachineOf(setup: SetupId): string {
  return setup === 'linux-engine' ? setup : `${setup}/docker-desktop`;
}

/** Docker Desktop's Linux VM with the engine in it. */
function hiddenVm(parent: string, os: OperatingSystem): Machine {
  const id = `${parent}/docker-desktop`;
  const vm = computer(id, 'docker-desktop', os, virtualHardware(LAPTOP.cpuCores, VM_MIB));
  return { ...vm, autostart: true, engine: freshEngine((label) => hexOf(`${id}/network/${label}`, 64)) };
}

const DEFAULT = 'Current DOCKER_HOST based configuration';

/** The contexts of a computer with Docker Desktop: its own is in use. */
function contexts(machine: string, local: DockerContext, endpoint: string): Machine['client'] {
  return { current: 'desktop-linux', contexts: { default: local, 'desktop-linux': { name: 'desktop-linux', description: 'Docker Desktop', endpoint, machine } } };
}

const localContext = (machine: string, endpoint: string): DockerContext => ({ name: 'default', description: DEFAULT, endpoint, machine });

function mac(): Machine {
  const vm = hiddenVm('mac', LINUXKIT);
  const hypervisor: Hypervisor = { type: 2, product: 'Hypervisor.framework', within: 'kernel' };
  const client = contexts(vm.id, localContext(vm.id, 'unix:///var/run/docker.sock'), 'unix:///Users/you/.docker/run/docker.sock');
  return { ...computer('mac', 'mac', MACOS, LAPTOP), hypervisor, guests: [vm], client };
}

function windows(): Machine {
  const vm = hiddenVm('windows', WSL_LINUX);
  const client = contexts(vm.id, localContext(vm.id, 'npipe:////./pipe/docker_engine'), 'npipe:////./pipe/dockerDesktopLinuxEngine');
  const root = computer(rootPartitionOf('windows'), 'windows', WINDOWS, { ...LAPTOP, virtual: true });
  return { ...computer('windows', 'windows', null, LAPTOP), hypervisor: { type: 1, product: 'Hyper-V' }, guests: [{ ...root, partition: 'root', autostart: true, client }, vm] };
}

function linuxDesktop(): Machine {
  const vm = hiddenVm('linux-desktop', LINUXKIT);
  const client = contexts(vm.id, localContext('linux-desktop', 'unix:///var/run/docker.sock'), 'unix:///home/you/.docker/desktop/docker.sock');
  return { ...computer('linux-desktop', 'linux-desktop', UBUNTU, LAPTOP), hypervisor: { ...KVM, product: 'QEMU' }, guests: [vm], client };
}

/** Where a request to `localhost` ends: Docker Desktop hands on what its VM publishes, so that the VM answers in the place of a computer without an engine. */
export function localhostOf(world: World, machine: string): string {
  const here = findMachine(world.machines, machine);
  return here?.engine === null ? (here.client?.contexts['desktop-linux']?.machine ?? machine) : machine;
}

/** The four computers, switched off. */
export function desktopComputers(): Machine[] {
  return [mac(), windows(), linuxDesktop(), dockerHost('linux-engine', 'linux-engine', [localContext('linux-engine', 'unix:///var/run/docker.sock')], LAPTOP)];
}

/** Boots the four side by side, each with what starts on it. */
export function bootDesktops(sim: Simulation): void {
  const services = (machine: string): void => {
    startServices(sim, machine);
  };
  startBareMetal(sim, 'windows', 'Hyper-V');
  bootMachines(sim, ['mac', 'linux-desktop', 'linux-engine'], services);
  startGuests(sim, ['windows/root', ...SETUPS.filter((setup) => setup !== 'linux-engine').map(engineMachineOf)]);
}
