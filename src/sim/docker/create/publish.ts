// `-p` in all its forms: [ip:][hostPort:]containerPort[/protocol], single ports and ranges (docker/go-connections nat).
import { parseIp } from '../../kernel/ip';
import { type HostConfig } from '../api/types';
import { Complaint } from '../cli/problems';

/** The value of `-p` is wrong; Docker's own words. */
export class BadPort extends Complaint {}

/** What the create request says of ports. */
export interface Published {
  exposed: Record<string, Record<string, never>>;
  bindings: HostConfig['PortBindings'];
}

/** Parses every `-p`. Throws BadPort. */
export function parsePublish(specs: readonly string[]): Published {
  const published: Published = { exposed: {}, bindings: {} };
  for (const spec of specs) {
    const { ip, hostPort, containerPort, protocol } = partsOf(spec);
    const inner = range(containerPort, 'containerPort');
    const outer = hostPort === '' ? null : range(hostPort, 'hostPort');
    if (outer && outer.length !== inner.length && inner.length !== 1) throw new BadPort(`invalid ranges specified for container and host Ports: ${containerPort} and ${hostPort}`);
    if (!['tcp', 'udp', 'sctp'].includes(protocol)) throw new BadPort(`invalid proto: ${protocol}`);
    inner.forEach((port, index) => {
      const key = `${String(port)}/${protocol}`;
      published.exposed[key] = {};
      (published.bindings[key] ??= []).push({ HostIp: ip, HostPort: outer ? (inner.length === 1 && outer.length > 1 ? hostPort : String(outer[index])) : '' });
    });
  }
  return published;
}

/** The parts of a `-p`, each of which may be missing but the container's port. Throws BadPort. */
function partsOf(spec: string): { ip: string; hostPort: string; containerPort: string; protocol: string } {
  const parts = spec.split(':');
  const [containerPort = '', protocol = ''] = (parts.pop() ?? '').split('/');
  const hostPort = parts.pop() ?? '';
  const ip = parts.join(':').replace(/^\[(.*)\]$/, '$1');
  if (ip !== '' && parseIp(ip) === undefined && !/^[\da-f]*:[\da-f:.]*:[\da-f:.]*$/i.test(ip)) throw new BadPort(`invalid IP address: ${ip}`);
  if (containerPort === '') throw new BadPort(`no port specified: ${spec}<empty>`);
  return { ip, hostPort, containerPort, protocol: protocol.toLowerCase() || 'tcp' };
}

/** Parses every `--expose`. Throws BadPort. */
export function parseExpose(specs: readonly string[]): Published['exposed'] {
  return Object.fromEntries(
    specs.flatMap((spec) => {
      if (spec.includes(':')) throw new BadPort(`invalid port format for --expose: ${spec}`);
      const ports = portsIn(spec);
      if ('problem' in ports) throw new BadPort(`invalid range format for --expose: ${spec}, error: ${ports.problem}`);
      return ports.keys.map((key) => [key, {}]);
    }),
  );
}

/** A port or a range, with or without a protocol, as keys such as `80/tcp`. */
export function portsIn(spec: string): { keys: string[] } | { problem: string } {
  const [, from = '', to = from, protocol = 'tcp'] = /^([^-/]*)(?:-([^/]*))?(?:\/(.*))?$/.exec(spec) ?? [];
  const problem = portsProblem(from, to);
  if (problem !== undefined) return { problem };
  return { keys: Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => `${String(Number(from) + index)}/${protocol}`) };
}

/** What go-connections' ParsePortRange says of a range that is none. */
function portsProblem(from: string, to: string): string | undefined {
  if (from === '') return 'empty string specified for ports';
  for (const text of [from, to]) {
    if (!/^\d+$/.test(text)) return `strconv.ParseUint: parsing "${text}": invalid syntax`;
    if (Number(text) > 65535) return `strconv.ParseUint: parsing "${text}": value out of range`;
  }
  return Number(to) < Number(from) ? `invalid range specified for port: ${from}-${to}` : undefined;
}

function range(text: string, what: 'hostPort' | 'containerPort'): number[] {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  if (!match || from > 65535 || to > 65535 || to < from) throw new BadPort(`invalid ${what}: ${text}`);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
