// The parts that containers are made of, put on one plain process at a time: namespaces, a root directory, limits.
import { HOG_MIB_PER_S, MIN_MEMORY_BYTES } from '../calibration';
import { type Simulation } from '../shell/program';
import { isAlive, machineOf } from '../world';
import { type Growth, NAMESPACE_KINDS, type NamespaceKind, type Process, ROOT_NAMESPACES, type UidMap } from './kernel';

/** What can be done to one process of a machine. */
export type PartsControl =
  /** Gives a plain process a namespace of its own, or puts it back into the machine's. */
  | { kind: 'namespace'; machine: string; pid: number; namespace: NamespaceKind; on: boolean }
  /** Gives a plain process another root directory, or the machine's again. */
  | { kind: 'root'; machine: string; pid: number; on: boolean }
  /** Limits the group of a process: MiB of memory and CPUs, each null for no limit. */
  | { kind: 'limit'; machine: string; pid: number; memoryMiB: number | null; cpus: number | null }
  /** Makes a process greedy for memory or CPU time, or content again. */
  | { kind: 'greed'; machine: string; pid: number; resource: 'memory' | 'cpu'; on: boolean };

/** A directory with a small Linux userland, ready to be somebody's root (see shell/bases.ts). */
export const SPARE_ROOT = '/opt/alpine';
/** The name that a process with a UTS namespace of its own is given. */
export const OWN_HOSTNAME = 'box';
/** Root of a user namespace is this user outside; the first number of /etc/subuid on Debian and Ubuntu. */
export const FIRST_SUBORDINATE_UID = 100_000;
const SUBORDINATE_UIDS = 65_536;
/** Threads that a program which is greedy for CPU time runs for each CPU of the machine (illustrative). */
const THREADS_PER_CPU = 2;
/** How long the turn follows a program that has become greedy for memory (simulated ms): any machine of ours is full before that. */
const PATIENCE_MS = 60_000;
const BYTES_PER_MIB = 1024 ** 2;

const processOf = (sim: Simulation, machine: string, pid: number): Process | undefined => machineOf(sim.world, machine).kernel?.processes[pid];

/** A process that is neither a container's nor a VM's, nor the machine's first. */
export function isPlain({ pid, containerId, guestId }: Process): boolean {
  return pid !== 1 && containerId === null && guestId === null;
}

/** Whether a process can be made greedy: the first of a machine and the carriers of VMs are left alone. */
export function canBeGreedy({ pid, guestId }: Process): boolean {
  return pid !== 1 && guestId === null;
}

/** Whether a control finds the process that it needs, and asks for what can be. */
export function isPartPossible(sim: Simulation, control: PartsControl): boolean {
  const process = isAlive(sim.world, control.machine) ? processOf(sim, control.machine, control.pid) : undefined;
  if (!process) return false;
  switch (control.kind) {
    case 'namespace':
      return isPlain(process) && NAMESPACE_KINDS.includes(control.namespace);
    case 'root':
      return isPlain(process);
    case 'limit':
      return (
        process.pid !== 1 &&
        (control.memoryMiB === null || control.memoryMiB * BYTES_PER_MIB >= MIN_MEMORY_BYTES.value) &&
        (control.cpus === null || (control.cpus >= 0.01 && control.cpus <= machineOf(sim.world, control.machine).hardware.cpuCores))
      );
    case 'greed':
      return canBeGreedy(process);
  }
}

/** Carries out a control that `isPartPossible` has passed. */
export function applyPart(sim: Simulation, control: PartsControl): void {
  const process = processOf(sim, control.machine, control.pid);
  if (!process) return;
  switch (control.kind) {
    case 'namespace':
      switchNamespace(sim, control.machine, process, control.namespace, control.on);
      return;
    case 'root':
      sim.record({ type: 'root/changed', machine: control.machine, pid: control.pid, root: control.on ? SPARE_ROOT : '/' }, { took: 1 });
      return;
    case 'limit':
      limit(sim, control.machine, process, {
        memoryMax: control.memoryMiB === null ? null : control.memoryMiB * BYTES_PER_MIB,
        nanoCpus: control.cpus === null ? null : control.cpus * 1e9,
      });
      return;
    case 'greed':
      switchGreed(sim, control.machine, process, control.resource, control.on);
  }
}

/** The map under which root of a user namespace is nobody in particular outside. */
export const subordinateMap: UidMap = { inside: 0, outside: FIRST_SUBORDINATE_UID, count: SUBORDINATE_UIDS };

/**
 * Moves a process into a fresh namespace of one kind, or back into the machine's.
 * A real process gets its PID namespace when it is started, and keeps sockets that are open; here the switch stands for starting it anew.
 */
function switchNamespace(sim: Simulation, machine: string, process: Process, namespace: NamespaceKind, on: boolean): void {
  if (on === (process.namespaces[namespace] !== ROOT_NAMESPACES[namespace])) return;
  const id = on ? (machineOf(sim.world, machine).kernel?.nextNamespace ?? 0) : ROOT_NAMESPACES[namespace];
  sim.record(
    {
      type: 'namespace/entered',
      machine,
      pid: process.pid,
      namespace,
      id,
      nsPid: namespace !== 'pid' ? process.nsPid : on ? 1 : process.pid,
      hostname: on && namespace === 'uts' ? OWN_HOSTNAME : null,
      uidMap: on && namespace === 'user' ? subordinateMap : null,
      proc: on && (['pid', 'mnt'] as const).every((kind) => kind === namespace || process.namespaces[kind] !== ROOT_NAMESPACES[kind]),
    },
    { took: 1 },
  );
}

/** Limits the group that a process is in; a plain process first gets a group of its own, as systemd-run gives it. */
function limit(sim: Simulation, machine: string, { pid, cgroup, containerId }: Process, limits: { memoryMax: number | null; nanoCpus: number | null }): void {
  if (containerId !== null)
    sim.record({ type: 'container/updated', machine, container: containerId, hostConfig: { Memory: limits.memoryMax ?? 0, NanoCpus: limits.nanoCpus ?? 0 } }, { took: 1 });
  else {
    const path = cgroup.endsWith('.scope') ? cgroup : `/system.slice/run-${String(pid)}.scope`;
    sim.record({ type: 'cgroup/limited', machine, pid, cgroup: { path, ...limits } }, { took: 1 });
  }
}

/** A program becomes greedy or content. Greed for memory is followed to its end. */
function switchGreed(sim: Simulation, machine: string, process: Process, resource: 'memory' | 'cpu', on: boolean): void {
  const growth: Growth | null = resource !== 'memory' ? process.growth && { ...process.growth } : on ? { mibPerSecond: HOG_MIB_PER_S.value, upToMiB: null } : null;
  const cpuDemand = resource !== 'cpu' ? process.cpuDemand : on ? machineOf(sim.world, machine).hardware.cpuCores * THREADS_PER_CPU : 0;
  sim.record({ type: 'process/greedChanged', machine, pid: process.pid, resource, on, growth, cpuDemand }, { took: 1 });
  if (resource === 'memory' && on) sim.advance(sim.world.now + PATIENCE_MS, () => processOf(sim, machine, process.pid) === undefined);
}
