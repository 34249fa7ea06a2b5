// The PostgreSQL server, and the entry point of its image that makes a cluster the first time.
import { type Program, type ProgramContext, type ProgramResult, type Staying } from '../../../program';
import { execute } from '../../execute';
import { nowOf } from '../../dates';
import { isPortTaken, printLines, staying, versionFrom, wants } from '../service';
import { allStatements } from '../sql/pieces';
import { lastPart, wordAt } from '../../../../text';
import { answerQuestion, type PgQuestion, type PgServer } from './answers';
import { type Cluster, initialize } from './cluster';
import { resultText } from './draw';
import { printed } from './words';

const folderOf = (env: Readonly<Record<string, string>>): string => env['PGDATA'] ?? '/var/lib/postgresql/data';

/** `2026-11-23 00:00:34.123`, as PostgreSQL writes an instant. */
const stampOf = (context: Pick<ProgramContext, 'sim'>): string => nowOf(context).toISOString().replace('T', ' ').replace('Z', '');

/** What a server of some version calls itself. */
const titleOf = (version: string): string => `PostgreSQL ${version} on x86_64-pc-linux-gnu, 64-bit`;

const serverOf = (context: Pick<ProgramContext, 'sim'>, env: Readonly<Record<string, string>>): PgServer => ({
  version: titleOf((env['PG_VERSION'] ?? '18.6').replace(/-.*/, '')),
  now: stampOf(context),
  trusts: env['POSTGRES_HOST_AUTH_METHOD'] === 'trust',
});

/** The PostgreSQL server, on a database that its entry point has made. */
export const postgres: Program = {
  run(context): ProgramResult {
    const version = versionFrom(context, 'PG_VERSION', '18.6');
    if (wants(context, '--version', '-V')) {
      context.out(`postgres (PostgreSQL) ${version}\n`);
      return 0;
    }
    const busy = isPortTaken(context, 5432);
    const stamp = `${stampOf(context)} UTC [1]`;
    printLines(context, 'err', [
      `${stamp} LOG:  starting ${titleOf(version)}`,
      ...(busy
        ? ['0.0.0.0', '::'].flatMap((address) => [
            `${stamp} LOG:  could not bind IPv${address === '::' ? '6' : '4'} address "${address}": Address already in use`,
            `${stamp} HINT:  Is another postmaster already running on port 5432? If not, wait a few seconds and retry.`,
          ])
        : [
            `${stamp} LOG:  listening on IPv4 address "0.0.0.0", port 5432`,
            `${stamp} LOG:  listening on IPv6 address "::", port 5432`,
            `${stamp} LOG:  listening on Unix socket "/var/run/postgresql/.s.PGSQL.5432"`,
            `${stamp} LOG:  database system is ready to accept connections`,
          ]),
      ...(busy
        ? [`${stamp} WARNING:  could not create listen socket for "*"`, `${stamp} FATAL:  could not create any TCP/IP sockets`, `${stamp} LOG:  database system is shut down`]
        : []),
    ]);
    if (busy) return 1;
    return { ...staying('postgres', [5432], [...context.argv], { TERM: 0, INT: 0, QUIT: 2 }), program: 'postgres' };
  },
  talk: (process, message) => answerQuestion(clusterOf(process), serverOf(process, process.env), message as PgQuestion),
};

const clusterOf = ({ files, write, env }: Staying): Cluster => ({ files, write, folder: folderOf(env) });

const REFUSAL = `Error: Database is uninitialized and superuser password is not specified.
       You must specify POSTGRES_PASSWORD to a non-empty value for the
       superuser. For example, "-e POSTGRES_PASSWORD=password" on "docker run".

       You may also use "POSTGRES_HOST_AUTH_METHOD=trust" to allow all
       connections without a password. This is *not* recommended.

       See PostgreSQL documentation about "trust":
       https://www.postgresql.org/docs/current/auth-trust.html
`;

const MOVED = (found: string): string => `Error: in 18+, these Docker images are configured to store database data in a
       format which is compatible with "pg_ctlcluster" (specifically, using
       major-version-specific directory names).  This better reflects how
       PostgreSQL itself works, and how upgrades are to be performed.

       See also https://github.com/docker-library/postgres/pull/1259

       Counter to that, there appears to be PostgreSQL data in:
         ${found}

       This is usually the result of upgrading the Docker image without
       upgrading the underlying database using "pg_upgrade" (which requires both
       versions).

       The suggested container configuration for 18+ is to place a single mount
       at /var/lib/postgresql which will then place PostgreSQL data in a
       subdirectory, allowing usage of "pg_upgrade --link" without mount point
       boundary issues.

       See https://github.com/docker-library/postgres/issues/37 for a (long)
       discussion around this process, and suggestions for how to do so.
`;

const HOME = '/var/lib/postgresql';

