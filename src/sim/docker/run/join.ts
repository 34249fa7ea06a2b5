// A further process in a running container: the same namespaces and cgroup, and a number of its own.
import { type Kernel } from '../../kernel/kernel';
import { type ProcessSpec } from '../../kernel/processes';
import { type Simulation } from '../../shell/program';
import { machineOf } from '../../world';
import { present } from '../../draft';
import { valuesOf } from '../../values';

/** Processes that a shell has run in the meantime have taken numbers too; the gap is illustrative. */
const LARGEST_GAP = 6;

/** What a process shares with the container that it joins; null where the container does not run. */
export function joinContainer(sim: Simulation, machine: string, container: string): Pick<ProcessSpec, 'containerId' | 'namespaces' | 'nsPid' | 'cgroup'> | null {
  const { kernel, engine } = machineOf(sim.world, machine);
  const first = kernel?.processes[engine?.containers[container]?.pid ?? 0];
  if (!kernel || !first) return null;
  const cgroup = kernel.cgroups[first.cgroup];
  return {
    containerId: container,
    namespaces: { ...present(first.namespaces) },
    nsPid: lastNumber(kernel, first.namespaces.pid) + 1 + sim.int('nspid', LARGEST_GAP),
    ...(cgroup ? { cgroup: { ...present(cgroup) } } : {}),
  };
}

/** The highest PID in a PID namespace. */
function lastNumber(kernel: Kernel, namespace: number): number {
  return Math.max(1, ...valuesOf(kernel.processes).flatMap((process) => (process.namespaces.pid === namespace ? [process.nsPid] : [])));
}
