// Databases and caches: what they print when they start, and when they refuse to.
import { type Program, type ProgramResult } from '../../program';
import { clock, nowOf } from '../dates';
import { isPortTaken, printLines, staying, versionFrom, wants } from './service';

/** The PostgreSQL server, on a database that its entry point has made. */
export const postgres: Program = {
  run(context): ProgramResult {
    const version = versionFrom(context, 'PG_VERSION', '18.6');
    if (wants(context, '--version', '-V')) {
      context.out(`postgres (PostgreSQL) ${version}\n`);
      return 0;
    }
    const busy = isPortTaken(context, 5432);
    const stamp = `${nowOf(context).toISOString().replace('T', ' ').replace('Z', '')} UTC`;
    printLines(context, 'err', [
      `${stamp} [1] LOG:  starting PostgreSQL ${version} on x86_64-pc-linux-gnu, 64-bit`,
      ...(busy
        ? ['0.0.0.0', '::'].flatMap((address) => [
            `${stamp} [1] LOG:  could not bind IPv${address === '::' ? '6' : '4'} address "${address}": Address already in use`,
            `${stamp} [1] HINT:  Is another postmaster already running on port 5432? If not, wait a few seconds and retry.`,
          ])
        : [
            `${stamp} [1] LOG:  listening on IPv4 address "0.0.0.0", port 5432`,
            `${stamp} [1] LOG:  listening on IPv6 address "::", port 5432`,
            `${stamp} [1] LOG:  listening on Unix socket "/var/run/postgresql/.s.PGSQL.5432"`,
            `${stamp} [1] LOG:  database system is ready to accept connections`,
          ]),
      ...(busy
        ? [
            `${stamp} [1] WARNING:  could not create listen socket for "*"`,
            `${stamp} [1] FATAL:  could not create any TCP/IP sockets`,
            `${stamp} [1] LOG:  database system is shut down`,
          ]
        : []),
    ]);
    if (busy) return 1;
    return staying('postgres', [5432], [...context.argv], { TERM: 0, INT: 0, QUIT: 2 });
  },
};

/** The MariaDB server. */
export const mariadbd: Program = {
  run(context): ProgramResult {
    const version = versionFrom(context, 'MARIADB_VERSION', '12.3.2');
    const now = nowOf(context);
    const stamp = `${now.toISOString().slice(0, 10)} ${clock(now)} 0 [Note]`;
    printLines(context, 'err', [
      `${stamp} Starting MariaDB ${version}-MariaDB-ubu2404 server_uid as process 1`,
      `${stamp} Server socket created on IP: '0.0.0.0', port: '3306'.`,
      `${stamp} mariadbd: ready for connections.`,
    ]);
    return staying('mariadbd', [3306], [...context.argv], { TERM: 0, QUIT: 0 });
  },
};

/** The MongoDB server; it logs JSON. */
export const mongod: Program = {
  run(context): ProgramResult {
    const version = versionFrom(context, 'MONGO_VERSION', '8.3.9');
    if (wants(context, '--version')) {
      context.out(`db version v${version}\n`);
      return 0;
    }
    const date = nowOf(context).toISOString().replace('Z', '+00:00');
    const line = (id: number, component: string, msg: string, attr: unknown): string =>
      JSON.stringify({ t: { $date: date }, s: 'I', c: component, id, ctx: 'initandlisten', msg, attr });
    printLines(context, 'out', [
      line(4615611, 'CONTROL', 'MongoDB starting', { pid: 1, port: 27017, dbPath: '/data/db', architecture: '64-bit', host: context.session.env['HOSTNAME'] ?? '' }),
      line(23403, 'CONTROL', 'Build Info', { buildInfo: { version } }),
      line(23016, 'NETWORK', 'Waiting for connections', { port: 27017, ssl: 'off' }),
    ]);
    return staying('mongod', [27017], [...context.argv], { TERM: 0, INT: 0 });
  },
};

/** The memcached server; it prints nothing. */
export const memcached: Program = {
  run(context): ProgramResult {
    if (wants(context, '-V', '--version')) {
      context.out(`memcached ${versionFrom(context, 'MEMCACHED_VERSION', '1.6.45')}\n`);
      return 0;
    }
    return staying('memcached', [11211], [...context.argv], { TERM: 0, INT: 0 });
  },
};
