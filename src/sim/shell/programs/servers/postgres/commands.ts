// psql's own commands, which begin with a backslash.
import { ask, type Connection, type Origin } from './connection';
import { type OwnedTable } from './cluster';
import { type Column } from '../sql/table';
import { drawn, type Style } from './draw';

/** Who a command speaks to. */
export interface Speaker extends Origin {
  out: (text: string) => void;
  err: (text: string) => void;
}

/** What psql is doing. */
export interface Talk {
  connection: Connection;
  style: Style;
  /** The version of psql. */
  version: string;
}

/** Commands that a real psql has beyond those here. */
const REAL =
  /^\\(?:\?|!|a|C|cd|copy|copyright|crosstabview|d|d[a-zA-Z+S]+|do|e|echo|ed|edit|encoding|ef|errverbose|ev|f|g|gdesc|gexec|gset|gx|h|H|help|i|if|elif|else|endif|include|ir|l\+|lo_\w+|o|p|password|pset|qecho|r|reset|s|set|setenv|sf|sv|t|T|timing|unset|w|watch|warn|x|z)(?![a-zA-Z])/;

/** Carries out a command; `quit` ends psql. */
export function command(speaker: Speaker, talk: Talk, text: string): 'quit' | 'done' | 'failed' {
  const [name = '', ...args] = text.trim().replace(/;$/, '').split(/\s+/);
  switch (name) {
    case '\\q':
    case '\\quit':
      return 'quit';
    case '\\l':
    case '\\list':
      return databases(speaker, talk);
    case '\\dt':
      return args.length > 0 ? beyond(speaker, `${name} ${args.join(' ')}`) : tables(speaker, talk);
    case '\\d':
      return args[0] === undefined ? relations(speaker, talk) : described(speaker, talk, args[0]);
    case '\\c':
    case '\\connect':
      return connect(speaker, talk, args);
    case '\\conninfo':
      return connectionInfo(speaker, talk);
    default:
      if (REAL.test(name)) return beyond(speaker, name);
      speaker.err(`invalid command ${name}\nTry \\? for help.\n`);
      return 'failed';
  }
}

function beyond(speaker: Speaker, name: string): 'failed' {
  speaker.err(`${name}: not simulated; this psql knows \\c, \\conninfo, \\d, \\dt, \\l and \\q\n`);
  return 'failed';
}

const majorOf = ({ version }: Talk): number => Number.parseInt(version, 10);

/** `\l`: libc and UTF8, as the image sets them. */
function databases(speaker: Speaker, talk: Talk): 'done' | 'failed' {
  const result = ask(speaker, talk.connection, { sql: '', list: 'databases' });
  if ('failure' in result) return lost(speaker);
  const rows = (result.answer.databases ?? []).map(({ name, owner }) => {
    const access = name.startsWith('template') ? `=c/${owner}\n${owner}=CTc/${owner}` : null;
    return [name, owner, 'UTF8', 'libc', 'en_US.utf8', 'en_US.utf8', null, null, access];
  });
  const locale = majorOf(talk) >= 17 ? 'Locale' : 'ICU Locale';
  const names = ['Name', 'Owner', 'Encoding', 'Locale Provider', 'Collate', 'Ctype', locale, 'ICU Rules', 'Access privileges'];
  speaker.out(drawn({ title: 'List of databases', columns: names.map((name) => ({ name, right: false })), rows }, talk.style));
  return 'done';
}

/** The tables of the database, or null after a complaint. */
function tablesFor(speaker: Speaker, { connection }: Talk): OwnedTable[] | null {
  const result = ask(speaker, connection, { sql: '', list: 'tables' });
  if ('answer' in result) return result.answer.tables ?? [];
  lost(speaker);
  return null;
}

/** A list of what there is, by name; or that there is nothing. */
function listed(speaker: Speaker, { style }: Talk, noun: string, found: readonly { name: string; type: string; owner: string }[]): 'done' {
  const columns = ['Schema', 'Name', 'Type', 'Owner'].map((name) => ({ name, right: false }));
  const rows = [...found].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, type, owner }) => ['public', name, type, owner]);
  if (rows.length === 0) speaker.err(`Did not find any ${noun}.\n`);
  else speaker.out(drawn({ title: `List of ${noun}`, columns, rows }, style));
  return 'done';
}

/** `\dt`: since psql 18 it speaks of tables, before of relations. */
function tables(speaker: Speaker, talk: Talk): 'done' | 'failed' {
  const found = tablesFor(speaker, talk);
  return found ? listed(speaker, talk, majorOf(talk) >= 18 ? 'tables' : 'relations', found.map(({ name, owner }) => ({ name, type: 'table', owner }))) : 'failed'; // prettier-ignore
}

