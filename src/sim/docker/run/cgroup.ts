// The cgroup of a container: the limits of its host config, as the kernel keeps them.
import { type Cgroup } from '../../kernel/kernel';
import { type HostConfig } from '../api/types';
import { cpusIn } from '../create/checks';

/** The cgroup of a container, with what it may use. Few CPUs to run on are a limit too. */
export function cgroupOf(id: string, { Memory, NanoCpus, CpuShares = 0, CpusetCpus = '' }: HostConfig): Cgroup {
  const allowed = CpusetCpus === '' ? Infinity : (cpusIn(CpusetCpus)?.length ?? Infinity) * 1e9;
  const nanoCpus = Math.min(NanoCpus || Infinity, allowed);
  return {
    path: `/system.slice/docker-${id}.scope`,
    memoryMax: Memory || null,
    nanoCpus: Number.isFinite(nanoCpus) ? nanoCpus : null,
    ...(CpuShares === 0 ? {} : { cpuWeight: weightOf(CpuShares) }),
  };
}

/** --cpu-shares (2 to 262,144) as cgroup v2 weighs it (1 to 10,000), the way runc converts it. */
function weightOf(shares: number): number {
  return 1 + Math.floor(((Math.min(Math.max(shares, 2), 262_144) - 2) * 9999) / 262_142);
}
