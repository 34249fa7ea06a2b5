// Flags before the command: which daemon to talk to, help and version.
import { type Chosen } from './connect';

/** What stands before the command, and the rest; or the CLI's words for what is wrong. */
export type GlobalFlags = { chosen: Chosen; args: string[] } | { error: string; usage: boolean };

const VALUED: Readonly<Record<string, keyof Chosen>> = { '-c': 'context', '--context': 'context', '-H': 'host', '--host': 'host' };
const KNOWN = ['--help', '-h', '--version', '-v'];

/** Takes the global flags off the arguments of `docker`. */
export function takeGlobalFlags(argv: readonly string[]): GlobalFlags {
  const args = [...argv];
  const chosen: Chosen = {};
  for (let word = args[0]; word !== undefined; word = args[0]) {
    const [flag = '', attached] = word.startsWith('--') ? word.split(/=(.*)/s) : [word];
    const which = VALUED[flag];
    if (which === undefined) break;
    args.shift();
    const value = attached ?? args.shift();
    if (value === undefined) return { error: flag.startsWith('--') ? `flag needs an argument: ${flag}` : `flag needs an argument: '${flag.charAt(1)}' in ${flag}`, usage: true };
    chosen[which] = value;
  }
  const odd = args[0];
  if (odd?.startsWith('-') === true && !KNOWN.includes(odd))
    return { error: odd.startsWith('--') ? `unknown flag: ${odd}` : `unknown shorthand flag: '${odd.charAt(1)}' in ${odd}`, usage: true };
  if (chosen.context !== undefined && chosen.host !== undefined) return { error: 'conflicting options: cannot specify both --host and --context', usage: false };
  return { chosen, args };
}
