// The columns of CREATE TABLE: names, types, and what is demanded of their values.
import { SqlProblem } from './problems';
import { type Reader } from './reader';
import { type Cell, type Column, kept, kindOf } from './table';
import { type Dialect } from './words';

/** Reads what stands in the parentheses of CREATE TABLE. */
export function columnsIn(read: Reader): Column[] {
  const columns: Column[] = [];
  read.expect('(');
  do {
    if (read.accept('PRIMARY', 'KEY')) markKeys(read, columns, 'primary');
    else if (read.accept('UNIQUE')) markKeys(read, columns, 'unique');
    else columns.push(column(read));
  } while (read.accept(','));
  read.expect(')');
  return columns;
}

/** `PRIMARY KEY (id)`: one column, as a key of several is compared as a whole. */
function markKeys(read: Reader, columns: Column[], key: 'primary' | 'unique'): void {
  read.expect('(');
  const { text, at } = read.name();
  const column = columns.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (!column) throw new SqlProblem({ kind: 'no-key', column: text, at });
  if (read.sees(',')) throw new SqlProblem({ kind: 'beyond', word: 'a key of several columns', at });
  read.expect(')');
  Object.assign(column, demanded(key));
}

const demanded = (key: 'primary' | 'unique'): Pick<Column, 'key' | 'required'> => ({ key, ...(key === 'primary' && { required: true }) });

const SERIAL: Readonly<Record<string, string>> = { serial: 'integer', serial4: 'integer', bigserial: 'bigint', smallserial: 'smallint' };
const LONG_NAMES: Readonly<Record<string, string>> = { int: 'integer', int4: 'integer', int8: 'bigint', int2: 'smallint', bool: 'boolean', decimal: 'numeric', float8: 'double precision', float4: 'real', varchar: 'character varying', char: 'character', timestamp: 'timestamp without time zone', timestamptz: 'timestamp with time zone' }; // prettier-ignore

function column(read: Reader): Column {
  const { text: name } = read.name();
  const { at, text } = read.name();
  const typed = text.toLowerCase();
  const kind = kindOf(typed, read.dialect);
  if (kind === undefined) throw new SqlProblem({ kind: 'no-type', type: text, at });
  if (!read.accept('PRECISION')) read.accept('VARYING');
  const sizes = read.accept('(') ? read.list(() => read.take().text) : null;
  if (sizes) read.expect(')');
  for (const word of ['UNSIGNED', 'WITH', 'WITHOUT'] as const) if (read.accept(word) && word !== 'UNSIGNED') read.expect('TIME', 'ZONE');
  const base = read.dialect === 'postgres' ? (SERIAL[typed] ?? LONG_NAMES[typed] ?? typed) : read.dialect === 'mysql' && kind === 'boolean' ? 'tinyint(1)' : typed;
  const made: Column = { name, type: sizes ? `${base}(${sizes.join(',')})` : base, kind };
  const size = Number(kind === 'number' ? (sizes?.[1] ?? (sizes ? 0 : NaN)) : kind === 'text' && typed !== 'enum' ? (sizes?.[0] ?? NaN) : NaN);
  if (!Number.isNaN(size)) made.size = size;
  if (typed in SERIAL) Object.assign(made, { counts: true, required: true });
  while (read.next && !read.sees(',') && !read.sees(')')) constraint(read, made);
  // SQLite numbers the rows of a table with such a key by itself
  if (read.dialect === 'sqlite' && typed === 'integer' && made.key === 'primary') made.counts = true;
  return made;
}

/** One demand on a column. */
function constraint(read: Reader, column: Column): void {
  if (read.accept('PRIMARY', 'KEY')) Object.assign(column, demanded('primary'));
  else if (read.accept('UNIQUE')) column.key ??= 'unique';
  else if (read.accept('NOT', 'NULL')) column.required = true;
  else if (read.accept('AUTO_INCREMENT') || (read.dialect === 'sqlite' && read.accept('AUTOINCREMENT'))) column.counts = true;
  else if (read.accept('DEFAULT')) column.fallback = fallback(read, column, read.dialect);
  else if (!read.accept('NULL')) read.fail();
}

function fallback(read: Reader, column: Column, dialect: Dialect): NonNullable<Column['fallback']> {
  if (read.accept('CURRENT_TIMESTAMP') || read.accept('NOW', '(', ')')) return 'now';
  if (read.accept('NULL')) return { value: null };
  if (read.accept('TRUE')) return { value: 1 };
  if (read.accept('FALSE')) return { value: 0 };
  const sign = read.accept('-') ? -1 : 1;
  const word = read.next;
  if (word?.kind !== 'number' && word?.kind !== 'string') return read.fail();
  const value: Cell = word.kind === 'number' ? sign * Number(read.take().text) : read.take().text;
  return { value: kept(value, column, dialect) };
}
