// What a container uses at an instant: processes, memory and CPU time, as its cgroup counts them.
import { cpuUse } from '../../kernel/cpu';
import { chargedMiB, chargedTo } from '../../kernel/memory';
import { intOf } from '../../random';
import { machineOf, type World } from '../../world';
import { type Container } from '../container';

/** What the CLI shows of a container. Bytes; CPU in percent of one CPU. */
export interface Usage {
  cpuPercent: number;
  memory: number;
  memoryLimit: number;
  pids: number;
}

/** Every process wakes now and then; so many hundredths of a percent of a CPU (illustrative). */
const IDLE_HUNDREDTHS = 6;
const MIB = 1024 * 1024;

/** The usage of a container; nothing at all while it does not run. */
export function usageOf(world: World, machine: string, { id, pid, hostConfig, state }: Container): Usage {
  const { kernel, hardware } = machineOf(world, machine);
  const main = kernel?.processes[pid];
  if (!kernel || !main) return { cpuPercent: 0, memory: 0, memoryLimit: 0, pids: 0 };
  const processes = chargedTo(kernel, main.cgroup);
  const use = cpuUse(kernel, hardware.cpuCores);
  const busy = processes.reduce((sum, process) => sum + (use[process.pid] ?? 0), 0);
  const idle = state === 'paused' ? 0 : intOf(`${String(world.seed)}/${id}/${String(Math.floor(world.now / 1000))}`, IDLE_HUNDREDTHS) / 100;
  return {
    cpuPercent: busy * 100 + idle,
    memory: chargedMiB(kernel, main.cgroup) * MIB,
    memoryLimit: hostConfig.Memory || hardware.memoryMiB * MIB,
    pids: processes.length,
  };
}
