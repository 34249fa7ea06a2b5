// The entry points of official images: what they check and print before they become the command.
import { type Program, type ProgramContext, type ProgramResult } from '../program';
import { resolveProgram } from '../resolve';
import { lastWord, wordAt } from '../../text';
import { clock, nowOf } from './dates';
import { postgresEntrypoint } from './servers/postgres/server';
import { printLines } from './servers/service';
import { execute } from './execute';
import { isBusybox } from './support';
import { searchPathOf } from '../session';

/** The command, with a default program in front when it begins with an option. */
function commandOf(context: ProgramContext, program: string): string[] {
  const args = context.argv.slice(1);
  return args[0] === undefined || args[0].startsWith('-') ? [program, ...args] : args;
}

/** Becomes the command. */
function become(context: ProgramContext, command: readonly string[]): ProgramResult {
  return execute(context, command, `${wordAt(context.argv, 0)}: exec: ${wordAt(command, 0)}: not found\n`);
}

/** An entry point that only fills in its default program. */
const plain = (program: string): Program => ({ run: (context) => become(context, commandOf(context, program)) });

const DEFAULT_CONF = '/etc/nginx/conf.d/default.conf';

/** nginx: runs the scripts of /docker-entrypoint.d, one of which turns IPv6 on in the default configuration. */
const nginxEntrypoint: Program = {
  run(context) {
    const command = context.argv.slice(1);
    if (command[0] === 'nginx' || command[0] === 'nginx-debug') {
      const say = '/docker-entrypoint.sh:';
      const ipv6 = '10-listen-on-ipv6-by-default.sh: info:';
      const conf = context.files.read(DEFAULT_CONF);
      printLines(context, 'out', [
        `${say} /docker-entrypoint.d/ is not empty, will attempt to perform configuration`,
        `${say} Looking for shell scripts in /docker-entrypoint.d/`,
        `${say} Launching /docker-entrypoint.d/10-listen-on-ipv6-by-default.sh`,
      ]);
      if (conf?.kind !== 'file') context.out(`${ipv6} ${DEFAULT_CONF} is not a file or does not exist\n`);
      else if (conf.text.includes('[::]:80')) context.out(`${ipv6} IPv6 listen already enabled\n`);
      else {
        printLines(context, 'out', [`${ipv6} Getting the checksum of ${DEFAULT_CONF}`, `${ipv6} Enabled listen on IPv6 in ${DEFAULT_CONF}`]);
        context.write(DEFAULT_CONF, { ...conf, text: conf.text.replace(/( *)listen( +)80;/, '$1listen$280;\n$1listen  [::]:80;') });
      }
      printLines(context, 'out', [
        `${say} Sourcing /docker-entrypoint.d/15-local-resolvers.envsh`,
        `${say} Launching /docker-entrypoint.d/20-envsubst-on-templates.sh`,
        `${say} Launching /docker-entrypoint.d/30-tune-worker-processes.sh`,
        `${say} Configuration complete; ready for start up`,
      ]);
    }
    return execute(context, command, (denied) => cannotBecome(context, wordAt(command, 0), denied));
  },
};

/** The line of nginx's script that becomes the command, which the shell names when it cannot. */
const EXEC_LINE = 47;

/** What dash, or BusyBox's shell, says then. */
function cannotBecome({ files, argv }: ProgramContext, name: string, denied: boolean): string {
  const why = `${name}: ${denied ? 'Permission denied' : 'not found'}`;
  return isBusybox(files) ? `${wordAt(argv, 0)}: exec: line ${EXEC_LINE}: ${why}\n` : `${wordAt(argv, 0)}: ${EXEC_LINE}: exec: ${why}\n`;
}

