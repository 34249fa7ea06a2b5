// The table of `docker stats`: what the client works out of the daemon's counters (docker/cli formatter_stats.go).
import { columns, type ListKind } from '../format/list';
import { shortId } from '../format/table';
import { bytesSize, humanSize } from '../format/units';

interface CpuStats {
  cpu_usage: { total_usage: number };
  system_cpu_usage?: number;
  online_cpus?: number;
}

/** What GET /containers/{id}/stats answers, as far as the client reads it. */
export interface StatsBody {
  name: string;
  id: string;
  pids_stats: { current?: number };
  cpu_stats: CpuStats;
  precpu_stats: CpuStats;
  memory_stats: { usage?: number; limit?: number };
  networks: Record<string, { rx_bytes: number; tx_bytes: number }>;
}

function cpuPercent({ cpu_stats: now, precpu_stats: before }: StatsBody): number {
  const used = now.cpu_usage.total_usage - before.cpu_usage.total_usage;
  const total = (now.system_cpu_usage ?? 0) - (before.system_cpu_usage ?? 0);
  return used > 0 && total > 0 ? (used / total) * (now.online_cpus ?? 1) * 100 : 0;
}

const percent = (value: number): string => `${value.toFixed(2)}%`;

/** What a row can show; `named` is the name or ID that was asked for. */
export function statsRows(full: boolean): ListKind<StatsBody> {
  const memory = ({ memory_stats: { usage = 0, limit = 0 } }: StatsBody): { usage: number; limit: number } => ({ usage, limit });
  const network = (body: StatsBody, key: 'rx_bytes' | 'tx_bytes'): number => Object.values(body.networks).reduce((sum, one) => sum + one[key], 0);
  return {
    typeName: '*container.statsContext',
    fields: {
      Container: { header: 'CONTAINER', of: ({ id }) => (full ? id : shortId(id)) },
      ID: { header: 'CONTAINER ID', of: ({ id }) => (full ? id : shortId(id)) },
      Name: { header: 'NAME', of: ({ name }) => name.slice(1) },
      CPUPerc: { header: 'CPU %', of: (body) => percent(cpuPercent(body)) },
      MemUsage: { header: 'MEM USAGE / LIMIT', of: (body) => `${bytesSize(memory(body).usage)} / ${bytesSize(memory(body).limit)}` },
      MemPerc: { header: 'MEM %', of: (body) => percent(memory(body).limit === 0 ? 0 : (memory(body).usage / memory(body).limit) * 100) },
      NetIO: { header: 'NET I/O', of: (body) => `${humanSize(network(body, 'rx_bytes'))} / ${humanSize(network(body, 'tx_bytes'))}` },
      BlockIO: { header: 'BLOCK I/O', of: () => '0B / 0B' },
      PIDs: { header: 'PIDS', of: ({ pids_stats }) => String(pids_stats.current ?? 0) },
    },
    table: columns('ID', 'Name', 'CPUPerc', 'MemUsage', 'MemPerc', 'NetIO', 'BlockIO', 'PIDs'),
  };
}
