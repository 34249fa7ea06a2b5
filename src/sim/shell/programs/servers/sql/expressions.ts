// Expressions of SQL: literals, columns, a few functions, comparisons and AND, OR, NOT, with NULL as a third truth.
import { own } from '../../../../values';
import { SqlProblem } from './problems';
import { type Reader } from './reader';
import { type Cell, columnAt, type Kind, type Table } from './table';
import { type Word } from './words';

/** What an expression may speak of. */
export interface Scope {
  table: Table | null;
  /** What the table is called in this statement. */
  alias: string;
  /** Functions without arguments, by their names in small letters. */
  functions: Readonly<Record<string, { value: Cell; kind: Kind }>>;
}

/** An expression that has been read. */
export interface Term {
  kind: Kind;
  /** The name of its column in an answer; null where the server makes one up. */
  name: string | null;
  of: (row: readonly Cell[]) => Cell;
  /** It counts or sums up all rows. */
  over?: (rows: readonly (readonly Cell[])[]) => Cell;
}

const constant = (value: Cell, kind: Kind, name: string | null = null): Term => ({ kind, name, of: () => value });
const bool = (truth: boolean | null): Cell => (truth === null ? null : Number(truth));
/** Whether a condition holds; NULL does not. */
export const holds = (value: Cell): boolean => value !== null && value !== 0 && value !== '';

/** Reads an expression. */
export function expression(read: Reader, scope: Scope): Term {
  return joined(read, scope, 'OR');
}

function joined(read: Reader, scope: Scope, word: 'OR' | 'AND'): Term {
  const one = (): Term => (word === 'OR' ? joined(read, scope, 'AND') : negated(read, scope));
  let left = one();
  while (read.accept(word)) {
    const [a, b] = [left, one()];
    const decides = word === 'OR';
    left = {
      kind: 'boolean',
      name: null,
      of: (row) => {
        const values = [a.of(row), b.of(row)];
        if (values.some((value) => value !== null && holds(value) === decides)) return bool(decides);
        return values.includes(null) ? null : bool(!decides);
      },
    };
  }
  return left;
}

function negated(read: Reader, scope: Scope): Term {
  if (!read.accept('NOT')) return comparison(read, scope);
  const inner = negated(read, scope);
  return { kind: 'boolean', name: null, of: (row) => not(inner.of(row)) };
}

const not = (value: Cell): Cell => (value === null ? null : bool(!holds(value)));

