// /proc and /sys/fs/cgroup: files that the kernel makes up when they are read, each view its own.
import { chargedMiB } from '../kernel/memory';
import { type FileNode, type FileTree } from '../kernel/files';
import { type Cgroup, type Kernel, type NamespaceKind, type Process, ROOT_NAMESPACES } from '../kernel/kernel';
import { type Machine } from '../world';
import { valuesOf } from '../values';
import { lastPart, wordAt } from '../text';

/** What is looked at: a machine's kernel, through a container or as a whole. */
export interface KernelView {
  machine: Machine;
  kernel: Kernel;
  /** Whose eyes look: a container's first process, which may be about to start, or one in namespaces of its own. null on the machine itself. */
  viewer: Process | null;
  /** The PID namespace that /proc shows. */
  proc: number;
  /** The viewer's own group, where that is the root of what it sees. */
  group: Cgroup | null;
  hostname: string;
  /** Simulated ms. */
  now: number;
}

const file = (text: string, mode = '444'): FileNode => ({ kind: 'file', text, mode });

/** Files by path from the root of the tree; folders follow from them. */
type Made = ReadonlyMap<string, FileNode>;

/** A tree of made files, made when it is first looked at. */
function treeOf(make: () => Made): FileTree {
  let made: Made | undefined;
  const folders = new Map<string, Set<string>>();
  const all = (): Made => {
    if (made) return made;
    made = make();
    for (const path of made.keys()) {
      const parts = path.split('/').slice(1);
      parts.forEach((name, index) => {
        const dir = `/${parts.slice(0, index).join('/')}`;
        folders.set(dir, (folders.get(dir) ?? new Set()).add(name));
      });
    }
    return made;
  };
  return {
    entry(path) {
      const node = all().get(path);
      return node ?? (path === '/' || folders.has(path) ? { kind: 'dir' } : undefined);
    },
    names(dir) {
      all();
      return folders.get(dir) ?? new Set();
    },
  };
}

interface Seen {
  process: Process;
  pid: number;
  ppid: number;
}

/** The processes that a view shows, with the numbers that it shows them by. */
function seenBy({ kernel, viewer, proc }: KernelView): Seen[] {
  const all = valuesOf(kernel.processes);
  if (proc === ROOT_NAMESPACES.pid) return all.map((process) => ({ process, pid: process.pid, ppid: process.ppid }));
  const inside = all.filter(({ namespaces, pid }) => namespaces.pid === proc && pid !== viewer?.pid);
  const shown = viewer?.namespaces.pid === proc ? [viewer, ...inside] : inside;
  return shown.map((process) => ({ process, pid: process.nsPid, ppid: shown.find(({ pid }) => pid === process.ppid)?.nsPid ?? 0 }));
}

const KIB = 1024;

/** The short name of a process: of its program, also where it rewrote its title as `nginx: master process …`. At most 15 characters (TASK_COMM_LEN). */
const commOf = ({ argv }: Process): string => wordAt(/^[^\s:]*/.exec(lastPart(wordAt(argv, 0), '/')), 0).slice(0, 15);

function statusOf({ process, pid, ppid }: Seen): string {
  const state = process.state === 'paused' ? 'D (disk sleep)' : process.cpuDemand > 0 ? 'R (running)' : 'S (sleeping)';
  const numbers = process.namespaces.pid === ROOT_NAMESPACES.pid || pid === process.nsPid ? String(pid) : `${pid}\t${process.nsPid}`;
  const id = process.user === 'root' || process.user === '' ? 0 : Number.parseInt(process.user, 10) || 1000;
  return `Name:\t${commOf(process)}\nState:\t${state}\nTgid:\t${pid}\nPid:\t${pid}\nPPid:\t${ppid}\nUid:\t${id}\t${id}\t${id}\t${id}\nNSpid:\t${numbers}\nVmRSS:\t${String(Math.round(process.memoryMiB * KIB)).padStart(8)} kB\nThreads:\t1\nSeccomp:\t${process.containerId === null ? 0 : 2}\n`;
}

/** The cgroup as a process sees it: a container's own is the root of what it sees. */
const cgroupShown = ({ group }: KernelView, { cgroup }: Process): string => (group ? '/' : cgroup);

/** The namespaces as /proc/<pid>/ns names them, in the order of `ls`. `time` is the same for all here. */
const NAMESPACE_LINKS = ['cgroup', 'ipc', 'mnt', 'net', 'pid', 'pid_for_children', 'time', 'time_for_children', 'user', 'uts'] as const;
const TIME_NAMESPACE = 4026531834;

function namespaceLink({ namespaces }: Process, name: (typeof NAMESPACE_LINKS)[number]): string {
  const kind = name.replace('_for_children', '');
  return `${kind}:[${kind === 'time' ? TIME_NAMESPACE : namespaces[kind as NamespaceKind]}]`;
}

/** Which user numbers stand for which outside; in the first user namespace all of them for themselves. */
function uidMapText({ kernel }: KernelView, { namespaces }: Process): string {
  const { inside, outside, count } = kernel.uidMaps[namespaces.user] ?? { inside: 0, outside: 0, count: 4_294_967_295 };
  return `${[inside, outside, count].map((number) => String(number).padStart(10)).join(' ')}\n`;
}

