// Networks and a container's places on them, as the Engine API shows them.
import { type EndpointSettings, type NetworkBody } from '../api/types';
import { type Container } from '../container';
import { type Endpoint, type Engine, type Network } from '../engine';
import { addressOf } from '../../containers';
import { membersOf } from './endpoints';
import { own } from '../../values';

/** Networks that are there from the beginning and stay. */
const PREDEFINED = ['bridge', 'host', 'none'];

/** Whether a network's name or mode is one of those that come with the engine. */
export function isPredefined(name: string): boolean {
  return PREDEFINED.includes(name);
}

/** Names by which a container is found on a user-defined network: its own, its aliases, the short ID and the host name. */
export function dnsNames({ name, id, config }: Pick<Container, 'name' | 'id' | 'config'>, { aliases }: Endpoint): string[] {
  return [...new Set([name, ...aliases, id.slice(0, 12), config.Hostname || id.slice(0, 12)])];
}

/** `16` of `172.17.0.0/16`; 0 where there is no subnet. */
const prefixLength = (subnet: string): number => Number(subnet.slice(subnet.indexOf('/') + 1));

function endpointSettings(engine: Engine, container: Container, name: string, endpoint: Endpoint): EndpointSettings {
  const network = own(engine.networks, name);
  const up = endpoint.ip !== '';
  const named = network && !isPredefined(name);
  return {
    IPAMConfig: endpoint.requested === null ? null : { IPv4Address: endpoint.requested },
    Links: endpoint.links.length > 0 ? [...endpoint.links] : null,
    Aliases: endpoint.aliases.length > 0 ? [...endpoint.aliases] : null,
    MacAddress: endpoint.mac,
    NetworkID: endpoint.network,
    EndpointID: endpoint.id,
    Gateway: up && network?.internal === false ? network.gateway : '',
    IPAddress: endpoint.ip,
    IPPrefixLen: up ? prefixLength(network?.subnet ?? '') : 0,
    DNSNames: named ? dnsNames(container, endpoint) : null,
  };
}

/** A container's places by network, in order of name. */
export function networksOf(engine: Engine, container: Container): Record<string, EndpointSettings> {
  const names = Object.keys(container.endpoints).sort();
  return Object.fromEntries(
    names.flatMap((name) => {
      const endpoint = container.endpoints[name];
      return endpoint ? [[name, endpointSettings(engine, container, name, endpoint)]] : [];
    }),
  );
}

/** Published ports by container port; exposed ones without a host port are null. */
function portsOf({ state, config, ports }: Container): Record<string, { HostIp: string; HostPort: string }[] | null> {
  const shown: Record<string, { HostIp: string; HostPort: string }[] | null> = Object.fromEntries(
    Object.keys(state === 'running' || state === 'paused' ? config.ExposedPorts : {}).map((key) => [key, null]),
  );
  for (const p of ports) {
    const key = `${String(p.containerPort)}/${p.protocol}`;
    const ips = p.hostIp === '0.0.0.0' ? ['0.0.0.0', '::'] : [p.hostIp];
    shown[key] = [...(shown[key] ?? []), ...ips.map((HostIp) => ({ HostIp, HostPort: String(p.hostPort) }))];
  }
  return shown;
}

/** A place on a network with what is never set here, in Docker's order of keys. */
function fullEndpoint({ IPAMConfig, Links, Aliases, MacAddress, DNSNames, ...operational }: EndpointSettings): Record<string, unknown> {
  const ipv6 = { IPv6Gateway: '', GlobalIPv6Address: '', GlobalIPv6PrefixLen: 0 };
  return { IPAMConfig, Links, Aliases, MacAddress, DriverOpts: null, GwPriority: 0, ...operational, ...ipv6, DNSNames };
}

/** `NetworkSettings` of GET /containers/{id}/json. The address at its top is that on the default bridge. */
export function networkSettings(engine: Engine, container: Container): Record<string, unknown> {
  const networks = networksOf(engine, container);
  const { bridge } = networks;
  const sandbox = container.pid === 0 || Object.keys(networks).length === 0 ? '' : container.id;
  return {
    Bridge: '',
    SandboxID: sandbox,
    SandboxKey: sandbox === '' ? '' : `/var/run/docker/netns/${sandbox.slice(0, 12)}`,
    Ports: portsOf(container),
    HairpinMode: false,
    LinkLocalIPv6Address: '',
    LinkLocalIPv6PrefixLen: 0,
    SecondaryIPAddresses: null,
    SecondaryIPv6Addresses: null,
    EndpointID: bridge?.EndpointID ?? '',
    Gateway: bridge?.Gateway ?? '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    IPAddress: bridge ? (addressOf({ ...container, hostConfig: { ...container.hostConfig, NetworkMode: 'bridge' } }) ?? '') : '',
    IPPrefixLen: bridge?.IPPrefixLen ?? 0,
    IPv6Gateway: '',
    MacAddress: bridge?.MacAddress ?? '',
    Networks: Object.fromEntries(Object.entries(networks).map(([name, endpoint]) => [name, fullEndpoint(endpoint)])),
  };
}

/** A network. `epoch` is the Unix ms at simulated 0. Lists leave the members out. */
export function networkBody(engine: Engine, network: Network, epoch: number, withMembers: boolean): NetworkBody {
  const { name, id, driver, createdAt, subnet, gateway, ipRange, reserved, internal, attachable, labels, options } = network;
  const bits = prefixLength(subnet);
  const members = withMembers ? membersOf(engine, network) : [];
  const config = {
    Subnet: subnet,
    ...(ipRange === '' ? {} : { IPRange: ipRange }),
    Gateway: gateway,
    ...(Object.keys(reserved).length > 0 ? { AuxiliaryAddresses: { ...reserved } } : {}),
  };
  return {
    Name: name,
    Id: id,
    Created: new Date(epoch + createdAt).toISOString().replace('Z', '000000Z'),
    Scope: 'local',
    Driver: driver,
    EnableIPv4: true,
    EnableIPv6: false,
    IPAM: { Driver: 'default', Options: isPredefined(name) ? null : {}, Config: subnet === '' ? null : [config] },
    Internal: internal,
    Attachable: attachable,
    Ingress: false,
    ConfigFrom: { Network: '' },
    ConfigOnly: false,
    Containers: Object.fromEntries(
      members.flatMap((container) => {
        const endpoint = container.endpoints[name];
        if (!endpoint) return [];
        const IPv4Address = endpoint.ip === '' ? '' : `${endpoint.ip}/${String(bits)}`;
        return [[container.id, { Name: container.name, EndpointID: endpoint.id, MacAddress: endpoint.mac, IPv4Address, IPv6Address: '' }]];
      }),
    ),
    Options: { ...options },
    Labels: { ...labels },
  };
}
