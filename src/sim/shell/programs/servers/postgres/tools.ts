// The small clients of PostgreSQL: pg_isready, createdb and dropdb.
import { type Program } from '../../../program';
import { parseOptions } from '../../support';
import { ask, CONNECTION_OPTIONS, connectionOf, mistaken } from './connection';
import { psql } from './psql';

/** pg_isready: whether a server answers. It asks for no password. */
export const pgIsReady: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'q', values: `${CONNECTION_OPTIONS.values}t`, long: { ...CONNECTION_OPTIONS.long, quiet: 'q', timeout: 't' } });
    if (mistaken(context, options)) return 3;
    const connection = connectionOf(context, options);
    const result = ask(context, connection, { sql: '' });
    const answers = 'answer' in result || result.needsPassword === true || result.failure.includes('FATAL');
    const place = `${connection.host ?? '/var/run/postgresql'}:${String(connection.port)}`;
    if (!options.flags.has('q')) context.out(`${place} - ${answers ? 'accepting connections' : 'no response'}\n`);
    return answers ? 0 : 2;
  },
};

/** createdb and dropdb: one statement, sent to the database `postgres`. */
function databaseTool(verb: 'CREATE' | 'DROP'): Program {
  const name = `${verb.toLowerCase()}db`;
  const noun = verb === 'CREATE' ? 'creation' : 'removal';
  return {
    run(context) {
      const options = parseOptions(context.argv.slice(1), { values: 'hpU', long: { host: 'h', port: 'p', username: 'U' } });
      if (mistaken(context, options)) return 1;
      const connection = connectionOf(context, { ...options, rest: [] });
      const database = options.rest[0] ?? (verb === 'CREATE' ? connection.database : undefined);
      if (database === undefined) {
        context.err(`${name}: error: missing required argument database name\n${name}: hint: Try "${name} --help" for more information.\n`);
        return 1;
      }
      const result = ask(context, { ...connection, database: 'postgres' }, { sql: `${verb} DATABASE "${database}"` });
      const failure = 'failure' in result ? result.failure : result.answer.error && `database ${noun} failed: ERROR:  ${result.answer.error.message}`;
      if (failure === undefined) return 0;
      context.err(`${name}: error: ${failure}\n`);
      return 1;
    },
  };
}

/** Programs by the names that the image gives them. */
export const postgresTools = { psql, pg_isready: pgIsReady, createdb: databaseTool('CREATE'), dropdb: databaseTool('DROP') };
