// Tables: columns with their types, rows, and what a column takes.
import { own } from '../../../../values';
import { SqlProblem } from './problems';
import { type Dialect } from './words';

/** A value of a row. */
export type Cell = string | number | null;
/** What a value is to whoever prints or compares it. */
export type Kind = 'integer' | 'number' | 'text' | 'boolean' | 'time';

/** A column. */
export interface Column {
  name: string;
  /** As the server calls its type. */
  type: string;
  kind: Kind;
  /** Characters that it takes, or digits behind the point. */
  size?: number;
  key?: 'primary' | 'unique';
  required?: boolean;
  /** It numbers its rows by itself. */
  counts?: boolean;
  /** What stands there when nothing is given; `now` is the instant. */
  fallback?: { value: Cell } | 'now';
}

/** A table: its columns, and its rows in the order in which they came. */
export interface Table {
  name: string;
  columns: Column[];
  rows: Cell[][];
  /** The last number that was given to a row. */
  counted: number;
}

const KINDS: Readonly<Record<Kind, string>> = {
  integer: 'int integer int2 int4 int8 smallint bigint tinyint mediumint serial serial4 bigserial smallserial',
  number: 'numeric decimal real float float4 float8 double',
  boolean: 'bool boolean',
  text: 'varchar char character bpchar text tinytext mediumtext longtext uuid json jsonb inet enum',
  time: 'date time timestamp timestamptz datetime year',
};
const KIND_BY_TYPE: Readonly<Record<string, Kind>> = Object.fromEntries(Object.entries(KINDS).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as Kind])));

/** What kind a type name stands for; SQLite takes any name. */
export function kindOf(type: string, dialect: Dialect): Kind | undefined {
  return own(KIND_BY_TYPE, type.toLowerCase()) ?? (dialect === 'sqlite' ? 'text' : undefined);
}

const TRUE = /^(?:t|true|y|yes|on|1)$/i;
const FALSE = /^(?:f|false|n|no|off|0)$/i;
const TIMES = /^(?:\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[-+]\d\d(?::?\d\d)?)?)?|\d\d:\d\d(?::\d\d)?|\d{4})$/;

/** A value as a column keeps it; `at` is where it stands in the statement. Throws SqlProblem where it does not fit; SQLite keeps whatever it is given. */
export function kept(value: Cell, column: Column, dialect: Dialect, at: number | null = null): Cell {
  if (value === null || dialect === 'sqlite') return value;
  const { kind, type, name, size } = column;
  const bad = (): never => {
    throw new SqlProblem({ kind: 'bad-value', type, column: name, value: String(value), at });
  };
  const text = String(value).trim();
  switch (kind) {
    case 'integer':
      return /^[-+]?\d+$/.test(text) ? Number(text) : typeof value === 'number' ? Math.round(value) : bad();
    case 'number': {
      const number = text === '' ? NaN : Number(text);
      return Number.isNaN(number) ? bad() : size === undefined ? number : Number(number.toFixed(size));
    }
    case 'boolean':
      return TRUE.test(text) ? 1 : FALSE.test(text) ? 0 : bad();
    case 'time':
      return TIMES.test(text) ? text : bad();
    case 'text':
      if (size !== undefined && String(value).length > size) throw new SqlProblem({ kind: 'too-long', type, column: name });
      return String(value);
  }
}

/** A column's place by its name, letters small or not; -1 when there is none. */
export const columnAt = ({ columns }: Table, name: string): number => columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