/** Where data of an image before 18 lies, or a mount that was meant for it. */
function oldData({ sim, machine, container, files, session: { env } }: ProgramContext): string | undefined {
  if (folderOf(env) !== `${HOME}/${env['PG_MAJOR'] ?? ''}/docker`) return undefined;
  const majors = files.list(HOME).map((name) => `${HOME}/${name}/docker`);
  const found = [HOME, `${HOME}/data`, ...majors].filter((folder) => files.read(`${folder}/PG_VERSION`));
  if (found.length > 0) return found.join(' ');
  const mounts = container === null ? [] : (sim.world.machines.find(({ id }) => id === machine)?.engine?.containers[container]?.mounts ?? []);
  return mounts.some(({ destination }) => destination === `${HOME}/data`) ? `${HOME}/data (unused mount/volume)` : undefined;
}

/** The entry point: makes a cluster the first time, and refuses to without a password. */
export const postgresEntrypoint: Program = {
  run(context) {
    const args = context.argv.slice(1);
    const command = args[0] === undefined || args[0].startsWith('-') ? ['postgres', ...args] : args;
    const { env } = context.session;
    if (command[0] === 'postgres') {
      if (context.files.read(`${folderOf(env)}/PG_VERSION`)) context.out('\nPostgreSQL Database directory appears to contain a database; Skipping initialization\n\n');
      else {
        const exit = firstStart(context);
        if (exit !== 0) return exit;
      }
    }
    return execute(context, command, `${wordAt(context.argv, 0)}: exec: ${wordAt(command, 0)}: not found\n`);
  },
};

/** Makes a cluster and runs the scripts that stand ready. */
function firstStart(context: ProgramContext): number {
  const { env } = context.session;
  const password = env['POSTGRES_PASSWORD'] ?? '';
  if (password === '' && env['POSTGRES_HOST_AUTH_METHOD'] !== 'trust') {
    context.err(REFUSAL);
    return 1;
  }
  const old = oldData(context);
  if (old !== undefined) {
    context.err(MOVED(old));
    return 1;
  }
  context.out(
    'The files belonging to this database system will be owned by user "postgres".\nThis user must also own the server process.\n\nfixing permissions on existing directory ... ok\ncreating subdirectories ... ok\ncreating configuration files ... ok\nrunning bootstrap script ... ok\nperforming post-bootstrap initialization ... ok\nsyncing data to disk ... ok\n\n',
  );
  const user = env['POSTGRES_USER'] ?? 'postgres';
  const database = env['POSTGRES_DB'] ?? user;
  initialize(freshCluster(context), { user, password, database, major: env['PG_MAJOR'] ?? '18' });
  for (const name of [...context.files.list(SCRIPTS)].sort()) {
    const exit = runScript(context, `${SCRIPTS}/${name}`, user, database);
    if (exit !== 0) return exit;
  }
  context.out('PostgreSQL init process complete; ready for start up.\n\n');
  return 0;
}

const SCRIPTS = '/docker-entrypoint-initdb.d';
/** What the entry point calls itself. */
const ME = '/usr/local/bin/docker-entrypoint.sh';

/** A cluster whose files are read as they are at each look. */
const freshCluster = (context: ProgramContext): Cluster => ({
  files: {
    read: (path) => context.sim.filesOf(context.machine, context.container).read(path),
    list: (path) => context.sim.filesOf(context.machine, context.container).list(path),
  },
  write: (path, node) => {
    context.write(path, node);
  },
  folder: folderOf(context.session.env),
});

/** A file of /docker-entrypoint-initdb.d: SQL is run, and its first mistake ends everything. */
function runScript(context: ProgramContext, path: string, user: string, database: string): number {
  const node = context.files.read(path);
  if (node?.kind !== 'file' || !/\.sql$/.test(path)) {
    context.out(/\.(?:sh|sql\.\w+)$/.test(path) ? `${ME}: ${lastPart(path, '/')} is not run by this simulated machine\n` : `${ME}: ignoring ${path}\n\n`);
    return 0;
  }
  context.out(`${ME}: running ${path}\n`);
  const cluster = freshCluster(context);
  let line = 1;
  let from = 0;
  for (const sql of allStatements(node.text)) {
    const end = node.text.indexOf(sql, from) + sql.length;
    line += node.text.slice(from, end).split('\n').length - 1;
    from = end;
    const { results, error } = answerQuestion(cluster, serverOf(context, context.session.env), { sql: `${sql};`, user, password: null, database, local: true });
    for (const result of results) context.out(resultText(result, { bare: false, unaligned: false, quiet: false }));
    if (error) {
      context.err(printed(error, `${sql};`, `psql:${path}:${String(line)}: `));
      return 3;
    }
  }
  context.out('\n\n');
  return 0;
}
