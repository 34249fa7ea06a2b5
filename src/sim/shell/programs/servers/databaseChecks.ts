// What health checks of databases call: mysqladmin ping, mariadb-admin ping and MariaDB's healthcheck.sh.
import { type Program, type ProgramContext } from '../../program';
import { wordAt } from '../../../text';
import { calledAs, parseOptions } from '../support';
import { type SqlAnswer, type SqlQuestion } from './mysql';

const SOCKET: Readonly<Record<string, string>> = { mysqladmin: '/var/run/mysqld/mysqld.sock', 'mariadb-admin': '/run/mysqld/mysqld.sock' };

/** Knocks at a server: what it says against it, if anything; `absent` when nobody listens. */
function knock(
  context: ProgramContext,
  { host, port, user, password }: { host: string; port: number; user: string; password: string },
): { absent: boolean; unknown: boolean; error?: string } {
  const question: SqlQuestion = { sql: '', values: [], user, password, database: '' };
  const result = context.sim.talk({ machine: context.machine, container: context.container, agent: 'mysql' }, { host, port }, question);
  // a server that listens and says nothing to a stranger is alive
  if ('reason' in result) return { absent: result.reason !== 'reset', unknown: result.reason === 'no-host' };
  const answer = result.answer as SqlAnswer;
  return { absent: false, unknown: false, ...('error' in answer && { error: answer.error.replace("'@'%'", "'@'localhost'") }) };
}

/** `mysqladmin ping`: whether the server is there. One that lets nobody in is. */
export const databaseAdmin: Program = {
  run(context) {
    const name = calledAs(context);
    const words = context.argv.slice(1);
    const password = words.find((word) => /^-p.|^--password=/.test(word))?.replace(/^-p|^--password=/, '');
    const { values, rest } = parseOptions(words.filter((word) => !/^-p|^--password/.test(word)), { flags: 's', values: 'uhP', long: { user: 'u', host: 'h', port: 'P', silent: 's' } }); // prettier-ignore
    const command = wordAt(rest, 0);
    if (command !== 'ping') {
      context.err(`${name}${command === '' ? '' : ` ${command}`}: not simulated; this machine knows ${name} ping\n`);
      return 1;
    }
    if (password !== undefined && name === 'mysqladmin') context.err('mysqladmin: [Warning] Using a password on the command line interface can be insecure.\n');
    const host = values.get('h') ?? 'localhost';
    const port = Number(values.get('P')) || 3306;
    const { absent, unknown, error } = knock(context, { host, port, user: values.get('u') ?? context.session.user, password: password ?? '' });
    if (!absent && error === undefined) {
      context.out('mysqld is alive\n');
      return 0;
    }
    const socket = SOCKET[name] ?? '';
    const local = host === 'localhost';
    const product = name === 'mysqladmin' ? 'MySQL ' : '';
    const remote = unknown ? `Unknown ${product}server host '${host}' (-2)` : `Can't connect to ${product}server on '${host}${product === '' ? '' : `:${String(port)}`}' (111)`;
    const why = local ? `Can't connect to local ${product}server through socket '${socket}' (2)` : remote;
    context.err(`${name}: connect to server at '${host}' failed\nerror: '${error ?? why}'\n`);
    if (!absent) return 0;
    context.err(
      local
        ? `Check that ${name === 'mysqladmin' ? 'mysqld' : 'mariadbd'} is running and that the socket: '${socket}' exists!\n`
        : `Check that ${name === 'mysqladmin' ? 'mysqld' : 'mariadbd'} is running on ${host} and that the port is ${String(port)}.\nYou can check this by doing 'telnet ${host} ${String(port)}'\n`,
    );
    return 1;
  },
};

/** MariaDB's healthcheck.sh: `--connect` and `--innodb_initialized` hold as soon as the server is there. */
export const mariadbHealthcheck: Program = {
  run(context) {
    const unknown = context.argv.slice(1).find((word) => !['--connect', '--innodb_initialized'].includes(word));
    if (unknown !== undefined) {
      context.err(`healthcheck.sh ${unknown}: not simulated; this machine knows --connect and --innodb_initialized\n`);
      return 1;
    }
    return knock(context, { host: '127.0.0.1', port: 3306, user: 'healthcheck', password: '' }).absent ? 1 : 0;
  },
};
