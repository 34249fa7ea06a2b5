// Which processes a program sees: its own PID namespace, or on a machine everything.
import { type Process } from '../../kernel/kernel';
import { type ProgramContext } from '../program';
import { machineHere } from './support';
import { valuesOf } from '../../values';

/** Where somebody looks from. */
export type Lookout = Pick<ProgramContext, 'sim' | 'machine' | 'container'>;

/** A process with the numbers that the caller sees. */
export interface SeenProcess {
  process: Process;
  pid: number;
  ppid: number;
}

/** Processes of the caller's PID namespace, by PID. A machine's own shell sees the containers' processes too. */
export function visibleProcesses(context: Lookout): SeenProcess[] {
  const { kernel, engine } = machineHere(context);
  const all = valuesOf(kernel?.processes ?? {});
  if (context.container === null) return all.map((process) => ({ process, pid: process.pid, ppid: process.ppid })).sort((a, b) => a.pid - b.pid);
  const first = kernel?.processes[engine?.containers[context.container]?.pid ?? 0];
  if (!first) return [];
  const inside = all.filter((process) => process.namespaces.pid === first.namespaces.pid);
  const numberOf = (pid: number): number => inside.find((process) => process.pid === pid)?.nsPid ?? 0;
  return inside.map((process) => ({ process, pid: process.nsPid, ppid: numberOf(process.ppid) })).sort((a, b) => a.pid - b.pid);
}

/** The PID that the caller itself has, as it would see it. */
export function ownPid(context: ProgramContext): number {
  const seen = visibleProcesses(context);
  const listed = seen.find(({ process }) => process.pid === context.pid);
  if (listed) return listed.pid;
  const last = seen.at(-1)?.pid ?? 0;
  return context.container === null ? Math.max(last + 1, machineHere(context).kernel?.nextPid ?? 1) : last + 1;
}