/** `\d`: tables, and the sequences that count their rows. */
function relations(speaker: Speaker, talk: Talk): 'done' | 'failed' {
  const found = tablesFor(speaker, talk);
  if (!found) return 'failed';
  const all = found.flatMap(({ name, owner, columns }) => [
    { name, type: 'table', owner },
    ...columns.filter(({ counts }) => counts).map((column) => ({ name: sequenceOf(name, column), type: 'sequence', owner })),
  ]);
  return listed(speaker, talk, 'relations', all);
}

const sequenceOf = (table: string, { name }: Column): string => `${table}_${name}_seq`;

function fallbackOf(table: string, column: Column): string {
  const { fallback, counts, kind, type } = column;
  if (counts === true) return `nextval('${sequenceOf(table, column)}'::regclass)`;
  if (fallback === undefined) return '';
  if (fallback === 'now') return 'now()';
  if (fallback.value === null) return `NULL::${type.replace(/\(.*/, '')}`;
  if (kind === 'boolean') return fallback.value === 0 ? 'false' : 'true';
  return typeof fallback.value === 'number' ? String(fallback.value) : `'${fallback.value}'::${type.replace(/\(.*/, '')}`;
}

/** `\d table`: its columns, and the indexes of its keys. */
function described(speaker: Speaker, talk: Talk, name: string): 'done' | 'failed' {
  const found = tablesFor(speaker, talk);
  if (!found) return 'failed';
  const table = found.find((each) => each.name === name.replace(/^public\./, ''));
  if (!table) {
    speaker.err(`Did not find any relation named "${name}".\n`);
    return 'failed';
  }
  const columns = ['Column', 'Type', 'Collation', 'Nullable', 'Default'].map((each) => ({ name: each, right: false }));
  const rows = table.columns.map((column) => [column.name, column.type, '', column.required === true ? 'not null' : '', fallbackOf(table.name, column)]);
  const keys = table.columns.filter(({ key }) => key !== undefined).sort((a, b) => (a.key === b.key ? (a.name < b.name ? -1 : 1) : a.key === 'primary' ? -1 : 1)); // prettier-ignore
  const indexes = keys.map(({ name: column, key }) =>
    key === 'primary' ? `    "${table.name}_pkey" PRIMARY KEY, btree (${column})\n` : `    "${table.name}_${column}_key" UNIQUE CONSTRAINT, btree (${column})\n`,
  );
  const text = drawn({ title: `Table "public.${table.name}"`, columns, rows }, talk.style).replace(/\(\d+ rows?\)\n\n?$/, '');
  speaker.out(`${text}${indexes.length === 0 ? '' : `Indexes:\n${indexes.join('')}`}\n`);
  return 'done';
}

/** The server has gone. */
function lost(speaker: Speaker): 'failed' {
  speaker.err('server closed the connection unexpectedly\n\tThis probably means the server terminated abnormally\n\tbefore or while processing the request.\n');
  return 'failed';
}

/** `\c database [user]`. */
function connect(speaker: Speaker, talk: Talk, [database = '-', user = '-']: readonly string[]): 'done' | 'failed' {
  const { connection } = talk;
  const wanted = { ...connection, database: database === '-' ? connection.database : database, user: user === '-' ? connection.user : user };
  const result = ask(speaker, wanted, { sql: '' });
  if ('failure' in result) {
    speaker.err(`${result.failure}\nPrevious connection kept\n`);
    return 'failed';
  }
  talk.connection = wanted;
  speaker.out(`You are now connected to database "${wanted.database}" as user "${wanted.user}".\n`);
  return 'done';
}

/** `\conninfo`: one sentence before psql 18, a long table since. */
function connectionInfo(speaker: Speaker, talk: Talk): 'done' | 'failed' {
  if (majorOf(talk) >= 18) return beyond(speaker, 'the table that \\conninfo of psql 18 prints');
  const { host, port, user, database } = talk.connection;
  const [address] = host === null ? [] : speaker.sim.lookUp(speaker, host).addresses;
  const way = host === null ? 'via socket in "/var/run/postgresql"' : `on host "${host}"${address === undefined || address === host ? '' : ` (address "${address}")`}`;
  speaker.out(`You are connected to database "${database}" as user "${user}" ${way} at port "${String(port)}".\n`);
  return 'done';
}
