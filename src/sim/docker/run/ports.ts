// Published ports: which host ports a container gets, and who already has them.
import { machineOf } from '../../world';
import { ROOT_NAMESPACES } from '../../kernel/kernel';
import { type Daemon, engineOf } from '../api/daemon';
import { type Container, type PublishedPort } from '../engine';
import { StartFailure } from './startFailure';

/** The first port of the range that `-P` draws from. */
const EPHEMERAL_START = 32768;

/** Resolves a container's bindings to free host ports. Throws StartFailure when a port is taken. */
export function openPorts(daemon: Daemon, container: Container): PublishedPort[] {
  const { sim, machine } = daemon;
  const { PortBindings, PublishAllPorts } = container.hostConfig;
  const taken = Object.values(engineOf(daemon).containers).flatMap((c) => c.ports);
  const own: PublishedPort[] = [];
  const isTaken = (hostIp: string, hostPort: number, protocol: string): boolean =>
    [...taken, ...own].some((p) => p.hostPort === hostPort && p.protocol === protocol && (p.hostIp === hostIp || p.hostIp === '0.0.0.0' || hostIp === '0.0.0.0'));
  const hostListens = (port: number): boolean => (machineOf(sim.world, machine).kernel?.listeners ?? []).some((l) => l.net === ROOT_NAMESPACES.net && l.port === port);
  const bindings = { ...PortBindings };
  if (PublishAllPorts) for (const key of Object.keys(container.config.ExposedPorts)) bindings[key] ??= [{ HostIp: '', HostPort: '' }];

  for (const [key, wanted] of Object.entries(bindings)) {
    const [port = '', protocol = 'tcp'] = key.split('/');
    for (const { HostIp, HostPort } of wanted) {
      const hostIp = HostIp || '0.0.0.0';
      const candidates = candidatePorts(HostPort);
      const free = candidates.find((candidate) => !isTaken(hostIp, candidate, protocol) && !hostListens(candidate));
      if (free === undefined) throw portTaken(daemon, container, hostIp, candidates[0] ?? 0, hostListens(candidates[0] ?? 0));
      own.push({ hostIp, hostPort: free, containerPort: Number(port), protocol: protocol === 'udp' ? 'udp' : 'tcp' });
    }
  }
  return own;
}

function candidatePorts(text: string): number[] {
  const [from, to] = text.split('-').map(Number);
  if (text === '') return Array.from({ length: 1000 }, (_, index) => EPHEMERAL_START + index);
  return Array.from({ length: (to ?? from ?? 0) - (from ?? 0) + 1 }, (_, index) => (from ?? 0) + index);
}

function portTaken({ sim }: Daemon, { name }: Container, ip: string, port: number, byProcess: boolean): StartFailure {
  const words = byProcess
    ? `Error starting userland proxy: listen tcp4 ${ip}:${String(port)}: bind: address already in use`
    : `Bind for ${ip}:${String(port)} failed: port is already allocated`;
  return new StartFailure(500, `driver failed programming external connectivity on endpoint ${name} (${sim.hex('endpoint', 64)}): ${words}`, 'port-taken');
}
