// The packages `mysql2` and `sqlite3` for Node.js: statements, with values in place of question marks.
import { type SqlAnswer, type SqlQuestion } from '../../servers/mysql';
import { type Rows } from '../../servers/sql/select';
import { onSqlite, sqliteWords } from '../../servers/sql/sqlite';
import { type Cell, type Table } from '../../servers/sql/table';
import { ask } from '../clients';
import { fromJson } from '../json';
import { type Interpreter } from '../interpreter';
import { type NativeFunction, type Natives, Thrown } from '../language';
import { Closure, Dict, List, Native, type Value } from '../values';
import { numberOf, textOf } from './text';

const cell = (value: Value): Cell =>
  value === undefined || value === null ? null : typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : textOf(value);
const cells = (values: Value): Cell[] => (values instanceof List ? values.items.map(cell) : []);

/** Options of a connection of mysql2. */
const connect: NativeFunction = (_, [options]) => {
  const of = (name: string, other: string): Value => (options instanceof Dict ? (options.get(name) ?? other) : other);
  return Dict.of(
    { ' host': of('host', 'localhost'), ' port': of('port', '3306'), ' user': of('user', ''), ' password': of('password', ''), ' database': of('database', '') },
    'mysql2.Client',
  );
};

/** Asks the server; an error of its own or of the way there is thrown. */
function query(vm: Interpreter, client: Dict, sql: string, values: Cell[]): Value {
  const text = (name: string): string => textOf(client.get(` ${name}`));
  const address = { host: text('host'), port: numberOf(client.get(' port')) };
  const question: SqlQuestion = { sql, values, user: text('user'), password: text('password'), database: text('database') };
  const result = ask(vm, address, question);
  if (!('answer' in result)) {
    const lost = result.code === 'ENOTFOUND';
    return vm.raise('Error', lost ? `getaddrinfo ENOTFOUND ${address.host}` : `connect ${result.code} ${result.address}:${address.port}`, {
      code: result.code,
      syscall: lost ? 'getaddrinfo' : 'connect',
    });
  }
  const answer = result.answer as SqlAnswer;
  if ('error' in answer) return vm.raise('Error', answer.error, { code: answer.code });
  return 'cells' in answer ? records(answer.columns, answer.cells) : Dict.of({ affectedRows: answer.changed });
}

/** Rows as objects, one for each. */
function records(columns: Rows['columns'], rows: Rows['rows']): Value {
  return fromJson(rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]))));
}

/** Runs a call, and hands what came of it to a callback at the end of the arguments, if there is one. */
function told(vm: Interpreter, args: readonly Value[], run: () => Value): void {
  const callback = args.findLast((arg) => arg instanceof Closure || arg instanceof Native);
  try {
    const value = run();
    if (callback !== undefined) vm.jobs.push(() => void vm.call(callback, [null, value]));
  } catch (problem) {
    if (!(problem instanceof Thrown) || callback === undefined) throw problem;
    vm.jobs.push(() => void vm.call(callback, [problem.value]));
  }
}

const asPromise: NativeFunction = (vm, [sql, values], self) =>
  vm.promised(() => (self instanceof Dict ? new List([query(vm, self, textOf(sql), cells(values)), undefined]) : undefined));
const withCallback: NativeFunction = (vm, args, self) => {
  if (self instanceof Dict) told(vm, args, () => query(vm, self, textOf(args[0]), cells(args[1])));
  return undefined;
};

/** A statement on SQLite's file. */
function onFile(vm: Interpreter, database: Dict, sql: string, values: Cell[]): Value {
  const path = textOf(database.get(' path'));
  const node = vm.host.read(path);
  const result = onSqlite(readTables(vm, path), sql, values, new Date(vm.host.now()).toISOString().slice(0, 19).replace('T', ' '));
  if ('problem' in result) {
    const constraint = result.problem.kind === 'duplicate' || result.problem.kind === 'no-value';
    const code = constraint ? 'SQLITE_CONSTRAINT' : 'SQLITE_ERROR';
    return vm.raise('Error', `${code}: ${sqliteWords(result.problem)}`, { errno: constraint ? 19 : 1, code });
  }
  if (result.did === 'select') return records(result.columns, result.rows);
  const problem = vm.host.write(path, { kind: 'file', text: `${MAGIC}${JSON.stringify(result.tables)}\n` });
  if (problem) return node ? vm.raise('Error', 'SQLITE_READONLY: attempt to write a readonly database', { errno: 8, code: 'SQLITE_READONLY' }) : cannotOpen(vm);
  return undefined;
}

/** How a database file begins; what follows is not SQLite's own format. */
const MAGIC = 'SQLite format 3\n';
const cannotOpen = (vm: Interpreter): never => vm.raise('Error', 'SQLITE_CANTOPEN: unable to open database file', { errno: 14, code: 'SQLITE_CANTOPEN' });

function readTables(vm: Interpreter, path: string): Table[] {
  const node = vm.host.read(path);
  if (node?.kind !== 'file' || node.text === '') return [];
  try {
    return JSON.parse(node.text.slice(MAGIC.length)) as Table[];
  } catch {
    return vm.raise('Error', 'SQLITE_NOTADB: file is not a database', { errno: 26, code: 'SQLITE_NOTADB' });
  }
}

function openFile(vm: Interpreter, args: readonly Value[]): Value {
  const database = Dict.of({ ' path': textOf(args[0]) }, 'sqlite3.Database');
  told(vm, args, () => {
    if (!vm.host.read(textOf(args[0])) && vm.host.write(textOf(args[0]), { kind: 'file', text: '' })) cannotOpen(vm);
    return undefined;
  });
  return database;
}

const fileMethod =
  (pick: (rows: Value) => Value): NativeFunction =>
  (vm, args, self) => {
    if (self instanceof Dict) told(vm, args, () => pick(onFile(vm, self, textOf(args[0]), cells(args[1]))));
    return self;
  };

/** The functions of both packages. */
export const sql: Natives = {
  'mysql2.createConnection': connect,
  'mysql2.createPool': connect,
  'mysql2.Client#query': withCallback,
  'mysql2.Client#execute': withCallback,
  'mysql2.Client#connect': (vm, args, self) => {
    if (self instanceof Dict) told(vm, args, () => query(vm, self, '', []));
    return undefined;
  },
  'mysql2.Client#end': (vm, args) => {
    told(vm, args, () => undefined);
    return undefined;
  },
  'mysql2.promise.createPool': (vm, args, self, named) => opened(connect(vm, args, self, named)),
  'mysql2.promise.createConnection': (vm, args, self, named) =>
    vm.promised(() => {
      const client = opened(connect(vm, args, self, named));
      if (client instanceof Dict) query(vm, client, '', []);
      return client;
    }),
  'mysql2.Promise#query': asPromise,
  'mysql2.Promise#execute': asPromise,
  'mysql2.Promise#end': (vm) => vm.promised(() => undefined),
  'sqlite3.verbose': () => new Native('sqlite3'),
  'sqlite3.Database': openFile,
  'sqlite3.Database#run': fileMethod(() => undefined),
  'sqlite3.Database#exec': fileMethod(() => undefined),
  'sqlite3.Database#all': fileMethod((rows) => rows),
  'sqlite3.Database#get': fileMethod((rows) => (rows instanceof List ? rows.items[0] : undefined)),
  'sqlite3.Database#close': (vm, args) => {
    told(vm, args, () => undefined);
    return undefined;
  },
};

/** The same client, with promises. */
function opened(client: Value): Value {
  if (client instanceof Dict) client.kind = 'mysql2.Promise';
  return client;
}
