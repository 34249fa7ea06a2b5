// Containers on networks: which address one gets, connecting it, and letting it go.
import { idleEndpoint } from '../../containers';
import { type Simulation } from '../../shell/program';
import { machineOf } from '../../world';
import { type Daemon, engineOf } from '../api/daemon';
import { type Container } from '../container';
import { type Endpoint, type Engine, type Network } from '../engine';
import { StartFailure } from '../run/startFailure';
import { freeAddress } from './pools';
import { own, valuesOf } from '../../values';

/** Containers that are connected to a network right now. */
export function membersOf(engine: Engine, network: Network): Container[] {
  return valuesOf(engine.containers).filter(({ endpoints }) => endpoints[network.name]?.network === network.id && endpoints[network.name]?.id !== '');
}

/** The network that an endpoint belongs to; undefined when it has been removed since. */
export function networkOf(engine: Engine, name: string, endpoint: Endpoint): Network | undefined {
  const network = own(engine.networks, name);
  return endpoint.network === '' || endpoint.network === network?.id ? network : undefined;
}

/** Docker makes the hardware address from the network address. */
function macOf(ip: string): string {
  return `02:42:${ip
    .split('.')
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join(':')}`;
}

/** Connects a container to one of its networks, by name. Throws StartFailure when the network or an address is missing. */
export function connectEndpoint(daemon: Daemon, container: Container, name: string): void {
  const { sim, machine } = daemon;
  const engine = engineOf(daemon);
  const asked = container.endpoints[name];
  if (!asked) throw new Error(`${container.name} has no place on ${name}`);
  const network = networkOf(engine, name, asked);
  if (!network) throw new StartFailure(404, `network ${asked.network || name} not found`, 'no-such-network');
  const ip = network.driver === 'bridge' ? addressFor(engine, network, asked) : '';
  const endpoint: Endpoint = { ...idleEndpoint(asked), network: network.id, id: sim.hex('endpoint', 64), ip, mac: ip === '' ? '' : macOf(ip) };
  sim.record({ type: 'network/connected', machine, network: name, container: container.id, endpoint }, { took: 1 });
}

function addressFor(engine: Engine, network: Network, { requested }: Endpoint): string {
  const used = new Set(membersOf(engine, network).map(({ endpoints }) => endpoints[network.name]?.ip ?? ''));
  if (requested !== null) {
    if (used.has(requested) || requested === network.gateway) throw new StartFailure(403, 'Address already in use', 'bad-parameter');
    return requested;
  }
  const free = freeAddress(network, used);
  if (free === undefined) throw new StartFailure(403, `no available IPv4 addresses on this network's address pools: ${network.name} (${network.id})`, 'cannot-start');
  return free;
}

/** Takes a container off all networks that it is on; it comes back to them at its next start. */
export function releaseEndpoints(sim: Simulation, machine: string, id: string): void {
  const endpoints = machineOf(sim.world, machine).engine?.containers[id]?.endpoints ?? {};
  const connected = Object.keys(endpoints).filter((name) => endpoints[name]?.id !== '');
  for (const network of connected) sim.record({ type: 'network/disconnected', machine, network, container: id, forgotten: false });
}
