// Memory as the kernel counts it: what each cgroup is charged, how much room is left, and whom the OOM killer picks.
import { GROWTH_STEP } from '../calibration';
import { type Kernel, type Process } from './kernel';
import { valuesOf } from '../values';

const BYTES_PER_MIB = 1024 ** 2;
/** The least that a growing process takes at a time, MiB. */
const SMALLEST_STEP_MIB = 4;
/** Sizes are compared to this part of a MiB, so that sums of fractions cannot pass a limit by themselves. */
const PARTS_OF_MIB = 1024;
const rounded = (mib: number): number => Math.round(mib * PARTS_OF_MIB) / PARTS_OF_MIB;
/** The score at which the OOM killer leaves a process alone. */
const NEVER = -1000;

/** Whether a cgroup is another one or lies below it. */
export function isWithin(path: string, group: string): boolean {
  return group === '/' || (path.startsWith(group) && (path.length === group.length || path[group.length] === '/'));
}

/** The processes that are charged to a cgroup (its own and those of the groups below it); null stands for the whole machine. */
export function chargedTo(kernel: Kernel, group: string | null): Process[] {
  return valuesOf(kernel.processes).filter((process) => group === null || isWithin(process.cgroup, group));
}

/** MiB that a cgroup is charged; null stands for the whole machine. */
export function chargedMiB(kernel: Kernel, group: string | null): number {
  return chargedTo(kernel, group).reduce((sum, process) => sum + process.memoryMiB, 0);
}

/** The limit that binds first: a cgroup's, or (null) the machine's own memory. `roomMiB` is negative when more is in use than allowed. */
export interface MemoryBound {
  cgroup: string | null;
  roomMiB: number;
}

/** Which limit a process would hit first if it grew. `totalMiB` is the machine's memory. */
export function memoryBound(kernel: Kernel, totalMiB: number, process: Process): MemoryBound {
  let bound: MemoryBound = { cgroup: null, roomMiB: rounded(totalMiB - chargedMiB(kernel, null)) };
  for (const { path, memoryMax } of valuesOf(kernel.cgroups)) {
    if (memoryMax === null || !isWithin(process.cgroup, path)) continue;
    const roomMiB = rounded(memoryMax / BYTES_PER_MIB - chargedMiB(kernel, path));
    if (roomMiB < bound.roomMiB) bound = { cgroup: path, roomMiB };
  }
  return bound;
}

/** How readily the OOM killer picks a process: its memory, moved by oom_score_adj in thousandths of what is there (kernel: oom_badness). */
export function oomBadness(process: Process, totalMiB: number): number {
  return process.memoryMiB + (process.oomScoreAdj * totalMiB) / 1000;
}

/** The process that the OOM killer would pick in a cgroup, or (null) on the whole machine. PID 1 and processes that are exempt are spared. */
export function oomVictim(kernel: Kernel, totalMiB: number, group: string | null): Process | undefined {
  const badness = (process: Process): number => oomBadness(process, totalMiB);
  return chargedTo(kernel, group)
    .filter((process) => process.pid !== 1 && process.oomScoreAdj !== NEVER)
    .reduce<Process | undefined>((worst, process) => (worst && badness(worst) >= badness(process) ? worst : process), undefined);
}

/**
 * When the kernel next has to charge a process, and for how much (MiB); null when its memory stays as it is.
 * A process grows evenly in time; it is looked at each time it has become GROWTH_STEP times as big, and when it reaches a limit.
 */
export function nextCharge(kernel: Kernel, totalMiB: number, process: Process, now: number): { at: number; memoryMiB: number } | null {
  const { memoryMiB, growth, state } = process;
  const { roomMiB } = memoryBound(kernel, totalMiB, process);
  if (roomMiB < 0) return { at: now + 1, memoryMiB };
  if (!growth || state === 'paused' || (growth.upToMiB !== null && memoryMiB >= growth.upToMiB)) return null;
  const wanted = Math.min(Math.max(memoryMiB * GROWTH_STEP.value, memoryMiB + SMALLEST_STEP_MIB), growth.upToMiB ?? Infinity);
  // At the limit the next page is one too many.
  const target = roomMiB === 0 ? memoryMiB + 1 : Math.min(wanted, memoryMiB + roomMiB);
  return { at: now + Math.max(1, ((target - memoryMiB) / growth.mibPerSecond) * 1000), memoryMiB: target };
}
