// The MySQL server: databases that it keeps, on disk as well, and who may use them. MariaDB answers in the same way.
import { type FileView } from '../../../kernel/files';
import { type Json, type Program, type ProgramContext, type ProgramResult, type Staying } from '../../program';
import { nowOf } from '../dates';
import { printLines, staying, versionFrom, wants } from './service';
import { mysqlWords } from './mysqlWords';
import { type Cell, type Column, type Kind, type Table } from './sql/table';
import { type Done, runStatement } from './sql/statements';

/** A question of a client. */
export interface SqlQuestion {
  sql: string;
  values: Cell[];
  user: string;
  password: string;
  database: string;
}

/** What the server keeps beside its files: who may come in. */
interface Kept {
  users: Record<string, string>;
}

const ROOT = '/var/lib/mysql';

/** One log line. */
const note = (context: ProgramContext, text: string): string =>
  `${nowOf(context)
    .toISOString()
    .replace(/\.\d+Z$/, '.000000Z')} 0 [System] ${text}`;

/** The MySQL server. */
export const mysqld: Program = {
  run(context): ProgramResult {
    const version = versionFrom(context, 'MYSQL_VERSION', '8.4.11');
    if (wants(context, '--version', '-V')) {
      context.out(`/usr/sbin/mysqld  Ver ${version} for Linux on x86_64 (MySQL Community Server - GPL)\n`);
      return 0;
    }
    printLines(context, 'err', [
      note(context, `[MY-010116] [Server] /usr/sbin/mysqld (mysqld ${version}) starting as process 1`),
      note(context, '[MY-013576] [InnoDB] InnoDB initialization has started.'),
      note(context, '[MY-013577] [InnoDB] InnoDB initialization has ended.'),
      note(
        context,
        `[MY-010931] [Server] /usr/sbin/mysqld: ready for connections. Version: '${version}'  socket: '/var/run/mysqld/mysqld.sock'  port: 3306  MySQL Community Server - GPL.`,
      ),
    ]);
    return { ...staying('mysqld', [3306, 33060], [...context.argv], { TERM: 0, QUIT: 0 }), program: 'mysqld', keeps: { users: prepare(context) } satisfies Kept };
  },
  talk: (process, message) => answer(process, message as SqlQuestion),
};

/** Makes the database and the accounts that the environment asks for. Passwords are those of the first start; here, of this one. */
function prepare(context: ProgramContext): Record<string, string> {
  const { env } = context.session;
  const database = env['MYSQL_DATABASE'] ?? '';
  if (/^\w+$/.test(database) && !context.files.read(`${ROOT}/${database}`)) context.write(`${ROOT}/${database}`, { kind: 'dir' });
  const user = env['MYSQL_USER'] ?? '';
  return { root: env['MYSQL_ROOT_PASSWORD'] ?? '', ...(user !== '' && { [user]: env['MYSQL_PASSWORD'] ?? '' }) };
}

/** The tables of a database, each in a file of its own. */
function tablesOf(files: FileView, folder: string): Table[] {
  return files.list(folder).flatMap((name) => {
    const node = files.read(`${folder}/${name}`);
    if (node?.kind !== 'file' || !name.endsWith('.ibd')) return [];
    try {
      return [JSON.parse(node.text) as Table];
    } catch {
      return [];
    }
  });
}

/** The databases by name: the server's own, and those that are folders here. */
const databasesOf = (files: FileView): string[] => {
  const folders = files.list(ROOT).filter((name) => files.read(`${ROOT}/${name}`)?.kind === 'dir');
  return [...new Set(['information_schema', 'mysql', 'performance_schema', 'sys', ...folders])].sort();
};

/** What a statement gives: rows, or how many rows it changed, or what is wrong. */
export type SqlAnswer = { columns: { name: string; kind: Kind; size?: number }[]; cells: Cell[][] } | { changed: number; info?: string } | { error: string; code: string };

const refuse = (error: string, code: string): SqlAnswer => ({ error, code });
const textRows = (name: string, texts: readonly string[]): SqlAnswer => ({ columns: [{ name, kind: 'text' }], cells: texts.map((text) => [text]) });

function answer(process: Staying, question: SqlQuestion): Json {
  const { sql, user, password, database } = question;
  const { users } = process.keeps as Kept;
  if (!Object.hasOwn(users, user) || users[user] !== password)
    return refuse(`Access denied for user '${user}'@'%' (using password: ${password === '' ? 'NO' : 'YES'})`, 'ER_ACCESS_DENIED_ERROR');
  if (/^show\s+databases$/i.test(sql)) return textRows('Database', databasesOf(process.files));
  const made = onDatabases(process, sql);
  if (made) return made;
  if (database !== '' && (!/^\w+$/.test(database) || !databasesOf(process.files).includes(database))) return refuse(`Unknown database '${database}'`, 'ER_BAD_DB_ERROR');
  if (sql === '') return { columns: [], cells: [] } satisfies SqlAnswer;
  return inDatabase(process, question);
}

