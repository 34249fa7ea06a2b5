// The MySQL server: databases that it keeps, on disk as well, and who may use them.
import { type FileView } from '../../../kernel/files';
import { type Json, type Program, type ProgramContext, type ProgramResult, type Staying } from '../../program';
import { nowOf } from '../dates';
import { printLines, staying, versionFrom, wants } from './service';
import { type Cell, runSql, type Table } from './sql';

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

/** What MySQL says of a mistake that the small SQL has found. */
function inOwnWords(error: string, database: string): { error: string; code: string } {
  const [, what, name = ''] = /^(no such table|no such column|table)(?::)? (\S+)/.exec(error) ?? [];
  if (what === 'no such table') return { error: `Table '${database}.${name}' doesn't exist`, code: 'ER_NO_SUCH_TABLE' };
  if (what === 'no such column') return { error: `Unknown column '${name}' in 'field list'`, code: 'ER_BAD_FIELD_ERROR' };
  return what === 'table' ? { error: `Table '${name}' already exists`, code: 'ER_TABLE_EXISTS_ERROR' } : { error, code: 'ER_PARSE_ERROR' };
}

/** The databases by name: the server's own, and those that are folders here. */
const databasesOf = (files: FileView): string[] => {
  const folders = files.list(ROOT).filter((name) => files.read(`${ROOT}/${name}`)?.kind === 'dir');
  return [...new Set(['information_schema', 'mysql', 'performance_schema', 'sys', ...folders])].sort();
};

function answer(process: Staying, { sql, values, user, password, database }: SqlQuestion): Json {
  const { users } = process.keeps as Kept;
  const folder = `${ROOT}/${database}`;
  if (!Object.hasOwn(users, user) || users[user] !== password)
    return { error: `Access denied for user '${user}'@'%' (using password: ${password === '' ? 'NO' : 'YES'})`, code: 'ER_ACCESS_DENIED_ERROR' };
  if (/^show\s+databases$/i.test(sql)) return { rows: databasesOf(process.files).map((name) => ({ Database: name })) };
  if (database === '') return sql === '' ? { rows: [] } : { error: 'No database selected', code: 'ER_NO_DB_ERROR' };
  if (!/^\w+$/.test(database) || process.files.read(folder)?.kind !== 'dir') return { error: `Unknown database '${database}'`, code: 'ER_BAD_DB_ERROR' };
  if (sql === '') return { rows: [] };
  if (/^show\s+tables$/i.test(sql)) return { rows: tablesOf(process.files, folder).map(({ name }) => ({ [`Tables_in_${database}`]: name })) };
  const result = runSql(tablesOf(process.files, folder), sql, values);
  if ('error' in result) return inOwnWords(result.error, database);
  if ('rows' in result) return result;
  for (const table of result.tables) process.write(`${folder}/${table.name}.ibd`, { kind: 'file', text: `${JSON.stringify(table)}\n` });
  return { changed: result.changed };
}
