// A small SQL: tables, rows, and the five statements that a sample app needs, for SQLite's file and MySQL's server.

/** A value of a row. */
export type Cell = string | number | null;
/** A table: its columns, and its rows in the order in which they came. */
export interface Table {
  name: string;
  columns: string[];
  rows: Cell[][];
}

/** What a statement gives: rows, how many rows it changed, or what is wrong with it. `tables` is what there is afterwards. */
export type Result = { rows: Record<string, Cell>[] } | { changed: number; tables: Table[] } | { error: string };

type Word = { text: string; kind: 'name' | 'value' | 'op' };

/** The words of a statement; undefined where one of them makes no sense. */
function lex(sql: string): Word[] | undefined {
  const words: Word[] = [];
  for (let rest = sql.trim(); rest !== ''; rest = rest.trimStart()) {
    const [text = '', quoted, ticked, number, name] = /^(?:'((?:[^']|'')*)'|[`"]([^`"]+)[`"]|(-?\d+(?:\.\d+)?)|([A-Za-z_]\w*)|[?(),=*;.])/.exec(rest) ?? [];
    if (text === '') return undefined;
    if (quoted !== undefined) words.push({ kind: 'value', text: `'${quoted.replaceAll("''", "'")}` });
    else if (number !== undefined) words.push({ kind: 'value', text: number });
    else words.push(ticked !== undefined || name !== undefined ? { kind: 'name', text: ticked ?? name ?? '' } : { kind: 'op', text });
    rest = rest.slice(text.length);
  }
  return words;
}

/** Something that the statement says and this machine does not know. */
class Unknown extends Error {}

class Reader {
  private at = 0;
  private used = 0;

  constructor(
    private readonly words: readonly Word[],
    private readonly values: readonly Cell[],
  ) {}

  accept(...texts: string[]): boolean {
    if (!texts.every((text, index) => this.words[this.at + index]?.text.toUpperCase() === text)) return false;
    this.at += texts.length;
    return true;
  }

  expect(...texts: string[]): void {
    if (!this.accept(...texts)) throw new Unknown(this.words[this.at]?.text ?? 'the end');
  }

  name(): string {
    const word = this.words[this.at++];
    if (word?.kind !== 'name') throw new Unknown(word?.text ?? 'the end');
    return word.text;
  }

  list<T>(one: () => T): T[] {
    const all = [one()];
    while (this.accept(',')) all.push(one());
    return all;
  }

  value(): Cell {
    if (this.accept('?')) return this.values[this.used++] ?? null;
    if (this.accept('NULL')) return null;
    if (this.accept('TRUE')) return 1;
    if (this.accept('FALSE')) return 0;
    const word = this.words[this.at++];
    if (word?.kind !== 'value') throw new Unknown(word?.text ?? 'the end');
    return word.text.startsWith("'") ? word.text.slice(1) : Number(word.text);
  }

  /** `WHERE a = ? AND b = ?`, as pairs. */
  where(): [string, Cell][] {
    if (!this.accept('WHERE')) return [];
    const pairs: [string, Cell][] = [];
    do pairs.push(this.pair());
    while (this.accept('AND'));
    return pairs;
  }

  pair(): [string, Cell] {
    const name = this.name();
    this.expect('=');
    return [name, this.value()];
  }

  /** A column and its type; lengths and constraints make no difference here. */
  column(): string {
    const name = this.name();
    for (let depth = 0; this.at < this.words.length; this.at++) {
      const { text = '' } = this.words[this.at] ?? {};
      if (depth === 0 && (text === ',' || text === ')')) break;
      if (text === '(') depth += 1;
      if (text === ')') depth -= 1;
    }
    return name;
  }

  end(): void {
    this.accept(';');
    if (this.at < this.words.length) throw new Unknown(this.words[this.at]?.text ?? '');
  }
}

const missing = (name: string): Result => ({ error: `no such table: ${name}` });

function fits(table: Table, row: readonly Cell[], pairs: readonly [string, Cell][]): boolean {
  return pairs.every(([name, value]) => String(row[table.columns.indexOf(name)] ?? null) === String(value));
}

const changedTo = (tables: readonly Table[], table: Table): Table[] => tables.map((each) => (each.name === table.name ? table : each));

/** Runs one statement on tables. */
export function runSql(tables: readonly Table[], sql: string, values: readonly Cell[]): Result {
  const words = lex(sql);
  if (!words) return { error: `near "${sql.slice(0, 20)}": syntax error` };
  try {
    return statement(tables, new Reader(words, values));
  } catch (problem) {
    if (!(problem instanceof Unknown)) throw problem;
    return { error: `near "${problem.message}": this simulated machine knows CREATE TABLE, INSERT, SELECT, UPDATE and DELETE with columns compared by =` };
  }
}

function statement(tables: readonly Table[], read: Reader): Result {
  const tableAt = (name: string): Table | undefined => tables.find((table) => table.name === name);
  if (read.accept('CREATE', 'TABLE')) {
    const quiet = read.accept('IF', 'NOT', 'EXISTS');
    const name = read.name();
    read.expect('(');
    const columns = read.list(() => read.column());
    read.expect(')');
    if (tableAt(name)) return quiet ? { changed: 0, tables: [...tables] } : { error: `table ${name} already exists` };
    return { changed: 0, tables: [...tables, { name, columns, rows: [] }] };
  }
  if (read.accept('INSERT', 'INTO')) {
    const name = read.name();
    const table = tableAt(name);
    const columns = read.accept('(') ? read.list(() => read.name()) : (table?.columns ?? []);
    read.accept(')');
    read.expect('VALUES', '(');
    const given = read.list(() => read.value());
    read.expect(')');
    read.end();
    if (!table) return missing(name);
    const row = table.columns.map((column) => given[columns.indexOf(column)] ?? null);
    return { changed: 1, tables: changedTo(tables, { ...table, rows: [...table.rows, row] }) };
  }
  if (read.accept('SELECT')) return select(tables, read);
  if (read.accept('UPDATE')) {
    const name = read.name();
    read.expect('SET');
    const sets = read.list(() => read.pair());
    const pairs = read.where();
    read.end();
    const table = tableAt(name);
    if (!table) return missing(name);
    const chosen = table.rows.filter((row) => fits(table, row, pairs));
    const rows = table.rows.map((row) =>
      chosen.includes(row) ? table.columns.map((column, at) => (sets.find(([each]) => each === column) ?? [column, row[at] ?? null])[1]) : row,
    );
    return { changed: chosen.length, tables: changedTo(tables, { ...table, rows }) };
  }
  read.expect('DELETE', 'FROM');
  const name = read.name();
  const pairs = read.where();
  read.end();
  const table = tableAt(name);
  if (!table) return missing(name);
  const rows = table.rows.filter((row) => !fits(table, row, pairs));
  return { changed: table.rows.length - rows.length, tables: changedTo(tables, { ...table, rows }) };
}

function select(tables: readonly Table[], read: Reader): Result {
  const columns = read.accept('*') ? null : read.list(() => read.name());
  read.expect('FROM');
  const name = read.name();
  const pairs = read.where();
  read.end();
  const table = tables.find((each) => each.name === name);
  if (!table) return missing(name);
  const unknown = columns?.find((column) => !table.columns.includes(column));
  if (unknown !== undefined) return { error: `no such column: ${unknown}` };
  const rows = table.rows.filter((row) => fits(table, row, pairs));
  return { rows: rows.map((row) => Object.fromEntries((columns ?? table.columns).map((column) => [column, row[table.columns.indexOf(column)] ?? null]))) };
}