/** CREATE DATABASE and DROP DATABASE. */
function onDatabases({ files, write }: Staying, sql: string): SqlAnswer | undefined {
  const [, verb = '', quiet, name] = /^(create|drop)\s+(?:database|schema)\s+(if\s+(?:not\s+)?exists\s+)?`?(\w+)`?$/i.exec(sql) ?? [];
  if (name === undefined) return undefined;
  const isThere = databasesOf(files).includes(name);
  if (verb.toLowerCase() === 'create') {
    if (isThere && quiet === undefined) return refuse(`Can't create database '${name}'; database exists`, 'ER_DB_CREATE_EXISTS');
    if (!isThere) write(`${ROOT}/${name}`, { kind: 'dir' });
    return { changed: 1 };
  }
  if (!isThere) return quiet === undefined ? refuse(`Can't drop database '${name}'; database doesn't exist`, 'ER_DB_DROP_EXISTS') : { changed: 0 };
  const tables = tablesOf(files, `${ROOT}/${name}`).length;
  write(`${ROOT}/${name}`, null);
  return { changed: tables };
}

function inDatabase(process: Staying, { sql, values, user, database }: SqlQuestion): SqlAnswer {
  const folder = `${ROOT}/${database}`;
  const noDatabase = refuse('No database selected', 'ER_NO_DB_ERROR');
  const tables = database === '' ? [] : tablesOf(process.files, folder);
  const described = /^(?:desc|describe|show\s+columns\s+from)\s+`?(\w+)`?$/i.exec(sql)?.[1];
  if (database === '' && (described !== undefined || /^(?:show\s+tables|(?:create|drop)\s+table\b)/i.test(sql))) return noDatabase;
  if (/^show\s+tables$/i.test(sql)) return textRows(`Tables_in_${database}`, tables.map(({ name }) => name)); // prettier-ignore
  if (described !== undefined) {
    const table = tables.find(({ name }) => name === described);
    return table ? describe(table) : refuse(`Table '${database}.${described}' doesn't exist`, 'ER_NO_SUCH_TABLE');
  }
  const done = carriedOut(process, { sql, values, user, database }, tables);
  if ('problem' in done) return done.problem.kind === 'no-table' && database === '' ? noDatabase : mysqlWords(done.problem, { sql, database });
  if (done.did === 'select') return { columns: done.columns, cells: done.rows };
  for (const { name } of tables) if (!done.tables.some((table) => table.name === name)) process.write(`${folder}/${name}.ibd`, null);
  for (const table of done.tables) if (!tables.includes(table)) process.write(`${folder}/${table.name}.ibd`, { kind: 'file', text: `${JSON.stringify(table)}\n` });
  return { changed: done.changed, ...informed(done) };
}

/** What the client adds to the number of rows. */
function informed({ did, changed }: Exclude<Done, { did: 'select' }>): { info?: string } {
  if (did === 'update') return { info: `Rows matched: ${String(changed)}  Changed: ${String(changed)}  Warnings: 0` };
  return did === 'insert' && changed > 1 ? { info: `Records: ${String(changed)}  Duplicates: 0  Warnings: 0` } : {};
}

function carriedOut(process: Staying, { sql, values, user, database }: Omit<SqlQuestion, 'password'>, tables: readonly Table[]): ReturnType<typeof runStatement> {
  const now = nowOf(process).toISOString().slice(0, 19).replace('T', ' ');
  const text = (value: Cell): { value: Cell; kind: 'text' } => ({ value, kind: 'text' });
  const functions = {
    version: text((process.env['MYSQL_VERSION'] ?? process.env['MARIADB_VERSION'] ?? '').replace(/^\d+:/, '').replace(/[-+~].*$/, '')),
    now: { value: now, kind: 'time' as const },
    database: text(database === '' ? null : database),
    user: text(`${user}@localhost`),
    current_user: text(`${user}@%`),
  };
  return runStatement({ tables, dialect: 'mysql', now, functions }, sql, values);
}

/** What DESCRIBE shows of a table. */
function describe({ columns }: Table): SqlAnswer {
  const names = ['Field', 'Type', 'Null', 'Key', 'Default', 'Extra'];
  const fallback = ({ fallback: given }: Column): Cell => (given === 'now' ? 'CURRENT_TIMESTAMP' : given?.value === undefined || given.value === null ? null : String(given.value));
  return {
    columns: names.map((name) => ({ name, kind: 'text' })),
    cells: columns.map((column) => [
      column.name,
      column.type,
      column.required === true ? 'NO' : 'YES',
      column.key === undefined ? '' : column.key === 'primary' ? 'PRI' : 'UNI',
      fallback(column),
      column.counts === true ? 'auto_increment' : '',
    ]),
  };
}
