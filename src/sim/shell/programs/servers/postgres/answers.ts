// How a PostgreSQL server answers: who may come in, and what statements give.
import { type Done, runStatement } from '../sql/statements';
import { allStatements } from '../sql/pieces';
import { type Cell, type Kind, type Table } from '../sql/table';
import { type Cluster, createDatabase, type Database, databasesOf, dropDatabase, keepTables, type OwnedTable, rolesOf, tablesOf } from './cluster';
import { type PgError, postgresWords } from './words';

/** A question of a client. */
export interface PgQuestion {
  /** Statements that are carried out together or not at all; nothing just knocks. */
  sql: string;
  user: string;
  password: string | null;
  database: string;
  /** Whether it comes from the same machine, which is trusted. */
  local: boolean;
  /** A list that psql shows: of databases, or of tables. */
  list?: 'databases' | 'tables';
}

/** What one statement gave: rows of texts, or a word for what was done. */
export interface PgResult {
  tag: string;
  notice?: string;
  columns?: { name: string; right: boolean }[];
  rows?: (string | null)[][];
}

/** What comes back: `fatal` ends the connection before it has begun. */
export interface PgAnswer {
  results: PgResult[];
  error?: PgError;
  fatal?: string;
  /** `list`: the rows of it. */
  databases?: Database[];
  tables?: OwnedTable[];
}

/** What a server knows beside its files. */
export interface PgServer {
  version: string;
  /** The instant as PostgreSQL writes it, without its zone. */
  now: string;
  /** Whether everybody is trusted. */
  trusts: boolean;
}

/** Answers a question. */
export function answerQuestion(cluster: Cluster, server: PgServer, question: PgQuestion): PgAnswer {
  const fatal = refused(cluster, server, question);
  if (fatal !== undefined) return { results: [], fatal };
  const database = databasesOf(cluster).find(({ name }) => name === question.database);
  if (!database) return { results: [], fatal: `database "${question.database}" does not exist` };
  if (question.list === 'databases') return { results: [], databases: databasesOf(cluster) };
  if (question.list === 'tables') return { results: [], tables: tablesOf(cluster, database).map((table) => ({ ...table, rows: [] })) };
  return carryOut(cluster, server, question, database);
}

function refused(cluster: Cluster, { trusts }: PgServer, { user, password, local }: PgQuestion): string | undefined {
  const roles = rolesOf(cluster);
  if (!local && !trusts && (!Object.hasOwn(roles, user) || roles[user] !== password)) return `password authentication failed for user "${user}"`;
  return Object.hasOwn(roles, user) ? undefined : `role "${user}" does not exist`;
}

/** Statements of one message are one transaction: a mistake undoes the ones before it. */
function carryOut(cluster: Cluster, server: PgServer, { sql, user }: PgQuestion, database: Database): PgAnswer {
  const before = tablesOf(cluster, database);
  let tables: readonly Table[] = before;
  const results: PgResult[] = [];
  const statements = allStatements(sql);
  let from = 0;
  for (const statement of statements) {
    const offset = sql.indexOf(statement, from);
    from = offset + statement.length;
    const onDatabases = databaseStatement(cluster, statement, user, database);
    if (onDatabases && statements.length > 1) return { results, error: { message: `${onDatabases.verb} DATABASE cannot run inside a transaction block` } };
    if (onDatabases) return onDatabases.carryOut();
    const done = runStatement({ tables, dialect: 'postgres', now: server.now, functions: functionsOf(server, user, database) }, statement);
    if ('problem' in done) {
      const end = sql.indexOf(';', from);
      const { problem } = done;
      // where a statement ends too early, the semicolon is what cannot stand there
      const error = postgresWords(problem.kind === 'syntax' && problem.word === '' && end >= 0 ? { ...problem, word: ';', at: end - offset } : problem);
      return { results, error: error.at === undefined ? error : { ...error, at: error.at + offset } };
    }
    if (done.did !== 'select') ({ tables } = done);
    results.push(resultOf(done));
  }
  keepTables(cluster, database, before, tables, user);
  return { results };
}

function functionsOf({ version, now }: PgServer, user: string, { name }: Database): Record<string, { value: Cell; kind: Kind }> {
  const text = (value: string): { value: Cell; kind: Kind } => ({ value, kind: 'text' });
  return {
    version: text(version),
    now: { value: `${now}+00`, kind: 'time' },
    current_timestamp: { value: `${now}+00`, kind: 'time' },
    current_date: { value: now.slice(0, 10), kind: 'time' },
    current_user: text(user),
    session_user: text(user),
    current_database: text(name),
    current_schema: text('public'),
  };
}

/** A value as it is sent. */
function textOf(cell: Cell, { kind, size }: { kind: Kind; size?: number }): string | null {
  if (cell === null) return null;
  if (kind === 'boolean') return cell === 0 ? 'f' : 't';
  return typeof cell === 'number' && size !== undefined && kind === 'number' ? cell.toFixed(size) : String(cell);
}

function resultOf(done: Done): PgResult {
  if (done.did === 'select')
    return {
      tag: `SELECT ${String(done.rows.length)}`,
      columns: done.columns.map(({ name, kind }) => ({ name, right: kind === 'integer' || kind === 'number' })),
      rows: done.rows.map((row) => row.map((cell, at) => textOf(cell, done.columns[at] ?? { kind: 'text' }))),
    };
  const { did, changed, skipped } = done;
  const tags = { create: 'CREATE TABLE', drop: 'DROP TABLE', truncate: 'TRUNCATE TABLE', insert: `INSERT 0 ${String(changed)}`, update: `UPDATE ${String(changed)}`, delete: `DELETE ${String(changed)}` }; // prettier-ignore
  const notice = did === 'create' ? `relation "${skipped ?? ''}" already exists, skipping` : `table "${skipped ?? ''}" does not exist, skipping`;
  return { tag: tags[did], ...(skipped !== undefined && { notice }) };
}

/** CREATE DATABASE and DROP DATABASE. */
function databaseStatement(cluster: Cluster, statement: string, user: string, current: Database): { verb: string; carryOut: () => PgAnswer } | undefined {
  const [, verb = '', quiet, quoted, plain = ''] = /^(create|drop)\s+database\s+(if\s+exists\s+)?(?:"([^"]+)"|(\w+))$/i.exec(statement) ?? [];
  if (verb === '') return undefined;
  const name = quoted ?? plain.toLowerCase();
  const there = databasesOf(cluster).find((database) => database.name === name);
  const failed = (message: string): PgAnswer => ({ results: [], error: { message } });
  const creates = verb.toLowerCase() === 'create';
  const carryOut = (): PgAnswer => {
    if (creates && there) return failed(`database "${name}" already exists`);
    if (creates) createDatabase(cluster, databasesOf(cluster), name, user);
    else if (!there)
      return quiet === undefined ? failed(`database "${name}" does not exist`) : { results: [{ tag: 'DROP DATABASE', notice: `database "${name}" does not exist, skipping` }] };
    else if (there.oid === current.oid) return failed('cannot drop the currently open database');
    else dropDatabase(cluster, there);
    return { results: [{ tag: `${verb.toUpperCase()} DATABASE` }] };
  };
  return { verb: verb.toUpperCase(), carryOut };
}