const COMPARES: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** Numbers by size, anything else by its text. */
export function order(a: Cell, b: Cell): number {
  if (typeof a === 'number' || typeof b === 'number') {
    const [x, y] = [Number(a), Number(b)];
    if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  }
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function comparison(read: Reader, scope: Scope): Term {
  const left = sum(read, scope);
  const truth = (of: Term['of']): Term => ({ kind: 'boolean', name: null, of });
  if (read.accept('IS')) {
    const denied = read.accept('NOT');
    read.expect('NULL');
    return truth((row) => bool((left.of(row) === null) !== denied));
  }
  const denied = read.accept('NOT');
  const told = (of: Term['of']): Term => truth(denied ? (row) => not(of(row)) : of);
  if (read.accept('LIKE')) {
    const right = sum(read, scope);
    return told((row) => like(left.of(row), right.of(row), read.dialect === 'postgres'));
  }
  if (read.accept('IN', '(')) {
    const items = read.list(() => expression(read, scope));
    read.expect(')');
    return told((row) => {
      const value = left.of(row);
      return value === null ? null : bool(items.some((item) => order(value, item.of(row)) === 0));
    });
  }
  if (denied) read.fail();
  const test = own(COMPARES, read.next?.text ?? '');
  if (!test || read.next?.kind !== 'op') return left;
  read.take();
  const right = sum(read, scope);
  return truth((row) => {
    const [a, b] = [left.of(row), right.of(row)];
    return a === null || b === null ? null : bool(test(order(a, b)));
  });
}

/** `LIKE`: `%` is any text, `_` one character. Only PostgreSQL tells small letters from large ones. */
function like(value: Cell, pattern: Cell, exact: boolean): Cell {
  if (value === null || pattern === null) return null;
  const source = String(pattern).replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('%', '[\\s\\S]*').replaceAll('_', '[\\s\\S]'); // prettier-ignore
  return bool(new RegExp(`^${source}$`, exact ? '' : 'i').test(String(value)));
}

function sum(read: Reader, scope: Scope): Term {
  let left = product(read, scope);
  for (let sign = signIn(read, '+', '-'); sign !== null; sign = signIn(read, '+', '-')) left = calculated(sign, left, product(read, scope));
  return left;
}

function product(read: Reader, scope: Scope): Term {
  let left = primary(read, scope);
  while (read.accept('*')) left = calculated('*', left, primary(read, scope));
  return left;
}

const signIn = (read: Reader, ...signs: string[]): string | null => signs.find((sign) => read.accept(sign)) ?? null;

function calculated(sign: string, a: Term, b: Term): Term {
  const kind = a.kind === 'integer' && b.kind === 'integer' ? 'integer' : 'number';
  const of = (row: readonly Cell[]): Cell => {
    const [x, y] = [a.of(row), b.of(row)];
    if (x === null || y === null) return null;
    const value = sign === '*' ? Number(x) * Number(y) : sign === '+' ? Number(x) + Number(y) : Number(x) - Number(y);
    // twelve digits hide what binary fractions add
    return Number(value.toPrecision(12));
  };
  return { kind, name: null, of };
}

function primary(read: Reader, scope: Scope): Term {
  if (read.accept('(')) {
    const inner = expression(read, scope);
    read.expect(')');
    return { ...inner, name: null };
  }
  if (read.accept('?')) return constant(read.given(), 'text');
  if (read.accept('-')) return calculated('-', constant(0, 'integer'), primary(read, scope));
  if (read.accept('NULL')) return constant(null, 'text');
  for (const [word, value] of [['TRUE', 1], ['FALSE', 0]] as const) if (read.accept(word)) return constant(value, 'boolean', 'bool'); // prettier-ignore
  const word = read.next;
  if (word?.kind === 'string') return constant(read.take().text, 'text', read.dialect === 'mysql' ? word.text : null);
  if (word?.kind === 'number') return constant(Number(read.take().text), /^\d+$/.test(word.text) ? 'integer' : 'number');
  const first = read.name();
  if (read.sees('(') && first.kind === 'name') return call(read, scope, first);
  const value = own(scope.functions, first.text.toLowerCase());
  if (value && /^current_|^session_user$/i.test(first.text)) return constant(value.value, value.kind, first.text);
  return column(read, scope, first);
}

function column(read: Reader, { table, alias }: Scope, first: Word): Term {
  const qualified = read.accept('.');
  const { text } = qualified ? read.name() : first;
  const unknown = (): never => {
    throw new SqlProblem({ kind: 'no-column', column: qualified ? `${first.text}.${text}` : text, table: null, at: first.at });
  };
  // without a table the rest is read first: a misspelled FROM is the mistake then
  if (table === null) return { kind: 'text', name: text, of: unknown };
  const at = qualified && first.text.toLowerCase() !== alias.toLowerCase() ? -1 : columnAt(table, text);
  const found = table.columns[at] ?? unknown();
  return { kind: found.kind, name: found.name, of: (row) => row[at] ?? null };
}

/** What sums up all rows. An empty table has no sum, and no largest value. */
const OVER: Readonly<Record<string, (values: readonly Cell[]) => Cell>> = {
  count: (values) => values.length,
  sum: (values) => (values.length === 0 ? null : values.reduce<number>((total, value) => total + Number(value), 0)),
  max: (values) => values.reduce<Cell>((best, value) => (best === null || order(value, best) > 0 ? value : best), null),
  min: (values) => values.reduce<Cell>((best, value) => (best === null || order(value, best) < 0 ? value : best), null),
};

function call(read: Reader, scope: Scope, { text, at }: Word): Term {
  const name = text.toLowerCase();
  read.expect('(');
  const known = own(scope.functions, name);
  if (known && read.accept(')')) return constant(known.value, known.kind, name);
  const over = own(OVER, name);
  if (!over) throw new SqlProblem({ kind: 'beyond', word: `${text}()`, at });
  const all = name === 'count' && read.accept('*');
  const inner = all ? constant(1, 'integer') : expression(read, scope);
  read.expect(')');
  return {
    kind: name === 'count' ? 'integer' : inner.kind,
    name,
    of: () => null,
    over: (rows) => over(rows.map((row) => inner.of(row)).filter((value) => value !== null)),
  };
}
