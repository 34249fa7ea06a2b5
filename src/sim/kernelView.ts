// Files that the kernel makes up, put over those on a disk: what every process finds in /proc and /sys/fs/cgroup.
import { networkOwner } from './containers';
import { cgroupOf } from './docker/run/cgroup';
import { type Container } from './docker/engine';
import { type FileTree, mountedTree } from './kernel/files';
import { type Kernel, type NamespaceSet, type Process, ROOT_NAMESPACES } from './kernel/kernel';
import { hostnameOf } from './shell/hosts';
import { cgroupTree, type KernelView, procTree } from './shell/kernelFiles';
import { type Machine } from './world';

/** A tree of files as a process sees it that runs on a machine, or in one of its containers. Without a running Linux nothing is made up. */
export function withKernelFiles(tree: FileTree, machine: Machine, container: Container | null, now: number): FileTree {
  const { kernel } = machine;
  if (kernel?.family !== 'linux') return tree;
  const owner = container && machine.engine ? networkOwner(machine.engine, container) : null;
  const view: KernelView = { machine, kernel, now, inside: container && insideOf(kernel, container), hostname: owner ? hostnameOf(owner) : machine.hostname };
  return mountedTree(tree, [
    { at: '/proc', tree: procTree(view) },
    { at: '/sys/fs/cgroup', tree: cgroupTree(view) },
  ]);
}

/** A container's first process and its cgroup; before it runs, as they will be. */
function insideOf(kernel: Kernel, container: Container): NonNullable<KernelView['inside']> {
  const cgroup = cgroupOf(container.id, container.hostConfig);
  const first = kernel.processes[container.pid];
  return { first: first ?? aboutToStart(kernel, container, cgroup.path), cgroup: kernel.cgroups[cgroup.path] ?? cgroup };
}

function aboutToStart({ nextPid, nextNamespace }: Kernel, { id, argv, config }: Container, cgroup: string): Process {
  const fresh = Object.fromEntries(Object.keys(ROOT_NAMESPACES).map((kind, index) => [kind, nextNamespace + index])) as NamespaceSet;
  return {
    ...{ pid: nextPid, nsPid: 1, ppid: 0, argv: [...argv], user: config.User || 'root', startedAt: 0, state: 'running', memoryMiB: 1, growth: null, cpuDemand: 0, oomScoreAdj: 0 },
    ...{ cgroup, namespaces: { ...fresh, user: ROOT_NAMESPACES.user }, containerId: id, guestId: null, handles: {} },
  };
}
