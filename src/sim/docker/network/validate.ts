// What a create request may ask of networks, and the places that the new container gets on them.
import { parseIp, parseSubnet, isIn } from '../../kernel/ip';
import { type Daemon, engineOf, findContainer, Refusal } from '../api/daemon';
import { type ContainerCreateBody, type EndpointSettings } from '../api/types';
import { type Endpoint, type Network } from '../engine';
import { cut } from '../../text';
import { lookForNetwork } from './find';
import { isPredefined } from './settings';

const bad = (message: string): Refusal => new Refusal(400, message, 'bad-parameter');

/** The network mode as the daemon keeps it: `default` is the bridge, a container is named by its ID. Refuses what does not go together. */
export function networkModeOf(daemon: Daemon, { HostConfig, Hostname }: ContainerCreateBody): string {
  const mode = HostConfig.NetworkMode === 'default' ? 'bridge' : HostConfig.NetworkMode;
  const links = HostConfig.Links ?? [];
  if (mode === 'host' && links.length > 0) throw bad("conflicting options: host type networking can't be used with links. This would result in undefined behavior");
  if (mode === 'bridge') for (const link of links) checkLinked(daemon, cut(link, ':')[0]);
  if (!mode.startsWith('container:')) return mode;
  if (links.length > 0) throw bad("conflicting options: container type network can't be used with links. This would result in undefined behavior");
  if (Hostname !== '') throw bad('conflicting options: hostname and the network mode');
  if ((HostConfig.Dns ?? []).length > 0) throw bad('conflicting options: dns and the network mode');
  if ((HostConfig.ExtraHosts ?? []).length > 0) throw bad('conflicting options: custom host-to-IP mapping and the network mode');
  if (Object.keys(HostConfig.PortBindings).length > 0 || HostConfig.PublishAllPorts) throw bad('conflicting options: port publishing and the container type network mode');
  return `container:${findContainer(daemon, mode.slice('container:'.length)).id}`;
}

/** Refuses a link to a container that is not there. */
function checkLinked(daemon: Daemon, name: string): void {
  try {
    findContainer(daemon, name);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    throw new Refusal(refusal.status, `could not get container for ${name}: ${refusal.message}`, refusal.reason);
  }
}

/** What is wrong with an address that was asked for on a network. */
export function addressProblem(network: Network | undefined, name: string, address: string | undefined): string | undefined {
  if (address === undefined || address === '') return undefined;
  if (isPredefined(name)) return 'user specified IP address is supported on user defined networks only';
  const ip = parseIp(address);
  if (ip === undefined) return `invalid IPv4 address: ${address}`;
  if (!network) return undefined;
  if (!network.ownSubnet) return 'user specified IP address is supported only when connecting to networks with user configured subnets';
  const subnet = parseSubnet(network.subnet);
  return subnet && isIn(ip, subnet) ? undefined : `no configured subnet or ip-range contain the IP address ${address}`;
}

/** An endpoint as it was asked for. Refuses an address that the network cannot give. */
export function askedEndpoint(network: Network | undefined, name: string, { IPAMConfig = null, Aliases = null, Links = null }: Partial<EndpointSettings>): Endpoint {
  const problem = addressProblem(network, name, IPAMConfig?.IPv4Address);
  if (problem !== undefined) throw bad(`invalid config for network ${name}: invalid endpoint settings:\n${problem}`);
  return { network: '', id: '', ip: '', mac: '', requested: IPAMConfig?.IPv4Address ?? null, aliases: Aliases ?? [], links: Links ?? [] };
}

/** The places of a container that is being created, by network. Networks need not be there before it starts. Refuses. */
export function askedEndpoints(daemon: Daemon, mode: string, networking: ContainerCreateBody['NetworkingConfig']): Record<string, Endpoint> {
  if (mode.startsWith('container:')) return {};
  const engine = engineOf(daemon);
  const asked = Object.entries(networking?.EndpointsConfig ?? {}).map(([key, settings]): [string, Partial<EndpointSettings>] => [key === 'default' ? 'bridge' : key, settings]);
  const named = asked.some(([key]) => key === mode) ? asked : [[mode, {}] as [string, Partial<EndpointSettings>], ...asked];
  return Object.fromEntries(
    named.map(([key, settings]) => {
      const network = lookForNetwork(engine, key);
      const name = network?.name ?? key;
      return [name, askedEndpoint(network, name, settings)];
    }),
  );
}
