// `docker network create`, `ls`, `rm`, `connect` and `disconnect` on the client.
import { isIn, parseIp, parseSubnet } from '../../kernel/ip';
import { type IpamConfig, type NetworkBody, type NetworkCreateBody } from '../api/types';
import { ask, type DockerCommand, errorText, failed } from '../cli/context';
import { filterFlag, filterQuery } from '../cli/filter';
import { type FlagValues } from '../cli/flags';
import { labelsOf, pairsOf } from '../cli/pairs';
import { CliFailure } from '../cli/problems';
import { columns, type ListKind, printList } from '../format/list';
import { byNaturalOrder } from '../format/natural';
import { labelsText, shortId } from '../format/table';
import { refuse } from '../reference/refuse';
import { cut } from '../../text';

const contains = (subnet: string, address: string): boolean => {
  const range = parseSubnet(subnet);
  const ip = parseIp(cut(address, '/')[0]);
  if (!range) throw new CliFailure(`invalid subnet: invalid CIDR address: ${subnet}`);
  return ip !== undefined && isIn(ip, range);
};

/** Subnets with the ranges, gateways and further addresses that lie in them. Throws CliFailure. */
function ipamConfigs(flags: FlagValues): IpamConfig[] {
  const subnets = flags.list('subnet').flatMap((item) => item.split(','));
  const ranges = flags.list('ip-range').flatMap((item) => item.split(','));
  const gateways = flags.list('gateway').flatMap((item) => item.split(','));
  if (subnets.length < ranges.length || subnets.length < gateways.length) throw new CliFailure('every ip-range or gateway must have a corresponding subnet');
  subnets.forEach((subnet, index) => {
    if (subnets.slice(0, index).some((other) => contains(other, subnet) || contains(subnet, other)))
      throw new CliFailure('multiple overlapping subnet configuration is not supported');
  });
  const homeOf = (what: string, address: string): string => {
    const home = subnets.find((subnet) => contains(subnet, address));
    if (home === undefined) throw new CliFailure(`no matching subnet for ${what} ${address}`);
    return home;
  };
  const configs = new Map(subnets.map((Subnet): [string, IpamConfig] => [Subnet, { Subnet }]));
  const set = (home: string, part: Partial<IpamConfig>): void => void Object.assign(configs.get(home) ?? {}, part);
  for (const range of ranges) set(homeOf('range', range), { IPRange: range });
  for (const gateway of gateways) set(homeOf('gateway', gateway), { Gateway: gateway });
  for (const [name, address] of Object.entries(pairsOf(flags.list('aux-address')))) {
    const home = homeOf('aux-address', address);
    set(home, { AuxiliaryAddresses: { ...configs.get(home)?.AuxiliaryAddresses, [name]: address } });
  }
  return [...configs.values()];
}

/** Drivers that every real engine on Linux has besides. */
const NOT_SIMULATED = ['macvlan', 'ipvlan'];

export const networkCreate: DockerCommand = {
  path: ['network', 'create'],
  usage: '[OPTIONS] NETWORK',
  summary: 'Create a network',
  flags: {
    driver: { type: 'string', short: 'd', help: 'Choose the driver', simplified: true },
    subnet: { type: 'list', value: 'strings', help: 'Set the subnet, such as 10.1.0.0/16' },
    gateway: { type: 'list', value: 'strings', help: 'Set the address of the bridge' },
    'ip-range': { type: 'list', value: 'strings', help: 'Give containers addresses from a part of the subnet' },
    'aux-address': { type: 'list', value: 'map', help: 'Keep addresses free that something else uses' },
    internal: { type: 'bool', help: 'Leave no way out of the network' },
    attachable: { type: 'bool', help: 'Let containers join a network of a swarm' },
    label: { type: 'list', value: 'list', help: 'Set labels' },
    opt: { type: 'list', short: 'o', value: 'map', help: 'Set options of the driver', simplified: true },
  },
  fidelity: 'exact',
  args: { min: 1, max: 1 },
  run(cli, flags, [name = '']) {
    const driver = flags.text('driver') ?? 'bridge';
    if (NOT_SIMULATED.includes(driver)) return refuse(cli.program, { command: 'network create', typed: `${cli.name} --driver ${driver}` });
    const body: NetworkCreateBody = {
      Name: name,
      Driver: driver,
      Scope: '',
      IPAM: { Driver: 'default', Options: {}, Config: ipamConfigs(flags) },
      Internal: flags.on('internal'),
      Attachable: flags.on('attachable'),
      Ingress: false,
      ConfigOnly: false,
      ConfigFrom: null,
      Options: pairsOf(flags.list('opt')),
      Labels: labelsOf(flags.list('label'), '--label'),
    };
    cli.out(`${(ask(cli, 'POST', '/networks/create', { body }).body as { Id: string }).Id}\n`);
    return 0;
  },
};

