// Starting, signalling and ending processes on one machine's kernel.
import { FORK_EXEC_MS } from '../calibration';
import { type EventOf } from '../event';
import { type Simulation } from '../shell/program';
import { findMachine, machineOf } from '../world';
import { NAMESPACE_KINDS, ROOT_NAMESPACES, type Cgroup, type Growth, type Kernel, type NamespaceSet, type Process } from './kernel';
import { valuesOf } from '../values';

/** What a process may have beside what every process has. */
type Extras = Pick<Process, 'output' | 'session' | 'every' | 'keeps' | 'program' | 'reads' | 'binds'>;

/** Something that a program prints, so many ms after its start. */
export interface Print {
  after: number;
  stream: 'stdout' | 'stderr';
  text: string;
}

/** What `startProcess` is told. Everything left out is that of an ordinary host process. */
export interface ProcessSpec extends Extras {
  argv: string[];
  user: string;
  memoryMiB: number;
  growth?: Growth | undefined;
  cpuDemand?: number | undefined;
  oomScoreAdj?: number;
  ppid?: number;
  containerId?: string;
  guestId?: string;
  namespaces?: NamespaceSet;
  root?: string;
  nsPid?: number;
  cgroup?: Cgroup;
  sentry?: number;
  handles?: Record<string, number>;
  listens?: number[];
  /** ms after the start at which it ends by itself. */
  ends?: { after: number; code: number };
  prints?: readonly Print[];
  /** ms that the start takes; fork and exec unless given. */
  took?: number;
}

/** The running kernel of a machine. Throws when there is none: callers check first. */
export function kernelOf(sim: Simulation, machine: string): Kernel {
  const kernel = machineOf(sim.world, machine).kernel;
  if (!kernel) throw new Error(`${machine} has no kernel`);
  return kernel;
}

/** Kernel threads and early services have the numbers below; the table leaves them out. */
const FIRST_SERVICE_PID = 640;

/** The next free PID, 1 for init; the gap to the one before is illustrative. Windows hands out multiples of four, and 4 to its System process. */
export function nextPid(sim: Simulation, machine: string): number {
  const { nextPid: next, family } = kernelOf(sim, machine);
  if (family === 'windows') return 4 * (next === 1 ? 1 : Math.ceil(next / 4) + sim.int('pid', 60));
  return next === 1 ? 1 : Math.max(next, FIRST_SERVICE_PID) + sim.int('pid', 12);
}

/** Seven fresh namespaces, except those that the container shares with the host. */
export function freshNamespaces(sim: Simulation, machine: string, shared: readonly (typeof NAMESPACE_KINDS)[number][]): NamespaceSet {
  let next = kernelOf(sim, machine).nextNamespace;
  const set = { ...ROOT_NAMESPACES };
  for (const kind of NAMESPACE_KINDS) if (!shared.includes(kind)) set[kind] = next++;
  return set;
}

/** Starts a process; gives back its host PID. */
export function startProcess(sim: Simulation, machine: string, spec: ProcessSpec): number {
  const pid = nextPid(sim, machine);
  const took = spec.took ?? FORK_EXEC_MS.value;
  const start = sim.world.now + took;
  const namespaces = spec.namespaces ?? ROOT_NAMESPACES;
  const process: Process = {
    pid,
    nsPid: spec.nsPid ?? pid,
    ppid: spec.ppid ?? 1,
    argv: spec.argv,
    user: spec.user,
    startedAt: start,
    state: 'running',
    memoryMiB: spec.memoryMiB,
    growth: spec.growth ?? null,
    cpuDemand: spec.cpuDemand ?? 0,
    oomScoreAdj: spec.oomScoreAdj ?? 0,
    cgroup: spec.cgroup?.path ?? '/system.slice',
    namespaces,
    root: spec.root ?? '/',
    containerId: spec.containerId ?? null,
    guestId: spec.guestId ?? null,
    ...(spec.sentry === undefined ? {} : { sentry: spec.sentry }),
    handles: spec.handles ?? {},
    ...extrasOf(spec),
  };
  const exits = spec.ends ? { at: start + spec.ends.after, code: spec.ends.code } : null;
  sim.record({ type: 'process/started', machine, process, cgroup: spec.cgroup ?? null, exits, prints: printsFrom(start, spec.prints ?? []) }, { took });
  for (const port of spec.listens ?? []) sim.record({ type: 'port/opened', machine, listener: { pid, net: namespaces.net, port, protocol: 'tcp' } });
  return pid;
}