/** mysql and mariadb: the same check, in each one's words. */
function sqlEntrypoint(server: 'mysqld' | 'mariadbd', product: 'MySQL' | 'MariaDB', prefix: 'MYSQL' | 'MARIADB'): Program {
  const choices =
    server === 'mysqld'
      ? ['ROOT_PASSWORD', 'ALLOW_EMPTY_PASSWORD', 'RANDOM_ROOT_PASSWORD']
      : ['ROOT_PASSWORD', 'ROOT_PASSWORD_HASH', 'ALLOW_EMPTY_ROOT_PASSWORD', 'RANDOM_ROOT_PASSWORD'];
  return {
    run(context) {
      const command = commandOf(context, server);
      const { env } = context.session;
      const now = nowOf(context);
      const stamp = `${now.toISOString().slice(0, 10)} ${clock(now)}+00:00`;
      if (command[0] !== server) return become(context, command);
      const version = (env[`${prefix}_VERSION`] ?? '').replace(/^\d+:/, server === 'mysqld' ? '' : '1:');
      context.out(`${stamp} [Note] [Entrypoint]: Entrypoint script for ${product} Server ${version} started.\n`);
      const given = [...choices, 'ALLOW_EMPTY_PASSWORD'].some((name) => (env[`${prefix}_${name}`] ?? env[`MYSQL_${name}`] ?? '') !== '');
      if (given || context.files.read('/var/lib/mysql/mysql')) {
        if (!context.files.read('/var/lib/mysql/mysql')) {
          context.out(`${stamp} [Note] [Entrypoint]: Initializing database files\n${stamp} [Note] [Entrypoint]: ${product} init process done. Ready for start up.\n`);
          context.write('/var/lib/mysql/mysql', { kind: 'dir' });
        }
        return become(context, command);
      }
      const names = choices.map((name) => `${prefix}_${name}`);
      const list =
        server === 'mysqld'
          ? `You need to specify one of the following as an environment variable:\n${names.map((name) => `    - ${name}\n`).join('')}`
          : `You need to specify one of ${names.slice(0, -1).join(', ')} and ${lastWord(names)}\n`;
      context.err(`${stamp} [ERROR] [Entrypoint]: Database is uninitialized and password option is not specified\n    ${list}`);
      return 1;
    },
  };
}

/** node: what is no command is a script for node. */
const nodeEntrypoint: Program = {
  run(context) {
    const args = context.argv.slice(1);
    const [first = ''] = args;
    const isCommand = !first.startsWith('-') && resolveProgram(context.files, first, searchPathOf(context.session), context.session.cwd).found;
    return become(context, isCommand ? args : ['node', ...args]);
  },
};

/** registry: a configuration file alone means `registry serve` with it. */
const registryEntrypoint: Program = {
  run(context) {
    const args = context.argv.slice(1);
    const [first = ''] = args;
    const serves = /\.ya?ml$/.test(first) ? ['registry', 'serve'] : /^(serve|garbage-collect|help|-.*)$/.test(first) ? ['registry'] : [];
    return become(context, [...serves, ...args]);
  },
};

/** wordpress: copies WordPress into an empty document root first. */
const wordpressEntrypoint: Program = {
  run(context) {
    const source = context.files.read('/usr/src/wordpress/index.php');
    if (context.argv[1]?.startsWith('apache2') === true && source && context.files.list('/var/www/html').length === 0) {
      context.err('WordPress not found in /var/www/html - copying now...\n');
      context.write('/var/www/html/index.php', { ...source });
      context.err('Complete! WordPress has been successfully copied to /var/www/html\n');
    }
    return become(context, context.argv.slice(1));
  },
};

/** Entry points by the name that layers give them. */
export const entrypoints = {
  'nginx-entrypoint': nginxEntrypoint,
  'postgres-entrypoint': postgresEntrypoint,
  'mysql-entrypoint': sqlEntrypoint('mysqld', 'MySQL', 'MYSQL'),
  'mariadb-entrypoint': sqlEntrypoint('mariadbd', 'MariaDB', 'MARIADB'),
  'mongo-entrypoint': plain('mongod'),
  'redis-entrypoint': plain('redis-server'),
  'memcached-entrypoint': plain('memcached'),
  'node-entrypoint': nodeEntrypoint,
  'java-entrypoint': plain('java'),
  'docker-php-entrypoint': plain('php'),
  'registry-entrypoint': registryEntrypoint,
  'traefik-entrypoint': plain('traefik'),
  'wordpress-entrypoint': wordpressEntrypoint,
} satisfies Readonly<Record<string, Program>>;
