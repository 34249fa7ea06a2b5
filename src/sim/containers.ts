// What can be told of a container by itself, for every floor: its address, and what it gives back when it stops.
import { type Container } from './docker/container';
import { type Endpoint, type Engine } from './docker/engine';

/** The address by which a container is known: on the network that it was created on, else on any; null without one. */
export function addressOf({ endpoints, hostConfig }: Pick<Container, 'endpoints' | 'hostConfig'>): string | null {
  const first = endpoints[hostConfig.NetworkMode];
  return [first, ...Object.values(endpoints)].find((endpoint) => endpoint !== undefined && endpoint.ip !== '')?.ip ?? null;
}

/** The container whose network a container uses: its own, or the one that `--network container:` names; null where it is the machine's. */
export function networkOwner(engine: Engine, container: Container): Container | null {
  const mode = container.hostConfig.NetworkMode;
  if (mode === 'host') return null;
  const other = mode.startsWith('container:') ? engine.containers[mode.slice('container:'.length)] : undefined;
  return other && other.id !== container.id ? networkOwner(engine, other) : container;
}

/** Whether a container has a name server of Docker's own: on the default bridge it has not. */
export function hasEmbeddedDns({ endpoints }: Pick<Container, 'endpoints'>): boolean {
  return Object.keys(endpoints).some((name) => !['bridge', 'host', 'none'].includes(name));
}

/** An endpoint as it is while its container does not run: what was asked for stays. */
export function idleEndpoint({ network, requested, aliases, links }: Endpoint): Endpoint {
  return { network, id: '', ip: '', mac: '', requested, aliases: [...aliases], links: [...links] };
}

/** Takes from a draft of a container its process, its ports, its addresses and what it kept in memory. */
export function release(container: Container): void {
  Object.assign(container, { pid: 0, ports: [] });
  for (const [name, endpoint] of Object.entries(container.endpoints)) container.endpoints[name] = idleEndpoint(endpoint);
  for (const mount of container.mounts) if (mount.type === 'tmpfs') mount.files = {};
}
