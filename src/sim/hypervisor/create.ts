// Making virtual machines out of a host's parts, installing an OS in them, and deleting them: with what a hypervisor refuses.
import { INSTALL_MS } from '../calibration';
import { ledgerOf } from '../ledger';
import { computer, virtualHardware } from '../machines';
import { type Simulation } from '../shell/program';
import { NEEDS, type SystemId, SYSTEMS } from '../systems';
import { allMachines, machineOf, type World } from '../world';
import { endVmm, guestName, parentOf } from './guests';
import { snapshotsOf, type VmRefusal } from './hypervisor';

/** The parts that a learner chooses for a VM. */
export interface VmParts {
  /** A host name: small letters, digits and hyphens, 15 characters at most. */
  name: string;
  cpuCores: number;
  memoryMiB: number;
  diskGB: number;
  /** What is installed at once; null for an empty disk. */
  os: SystemId | null;
}

const within = (value: unknown, least: number, most: number): boolean => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

/** Whether parts make sense as such; a stored input may hold anything. */
export function areParts(parts: VmParts): boolean {
  const { name, cpuCores, memoryMiB, diskGB, os } = parts;
  const sizes = within(cpuCores, 1, 64) && within(memoryMiB, 128, 1_048_576) && within(diskGB, 1, 65_536);
  return sizes && typeof name === 'string' && /^[a-z][a-z0-9-]{0,14}$/.test(name) && (os === null || Object.hasOwn(SYSTEMS, os));
}

/** Records why nothing is done. */
export function refuse(sim: Simulation, machine: string, app: string, reason: VmRefusal): void {
  sim.record({ type: 'hypervisor/refused', machine, app, reason }, { took: 1 });
}

/** Why an OS cannot go onto hardware of a size; null when it can. */
function misfit(os: SystemId, { memoryMiB, diskGB }: Pick<VmParts, 'memoryMiB' | 'diskGB'>): VmRefusal | null {
  return memoryMiB < NEEDS[os].memoryMiB || diskGB < NEEDS[os].diskGB ? 'too-small-for-os' : null;
}

/** Why a host does not make a VM of these parts; null when it does. */
export function whyNot(world: World, host: string, parts: VmParts): VmRefusal | null {
  const machine = machineOf(world, host);
  const { total, promised } = ledgerOf(machine);
  if (machine.guests.some(({ id }) => guestName(id) === parts.name)) return 'name-conflict';
  if (parts.cpuCores > machine.hardware.cpuCores) return 'too-many-cpus';
  if (machine.hypervisor?.overcommit !== true && promised + parts.memoryMiB > total) return 'out-of-memory';
  return parts.os === null ? null : misfit(parts.os, parts);
}

/** Makes a VM on a host; its disk is empty or holds an installed OS. */
export function createVm(sim: Simulation, host: string, parts: VmParts): void {
  const reason = whyNot(sim.world, host, parts);
  if (reason) {
    refuse(sim, host, parts.name, reason);
    return;
  }
  const hardware = { ...virtualHardware(parts.cpuCores, parts.memoryMiB), diskGB: parts.diskGB };
  sim.record({ type: 'machine/created', parent: host, machine: computer(`${host}/${parts.name}`, parts.name, null, hardware) }, { took: 10 });
  if (parts.os !== null) installOs(sim, `${host}/${parts.name}`, parts.os);
}

/** Installs an OS on a guest that is off, or on without one. What was on its disk is gone. */
export function installOs(sim: Simulation, guest: string, os: SystemId): void {
  const machine = machineOf(sim.world, guest);
  const host = parentOf(sim.world, guest);
  const reason = machine.kernel ? 'running' : misfit(os, machine.hardware);
  if (reason) {
    refuse(sim, host?.id ?? guest, guestName(guest), reason);
    return;
  }
  if (machine.power !== 'off') {
    sim.record({ type: 'machine/poweredOff', machine: guest }, { took: 20 });
    endVmm(sim, guest);
  }
  const start = sim.world.now;
  sim.advance(start + INSTALL_MS.value);
  sim.record({ type: 'os/installed', machine: guest, os: SYSTEMS[os] }, { at: start, took: sim.world.now - start });
}

/** Deletes a guest that is off, with its disk. Something that a docker CLI is connected to stays. */
export function deleteVm(sim: Simulation, guest: string): void {
  const host = parentOf(sim.world, guest);
  if (!host) return;
  const contexts = allMachines(sim.world).flatMap(({ client }) => Object.values(client?.contexts ?? {}));
  const inUse = machineOf(sim.world, guest).partition === 'root' || contexts.some(({ machine }) => machine === guest || machine.startsWith(`${guest}/`));
  const reason = inUse ? 'in-use' : machineOf(sim.world, guest).power !== 'off' ? 'running' : snapshotsOf(host, guest).length > 0 ? 'has-snapshots' : null;
  if (reason) refuse(sim, host.id, guestName(guest), reason);
  else sim.record({ type: 'machine/removed', machine: guest }, { took: 20 });
}
