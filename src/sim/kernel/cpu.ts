// CPU time as the kernel shares it out: by weight among groups that want it, never more than a group's quota.
import { type Kernel, type Process } from './kernel';
import { valuesOf } from '../values';

/** The weight of a process, and of a group that has none of its own (cpu.weight). */
const USUAL_WEIGHT = 100;
const NANO = 1e9;
/** Shares closer than this are the same (CPUs). */
const TINY = 1e-9;

/** A cgroup with what lies in it. A process directly in it counts like a group of its own, as each service has one. */
interface Group {
  weight: number;
  /** CPUs that it may use at most. */
  quota: number;
  groups: Map<string, Group>;
  processes: Process[];
}

/** CPUs that each process gets on a machine with so many cores, by PID. Those that want none, and paused ones, are left out. */
export function cpuUse(kernel: Kernel, cores: number): Record<number, number> {
  const use: Record<number, number> = {};
  shareOut(groupsOf(kernel), cores, use);
  return use;
}

/** CPUs that the processes of a cgroup (and of those below it) would use if they got them. */
function demandOf({ quota, groups, processes }: Group): number {
  const own = processes.reduce((sum, process) => sum + wantedBy(process), 0);
  return Math.min(
    quota,
    [...groups.values()].reduce((sum, group) => sum + demandOf(group), own),
  );
}

const wantedBy = ({ state, cpuDemand }: Process): number => (state === 'running' ? cpuDemand : 0);

function groupsOf(kernel: Kernel): Group {
  const fresh = (path: string): Group => {
    const { cpuWeight = USUAL_WEIGHT, nanoCpus = null } = kernel.cgroups[path] ?? {};
    return { weight: cpuWeight, quota: nanoCpus === null ? Infinity : nanoCpus / NANO, groups: new Map(), processes: [] };
  };
  const root = fresh('/');
  for (const process of valuesOf(kernel.processes)) {
    if (wantedBy(process) === 0) continue;
    let group = root;
    let path = '';
    for (const name of process.cgroup.split('/').filter(Boolean)) {
      path += `/${name}`;
      const below = group.groups.get(name) ?? fresh(path);
      group.groups.set(name, below);
      group = below;
    }
    group.processes.push(process);
  }
  return root;
}

/** Shares CPUs out among the members of a group, and on to those of the groups in it. */
function shareOut(group: Group, cpus: number, use: Record<number, number>): void {
  const groups = [...group.groups.values()];
  const wants = [
    ...groups.map((below) => ({ wanted: demandOf(below), weight: below.weight })),
    ...group.processes.map((process) => ({ wanted: wantedBy(process), weight: USUAL_WEIGHT })),
  ];
  const shares = fairShares(wants, Math.min(cpus, group.quota));
  groups.forEach((below, index) => {
    shareOut(below, shares[index] ?? 0, use);
  });
  group.processes.forEach((process, index) => {
    use[process.pid] = shares[groups.length + index] ?? 0;
  });
}

/** Weighted fair shares: nobody gets more than is wanted, and what one leaves over goes to the others by their weights. */
export function fairShares(wants: readonly { wanted: number; weight: number }[], capacity: number): number[] {
  const shares = wants.map(() => 0);
  let left = capacity;
  for (let open = wants.map((_, index) => index); open.length > 0 && left > TINY;) {
    const weights = open.reduce((sum, index) => sum + (wants[index]?.weight ?? 0), 0);
    const round = left;
    for (const index of open) {
      const { wanted = 0, weight = 0 } = wants[index] ?? {};
      const more = Math.min(wanted - (shares[index] ?? 0), (round * weight) / weights);
      shares[index] = (shares[index] ?? 0) + more;
      left -= more;
    }
    const hungry = open.filter((index) => (wants[index]?.wanted ?? 0) - (shares[index] ?? 0) > TINY);
    open = hungry.length < open.length ? hungry : [];
  }
  return shares;
}
