// `-p` in all its forms: [ip:][hostPort:]containerPort[/protocol], single ports and ranges (docker/go-connections nat).
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
    const [address = '', protocol = 'tcp'] = spec.split('/');
    const match = /^(?:(\[[^\]]*\]|[\d.]*):)?(?:([^:]*):)?([^:]+)$/.exec(address.includes('.') || address.startsWith('[') ? address : `:${address}`);
    const ip = match?.[1] ?? '';
    const hostText = match?.[2] ?? '';
    const inner = range(match?.[3] ?? address, 'containerPort');
    const outer = hostText === '' ? null : range(hostText, 'hostPort');
    if (!['tcp', 'udp', 'sctp'].includes(protocol)) throw new BadPort(`invalid proto: ${protocol}`);
    if (outer && outer.length !== inner.length && inner.length !== 1)
      throw new BadPort(`invalid ranges specified for container and host Ports: ${match?.[3] ?? ''} and ${hostText}`);
    inner.forEach((port, index) => {
      const key = `${String(port)}/${protocol}`;
      published.exposed[key] = {};
      (published.bindings[key] ??= []).push({ HostIp: ip, HostPort: outer ? (inner.length === 1 && outer.length > 1 ? hostText : String(outer[index])) : '' });
    });
  }
  return published;
}

function range(text: string, what: 'hostPort' | 'containerPort'): number[] {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  if (!match || from > 65535 || to > 65535 || to < from) throw new BadPort(`invalid ${what}: ${text}`);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
