// A small SQL: CREATE TABLE, DROP TABLE, INSERT, SELECT, UPDATE and DELETE on one table at a time, for SQLite, MySQL and PostgreSQL.
import { columnsIn } from './columns';
import { expression, holds, order, type Scope, type Term } from './expressions';
import { SqlProblem, type Problem } from './problems';
import { Reader } from './reader';
import { type Rows, select } from './select';
import { type Cell, type Column, columnAt, kept, type Table } from './table';
import { type Dialect, type Word, wordsOf } from './words';

/** What a statement finds. */
export interface Ground {
  tables: readonly Table[];
  dialect: Dialect;
  /** The instant as the server writes it. */
  now: string;
  functions: Scope['functions'];
}

/** What was done: rows read, or rows changed; `tables` is what there is afterwards. `skipped` is the name of a table that IF EXISTS or IF NOT EXISTS left alone. */
export type Done = ({ did: 'select' } & Rows) | { did: 'create' | 'insert' | 'update' | 'delete' | 'drop' | 'truncate'; changed: number; tables: Table[]; skipped?: string };

/** Carries out one statement, or says what is wrong with it. `values` stand for its question marks. */
export function runStatement(ground: Ground, source: string, values: readonly Cell[] = []): Done | { problem: Problem } {
  try {
    return statement(ground, new Reader(source, ground.dialect, wordsOf(source, ground.dialect), values));
  } catch (problem) {
    if (problem instanceof SqlProblem) return { problem: problem.problem };
    throw problem;
  }
}

function statement(ground: Ground, read: Reader): Done {
  if (read.accept('SELECT')) return { did: 'select', ...select(read, ground.functions, (at, drops) => tableIn(ground, at, drops)) };
  if (read.accept('CREATE', 'TABLE')) return create(ground, read);
  if (read.accept('INSERT', 'INTO')) return insert(ground, read);
  if (read.accept('UPDATE')) return update(ground, read);
  if (read.accept('DELETE', 'FROM')) return remove(ground, read);
  if (read.accept('DROP', 'TABLE')) return drop(ground, read);
  if (read.accept('TRUNCATE')) return truncate(ground, read);
  // CREATE INDEX and the like: the word behind is what is not simulated
  if (!read.accept('CREATE')) read.accept('DROP');
  return read.fail();
}

const find = ({ tables }: Ground, name: string): Table | undefined => tables.find((table) => table.name === name);

function tableIn(ground: Ground, read: Reader, drops = false): Table {
  const { text, at } = nameOf(read);
  const table = find(ground, text);
  if (!table) throw new SqlProblem({ kind: 'no-table', table: text, at, drops });
  return table;
}

/** A table's name; PostgreSQL's may have its schema before it. */
function nameOf(read: Reader): Word {
  if (read.dialect === 'postgres' && read.sees('PUBLIC', '.')) for (let part = 0; part < 2; part++) read.take();
  const name = read.name();
  if (read.sees('.')) throw new SqlProblem({ kind: 'beyond', word: `${name.text}.`, at: name.at });
  return name;
}

const replaced = ({ tables }: Ground, table: Table): Table[] => tables.map((each) => (each.name === table.name ? table : each));

function create(ground: Ground, read: Reader): Done {
  const quiet = read.accept('IF', 'NOT', 'EXISTS');
  const { text: name } = nameOf(read);
  const columns = columnsIn(read);
  // MySQL's engine and character set make no difference here
  if (ground.dialect === 'mysql') while (read.next) read.take();
  read.done();
  if (find(ground, name)) {
    if (quiet) return { did: 'create', changed: 0, tables: [...ground.tables], skipped: name };
    throw new SqlProblem({ kind: 'table-exists', table: name });
  }
  return { did: 'create', changed: 0, tables: [...ground.tables, { name, columns, rows: [], counted: 0 }] };
}

function drop(ground: Ground, read: Reader): Done {
  const quiet = read.accept('IF', 'EXISTS');
  const { text, at } = nameOf(read);
  read.done();
  if (!find(ground, text) && !quiet) throw new SqlProblem({ kind: 'no-table', table: text, at, drops: true });
  const tables = ground.tables.filter(({ name }) => name !== text);
  return { did: 'drop', changed: 0, tables, ...(tables.length === ground.tables.length && { skipped: text }) };
}

function truncate(ground: Ground, read: Reader): Done {
  read.accept('TABLE');
  const table = tableIn(ground, read);
  read.done();
  return { did: 'truncate', changed: 0, tables: replaced(ground, { ...table, rows: [] }) };
}

/** A value of a row, and where it stands; undefined for DEFAULT. */
interface Given {
  value: Cell | undefined;
  at: number;
}

