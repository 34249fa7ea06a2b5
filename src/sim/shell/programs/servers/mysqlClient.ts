// The mysql client: a statement after -e, statements of a file, or its prompt.
import { type Program, type ProgramContext, type ProgramResult, type Staying } from '../../program';
import { complain, parseOptions } from '../support';
import { wordAt } from '../../../text';
import { type SqlAnswer, type SqlQuestion } from './mysql';
import { PROMPT_SIGNALS, versionFrom } from './service';
import { allStatements } from './sql/pieces';
import { type Cell } from './sql/table';

/** How the server is reached, and what has been typed of a statement. */
interface Client extends Pick<SqlQuestion, 'user' | 'password' | 'database'> {
  host: string | null;
  port: number;
  /** What -p has not said yet is asked for. */
  asks: boolean;
  version: string;
  typed: string;
}

/** Where a statement goes out from and what it says comes in. */
type Place = Pick<ProgramContext, 'sim' | 'machine' | 'container' | 'out' | 'err'>;

const PROMPT = 'mysql> ';
const MORE = '    -> ';
/** MySQL's numbers and SQL states for the server's errors. */
const CODES: Readonly<Record<string, string>> = {
  ER_ACCESS_DENIED_ERROR: '1045 (28000)',
  ER_BAD_DB_ERROR: '1049 (42000)',
  ER_NO_DB_ERROR: '1046 (3D000)',
  ER_PARSE_ERROR: '1064 (42000)',
  ER_NO_SUCH_TABLE: '1146 (42S02)',
  ER_BAD_TABLE_ERROR: '1051 (42S02)',
  ER_BAD_FIELD_ERROR: '1054 (42S22)',
  ER_TABLE_EXISTS_ERROR: '1050 (42S01)',
  ER_DB_CREATE_EXISTS: '1007 (HY000)',
  ER_DB_DROP_EXISTS: '1008 (HY000)',
  ER_KEY_COLUMN_DOES_NOT_EXITS: '1072 (42000)',
  ER_NOT_SUPPORTED_YET: '1235 (42000)',
  ER_TRUNCATED_WRONG_VALUE: '1292 (22007)',
  ER_TRUNCATED_WRONG_VALUE_FOR_FIELD: '1366 (HY000)',
  ER_DATA_TOO_LONG: '1406 (22001)',
  ER_BAD_NULL_ERROR: '1048 (23000)',
  ER_NO_DEFAULT_FOR_FIELD: '1364 (HY000)',
  ER_DUP_ENTRY: '1062 (23000)',
  ER_WRONG_VALUE_COUNT_ON_ROW: '1136 (21S01)',
};

/** Asks the server; its rows, its count, or null after a complaint. Only at a prompt is the line of a mistake left out. */
function ask(place: Place, client: Client, sql: string, atPrompt = false): Exclude<SqlAnswer, { error: string }> | null {
  const { host, port, user, password, database } = client;
  const question: SqlQuestion = { sql, values: [], user, password, database };
  const result = place.sim.talk({ machine: place.machine, container: place.container, agent: 'mysql' }, { host: host ?? '127.0.0.1', port }, question);
  if ('reason' in result) {
    if (host === null) place.err("ERROR 2002 (HY000): Can't connect to local MySQL server through socket '/var/run/mysqld/mysqld.sock' (2)\n");
    else if (result.reason === 'no-host') place.err(`ERROR 2005 (HY000): Unknown MySQL server host '${host}' (-2)\n`);
    else place.err(`ERROR 2003 (HY000): Can't connect to MySQL server on '${host}:${String(port)}' (${result.reason === 'refused' ? '111' : '110'})\n`);
    return null;
  }
  const answer = result.answer as SqlAnswer;
  if (!('error' in answer)) return answer;
  const words = host === null ? answer.error.replace("'@'%'", "'@'localhost'") : answer.error;
  place.err(`ERROR ${CODES[answer.code] ?? ''}${sql === '' || atPrompt ? '' : ' at line 1'}: ${words}\n`);
  return null;
}

