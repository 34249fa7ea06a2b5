// What a process sees of its machine through its namespaces: read from the kernel, never from a script.
import { valuesOf } from './values';
import { type Container } from './docker/container';
import { type Kernel, type NamespaceKind, type Process, ROOT_NAMESPACES, type SharedSegment } from './kernel/kernel';
import { type Machine } from './world';

/** A process with the number that somebody sees. */
export interface SeenProcess {
  /** The number that it is known by. */
  pid: number;
  /** Its number on the machine. */
  outside: number;
  argv: string[];
}

/** Everything that a process can see or name, kind by kind. */
export interface ProcessView {
  /** Processes that it can name, by the numbers that it knows, and whose processes /proc (and so `ps`) shows it. */
  pid: { own: number; processes: SeenProcess[]; proc: 'own' | 'machine' };
  /** Network interfaces, `lo` first. */
  net: string[];
  /** Its root directory; `own` says that it has a mount table to itself, and `escapable` that only chroot stands between it and the machine's files. */
  mnt: { own: boolean; root: string; escapable: boolean };
  /** Its host name. */
  uts: string;
  ipc: SharedSegment[];
  /** Its user number, and what that is on the machine. */
  user: { inside: number; outside: number };
  /** Its group, as /proc/self/cgroup shows it. */
  cgroup: string;
}

/** Whether a process shares the machine's namespace of a kind. */
export function sharesWithMachine(process: Process, kind: NamespaceKind): boolean {
  return process.namespaces[kind] === ROOT_NAMESPACES[kind];
}

/** Processes that a process can name: those of its own PID namespace, which for the machine's own are all. */
export function processesSeenBy(kernel: Kernel, viewer: Process): SeenProcess[] {
  const whole = sharesWithMachine(viewer, 'pid');
  return Object.values(kernel.processes)
    .filter((process) => whole || process.namespaces.pid === viewer.namespaces.pid)
    .map((process) => ({ pid: whole ? process.pid : process.nsPid, outside: process.pid, argv: process.argv }))
    .sort((a, b) => a.pid - b.pid);
}

/** The PID namespace whose processes /proc shows to a process: Docker mounts a fresh one, other mount namespaces keep the copy until somebody does. */
export function procOf(kernel: Kernel, process: Process): number {
  if (sharesWithMachine(process, 'mnt')) return ROOT_NAMESPACES.pid;
  return kernel.procMounts[process.namespaces.mnt] ?? (process.containerId === null ? ROOT_NAMESPACES.pid : process.namespaces.pid);
}

/** Names of the network interfaces in a network namespace. The host ends of containers' cables are named after them here. */
export function interfacesIn({ engine, kernel }: Machine, net: number): string[] {
  const connected = valuesOf(engine?.containers).filter((container) => kernel?.processes[container.pid] !== undefined);
  const cables = ({ endpoints }: Container): string[] => Object.keys(endpoints).filter((name) => endpoints[name]?.ip !== '');
  if (net === ROOT_NAMESPACES.net) {
    const bridges = valuesOf(engine?.networks).filter(({ subnet }) => subnet !== '');
    const ends = connected.flatMap((container) => cables(container).map((_, index) => `veth${container.id.slice(0, 6)}${index === 0 ? '' : String(index)}`));
    return ['lo', 'eth0', ...bridges.map(({ id, name }) => (name === 'bridge' ? 'docker0' : `br-${id.slice(0, 12)}`)), ...ends];
  }
  const own = connected.filter(({ pid }) => kernel?.processes[pid]?.namespaces.net === net).flatMap(cables);
  return ['lo', ...own.map((_, index) => `eth${String(index)}`)];
}

/** The host name that a process has. */
export function hostnameOf(machine: Machine, process: Process): string {
  const own = machine.kernel?.hostnames[process.namespaces.uts];
  if (own !== undefined) return own;
  const { engine, kernel } = machine;
  const container = sharesWithMachine(process, 'uts')
    ? undefined
    : valuesOf(engine?.containers).find(({ pid }) => kernel?.processes[pid]?.namespaces.uts === process.namespaces.uts);
  return container ? container.config.Hostname || container.id.slice(0, 12) : machine.hostname;
}

/** The numbers of the accounts that machines here begin with; any other user is written as a number. */
const UIDS: Readonly<Record<string, number>> = { root: 0, you: 1000 };

/** The number of a user; 0 for a name that is known only inside an image, which starts as root. */
function uidOf(user: string): number {
  const [name = ''] = user.split(':');
  return UIDS[name] ?? (Number(name) || 0);
}

/** A process's user number as it sees it and as the machine does. */
export function usersOf(kernel: Kernel, process: Process): { inside: number; outside: number } {
  const uid = uidOf(process.user);
  const map = kernel.uidMaps[process.namespaces.user];
  if (!map) return { inside: uid, outside: uid };
  const inside = uid < map.inside || uid >= map.inside + map.count ? map.inside : uid;
  return { inside, outside: map.outside + inside - map.inside };
}

/** What a process sees. Throws for a process that is not in the machine's kernel. */
export function viewOf(machine: Machine, pid: number): ProcessView {
  const { kernel } = machine;
  const process = kernel?.processes[pid];
  if (!kernel || !process) throw new Error(`no process ${String(pid)} on ${machine.id}`);
  const ownMounts = !sharesWithMachine(process, 'mnt');
  return {
    pid: {
      own: sharesWithMachine(process, 'pid') ? process.pid : process.nsPid,
      processes: processesSeenBy(kernel, process),
      proc: procOf(kernel, process) === ROOT_NAMESPACES.pid ? 'machine' : 'own',
    },
    net: interfacesIn(machine, process.namespaces.net),
    mnt: { own: ownMounts, root: process.root, escapable: process.root !== '/' && !ownMounts },
    uts: hostnameOf(machine, process),
    ipc: kernel.segments.filter(({ ipc }) => ipc === process.namespaces.ipc),
    user: usersOf(kernel, process),
    cgroup: sharesWithMachine(process, 'cgroup') ? process.cgroup : '/',
  };
}
