// `--network` and what belongs to it on the client: where a new container is connected, and what it knows of names (docker/cli opts).
import { cut } from '../../text';
import { parseIp } from '../../kernel/ip';
import { type ContainerCreateBody, type EndpointSettings, type HostConfig } from '../api/types';
import { type FlagTable, type FlagValues } from '../cli/flags';
import { BadFlag, Complaint } from '../cli/problems';

export const networkFlags: FlagTable = {
  network: { type: 'list', value: 'network', help: 'Connect the container to a network' },
  'network-alias': { type: 'list', value: 'list', help: 'Give the container further names on its network' },
  ip: { type: 'string', help: "Ask for an address from the network's subnet" },
  link: { type: 'list', value: 'list', help: "Let the container know another container's name" },
  'add-host': { type: 'list', value: 'list', help: 'Add a name to /etc/hosts' },
  dns: { type: 'list', value: 'list', help: 'Set name servers' },
  'dns-search': { type: 'list', value: 'list', help: 'Set search domains' },
  'dns-option': { type: 'list', value: 'list', help: 'Set options of name resolution' },
};

/** A network as `--network` names it: by itself, or in the long form `name=…,alias=…,ip=…`. */
interface Attachment {
  target: string;
  aliases: string[];
  ip: string;
}

/** Parses one `--network`. Throws BadFlag. */
function parseNetwork(value: string): Attachment {
  const wrong = (why: string): BadFlag => new BadFlag(`invalid argument "${value}" for "--network" flag: ${why}`);
  if (value === '') throw new Complaint('no name set for network');
  if (!/\w+=\w+(,\w+=\w+)*/.test(value)) return { target: value, aliases: [], ip: '' };
  const attachment: Attachment = { target: '', aliases: [], ip: '' };
  for (const field of value.split(',')) {
    const [name, given] = cut(field, '=');
    if (name === '' || given === undefined) throw wrong(`invalid field ${field}`);
    const [key, text] = [name.trim(), given.trim()];
    if (key === 'name') attachment.target = text;
    else if (key === 'alias') attachment.aliases.push(text);
    else if (key === 'ip') attachment.ip = text;
    else throw wrong(`invalid field key ${key}`);
  }
  if (attachment.target === '') throw wrong('network name/id is not specified');
  return attachment;
}

/** Whether a mode names a network of the learner's own. */
export function isUserDefined(mode: string): boolean {
  return !['default', 'bridge', 'host', 'none'].includes(mode) && !mode.startsWith('container:');
}

const EMPTY: EndpointSettings = {
  ...{ IPAMConfig: null, Links: null, Aliases: null, MacAddress: '', NetworkID: '', EndpointID: '' },
  ...{ Gateway: '', IPAddress: '', IPPrefixLen: 0, DNSNames: null },
};

/** What the create request says of networks. Throws BadFlag and Complaint. */
export function networkConfig(flags: FlagValues): { mode: string; networking: NonNullable<ContainerCreateBody['NetworkingConfig']> } {
  const typed = flags.list('network').map(parseNetwork);
  const [first = { target: 'default', aliases: [], ip: '' }, ...more] = typed;
  const attachments = [first, ...more];
  const endpoints = new Map<string, EndpointSettings>();
  attachments.forEach(({ target, aliases, ip }, index) => {
    const own = index === 0 ? { aliases: flags.list('network-alias'), ip: flags.text('ip') ?? '' } : { aliases: [], ip: '' };
    if (aliases.length > 0 && own.aliases.length > 0) throw new Complaint('conflicting options: cannot specify both --network-alias and per-network alias');
    if (ip !== '' && own.ip !== '') throw new Complaint('conflicting options: cannot specify both --ip and per-network IPv4 address');
    const names = [...aliases, ...own.aliases];
    if (names.length > 0 && !isUserDefined(target)) throw new Complaint('network-scoped aliases are only supported for user-defined networks');
    if (endpoints.has(target)) throw new Complaint(`network ${JSON.stringify(target)} is specified multiple times`);
    const address = ip || own.ip;
    const links = index === 0 && isUserDefined(target) ? flags.list('link') : [];
    endpoints.set(target, {
      ...EMPTY,
      IPAMConfig: address === '' ? null : { IPv4Address: address },
      Links: links.length > 0 ? links : null,
      Aliases: names.length > 0 ? names : null,
    });
  });
  const userDefined = attachments.filter(({ target }) => isUserDefined(target)).length;
  if (userDefined > 0 && userDefined < attachments.length) throw new Complaint('conflicting options: cannot attach both user-defined and non-user-defined network-modes');
  return { mode: first.target, networking: { EndpointsConfig: Object.fromEntries(endpoints) } };
}

/** `name:address` or `name=address`, as the API takes it. Throws BadFlag. */
function extraHost(item: string): string {
  const wrong = (why: string): BadFlag => new BadFlag(`invalid argument "${item}" for "--add-host" flag: ${why}`);
  const match = /^([^:=]+)[:=](.+)$/.exec(item);
  const [, name = '', address = ''] = match ?? [];
  if (name === '') throw wrong(`bad format for add-host: ${JSON.stringify(item)}`);
  if (address !== 'host-gateway' && parseIp(address) === undefined && !address.includes(':')) throw wrong(`invalid IP address in add-host: ${JSON.stringify(address)}`);
  return `${name}:${address.replace(/^\[(.*)\]$/, '$1')}`;
}

/** What the host config says of names. Throws BadFlag. */
export function nameConfig(flags: FlagValues): Pick<HostConfig, 'Dns' | 'DnsSearch' | 'DnsOptions' | 'ExtraHosts' | 'Links'> {
  const servers = flags.list('dns');
  const wrong = servers.find((server) => parseIp(server) === undefined && !server.includes(':'));
  if (wrong !== undefined) throw new BadFlag(`invalid argument "${wrong}" for "--dns" flag: IP address is not correctly formatted: ${wrong}`);
  const listOrNull = (items: string[]): string[] | null => (items.length > 0 ? items : null);
  return {
    Dns: servers,
    DnsSearch: flags.list('dns-search'),
    DnsOptions: flags.list('dns-option'),
    ExtraHosts: listOrNull(flags.list('add-host').map(extraHost)),
    Links: listOrNull(flags.list('link')),
  };
}
