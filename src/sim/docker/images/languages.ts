// The files of language images: node, python, golang, eclipse-temurin, php, ruby, rust.
import { blob, dirs, file, link, links, program, tools } from '../../shell/userland/tree';
import { type FileMap } from '../../kernel/files';
import { cut } from '../../text';
import { envOf, type LayerContext, type Recipe, withAccount } from './recipe';

const libDir = ({ family }: LayerContext): string => (family === 'alpine' ? '/usr/lib' : '/usr/lib/x86_64-linux-gnu');

const node = (): FileMap => ({
  '/usr/local/bin/node': program('node', 122_000_000),
  '/usr/local/bin/nodejs': link('node'),
  ...tools('/usr/local/bin', 'npm npx corepack'),
  '/usr/local/lib/node_modules/npm/package.json': file('{\n  "name": "npm"\n}\n'),
  '/usr/local/include/node': { kind: 'dir' },
});

function python(row: LayerContext['row']): FileMap {
  const [major = '3', minor = ''] = envOf(row, 'PYTHON_VERSION').split('.');
  const name = `python${major}.${minor}`;
  return {
    [`/usr/local/bin/${name}`]: program('python3', 6_300_000),
    '/usr/local/bin/python3': link(name),
    '/usr/local/bin/pip3': program('pip'),
    [`/usr/local/lib/${name}/os.py`]: blob(39_000),
    [`/usr/local/lib/${name}/site-packages/pip/__init__.py`]: blob(357),
    [`/usr/local/lib/lib${name}.so.1.0`]: blob(5_400_000),
  };
}

const java = (row: LayerContext['row']): FileMap => ({
  ...links('/opt/java/openjdk/bin', row.version.includes('JRE') ? 'keytool' : 'javac jar jshell', 'java'),
  '/opt/java/openjdk/bin/java': program('java', 13_000),
  ...(row.version.includes('JRE') ? {} : { '/opt/java/openjdk/bin/jshell': program('jshell', 13_000) }),
  '/opt/java/openjdk/lib/modules': blob(row.version.includes('JRE') ? 60_000_000 : 140_000_000),
  '/opt/java/openjdk/release': file(`IMPLEMENTOR="Eclipse Adoptium"\nJAVA_VERSION="${cut(row.version, '+')[0]}"\n`),
});

const PHP_SCRIPTS = 'docker-php-ext-configure docker-php-ext-enable docker-php-ext-install';
const phpRecipes: readonly Recipe[] = [
  { step: /block distro php packages/, files: () => ({ '/etc/apt/preferences.d/no-debian-php': file('Package: php*\nPin: release *\nPin-Priority: -1\n') }) },
  { step: /mkdir conf dir, \/var\/www\/html/, files: () => dirs('/usr/local/etc/php/conf.d /var/www/html') },
  {
    step: /install apache2/,
    files: () => ({
      '/usr/sbin/apache2': program('httpd', 760_000),
      '/etc/apache2/apache2.conf': file('ServerRoot "/etc/apache2"\nDocumentRoot /var/www/html\nErrorLog /proc/self/fd/2\n'),
      '/etc/apache2/ports.conf': file('Listen 80\n'),
      '/var/log/apache2/access.log': link('/dev/stdout'),
      '/var/log/apache2/error.log': link('/dev/stderr'),
    }),
  },
  {
    step: /mpm_prefork/,
    files: () => ({ '/etc/apache2/mods-enabled/mpm_prefork.load': link('../mods-available/mpm_prefork.load'), '/etc/apache2/mods-available/mpm_prefork.load': blob(110) }),
  },
  {
    step: /php apache conf/,
    files: () => ({ '/etc/apache2/conf-available/docker-php.conf': file('<FilesMatch \\.php$>\n\tSetHandler application/x-httpd-php\n</FilesMatch>\n') }),
  },
  { step: /PHP source/, files: () => ({ '/usr/src/php.tar.xz': blob(14_400_000) }) },
  { step: /COPY docker-php-source/, files: () => ({ '/usr/local/bin/docker-php-source': blob(587) }) },
  {
    step: /build and install PHP/,
    files: ({ step }) => ({
      '/usr/local/bin/php': program('php', 21_000_000),
      '/usr/local/etc/php/php.ini-production': blob(70_000),
      ...tools('/usr/local/bin', 'phpize pecl'),
      ...(step.includes('fpm') ? { '/usr/local/sbin/php-fpm': program('php-fpm', 21_000_000) } : { '/usr/lib/apache2/modules/libphp.so': blob(20_000_000) }),
    }),
  },
  { step: /COPY docker-php-ext/, files: () => ({ ...tools('/usr/local/bin', PHP_SCRIPTS), '/usr/local/bin/docker-php-entrypoint': program('docker-php-entrypoint', 135) }) },
  { step: /enable (\w+)$/, files: (_, [, name = '']) => ({ [`/usr/local/etc/php/conf.d/docker-php-ext-${name}.ini`]: file(`extension=${name}\n`) }) },
  { step: /COPY apache2-foreground/, files: () => ({ '/usr/local/bin/apache2-foreground': program('apache2-foreground', 1_346) }) },
  {
    step: /php-fpm config/,
    files: () => ({
      '/usr/local/etc/php-fpm.conf': file('include=etc/php-fpm.d/*.conf\n'),
      '/usr/local/etc/php-fpm.d/zz-docker.conf': file('[global]\ndaemonize = no\n\n[www]\nlisten = 9000\n'),
    }),
  },
];

