// What the Stack lens sees in a World: one computer, its kernels, and what stands on them. Layout and text twin both start here.
import { type Container, type ContainerState } from '../../sim/docker/container';
import { type Hardware } from '../../sim/hardware/hardware';
import { type Event } from '../../sim/event';
import { type Kernel, type KernelFamily } from '../../sim/kernel/kernel';
import { findMachine, type Machine, type World } from '../../sim/world';
import { type AppFact, appOf, plainApps, programOf } from './apps';

/** The three stops of the switch. */
export type StackView = 'vm' | 'container' | 'nested';
/** Where the hypervisor stands. */
export type HypervisorType = 1 | 2;
/** Which computer is drawn, and how its hypervisor stands. */
export interface StackChoice {
  view: StackView;
  type: HypervisorType;
  /** Another computer than the view's own. */
  computer?: string | undefined;
}

/** How far a machine has booted. */
export type Stage = 'off' | 'firmware' | 'kernel' | 'os' | 'on';

/** A container, or a process that runs without one. */
export interface Member {
  kind: 'container' | 'plain';
  name: string;
  image: string;
  state: ContainerState;
  app: AppFact | null;
}

/** A kernel, the OS and engine beside it, and the members that stand on it. */
export interface Floor {
  machine: string;
  family: KernelFamily;
  /** Such as `Linux 6.8`. */
  release: string;
  panicked: boolean;
  /** Panicked, or standing on something that is. */
  stopped: boolean;
  /** Such as `Ubuntu 24.04`; null until it has started. */
  os: string | null;
  /** The first process. */
  init: { program: string; pid: number };
  engine: { pid: number; on: boolean } | null;
  /** VMM processes, one for each guest of a type 2 hypervisor. */
  vmms: number;
  members: Member[];
}

/** A virtual machine on the computer. */
export interface Guest {
  machine: string;
  /** Counted from 1. */
  number: number;
  /** Its own name, where it has one beyond its number. */
  name: string | null;
  /** The OS that was here before the hypervisor slid under it. */
  root: boolean;
  /** The same name over views, so that its blocks move: that of its first app. */
  key: string;
  stage: Stage;
  hardware: Hardware;
  floor: Floor | null;
  /** Its own kernel or the one below has panicked. */
  stopped: boolean;
}

/** Everything that one picture of the lens shows. */
export interface Scene extends StackChoice {
  machine: string;
  hardware: Hardware;
  stage: Stage;
  hypervisor: HypervisorType | null;
  /** The hypervisor is a part of the host's kernel (KVM), and guests stand beside everything else there. */
  within: boolean;
  product: string;
  /** The kernel that runs right on the hardware, if there is one. */
  host: Floor | null;
  guests: Guest[];
}

/** The id of the computer that a view draws. */
export function computerOf({ view, type, computer }: StackChoice): string {
  if (computer !== undefined) return computer;
  return view === 'container' ? 'host' : view === 'nested' ? 'nested' : `type${type}`;
}

/** `Ubuntu 24.04.3 LTS` to `Ubuntu 24.04`. */
const shortOs = (name: string): string => /^\S+ \d+(\.\d+)?/.exec(name)?.[0] ?? name;
const FAMILY_NAMES: Readonly<Record<KernelFamily, string>> = { linux: 'Linux', windows: 'Windows NT', darwin: 'Darwin' };
/** `6.8.0-60-generic` to `Linux 6.8`. */
const shortRelease = (family: KernelFamily, release: string): string => `${FAMILY_NAMES[family]} ${/^\d+\.\d+/.exec(release)?.[0] ?? release}`;

/** The first process as the lens names it. */
function initOf({ family, processes }: Kernel): Floor['init'] {
  if (family === 'windows') return { program: 'System', pid: 4 };
  const argv = processes[1]?.argv;
  const program = argv ? programOf(argv) : 'init';
  return { program: program === 'init' ? 'systemd' : program, pid: 1 };
}

function memberOf(container: Container, machine: Machine): Member {
  const process = machine.kernel?.processes[container.pid];
  return { kind: 'container', name: container.name, image: container.imageRef, state: container.state, app: process ? appOf(process, container.name) : null };
}

