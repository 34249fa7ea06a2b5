// IPv4 addresses as numbers, and the subnets that they lie in.

/** A subnet: its first address and the number of bits that name it. */
export interface Subnet {
  base: number;
  bits: number;
}

/** `172.17.0.2` as a number; undefined for what is no IPv4 address. */
export function parseIp(text: string): number | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** A number as `172.17.0.2`. */
export function ipText(ip: number): string {
  return `${String(ip >>> 24)}.${String((ip >>> 16) & 255)}.${String((ip >>> 8) & 255)}.${String(ip & 255)}`;
}

/** How many addresses a subnet has. */
export function sizeOfSubnet({ bits }: Subnet): number {
  return 2 ** (32 - bits);
}

/** `10.77.0.0/24`; bits of the host part are dropped. Undefined for what is no subnet. */
export function parseSubnet(text: string): Subnet | undefined {
  const [address = '', length = ''] = text.split('/');
  const ip = parseIp(address);
  if (ip === undefined || !/^\d{1,2}$/.test(length) || Number(length) > 32) return undefined;
  const size = 2 ** (32 - Number(length));
  return { base: Math.floor(ip / size) * size, bits: Number(length) };
}

/** A subnet as text. */
export function subnetText({ base, bits }: Subnet): string {
  return `${ipText(base)}/${String(bits)}`;
}

/** Whether an address lies in a subnet. */
export function isIn(ip: number, subnet: Subnet): boolean {
  return ip >= subnet.base && ip < subnet.base + sizeOfSubnet(subnet);
}

/** Whether two subnets share an address. */
export function overlap(a: Subnet, b: Subnet): boolean {
  return isIn(a.base, b) || isIn(b.base, a);
}
