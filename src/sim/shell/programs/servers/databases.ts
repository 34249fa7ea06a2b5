// Databases and caches: what they print when they start, and when they refuse to.
import { type Program, type ProgramResult } from '../../program';
import { clock, nowOf } from '../dates';
import { printLines, staying, versionFrom, wants } from './service';

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
