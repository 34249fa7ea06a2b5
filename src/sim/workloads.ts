// A bench of workloads: the same program kept apart in six ways, side by side on one computer and its guests.
import { MICROVM_BOOT_MS, MICROVM_GUEST_MIB, NODE_APP_MIB, VMM_OVERHEAD_MIB } from './calibration';
import { workloadsOf } from './attacks';
import { startServices } from './docker/service';
import { bootMachines } from './hypervisor/boot';
import { NAMESPACE_KINDS, type NamespaceKind, type NamespaceSet, ROOT_NAMESPACES } from './kernel/kernel';
import { subordinateMap } from './kernel/parts';
import { kernelOf, type ProcessSpec, startProcess } from './kernel/processes';
import { computer, virtualHardware } from './machines';
import { type Simulation } from './shell/program';
import { UBUNTU } from './systems';
import { type Enclosure } from './walls';
import { isAlive, type Machine, machineOf, type OperatingSystem } from './world';

/** The program that every workload runs. */
const APP = { argv: ['node', 'app.js'], memoryMiB: NODE_APP_MIB.value };
/** The users that the programs which carry a sandbox run as: Firecracker's jailer and gVisor drop to numbers like these (illustrative). */
const JAILED_USER = '123';
/** A kernel for microVMs: small, and booted without firmware. The release is illustrative. */
const MICROVM_OS: OperatingSystem = { name: 'Alpine Linux v3.22', family: 'linux', kernelRelease: '6.1.141', kernelBuild: '#1 SMP PREEMPT_DYNAMIC', base: '' };
/** Memory of the general-purpose guest, MiB (illustrative). */
const VM_MIB = 2048;
const CONTAINER_KINDS = NAMESPACE_KINDS.filter((kind) => kind !== 'user');

/** Whether a bench can be filled: a computer that is on, with a hypervisor beside its kernel, and no workload on it yet. */
export function canFill(sim: Simulation, machine: string): boolean {
  return isAlive(sim.world, machine) && machineOf(sim.world, machine).hypervisor !== null && workloadsOf(sim.world, machine).length === 0;
}

/** Starts the same program in each enclosure, the quickest to start first. */
export function fillBench(sim: Simulation, machine: string): void {
  const start = (enclosure: Enclosure, spec: Partial<ProcessSpec>, on = machine): number =>
    startProcess(sim, on, { ...APP, user: 'root', cgroup: { path: `/app.slice/${enclosure}`, memoryMax: null, nanoCpus: null }, ...spec });
  start('process', { user: 'you' });
  start('container', { namespaces: fresh(sim, machine, CONTAINER_KINDS), nsPid: 1 });
  const mapped = start('userns', { namespaces: fresh(sim, machine, CONTAINER_KINDS), nsPid: 1 });
  enterUserNamespace(sim, machine, mapped);
  const jailed = fresh(sim, machine, CONTAINER_KINDS);
  const sentry = startProcess(sim, machine, { argv: ['runsc-sandbox', 'boot'], user: JAILED_USER, memoryMiB: 23, namespaces: jailed, nsPid: 1 });
  start('gvisor', { namespaces: jailed, nsPid: 2, sentry });
  bootMicroVm(sim, machine, 'microvm', MICROVM_GUEST_MIB.value);
  start('microvm', {}, `${machine}/microvm`);
  bootVm(sim, machine);
  start('vm', {}, `${machine}/vm`);
}

/** Fresh namespaces of some kinds, the machine's own for the rest. */
function fresh(sim: Simulation, machine: string, kinds: readonly NamespaceKind[]): NamespaceSet {
  let next = kernelOf(sim, machine).nextNamespace;
  const set = { ...ROOT_NAMESPACES };
  for (const kind of kinds) set[kind] = next++;
  return set;
}

function enterUserNamespace(sim: Simulation, machine: string, pid: number): void {
  const { nextNamespace } = kernelOf(sim, machine);
  sim.record({ type: 'namespace/entered', machine, pid, namespace: 'user', id: nextNamespace, nsPid: 1, hostname: null, uidMap: subordinateMap, proc: false });
}

function addGuest(sim: Simulation, parent: string, guest: Machine, vmm: Pick<ProcessSpec, 'argv' | 'user'> & Partial<ProcessSpec>): void {
  sim.record({ type: 'machine/created', parent, machine: guest }, { took: 1 });
  startProcess(sim, parent, { memoryMiB: guest.hardware.memoryMiB + VMM_OVERHEAD_MIB.value, guestId: guest.id, ...vmm });
}

/** Firecracker in its jail: no firmware, a small kernel, and the program as good as the first thing that runs. Gives back the guest's id. */
export function bootMicroVm(sim: Simulation, parent: string, name: string, memoryMiB: number): string {
  const guest = computer(`${parent}/${name}`, name, MICROVM_OS, virtualHardware(1, memoryMiB));
  addGuest(sim, parent, guest, { argv: ['firecracker', '--id', name], user: JAILED_USER, namespaces: fresh(sim, parent, ['pid', 'net', 'mnt']), nsPid: 1 });
  sim.record({ type: 'machine/poweredOn', machine: guest.id }, { took: 1 });
  sim.record(
    { type: 'kernel/booted', machine: guest.id, release: MICROVM_OS.kernelRelease, build: MICROVM_OS.kernelBuild, family: MICROVM_OS.family },
    { took: MICROVM_BOOT_MS.value },
  );
  startProcess(sim, guest.id, { argv: ['/sbin/init'], user: 'root', memoryMiB: 1, ppid: 0 });
  sim.record({ type: 'os/started', machine: guest.id }, { took: 1 });
  return guest.id;
}

function bootVm(sim: Simulation, parent: string): void {
  const guest = computer(`${parent}/vm`, 'vm', UBUNTU, virtualHardware(2, VM_MIB));
  addGuest(sim, parent, guest, { argv: ['qemu-system-x86_64', '-name', 'vm'], user: 'libvirt-qemu' });
  bootMachines(sim, [guest.id], (machine) => {
    startServices(sim, machine);
  });
}
