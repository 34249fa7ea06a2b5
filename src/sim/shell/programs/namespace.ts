// Which processes a program sees: its own PID namespace, or on a machine everything.
import { procOf } from '../../inside';
import { type Process, ROOT_NAMESPACES } from '../../kernel/kernel';
import { type ProgramContext, type Staying } from '../program';
import { viewerOf } from '../within';
import { machineHere } from './support';
import { valuesOf } from '../../values';

/** Where somebody looks from. */
export type Lookout = Pick<Staying, 'sim' | 'machine' | 'container' | 'session'>;

/** A process with the numbers that the caller sees. */
export interface SeenProcess {
  process: Process;
  pid: number;
  ppid: number;
}

/** What the kernel calls a process: the file name of its program, at most 15 letters. */
export const commandName = ({ argv: [title = ''] }: Process): string => title.replace(/ .*$/s, '').replace(/^.*\//, '').replace(/:$/, '').slice(0, 15);

/** Processes of the caller's PID namespace, by PID. A machine's own shell sees the containers' processes too. */
export function visibleProcesses(context: Lookout): SeenProcess[] {
  const { kernel } = machineHere(context);
  const all = valuesOf(kernel?.processes ?? {});
  const viewer = viewerOf(context);
  if (context.container !== null && !viewer) return [];
  const proc = kernel && viewer ? procOf(kernel, viewer) : ROOT_NAMESPACES.pid;
  if (proc === ROOT_NAMESPACES.pid) return all.map((process) => ({ process, pid: process.pid, ppid: process.ppid })).sort((a, b) => a.pid - b.pid);
  const inside = all.filter((process) => process.namespaces.pid === proc);
  const numberOf = (pid: number): number => inside.find((process) => process.pid === pid)?.nsPid ?? 0;
  return inside.map((process) => ({ process, pid: process.nsPid, ppid: numberOf(process.ppid) })).sort((a, b) => a.pid - b.pid);
}

/** The process that unshare and its like have started for the caller itself; undefined for a program typed into a shell. */
function ownProcess({ session, argv, ...context }: ProgramContext): number | undefined {
  const within = viewerOf({ session, ...context });
  return session.within !== undefined && within?.argv.join(' ') === argv.join(' ') ? within.pid : undefined;
}

/** The PID that the caller itself has, as it would see it. */
export function ownPid(context: ProgramContext): number {
  const seen = visibleProcesses(context);
  const listed = seen.find(({ process }) => process.pid === (context.pid === 0 ? ownProcess(context) : context.pid));
  if (listed) return listed.pid;
  const last = seen.at(-1)?.pid ?? 0;
  return context.container === null && context.session.within === undefined ? Math.max(last + 1, machineHere(context).kernel?.nextPid ?? 1) : last + 1;
}
