// GET /containers/{id}/stats: the counters of a container's cgroup, a second apart.
import { machineOf } from '../../world';
import { findContainer, type Handler, named } from '../api/daemon';
import { usageOf } from './usage';

const NS_PER_S = 1e9;

/** Two samples of the counters, from which a client works out percentages. Network and disk are not counted. */
export const containerStats: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const container = findContainer(daemon, named(request, 'id'));
  const { cpuPercent, memory, memoryLimit, pids } = usageOf(sim.world, machine, container);
  const cores = machineOf(sim.world, machine).hardware.cpuCores;
  const uptime = Math.max(1, (sim.world.now - (container.startedAt ?? sim.world.now)) / 1000);
  const usedNow = Math.round((cpuPercent / 100) * uptime * NS_PER_S);
  const system = Math.round((sim.world.now / 1000) * cores * NS_PER_S);
  const runs = container.pid !== 0;
  const connected = Object.values(container.endpoints).filter(({ ip }) => ip !== '');
  const cpu = (used: number, total: number): Record<string, unknown> =>
    runs ? { cpu_usage: { total_usage: used }, system_cpu_usage: total, online_cpus: cores } : { cpu_usage: { total_usage: 0 } };
  return {
    status: 200,
    body: {
      name: `/${container.name}`,
      id: container.id,
      pids_stats: runs ? { current: pids } : {},
      cpu_stats: cpu(usedNow, system),
      precpu_stats: cpu(usedNow - Math.round((cpuPercent / 100) * NS_PER_S), system - cores * NS_PER_S),
      memory_stats: runs ? { usage: memory, limit: memoryLimit, stats: { inactive_file: 0 } } : {},
      blkio_stats: { io_service_bytes_recursive: null },
      networks: runs ? Object.fromEntries(connected.map((_, index) => [`eth${String(index)}`, { rx_bytes: 0, tx_bytes: 0 }])) : {},
    },
  };
};
