// The address that a container gets on the default bridge.
import { type Daemon, engineOf } from '../api/daemon';

/** The lowest free address of the default bridge. */
export function freeAddress(daemon: Daemon): string {
  const used = new Set(Object.values(engineOf(daemon).containers).map((c) => c.ip));
  let last = 2;
  const address = (): string => `172.17.${String(last >> 8)}.${String(last & 255)}`;
  while (used.has(address())) last++;
  return address();
}
