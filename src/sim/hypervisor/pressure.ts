// What happens when guests really use what has been promised to them: the host swaps, and beyond that its kernel ends the largest one.
import { HOST_SWAP_MIB, VMM_OVERHEAD_MIB } from '../calibration';
import { endProcess, SIGKILL_CODE, startProcess } from '../kernel/processes';
import { ledgerOf, residentMiB } from '../ledger';
import { type Simulation } from '../shell/program';
import { isAlive, machineOf } from '../world';
import { endVmm, parentOf } from './guests';
import { valuesOf } from '../values';

/** The program that fills memory. */
const FILLER = 'stress-ng';

/** Has a program in a machine take so much memory (MiB), in the place of the one that did before; 0 only ends that one. No more than the machine has left. */
export function fillMemory(sim: Simulation, machine: string, mib: number): void {
  if (!isAlive(sim.world, machine)) return;
  const kernel = machineOf(sim.world, machine).kernel;
  const before = valuesOf(kernel?.processes).find(({ argv, containerId }) => argv[0] === FILLER && containerId === null);
  if (before) endProcess(sim, machine, before.pid, 0);
  const here = machineOf(sim.world, machine);
  const room = here.hardware.memoryMiB - residentMiB(here);
  const wanted = Math.min(mib, Math.max(0, room));
  if (wanted > 0) {
    const argv = here.kernel?.family === 'windows' ? [`${FILLER}.exe`] : [FILLER, '--vm', '1', '--vm-bytes', `${String(wanted)}M`];
    startProcess(sim, machine, { argv, user: 'you', memoryMiB: wanted, cgroup: { path: '/user.slice', memoryMax: null, nanoCpus: null } });
  }
  settleMemory(sim, parentOf(sim.world, machine)?.id ?? machine);
}

/** Brings the processes that carry a host's guests to the size that they have in its memory: all that the guests use, or their share of the room there is. */
function resizeVmms(sim: Simulation, host: string): void {
  const machine = machineOf(sim.world, host);
  const { swapped } = ledgerOf(machine);
  const vmms = valuesOf(machine.kernel?.processes).flatMap(({ pid, guestId, memoryMiB }) => {
    const guest = machine.guests.find(({ id }) => id === guestId);
    return guest ? [{ pid, memoryMiB, wanted: residentMiB(guest) + VMM_OVERHEAD_MIB.value }] : [];
  });
  const all = vmms.reduce((sum, { wanted }) => sum + wanted, 0);
  for (const { pid, memoryMiB, wanted } of vmms) {
    const size = Math.floor(wanted - (swapped * wanted) / all);
    if (size !== memoryMiB) sim.record({ type: 'process/grew', machine: host, pid, memoryMiB: size });
  }
}

/** Lets a host deal with what its guests use: beyond its memory it swaps, and beyond that its kernel ends the largest guest. */
export function settleMemory(sim: Simulation, host: string): void {
  for (;;) {
    const { swapped, guests } = ledgerOf(machineOf(sim.world, host));
    const [largest] = guests.filter(({ on }) => on).toSorted((a, b) => b.used - a.used);
    if (swapped <= HOST_SWAP_MIB.value || !largest) {
      resizeVmms(sim, host);
      if (swapped > 0) sim.record({ type: 'memory/swapped', machine: host, mib: swapped }, { took: 500 });
      return;
    }
    sim.record({ type: 'memory/exhausted', machine: host, guest: largest.machine }, { took: 10 });
    sim.record({ type: 'machine/poweredOff', machine: largest.machine }, { took: 20 });
    endVmm(sim, largest.machine, SIGKILL_CODE);
  }
}
