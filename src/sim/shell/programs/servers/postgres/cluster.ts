// What a PostgreSQL data directory holds: roles, databases and tables, each in the file that the real server keeps it in, though not in its format.
import { type FileNode, type FileView } from '../../../../kernel/files';
import { type Table } from '../sql/table';

/** Where a cluster is kept, and how it is written. */
export interface Cluster {
  files: Pick<FileView, 'read' | 'list'>;
  write: (path: string, node: FileNode | null) => void;
  /** PGDATA. */
  folder: string;
}

/** A database. */
export interface Database {
  oid: number;
  name: string;
  owner: string;
}

/** The catalogs' own numbers in a real cluster: pg_authid and pg_database. */
const ROLES = 'global/1260';
const DATABASES = 'global/1262';
/** The first number that a cluster gives to what its users make. */
const FIRST_OID = 16384;

function readJson<T>({ files, folder }: Cluster, path: string, otherwise: T): T {
  const node = files.read(`${folder}/${path}`);
  if (node?.kind !== 'file') return otherwise;
  try {
    return JSON.parse(node.text) as T;
  } catch {
    return otherwise;
  }
}

const writeJson = ({ write, folder }: Cluster, path: string, value: unknown): void => {
  write(`${folder}/${path}`, { kind: 'file', text: `${JSON.stringify(value)}\n` });
};

/** Passwords by role; all of them are superusers. */
export const rolesOf = (cluster: Cluster): Record<string, string> => readJson<Record<string, string>>(cluster, ROLES, {});

/** The databases by name. */
export const databasesOf = (cluster: Cluster): Database[] => readJson<Database[]>(cluster, DATABASES, []).sort((a, b) => (a.name < b.name ? -1 : 1));

/** Makes a cluster: its superuser, the databases that each has, and one more if that is asked for. */
export function initialize(cluster: Cluster, { user, password, database, major }: { user: string; password: string; database: string; major: string }): void {
  cluster.write(`${cluster.folder}/PG_VERSION`, { kind: 'file', text: `${major}\n` });
  writeJson(cluster, ROLES, { [user]: password });
  const own = [['postgres', 5], ['template0', 4], ['template1', 1]] as const; // prettier-ignore
  writeJson(cluster, DATABASES, own.map(([name, oid]): Database => ({ oid, name, owner: user })), ); // prettier-ignore
  for (const [, oid] of own) cluster.write(`${cluster.folder}/base/${String(oid)}`, { kind: 'dir' });
  if (!own.some(([name]) => name === database)) createDatabase(cluster, own.map(([name, oid]) => ({ oid, name, owner: user })), database, user); // prettier-ignore
}

/** Adds a database to those that there are. */
export function createDatabase(cluster: Cluster, present: readonly Database[], name: string, owner: string): void {
  const oid = Math.max(FIRST_OID - 1, ...present.map((database) => database.oid)) + 1;
  writeJson(cluster, DATABASES, [...present, { oid, name, owner }]);
  cluster.write(`${cluster.folder}/base/${String(oid)}`, { kind: 'dir' });
}

/** Takes a database away. */
export function dropDatabase(cluster: Cluster, { oid }: Database): void {
  writeJson(cluster, DATABASES, databasesOf(cluster).filter((database) => database.oid !== oid)); // prettier-ignore
  cluster.write(`${cluster.folder}/base/${String(oid)}`, null);
}

/** A table, and whose it is. */
export interface OwnedTable extends Table {
  owner: string;
}

/** The tables of a database, each in a file of its own. */
export function tablesOf(cluster: Cluster, { oid }: Database): OwnedTable[] {
  return cluster.files.list(`${cluster.folder}/base/${String(oid)}`).flatMap((file) => readJson<OwnedTable | null>(cluster, `base/${String(oid)}/${file}`, null) ?? []);
}

/** Writes what has changed between two states of a database. A table's file is its number. */
export function keepTables(cluster: Cluster, { oid }: Database, before: readonly OwnedTable[], after: readonly Table[], owner: string): void {
  const folder = `base/${String(oid)}`;
  const files = cluster.files.list(`${cluster.folder}/${folder}`);
  const numbers = new Map(files.flatMap((file) => { const table = readJson<OwnedTable | null>(cluster, `${folder}/${file}`, null); return table ? [[table.name, Number(file)] as const] : []; })); // prettier-ignore
  let next = Math.max(FIRST_OID, oid, ...numbers.values());
  for (const { name } of before) if (!after.some((table) => table.name === name)) cluster.write(`${cluster.folder}/${folder}/${String(numbers.get(name) ?? 0)}`, null);
  for (const table of after) {
    const old = before.find(({ name }) => name === table.name);
    if (old === table) continue;
    const number = numbers.get(table.name) ?? (next += 1);
    writeJson(cluster, `${folder}/${String(number)}`, { ...table, owner: old?.owner ?? owner } satisfies OwnedTable);
  }
}