/** Everything that runs on a machine's kernel for the learner, plain processes first. */
function membersOf(machine: Machine): Member[] {
  const { kernel, engine } = machine;
  if (!kernel) return [];
  const plain = (kernel.family === 'darwin' ? [] : plainApps(kernel)).map((process): Member => {
    const app = appOf(process);
    return { kind: 'plain', name: app.name, image: '', state: 'running', app };
  });
  const containers = Object.values(engine?.containers ?? {}).toSorted((a, b) => a.createdAt - b.createdAt);
  return [...plain, ...containers.map((container) => memberOf(container, machine))];
}

/** Floors that have been read. A machine that changes is another object, and most steps of a turn leave it as it is. */
const floors = new WeakMap<Machine, Floor>();

/** The floor of a machine, which `below` says stands on something that has panicked. */
function floorOf(machine: Machine, below: boolean): Floor | null {
  if (!machine.kernel) return null;
  const floor = floors.get(machine) ?? readFloor(machine, machine.kernel);
  floors.set(machine, floor);
  return below ? { ...floor, stopped: true } : floor;
}

function readFloor(machine: Machine, kernel: Kernel): Floor {
  const { engine, id, os, power } = machine;
  const panicked = kernel.state === 'panicked';
  return {
    machine: id,
    family: kernel.family,
    release: shortRelease(kernel.family, kernel.release),
    panicked,
    stopped: panicked,
    os: power === 'on' && os ? shortOs(os.name) : null,
    init: initOf(kernel),
    engine: engine && power === 'on' ? { pid: engine.pid, on: engine.state === 'running' } : null,
    vmms: Object.values(kernel.processes).filter((p) => p.guestId !== null).length,
    members: membersOf(machine),
  };
}

/** How far a machine has come with booting, told by its state and what goes on. */
export function stageOf(machine: Machine, going: readonly Event[]): Stage {
  if (machine.power !== 'booting') return machine.power;
  if (machine.kernel) return 'os';
  return going.some((event) => event.type === 'kernel/booted' && event.machine === machine.id) ? 'kernel' : 'firmware';
}

/** Names for the guests' blocks: in the nested view the first and the last VM take the places of the first and the last app's. */
function keysOf(world: World, { view, computer }: StackChoice, guests: readonly Machine[]): string[] {
  if (view !== 'nested' || computer !== undefined) return guests.map((guest) => (guest.partition === 'root' ? 'host' : (guest.id.split('/').at(-1) ?? guest.id)));
  const host = findMachine(world.machines, 'host');
  const apps = (host && floorOf(host, false)?.members.filter((member) => member.kind === 'container')) ?? [];
  return guests.map((guest, at) => apps.at(at === 0 ? 0 : -1)?.name ?? guest.id);
}

/** Reads the computer of a view out of a World; `going` are the events that are under way. Null when there is no such computer. */
export function sceneOf(world: World, choice: StackChoice, going: readonly Event[] = []): Scene | null {
  const computer = findMachine(world.machines, computerOf(choice));
  if (!computer) return null;
  const host = floorOf(computer, false);
  const keys = keysOf(world, choice, computer.guests);
  const guests = computer.guests.map((guest, at): Guest => {
    const floor = floorOf(guest, host?.panicked === true);
    const stopped = floor?.stopped ?? host?.panicked === true;
    const name = /^vm-\d+$/.test(guest.hostname) ? null : guest.hostname;
    return {
      machine: guest.id,
      number: at + 1,
      name,
      root: guest.partition === 'root',
      key: keys[at] ?? guest.id,
      stage: stageOf(guest, going),
      hardware: guest.hardware,
      floor,
      stopped,
    };
  });
  return {
    ...choice,
    machine: computer.id,
    hardware: computer.hardware,
    stage: stageOf(computer, going),
    hypervisor: computer.hypervisor?.type ?? null,
    within: computer.hypervisor?.within === 'kernel',
    product: computer.hypervisor?.product ?? '',
    host,
    guests,
  };
}

/** How many kernels run on a computer: the number that the whole lens is about. */
export function countKernels(world: World, choice: StackChoice): number {
  const scene = sceneOf(world, choice);
  if (!scene) return 0;
  return [scene.host, ...scene.guests.map((guest) => guest.floor)].filter((floor) => floor !== null && !floor.stopped).length;
}
