// --detach-keys and --sig-proxy: how a client lets go of a container, and whether it hands signals on.
import { type FlagTable, type FlagValues } from '../cli/flags';

/** The keys that detach, by every command that attaches. */
export const detachKeysFlag: FlagTable = { 'detach-keys': { type: 'string', help: 'Keys that detach from the container', simplified: true } };
export const sigProxyFlag: FlagTable = { 'sig-proxy': { type: 'bool', help: 'Hand signals on to the process' } };

/** The part of a query that names the keys. */
export function keysQuery(flags: FlagValues): Record<string, string> {
  const keys = flags.text('detach-keys');
  return keys === undefined ? {} : { detachKeys: keys };
}

/** Whether signals are handed on; they are unless `--sig-proxy=false`. */
export function proxiesSignals(flags: FlagValues): boolean {
  return !flags.has('sig-proxy') || flags.on('sig-proxy');
}

/** Whether the daemon can read a sequence such as `ctrl-p,ctrl-q` (moby term.ToBytes). */
export function areKeys(text: string): boolean {
  return text.split(',').every((key) => /^(?:.|ctrl-[a-z@[\\\]^_])$/u.test(key));
}
