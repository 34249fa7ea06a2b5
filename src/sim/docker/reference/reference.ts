// What the real docker CLI 28.2.2 has: every command and flag, simulated or not, so that nothing real is ever called unknown.
import table from './commands.json';

/** A flag as `--help` lists it. */
export interface RealFlag {
  long: string;
  short?: string;
  /** The kind of its value, such as `list` or `bytes`; empty where it takes none. */
  type: string;
  /** As help prints it: `"missing"`, `true`, `[]`. */
  standard?: string;
  /** Not listed by help: for Windows daemons, experimental daemons or the legacy builder. */
  hidden: boolean;
}

/** A command of the real CLI, its build and compose plugins included. */
export interface RealCommand {
  /** Canonical words, such as `container run`. */
  path: string;
  /** Other ways to call it, such as `run`. */
  aliases: readonly string[];
  /** The usage line after the name. */
  usage: string;
  flags: readonly RealFlag[];
  /** Old names of flags that still work without a word. */
  renamed: Readonly<Record<string, string>>;
  /** Old names of flags that still work with a warning. */
  deprecated: Readonly<Record<string, string>>;
  /** False where help leaves it out: the daemon is not a swarm manager and has no experimental features. */
  offered: boolean;
}

/** A row of the table. Flags are written as help writes them: `-a, --attach list (default …)`. */
interface Row {
  usage: string;
  aliases?: string[];
  flags: string[];
  hidden?: string[];
  renamed?: Record<string, string>;
  deprecated?: Record<string, string>;
  offered?: false;
}

function flagOf(text: string, hidden: boolean): RealFlag {
  const [, short, long = '', type = '', standard] = /^(?:-(\w), )?--([\w-]+)(?: (?!\(default)(\S+))?(?: \(default (.*)\))?$/.exec(text) ?? [];
  return { long, ...(short === undefined ? {} : { short }), type, ...(standard === undefined ? {} : { standard }), hidden };
}

/** Every real command, in the order of the alphabet. */
export const realCommands: readonly RealCommand[] = Object.entries(table as Record<string, Row>).map(([path, row]) => ({
  path,
  aliases: row.aliases ?? [],
  usage: row.usage,
  flags: [...row.flags.map((text) => flagOf(text, false)), ...(row.hidden ?? []).map((text) => flagOf(text, true))],
  renamed: row.renamed ?? {},
  deprecated: row.deprecated ?? {},
  offered: row.offered ?? true,
}));

const byName = new Map(realCommands.flatMap((command) => [command.path, ...command.aliases].map((name) => [name, command] as const)));
/** The longest name, in words: `trust signer add`. */
const LONGEST = 3;

/** The real command that a list of words begins with, and how many words name it; undefined when docker has none. */
export function findReal(words: readonly string[]): { command: RealCommand; length: number } | undefined {
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const command = byName.get(words.slice(0, length).join(' '));
    if (command) return { command, length };
  }
  return undefined;
}

/** The real command with a name, canonical or not. */
export function realCommand(name: string): RealCommand | undefined {
  return byName.get(name);
}

/** Whether commands begin with these words, as `container` and `trust key` do. */
export function isRealGroup(name: string): boolean {
  return realCommands.some(({ path, aliases }) => [path, ...aliases].some((one) => one.startsWith(`${name} `)));
}
