// What a kernel keeps: processes, the namespaces they see through, the cgroups that limit them, open ports. Only Linux has the middle two.
import { type Architecture } from '../hardware/hardware';
import { type Json } from '../shell/program';
import { type Session } from '../shell/session';
import { type Duties } from './duties';
import { type ProcessOutput } from './output';

/** The seven namespaces that separate a container's view; `time` is left out, as Docker does not use it. */
export const NAMESPACE_KINDS = ['pid', 'net', 'mnt', 'uts', 'ipc', 'user', 'cgroup'] as const;
export type NamespaceKind = (typeof NAMESPACE_KINDS)[number];

/** One namespace number for each kind, as in /proc/<pid>/ns. */
export type NamespaceSet = Record<NamespaceKind, number>;

/** Memory that a process goes on taking. */
export interface Growth {
  /** MiB in a second. */
  mibPerSecond: number;
  /** The size at which it has enough; null when it never has. */
  upToMiB: number | null;
}

/** A process as the kernel's table holds it. */
export interface Process {
  /** Number in the host's (outermost) PID namespace. */
  pid: number;
  /** Number in the process's own PID namespace; equal to `pid` outside containers. */
  nsPid: number;
  ppid: number;
  argv: string[];
  user: string;
  /** Simulated ms at which it started. */
  startedAt: number;
  state: 'running' | 'paused';
  /** MiB resident. */
  memoryMiB: number;
  /** How its memory goes on growing; null for most programs, which have what they need. */
  growth: Growth | null;
  /** CPUs that it would keep busy if it got them; 0 for a program that waits for work. */
  cpuDemand: number;
  /** How much less (or more) readily the OOM killer picks it, -1000 to 1000 (/proc/<pid>/oom_score_adj). */
  oomScoreAdj: number;
  /** cgroup path, such as `/system.slice/docker-<id>.scope`. */
  cgroup: string;
  namespaces: NamespaceSet;
  /** Its root directory, a path of the file tree that it was started in: `/` unless it has been given another one (chroot, pivot_root). */
  root: string;
  /** The container that it belongs to, if any. */
  containerId: string | null;
  /** The VM that this VMM process carries, if any. */
  guestId: string | null;
  /** PID of the program in user space that answers its system calls (gVisor's sentry); absent where the machine's kernel does. */
  sentry?: number;
  /** Signals that it handles itself, with the exit code that follows. */
  handles: Record<string, number>;
  /** Where it writes; a container's log and terminals unless said. */
  output?: ProcessOutput;
  /** User, folder and environment; for a shell also its place in the script. */
  session?: Session;
  /** ms between two rounds of what it does again and again. */
  every?: number;
  /** What it keeps in memory. */
  keeps?: Json;
  /** Which program goes on in it, where that has to be known. */
  program?: string;
  /** It reads lines from the keyboard, after this prompt. */
  reads?: { prompt: string };
  /** The only address that it listens on; every one unless said. */
  binds?: string;
}

/** Limits of one cgroup; null means no limit. */
export interface Cgroup {
  path: string;
  /** Bytes. */
  memoryMax: number | null;
  /** Billionths of a CPU, as Docker's NanoCpus. */
  nanoCpus: number | null;
  /** Its part of the CPUs when there are not enough for all, 1 to 10,000 (cpu.weight); 100 unless given. */
  cpuWeight?: number;
}

/** User numbers of a user namespace: `count` of them from `inside` on stand for those from `outside` on. */
export interface UidMap {
  inside: number;
  outside: number;
  count: number;
}

/** A piece of memory that processes of one IPC namespace share by its number (System V). */
export interface SharedSegment {
  id: number;
  ipc: number;
  bytes: number;
  owner: string;
}

/** A socket that a process listens on, inside one network namespace. */
export interface Listener {
  pid: number;
  net: number;
  port: number;
  protocol: 'tcp' | 'udp';
}

/** Kernels that programs are built for; a program for one does not run on another. */
export type KernelFamily = 'linux' | 'windows' | 'darwin';

/** A running (or panicked) kernel. */
export interface Kernel {
  family: KernelFamily;
  /** What `uname -r` prints; on Windows the version that `ver` prints. */
  release: string;
  /** What `uname -v` prints. */
  build: string;
  state: 'running' | 'panicked';
  processes: Record<number, Process>;
  cgroups: Record<string, Cgroup>;
  listeners: Listener[];
  /** The host name of each UTS namespace that has one of its own. */
  hostnames: Record<number, string>;
  /** The map of each user namespace but the first. */
  uidMaps: Record<number, UidMap>;
  segments: SharedSegment[];
  /** Of each mount namespace with a /proc of its own: the PID namespace that it shows. */
  procMounts: Record<number, number>;
  nextPid: number;
  /** The next namespace number, as in /proc/<pid>/ns. */
  nextNamespace: number;
  /** Other CPU types whose programs an emulator runs for this kernel (binfmt_misc and QEMU); none unless said. */
  emulates?: Architecture[];
  /** The duties of a small computer's kernel, each of which can be switched off. Every other kernel does all that it should. */
  duties?: Duties;
}

/** The namespaces of every process that is not in a container. */
export const ROOT_NAMESPACES: NamespaceSet = {
  pid: 4026531836,
  net: 4026531840,
  mnt: 4026531841,
  uts: 4026531838,
  ipc: 4026531839,
  user: 4026531837,
  cgroup: 4026531835,
};

/** A kernel that has just booted and runs nothing yet. */
export function bootedKernel(release: string, build: string, family: KernelFamily = 'linux'): Kernel {
  return {
    family,
    release,
    build,
    state: 'running',
    processes: {},
    cgroups: {},
    listeners: [],
    hostnames: {},
    uidMaps: {},
    segments: [],
    procMounts: {},
    nextPid: 1,
    nextNamespace: 4026532100,
  };
}