/** What a network's row can show. */
function networkRows(full: boolean): ListKind<NetworkBody> {
  return {
    typeName: '*network.networkContext',
    fields: {
      ID: { header: 'NETWORK ID', of: ({ Id }) => (full ? Id : shortId(Id)) },
      Name: { header: 'NAME', of: ({ Name }) => Name },
      Driver: { header: 'DRIVER', of: ({ Driver }) => Driver },
      Scope: { header: 'SCOPE', of: ({ Scope }) => Scope },
      IPv4: { header: 'IPV4', of: ({ EnableIPv4 }) => String(EnableIPv4) },
      IPv6: { header: 'IPV6', of: ({ EnableIPv6 }) => String(EnableIPv6) },
      Internal: { header: 'INTERNAL', of: ({ Internal }) => String(Internal) },
      Labels: { header: 'LABELS', of: ({ Labels }) => labelsText(Labels) },
      Label: {
        of:
          ({ Labels }) =>
          (name) =>
            Labels[name] ?? '',
      },
      CreatedAt: { header: 'CREATED AT', of: ({ Created }) => `${Created.replace('T', ' ').replace(/0*Z$/, '')} +0000 UTC` },
    },
    table: columns('ID', 'Name', 'Driver', 'Scope'),
    raw: 'network_id: {{.ID}}\nname: {{.Name}}\ndriver: {{.Driver}}\nscope: {{.Scope}}\n',
  };
}

export const networkList: DockerCommand = {
  path: ['network', 'ls'],
  aliases: [['network', 'list']],
  usage: '[OPTIONS]',
  summary: 'List networks',
  flags: {
    filter: filterFlag,
    format: { type: 'string', help: 'Print as a Go template says' },
    quiet: { type: 'bool', short: 'q', help: 'Print only network IDs' },
    'no-trunc': { type: 'bool', help: 'Print IDs in full' },
  },
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const networks = ask(cli, 'GET', '/networks', { query: filterQuery(flags) }).body as NetworkBody[];
    const kind = { ...networkRows(flags.on('no-trunc')), quiet: flags.on('quiet') ? '{{.ID}}' : undefined };
    return printList(cli, kind, networks.sort(byNaturalOrder(({ Name }) => Name)), flags.text('format'));
  },
};

export const networkRemove: DockerCommand = {
  path: ['network', 'rm'],
  aliases: [['network', 'remove']],
  usage: 'NETWORK [NETWORK...]',
  summary: 'Remove networks',
  flags: { force: { type: 'bool', short: 'f', help: 'Do not mind networks that are not there' } },
  fidelity: 'exact',
  args: { min: 1 },
  run(cli, flags, names) {
    let exit = 0;
    for (const name of names) {
      cli.api('GET', `/networks/${name}`);
      const response = cli.api('DELETE', `/networks/${name}`);
      if (!failed(response)) cli.out(`${name}\n`);
      else if (response.status !== 404 || !flags.on('force')) {
        cli.err(`${errorText(response)}\n`);
        exit = 1;
      }
    }
    // docker/cli ends with a status and no words of its own, which Go prints like this
    if (exit !== 0) cli.err('exit status 1\n');
    return exit;
  },
};

export const networkConnect: DockerCommand = {
  path: ['network', 'connect'],
  usage: '[OPTIONS] NETWORK CONTAINER',
  summary: 'Connect a container to a network',
  flags: {
    ip: { type: 'string', help: "Ask for an address from the network's subnet" },
    alias: { type: 'list', value: 'strings', help: 'Give the container further names on the network' },
    link: { type: 'list', value: 'list', help: "Let the container know another container's name" },
  },
  fidelity: 'exact',
  args: { min: 2, max: 2 },
  run(cli, flags, [network = '', container = '']) {
    const address = flags.text('ip');
    const links = flags.list('link');
    const EndpointConfig = {
      IPAMConfig: address === undefined ? {} : { IPv4Address: address },
      Links: links.length > 0 ? links : null,
      Aliases: flags.list('alias').flatMap((item) => item.split(',')),
      ...{ MacAddress: '', NetworkID: '', EndpointID: '', Gateway: '', IPAddress: '', IPPrefixLen: 0, DNSNames: null },
    };
    ask(cli, 'POST', `/networks/${network}/connect`, { body: { Container: container, EndpointConfig } });
    return 0;
  },
};

export const networkDisconnect: DockerCommand = {
  path: ['network', 'disconnect'],
  usage: '[OPTIONS] NETWORK CONTAINER',
  summary: 'Take a container off a network',
  flags: { force: { type: 'bool', short: 'f', help: 'Take it off even if it does not answer' } },
  fidelity: 'exact',
  args: { min: 2, max: 2 },
  run(cli, flags, [network = '', container = '']) {
    ask(cli, 'POST', `/networks/${network}/disconnect`, { body: { Container: container, Force: flags.on('force') } });
    return 0;
  },
};
