// Which subnet a new network gets, and what dockerd says of one that was asked for (moby ipamutils, api/types/network/ipam.go).
import { ipText, isIn, overlap, parseIp, parseSubnet, sizeOfSubnet, type Subnet, subnetText } from '../../kernel/ip';
import { Refusal } from '../api/daemon';
import { type IpamConfig } from '../api/types';
import { type Engine, type Network } from '../engine';

const BLOCK = 65_536;
const blocks = (first: string, count: number, bits: number): Subnet[] =>
  Array.from({ length: count }, (_, index) => ({ base: (parseIp(first) ?? 0) + index * 2 ** (32 - bits), bits }));

/** Where subnets come from, in order: 172.17.0.0/16 to 172.31.0.0/16, then 192.168.0.0/16 in parts of 4,096 addresses. */
export const DEFAULT_POOLS: readonly Subnet[] = [...blocks('172.17.0.0', 15, 16), ...blocks('192.168.0.0', BLOCK / 4096, 20)];

/** The subnets of an engine's networks. */
function subnetsOf(engine: Engine): Subnet[] {
  return Object.values(engine.networks).flatMap(({ subnet }) => parseSubnet(subnet) ?? []);
}

const forbidden = (message: string): Refusal => new Refusal(403, message, 'bad-parameter');

/** What is wrong with an address that should lie in a subnet; undefined when nothing is. */
function addressProblem(text: string, subnet: Subnet): string | undefined {
  const ip = parseIp(text);
  if (ip === undefined) return 'invalid address';
  return isIn(ip, subnet) ? undefined : `parent subnet ${subnetText(subnet)} doesn't contain this address`;
}

function rangeProblem(text: string, subnet: Subnet): string | undefined {
  const range = parseSubnet(text);
  if (!range) return 'invalid CIDR block notation';
  if (range.bits < subnet.bits) return `CIDR block is bigger than its parent subnet ${subnetText(subnet)}`;
  if (subnetText(range) !== text) return `it should be ${subnetText(range)}`;
  return isIn(range.base, subnet) ? undefined : `parent subnet ${subnetText(subnet)} doesn't contain ip-range`;
}

function problemsOf({ Subnet: text, IPRange = '', Gateway = '', AuxiliaryAddresses = {} }: IpamConfig): string[] {
  const subnet = parseSubnet(text);
  if (!subnet) return [`invalid subnet ${text}: invalid CIDR block notation`];
  const checks: [string, string, string | undefined][] = [
    ['subnet', text, subnetText(subnet) === text ? undefined : `it should be ${subnetText(subnet)}`],
    ['ip-range', IPRange, IPRange === '' ? undefined : rangeProblem(IPRange, subnet)],
    ['gateway', Gateway, Gateway === '' ? undefined : addressProblem(Gateway, subnet)],
    ...Object.values(AuxiliaryAddresses).map((address): [string, string, string | undefined] => ['auxiliary address', address, addressProblem(address, subnet)]),
  ];
  return checks.flatMap(([what, value, problem]) => (problem === undefined ? [] : [`invalid ${what} ${value}: ${problem}`]));
}

/** The addresses of a new network. Refuses what is no subnet, what overlaps with another network, and when nothing is left. */
export function chooseAddresses(engine: Engine, configs: readonly IpamConfig[]): Pick<Network, 'subnet' | 'gateway' | 'ipRange' | 'reserved' | 'ownSubnet'> {
  const problems = configs.flatMap(problemsOf);
  if (problems.length > 0) throw new Refusal(400, `invalid network config:\n${problems.join('\n')}`, 'bad-parameter');
  if (configs.length > 1) throw forbidden("bridge driver doesn't support multiple subnets");
  const taken = subnetsOf(engine);
  const [asked] = configs;
  if (!asked) {
    const subnet = DEFAULT_POOLS.find((pool) => !taken.some((other) => overlap(pool, other)));
    if (!subnet) throw forbidden('all predefined address pools have been fully subnetted');
    return { subnet: subnetText(subnet), gateway: firstAddress(subnet, subnet), ipRange: '', reserved: {}, ownSubnet: false };
  }
  const subnet = parseSubnet(asked.Subnet);
  if (!subnet || taken.some((other) => overlap(subnet, other))) throw forbidden('Pool overlaps with other one on this address space');
  const range = parseSubnet(asked.IPRange ?? '') ?? subnet;
  return { subnet: asked.Subnet, gateway: asked.Gateway ?? firstAddress(subnet, range), ipRange: asked.IPRange ?? '', reserved: { ...asked.AuxiliaryAddresses }, ownSubnet: true };
}

/** The lowest address of a range that is not the subnet's own name. */
function firstAddress(subnet: Subnet, range: Subnet): string {
  return ipText(Math.max(range.base, subnet.base + 1));
}

/** The lowest address of a network that nobody has; undefined when all are taken. */
export function freeAddress({ subnet: text, gateway, ipRange, reserved }: Network, used: ReadonlySet<string>): string | undefined {
  const subnet = parseSubnet(text);
  const range = parseSubnet(ipRange) ?? subnet;
  if (!subnet || !range) return undefined;
  const last = Math.min(range.base + sizeOfSubnet(range), subnet.base + sizeOfSubnet(subnet) - 1);
  const blocked = new Set([...used, gateway, ...Object.values(reserved)]);
  for (let ip = Math.max(range.base, subnet.base + 1); ip < last; ip++) {
    const address = ipText(ip);
    if (!blocked.has(address)) return address;
  }
  return undefined;
}
