// When the kernel next charges a process for memory: planned anew whenever its memory, a limit or the freezer has changed.
import { machineOf, type World } from '../world';
import { nextCharge } from './memory';
import { valuesOf } from '../values';

/**
 * Plans the next charge of a process after something has changed at an instant (simulated ms).
 * The charges of the machine's other processes stand: how much room there is shows when they fall due.
 */
export function planCharge(world: World, machineId: string, pid: number, now: number): void {
  const machine = machineOf(world, machineId);
  const process = machine.kernel?.processes[pid];
  world.pending = valuesOf(world.pending).filter((p) => !(p.kind === 'memory-charge' && p.machine === machineId && p.pid === pid));
  const charge = machine.kernel && process ? nextCharge(machine.kernel, machine.hardware.memoryMiB, process, now) : null;
  if (charge) world.pending.push({ ...charge, kind: 'memory-charge', machine: machineId, pid });
}
