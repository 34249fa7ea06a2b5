// Files that the kernel makes up, put over those on a disk: what every process finds in /proc and /sys/fs/cgroup.
import { networkOwner } from './containers';
import { cgroupOf } from './docker/run/cgroup';
import { type Container } from './docker/container';
import { type FileTree, lateTree, mountedTree } from './kernel/files';
import { type Kernel, type NamespaceSet, type Process, ROOT_NAMESPACES } from './kernel/kernel';
import { hostnameOf as hostnameOfProcess, procOf, sharesWithMachine } from './inside';
import { hostnameOf } from './shell/hosts';
import { cgroupTree, type KernelView, procTree } from './shell/kernelFiles';
import { type Machine } from './world';

/**
 * A tree of files as a process sees it: one that runs on a machine, in one of its containers, or (`within`, its host PID) in namespaces of its own.
 * Without a running Linux nothing is made up.
 */
export function withKernelFiles(tree: FileTree, machine: Machine, container: Container | null, now: number, within?: number): FileTree {
  const { kernel } = machine;
  if (kernel?.family !== 'linux') return tree;
  const view = (): KernelView => viewFrom(machine, kernel, container, now, within);
  return mountedTree(tree, [
    { at: '/proc', tree: lateTree(() => procTree(view())) },
    { at: '/sys/fs/cgroup', tree: lateTree(() => cgroupTree(view())) },
  ]);
}

function viewFrom(machine: Machine, kernel: Kernel, container: Container | null, now: number, within?: number): KernelView {
  const process = within === undefined ? undefined : kernel.processes[within];
  const eyes = process ? eyesOf(kernel, process) : container ? eyesIn(kernel, container) : { viewer: null, proc: ROOT_NAMESPACES.pid, group: null };
  const owner = container && machine.engine ? networkOwner(machine.engine, container) : null;
  const hostname = process ? hostnameOfProcess(machine, process) : owner ? hostnameOf(owner) : machine.hostname;
  return { machine, kernel, now, hostname, ...eyes };
}

type Eyes = Pick<KernelView, 'viewer' | 'proc' | 'group'>;

function eyesOf(kernel: Kernel, viewer: Process): Eyes {
  return { viewer, proc: procOf(kernel, viewer), group: sharesWithMachine(viewer, 'cgroup') ? null : (kernel.cgroups[viewer.cgroup] ?? null) };
}

/** A container's first process and its cgroup; before it runs, as they will be. */
function eyesIn(kernel: Kernel, container: Container): Eyes {
  const cgroup = cgroupOf(container.id, container.hostConfig);
  const viewer = kernel.processes[container.pid] ?? aboutToStart(kernel, container, cgroup.path);
  return { viewer, proc: viewer.namespaces.pid, group: kernel.cgroups[cgroup.path] ?? cgroup };
}

function aboutToStart({ nextPid, nextNamespace }: Kernel, { id, argv, config }: Container, cgroup: string): Process {
  const fresh = Object.fromEntries(Object.keys(ROOT_NAMESPACES).map((kind, index) => [kind, nextNamespace + index])) as NamespaceSet;
  return {
    ...{ pid: nextPid, nsPid: 1, ppid: 0, argv: [...argv], user: config.User || 'root', startedAt: 0, state: 'running', memoryMiB: 1, growth: null, cpuDemand: 0, oomScoreAdj: 0 },
    ...{ cgroup, namespaces: { ...fresh, user: ROOT_NAMESPACES.user }, root: '/', containerId: id, guestId: null, handles: {} },
  };
}
