// What stands between a workload and the machines below it, wall by wall from the inside out: read from the World, not from a label.
import { valuesOf } from './values';
import {
  CONTAINER_OVERHEAD_MIB,
  type Constant,
  DOCKER_RUN_MS,
  FORK_EXEC_MS,
  GUEST_OS_MIB,
  GVISOR_OVERHEAD_MIB,
  GVISOR_START,
  MICROVM_BOOT_MS,
  MICROVM_GUEST_MIB,
  SYSCALL_US,
  VM_BOOT_MS,
  VMM_OVERHEAD_MIB,
} from './calibration';
import { sharesWithMachine } from './inside';
import { NAMESPACE_KINDS, type NamespaceKind, type Process } from './kernel/kernel';
import { machineOf, machinePath, type World } from './world';

/** A process, and the machine whose kernel holds it in its table. */
export interface Place {
  machine: string;
  pid: number;
}

/**
 * A wall, and what it is made of.
 * namespaces: what cannot be named cannot be touched · uid-map: root inside is nobody outside · sentry: another program answers the system calls
 * hypervisor: the hardware keeps the guest's kernel in · jail: the program that carries the guest or the sentry is locked up itself.
 */
export type Wall =
  | { id: 'namespaces'; machine: string; kinds: NamespaceKind[] }
  | { id: 'uid-map'; machine: string; outside: number }
  | { id: 'sentry'; machine: string; pid: number }
  | { id: 'hypervisor'; machine: string; guest: string }
  | { id: 'jail'; machine: string; pid: number };
export type WallId = Wall['id'];

/** The ways in which a workload can be kept apart, from the weakest wall to the strongest; the order of the last three is argued about. */
export const ENCLOSURES = ['process', 'container', 'userns', 'gvisor', 'microvm', 'vm'] as const;
export type Enclosure = (typeof ENCLOSURES)[number];

const processAt = (world: World, { machine, pid }: Place): Process | undefined => machineOf(world, machine).kernel?.processes[pid];
const ownKinds = (process: Process): NamespaceKind[] => NAMESPACE_KINDS.filter((kind) => kind !== 'user' && !sharesWithMachine(process, kind));

/** The program that carries a guest, where its hypervisor runs on a kernel. */
function vmmOf(world: World, guest: string): Place | undefined {
  const parent = machinePath(world.machines, guest).at(-2);
  const vmm = valuesOf(parent?.kernel?.processes).find(({ guestId }) => guestId === guest);
  return parent && vmm ? { machine: parent.id, pid: vmm.pid } : undefined;
}

/** The walls round a workload, from the inside out. */
export function wallsAround(world: World, place: Place): Wall[] {
  const process = processAt(world, place);
  if (!process) return [];
  const { machine } = place;
  if (process.sentry !== undefined) return [{ id: 'sentry', machine, pid: process.sentry }, ...jailOf(world, { machine, pid: process.sentry }), ...wallsBelow(world, machine)];
  const kinds = ownKinds(process);
  const map = machineOf(world, machine).kernel?.uidMaps[process.namespaces.user];
  const own: Wall[] = [
    ...(kinds.length > 0 ? [{ id: 'namespaces', machine, kinds } as const] : []),
    ...(map && map.outside !== map.inside ? [{ id: 'uid-map', machine, outside: map.outside } as const] : []),
  ];
  return [...own, ...wallsBelow(world, machine)];
}

/** A program that is shut in, because somebody may get into it: in namespaces of its own and without root's rights. */
function jailOf(world: World, place: Place): Wall[] {
  const process = processAt(world, place);
  return process && ownKinds(process).length > 0 && process.user !== 'root' ? [{ id: 'jail', ...place }] : [];
}

/** The walls between a guest and the computer that carries it; none for a real computer. */
function wallsBelow(world: World, machine: string): Wall[] {
  const parent = machinePath(world.machines, machine).at(-2);
  if (!parent) return [];
  const vmm = vmmOf(world, machine);
  return [{ id: 'hypervisor', machine: parent.id, guest: machine }, ...(vmm ? jailOf(world, vmm) : []), ...wallsBelow(world, parent.id)];
}

/** How a workload is kept apart, told by its walls. */
export function enclosureOf(walls: readonly Wall[]): Enclosure {
  const has = (id: WallId): boolean => walls.some((wall) => wall.id === id);
  if (has('hypervisor')) return has('jail') ? 'microvm' : 'vm';
  if (has('sentry')) return 'gvisor';
  return has('uid-map') ? 'userns' : has('namespaces') ? 'container' : 'process';
}

/** A kernel that a workload depends on: the machine's own, or one in user space. */
export type KernelBelow = { kind: 'kernel'; machine: string } | { kind: 'user-space'; machine: string; pid: number };

/** The kernels between a workload and the hardware, from the inside out. The first one answers its system calls. */
export function kernelsBelow(world: World, place: Place): KernelBelow[] {
  const sentry = processAt(world, place)?.sentry;
  const machines = machinePath(world.machines, place.machine).toReversed();
  const own = machines.filter(({ kernel }) => kernel !== null).map(({ id }): KernelBelow => ({ kind: 'kernel', machine: id }));
  return sentry === undefined ? own : [{ kind: 'user-space', machine: place.machine, pid: sentry }, ...own];
}

/** What an enclosure costs beside the program in it; null where nobody has measured it the same way. A sum names its parts. */
export interface Price {
  memory: Constant[];
  start: Constant;
  /** Of one system call, µs. */
  syscall: Constant | null;
}

/** What each enclosure costs. */
export const PRICES: Readonly<Record<Enclosure, Price>> = {
  process: { memory: [], start: FORK_EXEC_MS, syscall: SYSCALL_US.runc },
  container: { memory: [CONTAINER_OVERHEAD_MIB], start: DOCKER_RUN_MS, syscall: SYSCALL_US.runc },
  userns: { memory: [CONTAINER_OVERHEAD_MIB], start: DOCKER_RUN_MS, syscall: SYSCALL_US.runc },
  gvisor: { memory: [GVISOR_OVERHEAD_MIB], start: GVISOR_START, syscall: SYSCALL_US.gvisor },
  microvm: { memory: [MICROVM_GUEST_MIB, VMM_OVERHEAD_MIB], start: MICROVM_BOOT_MS, syscall: null },
  vm: { memory: [GUEST_OS_MIB, VMM_OVERHEAD_MIB], start: VM_BOOT_MS, syscall: null },
};

/** MiB that an enclosure costs beside the program in it. */
export function memoryPrice(enclosure: Enclosure): number {
  return PRICES[enclosure].memory.reduce((sum, { value }) => sum + value, 0);
}
