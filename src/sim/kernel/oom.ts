// Charging memory: a process grows into the room that is left, and where none is left the OOM killer picks a process.
import { type Simulation } from '../shell/program';
import { machineOf } from '../world';
import { type Process } from './kernel';
import { memoryBound, oomVictim } from './memory';
import { endProcess, kernelOf, SIGKILL_CODE } from './processes';

/** A process has grown to a size (MiB), or a limit has been drawn tighter: takes what there is room for, and kills until what is in use fits. */
export function chargeMemory(sim: Simulation, machine: string, pid: number, memoryMiB: number): void {
  const alive = (): Process | undefined => kernelOf(sim, machine).processes[pid];
  const before = alive();
  if (!before) return;
  const wanted = Math.max(0, memoryMiB - before.memoryMiB);
  for (let process = alive(); process; process = alive()) {
    const { cgroup, roomMiB } = memoryBound(kernelOf(sim, machine), machineOf(sim.world, machine).hardware.memoryMiB, process);
    if (roomMiB > 0 || (roomMiB === 0 && wanted === 0)) {
      sim.record({ type: 'process/grew', machine, pid, memoryMiB: process.memoryMiB + Math.min(wanted, roomMiB) });
      return;
    }
    if (!killOne(sim, machine, cgroup)) return;
  }
}

/** Kills the process that the OOM killer picks; false when there is none that it may pick. */
function killOne(sim: Simulation, machine: string, cgroup: string | null): boolean {
  const victim = oomVictim(kernelOf(sim, machine), machineOf(sim.world, machine).hardware.memoryMiB, cgroup);
  if (!victim) return false;
  const { pid, containerId, argv, memoryMiB } = victim;
  sim.record({ type: 'oom/killed', machine, pid, cgroup, container: containerId, argv: [...argv], memoryMiB }, { took: 1 });
  endProcess(sim, machine, pid, SIGKILL_CODE);
  return true;
}
