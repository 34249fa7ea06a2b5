// The files of database and cache images: redis, postgres, mysql, mariadb, mongo, memcached.
import { blob, dirs, file, link, program, tools } from '../../shell/userland/tree';
import { type FileMap } from '../../kernel/files';
import { envOf, type Recipe, withAccount } from './recipe';

const entrypoint = (name: string, size: number) => (): FileMap => ({ '/usr/local/bin/docker-entrypoint.sh': program(name, size) });
const accounts: Readonly<Record<string, { uid: number; home: string }>> = {
  redis: { uid: 999, home: '/home/redis' },
  mysql: { uid: 999, home: '/var/lib/mysql' },
  mongodb: { uid: 999, home: '/data/db' },
  memcache: { uid: 11211, home: '/home/memcache' },
};

const POSTGRES_SAMPLE = `# PostgreSQL configuration file (sample)
listen_addresses = '*'
#port = 5432
max_connections = 100
shared_buffers = 128MB
`;
const POSTGRES_TOOLS = 'createdb createuser dropdb initdb pg_ctl pg_dump pg_isready postgres psql';

/** Recipes for databases and caches. */
export const databaseRecipes: readonly Recipe[] = [
  {
    repository: 'postgres',
    step: /add user postgres/,
    files: ({ family }) => ({
      ...withAccount(family, { name: 'postgres', uid: family === 'alpine' ? 70 : 999, home: '/var/lib/postgresql', shell: family === 'alpine' ? '/bin/sh' : '/bin/bash' }),
      '/var/lib/postgresql': { kind: 'dir' },
    }),
  },
  {
    step: /add user(?:\/group)? (redis|mysql|mongodb|memcache)\b/,
    files: ({ family }, [, name = '']) =>
      withAccount(family, { name, uid: accounts[name]?.uid ?? 999, home: accounts[name]?.home ?? '/', shell: family === 'alpine' ? '/sbin/nologin' : '/usr/sbin/nologin' }),
  },
  {
    repository: 'redis',
    step: /install redis/,
    files: () => ({
      '/usr/local/bin/redis-server': program('redis-server', 20_900_000),
      ...tools('/usr/local/bin', 'redis-cli redis-benchmark'),
      '/usr/local/bin/redis-sentinel': link('redis-server'),
      '/usr/local/lib/redis/modules': { kind: 'dir' },
    }),
  },
  { repository: 'redis', step: /mkdir \/data/, files: () => dirs('/data') },
  { repository: 'redis', step: /COPY docker-entrypoint/, files: entrypoint('redis-entrypoint', 4_300) },
  {
    repository: 'postgres',
    step: /(?:apt|build and) install postgresql/,
    files: ({ row, family }) => {
      const major = envOf(row, 'PG_MAJOR');
      return family === 'alpine'
        ? { ...tools('/usr/local/bin', POSTGRES_TOOLS), '/usr/local/lib/postgresql/libpq.so': blob(360_000) }
        : {
            ...tools(`/usr/lib/postgresql/${major}/bin`, POSTGRES_TOOLS),
            '/usr/bin/psql': link(`../lib/postgresql/${major}/bin/psql`),
            '/usr/bin/pg_isready': link(`../lib/postgresql/${major}/bin/pg_isready`),
          };
    },
  },
  {
    repository: 'postgres',
    step: /adjust sample config/,
    files: ({ row, family }) => ({
      [family === 'alpine' ? '/usr/local/share/postgresql/postgresql.conf.sample' : `/usr/share/postgresql/${envOf(row, 'PG_MAJOR')}/postgresql.conf.sample`]:
        file(POSTGRES_SAMPLE),
    }),
  },
  { repository: 'postgres', step: /create \$PGDATA/, files: ({ row }) => dirs(envOf(row, 'PGDATA')) },
  { repository: 'postgres', step: /import PGDG key/, files: () => ({ '/usr/local/share/keyrings/postgres.gpg.asc': blob(4_800) }) },
  { repository: 'postgres', step: /install locales/, files: () => ({ '/usr/lib/locale/locale-archive': blob(3_055_000) }) },
  { repository: 'postgres', step: /symlink su-exec/, files: () => ({ '/usr/local/bin/su-exec': link('gosu') }) },
  { repository: 'postgres', step: /symlink enforce-initdb/, files: () => ({ '/usr/local/bin/docker-enforce-initdb.sh': link('docker-ensure-initdb.sh') }) },
  { repository: 'postgres', step: /COPY entrypoint/, files: () => ({ ...entrypoint('postgres-entrypoint', 13_900)(), '/usr/local/bin/docker-ensure-initdb.sh': blob(2_300) }) },
  {
    repository: 'mysql',
    step: /install mysql server/,
    files: () => ({
      '/usr/sbin/mysqld': program('mysqld', 64_000_000),
      '/etc/my.cnf': file('[mysqld]\nhost-cache-size=0\nskip-name-resolve\ndatadir=/var/lib/mysql\nuser=mysql\n'),
      ...tools('/usr/bin', 'mysql mysqladmin mysqldump'),
      ...dirs('/var/lib/mysql /var/run/mysqld /docker-entrypoint-initdb.d'),
    }),
  },
  { repository: 'mysql', step: /install mysql-shell/, files: () => ({ '/usr/bin/mysqlsh': program('mysqlsh', 9_000_000), '/usr/lib/mysqlsh': { kind: 'dir' } }) },
  { repository: 'mysql', step: /signing key/, files: () => ({ '/etc/pki/rpm-gpg/RPM-GPG-KEY-mysql': blob(3_160) }) },
  { repository: 'mysql', step: /write (server|tools) yum repo/, files: (_, [, name = '']) => ({ [`/etc/yum.repos.d/mysql-community-${name}.repo`]: blob(300) }) },
  {
    repository: 'mysql',
    step: /COPY docker-entrypoint/,
    files: () => ({ ...entrypoint('mysql-entrypoint', 14_000)(), '/entrypoint.sh': link('/usr/local/bin/docker-entrypoint.sh') }),
  },
  {
    repository: 'mariadb',
    step: /install mariadb-server/,
    files: () => ({
      '/usr/sbin/mariadbd': program('mariadbd', 28_000_000),
      '/etc/mysql/mariadb.cnf': file('[client-server]\nsocket = /run/mysqld/mysqld.sock\n'),
      ...tools('/usr/bin', 'mariadb mariadb-admin mariadb-dump'),
      ...dirs('/var/lib/mysql /run/mysqld'),
    }),
  },
  { repository: 'mariadb', step: /COPY healthcheck/, files: () => ({ '/usr/local/bin/healthcheck.sh': program('mariadb-healthcheck', 10_600) }) },
  { repository: 'mariadb', step: /COPY docker-entrypoint/, files: entrypoint('mariadb-entrypoint', 27_000) },
  {
    repository: 'mongo',
    step: /install mongodb-org/,
    files: () => ({
      '/usr/bin/mongod': program('mongod', 210_000_000),
      '/usr/bin/mongosh': program('mongosh', 140_000_000),
      '/usr/bin/mongodump': program('mongodump', 16_000_000),
      '/etc/mongod.conf.orig': file('storage:\n  dbPath: /var/lib/mongodb\nnet:\n  port: 27017\n  bindIp: 127.0.0.1\n'),
      ...dirs('/data/db /data/configdb'),
    }),
  },
  { repository: 'mongo', step: /COPY docker-entrypoint/, files: entrypoint('mongo-entrypoint', 14_100) },
  { repository: 'memcached', step: /install memcached/, files: () => ({ '/usr/local/bin/memcached': program('memcached', 400_000) }) },
  { repository: 'memcached', step: /COPY docker-entrypoint/, files: entrypoint('memcached-entrypoint', 200) },
  { repository: 'memcached', step: /symlink \/entrypoint/, files: () => ({ '/entrypoint.sh': link('/usr/local/bin/docker-entrypoint.sh') }) },
  { step: /install gosu|gosu$/, files: () => ({ '/usr/local/bin/gosu': program('gosu', 2_400_000) }) },
];
