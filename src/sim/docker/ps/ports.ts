// The PORTS column (docker/cli DisplayablePorts): neighbours become ranges where host and container agree.
import { type ContainerSummary } from '../api/types';

type Port = ContainerSummary['Ports'][number];

const bracketed = (ip: string): string => (ip.includes(':') ? `[${ip}]` : ip);
const less = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
const compare = (a: Port, b: Port): number => a.PrivatePort - b.PrivatePort || less(a.IP ?? '', b.IP ?? '') || (a.PublicPort ?? 0) - (b.PublicPort ?? 0) || less(a.Type, b.Type);

/** Consecutive ports of one address and protocol. */
interface Group {
  ip: string;
  type: string;
  first: number;
  last: number;
}

function groupText({ ip, type, first, last }: Group): string {
  const range = first === last ? String(first) : `${String(first)}-${String(last)}`;
  return `${ip === '' ? range : `${bracketed(ip)}:${range}->${range}`}/${type}`;
}

/** "0.0.0.0:8080->80/tcp, [::]:8080->80/tcp"; groups first, ports that change their number last. */
export function portsText(ports: ContainerSummary['Ports']): string {
  const [only] = ports;
  // most containers have one port that is not published: there is nothing to sort or to join
  if (ports.length === 1 && only?.IP === undefined) return `${String(only?.PrivatePort)}/${only?.Type ?? ''}`;
  const open = new Map<string, Group>();
  const closed: string[] = [];
  const mapped: string[] = [];
  for (const { IP: ip = '', PrivatePort: inner, PublicPort: outer, Type: type } of [...ports].sort(compare)) {
    if (ip !== '' && outer !== inner) {
      mapped.push(`${bracketed(ip)}:${String(outer)}->${String(inner)}/${type}`);
      continue;
    }
    const key = `${ip}/${type}`;
    const group = open.get(key);
    if (group && inner === group.last + 1) {
      group.last = inner;
      continue;
    }
    if (group) closed.push(groupText(group));
    open.set(key, { ip, type, first: inner, last: inner });
  }
  return [...closed, ...[...open.values()].map(groupText), ...mapped].join(', ');
}
