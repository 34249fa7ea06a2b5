// The flags that the parser takes for a command: those that are simulated, and those that only the real CLI has.
import { type DockerCommand } from '../cli/context';
import { type Flag, type FlagTable, type OldNames } from '../cli/flags';
import { type RealCommand, realCommand, type RealFlag } from './reference';
import { FLAG_WORDS } from './words';

const KINDS: Readonly<Record<string, Flag['type']>> = {
  ...Object.fromEntries(
    ['list', 'strings', 'stringArray', 'stringToString', 'map', 'ulimit', 'mount', 'network', 'filter', 'config', 'secret', 'port', 'pref'].map((type) => [type, 'list']),
  ),
  ...Object.fromEntries(['int', 'uint', 'uint16', 'uint32'].map((type) => [type, 'int'])),
  duration: 'duration',
  '': 'bool',
};

/** A real flag as the parser needs it. */
export function parsedAs({ type, short, long }: RealFlag): Flag {
  return { type: KINDS[type] ?? 'string', ...(short === undefined ? {} : { short }), help: FLAG_WORDS[long] ?? '' };
}

/** What the parser needs to know of a command. */
export interface Parsing {
  /** `--help` among them, with `-h` where that is free. */
  table: FlagTable;
  old: OldNames;
  /** Long names of flags that are real but not simulated. */
  missing: ReadonlySet<string>;
  real: RealCommand | undefined;
}

const tables = new WeakMap<DockerCommand, Parsing>();

/** The whole table of a simulated command. */
export function parsingOf(command: DockerCommand): Parsing {
  const known = tables.get(command) ?? readTable(command);
  tables.set(command, known);
  return known;
}

function readTable(command: DockerCommand): Parsing {
  const real = realCommand(command.path.join(' '));
  const others = (real?.flags ?? []).filter(({ long }) => !(long in command.flags));
  const table: FlagTable = { ...command.flags, ...Object.fromEntries(others.map((flag) => [flag.long, parsedAs(flag)])) };
  const hasOwnH = Object.values(table).some(({ short }) => short === 'h');
  return {
    table: { ...table, help: { type: 'bool', help: '', ...(hasOwnH ? {} : { short: 'h' }) } },
    old: { renamed: real?.renamed ?? {}, deprecated: real?.deprecated ?? {} },
    missing: new Set(others.map(({ long }) => long)),
    real,
  };
}