function processFiles(view: KernelView, seen: Seen, at: string): [string, FileNode][] {
  const { process } = seen;
  return [
    [`${at}/cmdline`, file(`${process.argv.join('\0')}\0`)],
    [`${at}/comm`, file(`${commOf(process)}\n`)],
    [`${at}/cgroup`, file(`0::${cgroupShown(view, process)}\n`)],
    [`${at}/status`, file(statusOf(seen))],
    [
      `${at}/environ`,
      file(
        Object.entries(process.session?.env ?? {})
          .map(([name, value]) => `${name}=${value}\0`)
          .join(''),
        '400',
      ),
    ],
    [`${at}/oom_score_adj`, file(`${process.oomScoreAdj}\n`, '644')],
    [`${at}/uid_map`, file(uidMapText(view, process), '644')],
    ...NAMESPACE_LINKS.map((name): [string, FileNode] => [`${at}/ns/${name}`, { kind: 'link', to: namespaceLink(process, name) }]),
  ];
}

function meminfo({ machine, kernel }: KernelView): string {
  const total = machine.hardware.memoryMiB * KIB;
  const used = Math.round(chargedMiB(kernel, null) * KIB);
  const row = (name: string, kib: number): string => `${`${name}:`.padEnd(16)}${String(kib).padStart(8)} kB\n`;
  return (
    row('MemTotal', total) + row('MemFree', total - used) + row('MemAvailable', total - used) + row('Buffers', 0) + row('Cached', 0) + row('SwapTotal', 0) + row('SwapFree', 0)
  );
}

/** /proc of a view. */
export function procTree(view: KernelView): FileTree {
  const { machine, kernel, hostname, now } = view;
  return treeOf(() => {
    const seen = seenBy(view);
    const seconds = (now / 1000).toFixed(2);
    const { viewer } = view;
    const self = viewer ? seen.find(({ process }) => process.pid === viewer.pid) : seen.at(-1);
    return new Map<string, FileNode>([
      ['/version', file(`Linux version ${kernel.release} (buildd@ubuntu) ${kernel.build}\n`)],
      ['/uptime', file(`${seconds} ${seconds}\n`)],
      ['/loadavg', file(`0.00 0.00 0.00 1/${seen.length} ${seen.at(-1)?.pid ?? 1}\n`)],
      ['/cpuinfo', file(Array.from({ length: machine.hardware.cpuCores }, (_, index) => `processor\t: ${index}\nmodel name\t: Simulated CPU\n\n`).join(''))],
      ['/meminfo', file(meminfo(view))],
      ['/filesystems', file('nodev\tsysfs\nnodev\ttmpfs\nnodev\tproc\nnodev\tcgroup2\nnodev\toverlay\n\text4\n')],
      ['/sys/kernel/hostname', file(`${hostname}\n`, '644')],
      ['/sys/kernel/osrelease', file(`${kernel.release}\n`)],
      ['/sys/kernel/ostype', file('Linux\n')],
      ['/sys/kernel/pid_max', file('4194304\n', '644')],
      ['/sys/net/ipv4/ip_forward', file('1\n', '644')],
      ...seen.flatMap((each) => processFiles(view, each, `/${each.pid}`)),
      // whoever reads `self` is short-lived; what it shows of namespaces and cgroup is that of everything here
      ...(self ? processFiles(view, self, '/self') : []),
    ]);
  });
}

/** /sys/fs/cgroup of a view: in a container the files of its own cgroup, on a machine those of every one. */
export function cgroupTree({ kernel, group: own }: KernelView): FileTree {
  return treeOf(() => {
    const groups = own ? [own] : valuesOf(kernel.cgroups);
    return new Map<string, FileNode>([
      ['/cgroup.controllers', file('cpuset cpu io memory hugetlb pids rdma misc\n')],
      ...groups.flatMap((group) => cgroupFiles(kernel, group, own ? '' : group.path)),
    ]);
  });
}

function cgroupFiles(kernel: Kernel, { path, memoryMax, nanoCpus, cpuWeight = 100 }: Cgroup, at: string): [string, FileNode][] {
  const members = valuesOf(kernel.processes).filter((process) => process.cgroup === path);
  return [
    [`${at}/cgroup.procs`, file(members.map(({ pid, nsPid }) => `${at === '' ? nsPid : pid}\n`).join(''), '644')],
    [`${at}/memory.max`, file(`${memoryMax ?? 'max'}\n`, '644')],
    [`${at}/memory.current`, file(`${Math.round(chargedMiB(kernel, path) * KIB * KIB)}\n`)],
    [`${at}/memory.swap.max`, file(`${memoryMax ?? 'max'}\n`, '644')],
    [`${at}/cpu.max`, file(`${nanoCpus === null ? 'max' : Math.round(nanoCpus / 10_000)} 100000\n`, '644')],
    [`${at}/cpu.weight`, file(`${cpuWeight}\n`, '644')],
    [`${at}/pids.current`, file(`${members.length}\n`)],
    [`${at}/pids.max`, file('max\n', '644')],
  ];
}