/** What a program prints, by the instant at which it does; what comes out of one stream at once is one piece. */
export function printsFrom(start: number, prints: readonly Print[]): EventOf<'process/started'>['prints'] {
  const pieces: EventOf<'process/started'>['prints'] = [];
  for (const { after, stream, text } of prints) {
    const last = pieces.at(-1);
    if (last?.at === start + after && last.stream === stream) last.text += text;
    else pieces.push({ at: start + after, stream, text });
  }
  return pieces;
}

/** The extras that are there, and no others. */
export function extrasOf({ output, session, every, keeps, program, reads, binds }: Extras): Extras {
  return {
    ...(output && { output }),
    ...(session && { session }),
    ...(every !== undefined && { every }),
    ...(keeps !== undefined && { keeps }),
    ...(program !== undefined && { program }),
    ...(reads && { reads }),
    ...(binds !== undefined && { binds }),
  };
}

/** Ends a process. The first process of a PID namespace takes every other one in it along, as the kernel does; a VMM takes its VM along. */
export function endProcess(sim: Simulation, machine: string, pid: number, code: number): void {
  const kernel = kernelOf(sim, machine);
  const gone = kernel.processes[pid];
  if (!gone) return;
  const { containerId, guestId, nsPid, namespaces } = gone;
  const inside = nsPid === 1 && namespaces.pid !== ROOT_NAMESPACES.pid ? valuesOf(kernel.processes).filter((p) => p.pid !== pid && p.namespaces.pid === namespaces.pid) : [];
  const others = inside.map((p) => p.pid);
  sim.record({ type: 'process/exited', machine, pid, code });
  for (const other of others) endProcess(sim, machine, other, SIGKILL_CODE);
  if (guestId !== null && (findMachine(sim.world.machines, guestId)?.power ?? 'off') !== 'off') sim.record({ type: 'machine/poweredOff', machine: guestId }, { took: 1 });
  sim.processEnded(machine, pid, containerId, code);
}

const SIGNALS: Readonly<Record<string, number>> = { HUP: 1, INT: 2, QUIT: 3, KILL: 9, USR1: 10, USR2: 12, TERM: 15, CONT: 18, STOP: 19, WINCH: 28 };
/** What a shell reports for a process ended by SIGKILL. */
export const SIGKILL_CODE = 137;

/** `SIGTERM`, `term` or `15` to `TERM`; undefined when there is no such signal. */
export function signalName(text: string): string | undefined {
  const bare = text.toUpperCase().replace(/^SIG/, '');
  if (bare in SIGNALS) return bare;
  return Object.keys(SIGNALS).find((name) => String(SIGNALS[name]) === bare);
}

/** What a shell reports for a process that a signal has ended. */
export function signalCode(name: string): number {
  return 128 + (SIGNALS[name] ?? 15);
}

/** Sends a signal. PID 1 of a namespace ignores what it does not handle, KILL aside. Says whether the process ended. */
export function signalProcess(sim: Simulation, machine: string, pid: number, signal: string): boolean {
  const process = kernelOf(sim, machine).processes[pid];
  if (!process) return true;
  const first = process.nsPid === 1;
  const handled = process.handles[signal];
  const trap = process.session?.state?.traps[signal];
  sim.record({ type: 'process/signalled', machine, pid, signal }, { took: 1 });
  // a shell with a trap hears the signal and decides by itself
  if (trap !== undefined && signal !== 'KILL') return false;
  if (signal !== 'KILL' && handled === undefined && (first || ['CONT', 'STOP', 'WINCH'].includes(signal))) return false;
  const word = signal === 'KILL' ? undefined : sim.endsBySignal?.(machine, pid, signal);
  if (word === 'stays') return false;
  endProcess(sim, machine, pid, word ?? handled ?? signalCode(signal));
  return true;
}
