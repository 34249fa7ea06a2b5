// Published ports: which host ports a container gets, and who already has them.
import { machineOf } from '../../world';
import { ROOT_NAMESPACES } from '../../kernel/kernel';
import { type Daemon, engineOf } from '../api/daemon';
import { type HostConfig } from '../api/types';
import { type Container, type PublishedPort } from '../container';
import { StartFailure } from './startFailure';
import { valuesOf } from '../../values';

/** The range that free ports are picked from (net.ipv4.ip_local_port_range). */
const EPHEMERAL = { first: 32_768, last: 60_999 };

/** Resolves a container's bindings to free host ports; nothing is published without a bridge that leads out. Throws StartFailure when a port is taken. */
export function openPorts(daemon: Daemon, container: Container): PublishedPort[] {
  const { sim, machine } = daemon;
  const engine = engineOf(daemon);
  const bridge = Object.keys(container.endpoints).find((name) => engine.networks[name]?.driver === 'bridge' && !engine.networks[name].internal);
  const bindings = Object.entries(bindingsOf(container));
  if (bridge === undefined || bindings.length === 0) return [];
  const taken = valuesOf(engine.containers).flatMap((c) => valuesOf(c.ports));
  const own: PublishedPort[] = [];
  let last = engine.lastPort;
  const isTaken = (hostIp: string, hostPort: number, protocol: string): boolean =>
    [...taken, ...own].some((p) => p.hostPort === hostPort && p.protocol === protocol && (p.hostIp === hostIp || p.hostIp === '0.0.0.0' || hostIp === '0.0.0.0'));
  const listeners = valuesOf(machineOf(sim.world, machine).kernel?.listeners);
  const hostListens = (port: number, protocol: string): boolean => listeners.some((l) => l.net === ROOT_NAMESPACES.net && l.port === port && l.protocol === protocol);

  for (const [key, wanted] of bindings) {
    const [port = '', protocol = 'tcp'] = key.split('/');
    for (const { HostIp, HostPort } of wanted) {
      const hostIp = HostIp || '0.0.0.0';
      const candidates = candidatePorts(HostPort, last);
      const free = candidates.find((candidate) => !isTaken(hostIp, candidate, protocol) && !hostListens(candidate, protocol));
      if (free === undefined) {
        const [first = 0] = candidates;
        const endpoint = `${container.name} (${container.endpoints[bridge]?.id ?? ''})`;
        const words = hostListens(first, protocol)
          ? `Error starting userland proxy: listen ${protocol}4 ${hostIp}:${String(first)}: bind: address already in use`
          : `Bind for ${hostIp}:${String(first)} failed: port is already allocated`;
        throw new StartFailure(500, `driver failed programming external connectivity on endpoint ${endpoint}: ${words}`, 'port-taken');
      }
      if (HostPort === '') last = free;
      own.push({ hostIp, hostPort: free, containerPort: Number(port), protocol: protocol === 'udp' ? 'udp' : 'tcp' });
    }
  }
  return own;
}

/** What was asked for, and with `-P` every exposed port besides. */
function bindingsOf({ hostConfig, config }: Container): HostConfig['PortBindings'] {
  const exposed = hostConfig.PublishAllPorts ? Object.keys(config.ExposedPorts) : [];
  return { ...Object.fromEntries(exposed.map((key) => [key, [{ HostIp: '', HostPort: '' }]])), ...hostConfig.PortBindings };
}

/** Host ports to try, in order: those of a range, or free ones from behind the last that was picked. */
function candidatePorts(text: string, last: number): number[] {
  const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const { first, last: end } = EPHEMERAL;
  if (text === '') return last < first || last >= end ? span(first, end) : [...span(last + 1, end), ...span(first, last)];
  const [from = 0, to = from] = text.split('-').map(Number);
  return span(from, to);
}
