// SELECT: from nothing or from one table, with WHERE, ORDER BY and LIMIT.
import { expression, holds, order, type Scope, type Term } from './expressions';
import { type Reader } from './reader';
import { type Cell, type Kind, type Table } from './table';
import { SqlProblem } from './problems';

/** What a SELECT gives. */
export interface Rows {
  columns: { name: string; kind: Kind; size?: number }[];
  rows: Cell[][];
}

/** Finds a table, or throws. */
export type Finder = (at: Reader, drops?: boolean) => Table;

/** What may not be the name of a column because it goes on with the statement. */
const GOES_ON = /^(?:from|where|order|limit|offset|group|having|union|intersect|except|for|into|join|inner|left|right|cross|full|natural|on|using|window|fetch)$/i;

interface Item {
  name: string;
  term: Term;
  size?: number;
}

/** Reads and carries out what follows SELECT. Rows that no ORDER BY sorts come in the order in which they were written. */
export function select(read: Reader, functions: Scope['functions'], find: Finder): Rows {
  // the list stands before the table that it speaks of
  const list = read.mark();
  skipList(read);
  const end = read.mark();
  const { table, alias } = from(read, find);
  const after = read.mark();
  const scope: Scope = { table, alias, functions };
  read.goTo(list);
  const items = read.list(() => item(read, scope)).flat();
  if (table !== null) {
    if (read.mark() !== end) read.fail();
    read.goTo(after);
  }
  const where = read.accept('WHERE') ? expression(read, scope) : null;
  const sorts = read.accept('ORDER', 'BY') ? read.list(() => sorting(read, scope, items)) : [];
  const limit = read.accept('LIMIT') ? read.count() : Infinity;
  const offset = read.accept('OFFSET') ? read.count() : 0;
  read.done();
  const chosen = (table ? table.rows : [[]]).filter((row) => where === null || holds(where.of(row)));
  const columns = items.map(({ name, term, size }) => ({ name, kind: term.kind, ...(size !== undefined && { size }) }));
  if (items.some(({ term }) => term.over)) {
    // beside a sum, one value of one row would be anybody's
    const alone = items.find(({ term }) => !term.over);
    if (alone) throw new SqlProblem({ kind: 'beyond', word: `${alone.name} beside a sum`, at: 0 });
    return { columns, rows: [items.map(({ term }) => term.over?.(chosen) ?? null)].slice(offset, offset + limit) };
  }
  const sorted = sorts.length === 0 ? chosen : [...chosen].sort((a, b) => sorts.reduce((found, by) => found || by(a, b), 0));
  return { columns, rows: sorted.slice(offset, offset + limit).map((row) => items.map(({ term }) => term.of(row))) };
}

/** Goes to FROM, or to the end. */
function skipList(read: Reader): void {
  for (let depth = 0; read.next && !(depth === 0 && read.sees('FROM'));) {
    const { text, kind } = read.take();
    if (kind === 'op') depth += text === '(' ? 1 : text === ')' ? -1 : 0;
  }
}

function from(read: Reader, find: Finder): Pick<Scope, 'table' | 'alias'> {
  if (!read.accept('FROM')) return { table: null, alias: '' };
  const table = find(read);
  const named = read.accept('AS') || (read.next?.kind === 'name' && !GOES_ON.test(read.next.text));
  return { table, alias: named ? read.name().text : table.name };
}

function item(read: Reader, scope: Scope): Item[] {
  if (read.accept('*')) {
    if (scope.table === null) read.fail();
    return scope.table.columns.map(({ name, kind, size }, at) => ({
      name,
      term: { kind, name, of: (row) => row[at] ?? null },
      ...(kind === 'number' && size !== undefined && { size }),
    }));
  }
  const begin = read.at;
  const term = expression(read, scope);
  const text = read.source.slice(begin, read.end);
  const column = scope.table?.columns.find(({ name }) => name === term.name && term.kind === 'number');
  const size = column?.size === undefined ? {} : { size: column.size };
  if (read.accept('AS') || (read.next && read.next.kind !== 'op' && !GOES_ON.test(read.next.text))) return [{ name: read.take().text, term, ...size }];
  const own = read.dialect === 'postgres' ? (term.name ?? '?column?') : isColumn(scope, term.name) || text.slice(1, -1) === term.name ? (term.name ?? text) : text;
  return [{ name: own, term, ...size }];
}

const isColumn = ({ table }: Scope, name: string | null): boolean => table?.columns.some((column) => column.name === name) ?? false;

/** `ORDER BY a DESC, 2`: NULL comes last in PostgreSQL, first in the others. */
function sorting(read: Reader, scope: Scope, items: readonly Item[]): (a: readonly Cell[], b: readonly Cell[]) => number {
  const number = read.next?.kind === 'number' ? Number(read.take().text) : null;
  const alias = number === null ? items.find(({ name, term }) => read.sees(name.toUpperCase()) && term.name !== name) : undefined;
  if (alias) read.take();
  const term = alias?.term ?? (number === null ? expression(read, scope) : (items[number - 1]?.term ?? read.fail()));
  const down = read.accept('DESC');
  if (!down) read.accept('ASC');
  const nullWeight = read.dialect === 'postgres' ? 1 : -1;
  return (a, b) => {
    const [x, y] = [term.of(a), term.of(b)];
    const found = x === null || y === null ? (Number(x === null) - Number(y === null)) * nullWeight : order(x, y);
    return down ? -found : found;
  };
}
