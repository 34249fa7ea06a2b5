// Command-line flags as docker's parser (spf13/pflag) reads them: clusters, attached values, `--`, and its error texts.

import { parseDuration } from '../format/units';
import { wordAt } from '../../text';

/** One flag of a command. */
export interface Flag {
  /** A duration is written as Go writes them (`1m30s`), and read as ms. */
  type: 'bool' | 'string' | 'list' | 'int' | 'duration';
  short?: string;
  /** What help prints as the value's name, such as `list` or `bytes`. */
  value?: string;
  /** One line for help; our own words. */
  help: string;
  /** What the simulator does here is less than the real thing; locales/<lang>/fidelity.json says how. */
  simplified?: true;
}
export type FlagTable = Readonly<Record<string, Flag>>;

/** Values that were given, by long name. */
export class FlagValues {
  constructor(private readonly values: ReadonlyMap<string, boolean | number | string | string[]>) {}
  /** A bool flag; false unless given. */
  on(name: string): boolean {
    return this.values.get(name) === true;
  }
  /** A string flag, or undefined. */
  text(name: string): string | undefined {
    const value = this.values.get(name);
    return typeof value === 'string' ? value : undefined;
  }
  /** A repeated flag; empty unless given. */
  list(name: string): string[] {
    const value = this.values.get(name);
    return Array.isArray(value) ? value : [];
  }
  /** An integer, or a duration in ms; undefined unless given. */
  int(name: string): number | undefined {
    const value = this.values.get(name);
    return typeof value === 'number' ? value : undefined;
  }
  has(name: string): boolean {
    return this.values.has(name);
  }
  /** These and others together; the others win. */
  with(others: FlagValues): FlagValues {
    return new FlagValues(new Map([...this.values, ...others.values]));
  }
  /** Every flag that was given, by its long name. */
  given(): string[] {
    return [...this.values.keys()];
  }
}

/** Flags and arguments; `warnings` are what the parser says of old names. */
export type ParsedFlags = { ok: true; flags: FlagValues; args: string[]; warnings: string[] } | { ok: false; error: string };

/** Old names of flags: `renamed` ones work without a word, `deprecated` ones with a warning. */
export interface OldNames {
  renamed: Readonly<Record<string, string>>;
  deprecated: Readonly<Record<string, string>>;
}

const TRUE = /^(1|t|true)$/i;
const FALSE = /^(0|f|false)$/i;

/** Parses arguments. With `interspersed: false` the first positional ends the flags (docker run IMAGE CMD…). */
export function parseFlags(table: FlagTable, argv: readonly string[], interspersed = true, old: OldNames = { renamed: {}, deprecated: {} }): ParsedFlags {
  const values = new Map<string, boolean | number | string | string[]>();
  const args: string[] = [];
  const warnings: string[] = [];
  let i = 0;

  const nameOf = (long: string): string => {
    const short = table[long]?.short;
    return short === undefined ? `--${long}` : `-${short}, --${long}`;
  };
  const set = (long: string, flag: Flag, value: string): string | undefined => {
    if (flag.type === 'bool') {
      if (!TRUE.test(value) && !FALSE.test(value)) return `invalid argument "${value}" for "${nameOf(long)}" flag: strconv.ParseBool: parsing "${value}": invalid syntax`;
      values.set(long, TRUE.test(value));
    } else if (flag.type === 'int') {
      const problem = !/^[+-]?\d+$/.test(value) ? 'invalid syntax' : Number.isSafeInteger(Number(value)) ? undefined : 'value out of range';
      if (problem !== undefined) return `invalid argument "${value}" for "${nameOf(long)}" flag: strconv.ParseInt: parsing "${value}": ${problem}`;
      values.set(long, Number(value));
    } else if (flag.type === 'duration') {
      const ms = parseDuration(value);
      if (typeof ms === 'string') return `invalid argument "${value}" for "${nameOf(long)}" flag: ${ms}`;
      values.set(long, ms);
    } else if (flag.type === 'list') {
      const before = values.get(long);
      values.set(long, Array.isArray(before) ? [...before, value] : [value]);
    } else values.set(long, value);
    return undefined;
  };
  const next = (): string | undefined => (i + 1 < argv.length ? argv[++i] : undefined);

  const long = (arg: string): string | undefined => {
    const eq = arg.indexOf('=');
    const typed = arg.slice(2, eq < 0 ? undefined : eq);
    if (typed === '' || typed.startsWith('-')) return `bad flag syntax: ${arg}`;
    const successor = own(old.deprecated, typed);
    if (successor !== undefined) warnings.push(`Flag --${typed} has been deprecated, use --${successor} instead`);
    const name = successor ?? own(old.renamed, typed) ?? typed;
    const flag = own(table, name);
    if (!flag) return `unknown flag: --${name}`;
    const value = eq >= 0 ? arg.slice(eq + 1) : flag.type === 'bool' ? 'true' : next();
    return value === undefined ? `flag needs an argument: --${name}` : set(name, flag, value);
  };
  const short = (arg: string): string | undefined => {
    for (let j = 1; j < arg.length; j++) {
      const letter = arg.charAt(j);
      const entry = Object.entries(table).find(([, flag]) => flag.short === letter);
      const open = `-${arg.slice(j)}`;
      if (!entry) return `unknown shorthand flag: '${letter}' in ${open}`;
      const [name, flag] = entry;
      const rest = arg.slice(j + 1);
      const assigned = rest.length > 1 && rest.startsWith('=');
      if (flag.type === 'bool' && !assigned) {
        values.set(name, true);
        continue;
      }
      const value = assigned ? rest.slice(1) : rest !== '' ? rest : next();
      return value === undefined ? `flag needs an argument: '${letter}' in ${open}` : set(name, flag, value);
    }
    return undefined;
  };

  for (; i < argv.length; i++) {
    const arg = wordAt(argv, i);
    if (arg === '--') {
      args.push(...argv.slice(i + 1));
      break;
    }
    if (arg.length < 2 || !arg.startsWith('-')) {
      if (!interspersed) {
        args.push(...argv.slice(i));
        break;
      }
      args.push(arg);
      continue;
    }
    const error = arg.startsWith('--') ? long(arg) : short(arg);
    if (error !== undefined) return { ok: false, error };
  }
  return { ok: true, flags: new FlagValues(values), args, warnings };
}

/** A value of one's own, so that `--constructor` is no flag. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