/** Rows as the client draws them: boxed on a terminal, with tabs in a pipe. Without rows there is nothing to draw. */
export function drawn({ columns, cells }: Extract<SqlAnswer, { cells: unknown }>, boxed: boolean): string {
  if (cells.length === 0) return '';
  const text = (cell: Cell, at: number): string =>
    typeof cell === 'number' && columns[at]?.size !== undefined ? cell.toFixed(columns[at].size) : cell === null ? 'NULL' : String(cell);
  const lines = [columns.map(({ name }) => name), ...cells.map((row) => row.map(text))];
  if (!boxed) return lines.map((line) => `${line.join('\t')}\n`).join('');
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => wordAt(line, at).length)));
  const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+\n`;
  const isNumber = columns.map(({ kind }) => kind === 'integer' || kind === 'number' || kind === 'boolean');
  const texts = lines.map(
    (line, row) => `|${line.map((cell, at) => ` ${row > 0 && isNumber[at] === true ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)} `).join('|')}|\n`,
  );
  return `${rule}${wordAt(texts, 0)}${rule}${texts.slice(1).join('')}${rule}`;
}

/** Runs one statement and prints what it gives; at the prompt with what became of it. Times are not measured. Whether it went well. */
function run(place: Place, client: Client, statement: string, boxed: boolean, atPrompt: boolean): boolean {
  const use = /^use\s+`?(\w+)`?$/i.exec(statement)?.[1];
  if (use !== undefined) {
    const before = client.database;
    client.database = use;
    const isThere = ask(place, client, '') !== null;
    if (!isThere) client.database = before;
    else if (atPrompt) place.out('Database changed\n');
    return isThere;
  }
  const answer = ask(place, client, statement, atPrompt);
  if (!answer) return false;
  const count = 'cells' in answer ? answer.cells.length : answer.changed;
  const rows = `${String(count)} ${count === 1 ? 'row' : 'rows'}`;
  if ('cells' in answer) place.out(drawn(answer, boxed));
  if (!atPrompt) return true;
  if ('cells' in answer) place.out(`${count === 0 ? 'Empty set' : `${rows} in set`} (0.00 sec)\n\n`);
  else place.out(`Query OK, ${rows} affected (0.00 sec)\n${answer.info === undefined ? '' : `${answer.info}\n`}\n`);
  return true;
}

const banner = (version: string): string =>
  `Welcome to the MySQL monitor.  Commands end with ; or \\g.\nServer version: ${version} MySQL Community Server - GPL\n\nType 'help;' or '\\h' for help. Type '\\c' to clear the current input statement.\n\n`;

/** A client as its options describe it. */
function clientOf(context: ProgramContext): { client: Client; execute: string | undefined } | null {
  const args = context.argv.slice(1).map((arg) => (/^--(?:user|password|host|port|execute|database)$/.test(arg) && arg !== '--password' ? `-${arg.charAt(2)}` : arg));
  // what follows -p without a blank is the password; nothing is asked then
  const given = args.find((arg) => /^-p.|^--password=/.test(arg))?.replace(/^-p|^--password=/, '');
  const asks = args.some((arg) => arg === '-p' || arg === '--password');
  const options = parseOptions(
    args.filter((arg) => !/^-p|^--password/.test(arg)),
    { flags: 'tNBs', values: 'uhPeD', long: { user: 'u', host: 'h', port: 'P', execute: 'e', database: 'D' } },
  );
  if (complain(context, options)) return null;
  const { values, rest } = options;
  if (given !== undefined) context.err('mysql: [Warning] Using a password on the command line interface can be insecure.\n');
  const client: Client = {
    user: values.get('u') ?? context.session.user,
    password: given ?? '',
    database: values.get('D') ?? rest[0] ?? '',
    host: values.get('h') === 'localhost' ? null : (values.get('h') ?? null),
    port: Number(values.get('P')) || 3306,
    asks,
    version: versionFrom(context, 'MYSQL_VERSION', '8.4.11'),
    typed: '',
  };
  return { client, execute: values.get('e') };
}

/** The mysql client. */
export const mysql: Program = {
  run(context): ProgramResult {
    const read = clientOf(context);
    if (!read) return 1;
    const { client, execute } = read;
    const stays = (prompt: string): ProgramResult => ({
      kind: 'stays',
      program: 'mysql',
      memoryMiB: CLIENT_MIB,
      listens: [],
      handles: PROMPT_SIGNALS,
      reads: { prompt },
      keeps: client,
    });
    const reads = context.keyboard && context.stdin === '' && execute === undefined;
    if (client.asks) {
      if (reads) return stays('Enter password: ');
      context.err('mysql: its password is asked for at a prompt only; give it with -pPASSWORD here\n');
      return 1;
    }
    if (ask(context, client, '') === null) return 1;
    if (reads) {
      context.out(banner(client.version));
      return stays(PROMPT);
    }
    return allStatements(execute ?? context.stdin).every((each) => run(context, client, each, execute !== undefined && context.outputIsTty, false)) ? 0 : 1;
  },
  line(process, line): number | undefined {
    const client = { ...(process.keeps as Client) };
    if (client.asks) return enter(process, { ...client, asks: false, password: line ?? '' });
    const text = `${client.typed}${client.typed === '' ? '' : '\n'}${line ?? ''}`.trim();
    if (line === null || /^(?:exit|quit|\\q);?$/i.test(text)) {
      process.out('Bye\n');
      return 0;
    }
    const ends = /^([\s\S]*?)(?:;|\\g|\\c)$/.exec(text) ?? /^(use\s+\S+)$/i.exec(text);
    const statement = ends?.[1]?.trim() ?? '';
    if (statement !== '' && !text.endsWith('\\c')) run(process, client, statement, true, true);
    client.typed = ends ? '' : text;
    process.keep(client, client.typed === '' ? PROMPT : MORE);
    return undefined;
  },
};

/** Memory of the client (illustrative). */
const CLIENT_MIB = 12;

/** The password has been typed. */
function enter(process: Staying, client: Client): number | undefined {
  if (ask(process, client, '') === null) return 1;
  process.out(banner(client.version));
  process.keep(client, PROMPT);
  return undefined;
}
