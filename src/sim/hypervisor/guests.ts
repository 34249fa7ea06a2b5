// Who stands on whom: the machine below a guest, whether it can carry guests now, and the process that carries each of them.
import { endProcess, startProcess } from '../kernel/processes';
import { residentMiB } from '../ledger';
import { VMM_OVERHEAD_MIB } from '../calibration';
import { type Simulation } from '../shell/program';
import { machineOf, machinePath, type Machine, type World } from '../world';
import { valuesOf } from '../values';

/** The machine whose hypervisor carries a guest; undefined for a real computer. */
export function parentOf(world: World, guest: string): Machine | undefined {
  return machinePath(world.machines, guest).at(-2);
}

/** Whether a machine's hypervisor can run guests now: everything below it is up. */
export function carriesGuests(world: World, id: string): boolean {
  const path = machinePath(world.machines, id);
  const host = path.at(-1);
  if (!host?.hypervisor) return false;
  return path.every((m) => m.power === 'on' && m.kernel?.state !== 'panicked') && (host.kernel !== null || host.os === null);
}

/** A guest's own name: the last part of its id. */
export function guestName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** The command line of the process that carries a guest, as the host's `ps` shows it. */
function vmmArgv(host: Machine, guest: Machine): string[] {
  const name = guestName(guest.id);
  const { cpuCores, memoryMiB } = guest.hardware;
  if (host.kernel?.family === 'darwin') return ['com.apple.Virtualization.VirtualMachine'];
  if (host.hypervisor?.within !== 'kernel') return ['/usr/lib/kyeo-hypervisor/vmm', guest.id];
  return ['/usr/bin/qemu-system-x86_64', '-name', `guest=${name}`, '-accel', 'kvm', '-smp', String(cpuCores), '-m', String(memoryMiB)];
}

/** Starts the process that carries a guest, where the hypervisor runs on a kernel; elsewhere there is none to see. */
export function startVmm(sim: Simulation, id: string): void {
  const host = parentOf(sim.world, id);
  if (host?.kernel?.state !== 'running') return;
  const guest = machineOf(sim.world, id);
  const user = host.hypervisor?.within === 'kernel' && host.kernel.family === 'linux' ? 'libvirt-qemu' : 'you';
  startProcess(sim, host.id, { argv: vmmArgv(host, guest), user, memoryMiB: residentMiB(guest) + VMM_OVERHEAD_MIB.value, guestId: id });
}

/** Ends the process that carries a guest. */
export function endVmm(sim: Simulation, id: string, code = 0): void {
  const host = parentOf(sim.world, id);
  const pids = valuesOf(host?.kernel?.processes).flatMap(({ pid, guestId }) => (guestId === id ? [pid] : []));
  if (host) for (const pid of pids) endProcess(sim, host.id, pid, code);
}
