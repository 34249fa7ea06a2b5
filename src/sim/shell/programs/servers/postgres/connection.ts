// How PostgreSQL's clients reach a server, and what they say when they cannot.
import { type ProgramContext } from '../../../program';
import { calledAs, isBusybox, type Options } from '../../support';
import { type PgAnswer, type PgQuestion } from './answers';

/** Whom a client talks to, and as whom. */
export interface Connection {
  /** null for the socket of the same machine. */
  host: string | null;
  port: number;
  user: string;
  database: string;
  password: string | null;
}

/** Where a question goes out from. */
export type Origin = Pick<ProgramContext, 'sim' | 'machine' | 'container' | 'files'>;

/** The letters of the options that every client has. */
export const CONNECTION_OPTIONS = { values: 'hpUd', long: { host: 'h', port: 'p', username: 'U', dbname: 'd' } } as const;

/** What options, environment and an address such as `postgresql://me:pw@db/shop` say. */
export function connectionOf({ session }: ProgramContext, { values, rest }: Options): Connection {
  const { env } = session;
  const name = values.get('d') ?? rest[0];
  const [, user, password, host, port, database] = /^postgres(?:ql)?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^:/?]*)(?::(\d+))?(?:\/([^?]*))?/.exec(name ?? '') ?? [];
  const isAddress = host !== undefined;
  const wanted = (isAddress ? host : undefined) ?? values.get('h') ?? env['PGHOST'] ?? '';
  const who = user ?? values.get('U') ?? rest[1] ?? env['PGUSER'] ?? session.user;
  return {
    host: wanted === '' || wanted.startsWith('/') ? null : wanted,
    port: Number(port ?? values.get('p') ?? env['PGPORT']) || 5432,
    user: who,
    database: (isAddress ? database : name) ?? env['PGDATABASE'] ?? who,
    password: password ?? env['PGPASSWORD'] ?? null,
  };
}

/** Complains of an option that there is not, or of a value that is missing, in the words of PostgreSQL's clients. Whether it did. */
export function mistaken(context: ProgramContext, { unknown, incomplete }: Options): boolean {
  if (unknown === null && incomplete === null) return false;
  const name = calledAs(context);
  const musl = isBusybox(context.files);
  const option = unknown?.startsWith('--') === true ? (musl ? `unrecognized option: ${unknown.slice(2)}` : `unrecognized option '${unknown}'`) : musl ? `unrecognized option: ${unknown ?? ''}` : `invalid option -- '${unknown ?? ''}'`; // prettier-ignore
  const what = unknown === null ? `option requires an argument${musl ? `: ${incomplete ?? ''}` : ` -- '${incomplete ?? ''}'`}` : option;
  context.err(`${name}: ${what}\n${name}: hint: Try "${name} --help" for more information.\n`);
  return true;
}

const isLocal = (host: string | null): boolean => host === null || host === 'localhost' || host.startsWith('127.');

/** How a client calls the place that it could not get to. */
function placeOf(origin: Origin, { host, port }: Connection): string {
  if (host === null) return `connection to server on socket "/var/run/postgresql/.s.PGSQL.${String(port)}" failed`;
  const address = /^[\d.]+$/.test(host) ? host : (origin.sim.lookUp(origin, host).addresses[0] ?? host);
  return `connection to server at "${host}"${address === host ? '' : ` (${address})`}, port ${String(port)} failed`;
}

/** Asks a server: its answer, or why there is none in libpq's words. `needsPassword` when one may still be typed. */
export function ask(origin: Origin, connection: Connection, question: Pick<PgQuestion, 'sql' | 'list'>): { answer: PgAnswer } | { failure: string; needsPassword?: boolean } {
  const { host, port, user, database, password } = connection;
  const message: PgQuestion = { ...question, user, password, database, local: isLocal(host) };
  const result = origin.sim.talk({ machine: origin.machine, container: origin.container, agent: 'psql' }, { host: host ?? '127.0.0.1', port }, message);
  if ('reason' in result) {
    if (result.reason === 'no-host')
      return { failure: `could not translate host name "${host ?? ''}" to address: ${isBusybox(origin.files) ? 'Name does not resolve' : 'Name or service not known'}` };
    const place = placeOf(origin, connection);
    if (host === null) return { failure: `${place}: No such file or directory\n\tIs the server running locally and accepting connections on that socket?` };
    const why = result.reason === 'refused' ? 'Connection refused' : result.reason === 'reset' ? 'server closed the connection unexpectedly' : 'Connection timed out';
    return { failure: `${place}: ${why}\n\tIs the server running on that host and accepting TCP/IP connections?` };
  }
  const answer = result.answer as PgAnswer;
  if (answer.fatal === undefined) return { answer };
  if (password === null && answer.fatal.startsWith('password')) return { failure: `${placeOf(origin, connection)}: fe_sendauth: no password supplied`, needsPassword: true };
  return { failure: `${placeOf(origin, connection)}: FATAL:  ${answer.fatal}` };
}