function insert(ground: Ground, read: Reader): Done {
  const table = tableIn(ground, read);
  const scope: Scope = { table: null, alias: '', functions: ground.functions };
  const named = read.accept('(') ? read.list(() => ({ at: read.at, place: placeOf(table, read) })) : null;
  if (named) read.expect(')');
  const places = named ?? table.columns.map((_, place) => ({ place, at: 0 }));
  read.expect('VALUES');
  const rows = read.list(() => {
    read.expect('(');
    const cells = read.list((): Given => ({ at: read.at, value: read.accept('DEFAULT') ? undefined : expression(read, scope).of([]) }));
    read.expect(')');
    return cells;
  });
  read.done();
  let changed = table;
  for (const cells of rows) {
    const extra = cells[places.length];
    const missing = extra ? undefined : places[cells.length];
    if (extra ?? (named || ground.dialect !== 'postgres' ? missing : undefined))
      throw new SqlProblem({ kind: 'count', values: cells.length, columns: places.length, table: named ? null : table.name, at: (extra ?? missing)?.at ?? 0 });
    changed = added(ground, changed, new Map(cells.map((cell, index) => [places[index]?.place ?? index, cell])));
  }
  return { did: 'insert', changed: rows.length, tables: replaced(ground, changed) };
}

/** The place of a column that the next word names. */
function placeOf(table: Table, read: Reader): number {
  const { text, at } = read.name();
  const place = columnAt(table, text);
  if (place < 0) throw new SqlProblem({ kind: 'no-column', column: text, table: table.name, at });
  return place;
}

/** A table with one more row. */
function added(ground: Ground, table: Table, given: ReadonlyMap<number, Given>): Table {
  let { counted } = table;
  const inPostgres = ground.dialect === 'postgres';
  const row = table.columns.map((column, index): Cell => {
    const { value, at } = given.get(index) ?? { value: undefined, at: 0 };
    if (column.counts === true && (value === undefined || (!inPostgres && (value === null || value === 0)))) return (counted += 1);
    const cell = value === undefined ? fallbackOf(column, ground) : kept(value, column, ground.dialect, at);
    // a number that was given lifts what is counted, but in PostgreSQL, where a sequence counts for itself
    if (column.counts === true && !inPostgres) counted = Math.max(counted, Number(cell));
    return cell;
  });
  check(table, row, table.rows, (index) => given.get(index)?.value !== undefined);
  return { ...table, rows: [...table.rows, row], counted };
}

function fallbackOf({ fallback }: Column, { now }: Ground): Cell {
  if (fallback === 'now') return now;
  return fallback?.value ?? null;
}

/** What is demanded of a row beside the others. */
function check({ name, columns }: Table, row: readonly Cell[], others: readonly (readonly Cell[])[], isGiven: (at: number) => boolean): void {
  columns.forEach((column, at) => {
    const value = row[at] ?? null;
    const about = { table: name, column: column.name };
    if (value === null && column.required === true) throw new SqlProblem({ kind: 'no-value', ...about, row: [...row], given: isGiven(at) });
    if (column.key && value !== null && others.some((other) => order(other[at] ?? null, value) === 0 && other[at] !== null))
      throw new SqlProblem({ kind: 'duplicate', ...about, value, primary: column.key === 'primary' });
  });
}

function update(ground: Ground, read: Reader): Done {
  const table = tableIn(ground, read);
  const scope: Scope = { table, alias: table.name, functions: ground.functions };
  read.expect('SET');
  const sets = read.list(() => {
    const place = placeOf(table, read);
    read.expect('=');
    return { place, at: read.at, term: expression(read, scope) };
  });
  const where = condition(read, scope);
  const chosen = table.rows.filter(where);
  const rows = table.rows.map((row) => (chosen.includes(row) ? withSets(table, row, sets, ground) : row));
  rows.forEach((row, at) => {
    if (row !== table.rows[at]) check(table, row, rows.filter((other) => other !== row), () => true); // prettier-ignore
  });
  return { did: 'update', changed: chosen.length, tables: replaced(ground, { ...table, rows }) };
}

function withSets(table: Table, row: readonly Cell[], sets: readonly { place: number; at: number; term: Term }[], { dialect }: Ground): Cell[] {
  return table.columns.map((column, at) => {
    const set = sets.findLast(({ place }) => place === at);
    return set ? kept(set.term.of(row), column, dialect, set.at) : (row[at] ?? null);
  });
}

/** What follows to the end: WHERE, or nothing. */
function condition(read: Reader, scope: Scope): (row: readonly Cell[]) => boolean {
  const where = read.accept('WHERE') ? expression(read, scope) : null;
  read.done();
  return (row) => where === null || holds(where.of(row));
}

function remove(ground: Ground, read: Reader): Done {
  const table = tableIn(ground, read);
  const where = condition(read, { table, alias: table.name, functions: ground.functions });
  const rows = table.rows.filter((row) => !where(row));
  return { did: 'delete', changed: table.rows.length - rows.length, tables: replaced(ground, { ...table, rows }) };
}