/** Recipes for language images. */
export const languageRecipes: readonly Recipe[] = [
  {
    step: /install Node\.js/,
    files: ({ family, step }) => ({
      ...(step.includes('add user node') ? withAccount(family, { name: 'node', uid: 1000, home: '/home/node', shell: '/bin/sh' }) : {}),
      ...node(),
      '/home/node': { kind: 'dir' },
    }),
  },
  {
    step: /add user node/,
    files: ({ family }) => ({ ...withAccount(family, { name: 'node', uid: 1000, home: '/home/node', shell: '/bin/bash' }), '/home/node': { kind: 'dir' } }),
  },
  {
    step: /install yarn/,
    files: () => ({
      '/opt/yarn-v1.22.22/bin/yarn': program('yarn'),
      '/usr/local/bin/yarn': link('/opt/yarn-v1.22.22/bin/yarn'),
      '/usr/local/bin/yarnpkg': link('/opt/yarn-v1.22.22/bin/yarn'),
    }),
  },
  { repository: 'node', step: /COPY docker-entrypoint/, files: () => ({ '/usr/local/bin/docker-entrypoint.sh': program('node-entrypoint', 388) }) },
  { step: /install Python/, files: ({ row }) => python(row) },
  {
    step: /symlinks python, pip/,
    files: () => ({
      '/usr/local/bin/python': link('python3'),
      '/usr/local/bin/pip': link('pip3'),
      '/usr/local/bin/python-config': link('python3-config'),
      '/usr/local/bin/python3-config': blob(3_000),
    }),
  },
  {
    step: /Go toolchain/,
    files: ({ row }) => ({
      '/usr/local/go/bin/go': program('go', 13_500_000),
      '/usr/local/go/bin/gofmt': program('gofmt', 2_800_000),
      '/usr/local/go/VERSION': file(`go${row.version}\n`),
      '/usr/local/go/src': { kind: 'dir' },
    }),
  },
  { step: /mkdir \$GOPATH/, files: () => dirs('/go /go/bin /go/src') },
  { step: /install Temurin/, files: ({ row }) => java(row) },
  { repository: 'eclipse-temurin', step: /verify java/, files: () => dirs('/tmp/hsperfdata_root') },
  { repository: 'eclipse-temurin', step: /COPY entrypoint/, files: () => ({ '/__cacert_entrypoint.sh': program('java-entrypoint', 5_500) }) },
  { step: /write gemrc/, files: () => ({ '/usr/local/etc/gemrc': file('install: --no-document\nupdate: --no-document\n') }) },
  {
    step: /install Ruby/,
    files: (layer) => ({ '/usr/local/bin/ruby': program('ruby', 14_000), ...tools('/usr/local/bin', 'irb gem bundle rake'), [`${libDir(layer)}/libruby.so`]: blob(6_200_000) }),
  },
  { step: /mkdir \$GEM_HOME/, files: () => dirs('/usr/local/bundle') },
  {
    step: /install Rust/,
    files: ({ step }) => ({
      ...tools('/usr/local/cargo/bin', 'cargo rustc rustup rustdoc'),
      '/usr/local/rustup/settings.toml': blob(200),
      ...(step.includes('gcc') ? tools('/usr/bin', 'gcc cc ld') : {}),
    }),
  },
  ...phpRecipes,
];
