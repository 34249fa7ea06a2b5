// The files of the remaining images, and general rules for build steps that no image of its own describes.
import { alpineRoot, busyboxRoot } from '../../shell/userland/alpine';
import { debianRoot } from '../../shell/userland/debian';
import { oracleRoot } from '../../shell/userland/oracle';
import { blob, dirs, file, link, program, tools } from '../../shell/userland/tree';
import { type Family } from '../../shell/userland/users';
import { type Recipe, script, withAccount } from './recipe';

/** What Canonical calls its releases; the one not named here is the newest. */
const UBUNTU: Readonly<Record<string, string>> = { '24.04': 'noble', '22.04': 'jammy', '20.04': 'focal' };

/** Recipes for the lowest layers: whole root file systems. */
export const rootRecipes: readonly Recipe[] = [
  { step: /alpine minirootfs (\S+)/, files: (_, [, version = '']) => alpineRoot(version) },
  // The release of this 2022 build is not shown in the record; 3.16 is what its Dockerfile named then.
  { step: /ADD alpine rootfs/, files: () => alpineRoot('3.16') },
  { step: /BusyBox \S+ (glibc|musl)/, files: (_, [, libc]) => busyboxRoot(libc === 'musl' ? 'musl' : 'glibc') },
  { step: /Debian trixie( slim)?/, files: (_, [, slim]) => debianRoot({ family: 'debian', version: '13.6', codename: 'trixie', slim: slim !== undefined }) },
  { step: /Debian bullseye( slim)?/, files: (_, [, slim]) => debianRoot({ family: 'debian', version: '11.11', codename: 'bullseye', slim: slim !== undefined }) },
  { step: /Debian bookworm( slim)?/, files: (_, [, slim]) => debianRoot({ family: 'debian', version: '12.15', codename: 'bookworm', slim: slim !== undefined }) },
  {
    step: /(?:rootfs:|ADD rootfs) Ubuntu (\S+)/,
    files: (_, [, version = '']) => debianRoot({ family: 'ubuntu', version, codename: UBUNTU[version] ?? 'resolute', slim: true }),
  },
  { step: /Oracle Linux 9/, files: () => oracleRoot() },
  { step: /COPY hello binary/, files: () => ({ '/hello': program('hello', 6_000) }) },
];

const WORDPRESS_INDEX = `<?php
/** Front to the WordPress application. */
define( 'WP_USE_THEMES', true );
require __DIR__ . '/wp-blog-header.php';
`;

/** Recipes for registry, traefik and wordpress. */
export const applicationRecipes: readonly Recipe[] = [
  { repository: 'registry', step: /registry binary/, files: () => ({ '/bin/registry': program('registry', 40_000_000) }) },
  {
    repository: 'registry',
    step: /default config/,
    files: ({ row }) => ({
      [row.cmd?.[0] ?? '/etc/distribution/config.yml']: file(
        'version: 0.1\nlog:\n  fields:\n    service: registry\nstorage:\n  filesystem:\n    rootdirectory: /var/lib/registry\nhttp:\n  addr: :5000\n',
      ),
    }),
  },
  { repository: 'registry', step: /COPY entrypoint/, files: () => ({ '/entrypoint.sh': program('registry-entrypoint', 155) }) },
  { repository: 'traefik', step: /traefik binary/, files: () => ({ '/usr/local/bin/traefik': program('traefik', 190_000_000) }) },
  { repository: 'traefik', step: /COPY entrypoint/, files: () => ({ '/entrypoint.sh': program('traefik-entrypoint', 480) }) },
  {
    repository: 'wordpress',
    step: /unpack WordPress/,
    files: () => ({
      '/usr/src/wordpress/index.php': file(WORDPRESS_INDEX),
      '/usr/src/wordpress/wp-config-sample.php': blob(3_300),
      ...dirs('/usr/src/wordpress/wp-admin /usr/src/wordpress/wp-content /usr/src/wordpress/wp-includes'),
    }),
  },
  { repository: 'wordpress', step: /enable rewrite/, files: () => ({ '/etc/apache2/mods-enabled/rewrite.load': blob(63), '/etc/apache2/conf-enabled/remoteip.conf': blob(180) }) },
  { repository: 'wordpress', step: /COPY wp-config-docker/, files: () => ({ '/usr/src/wordpress/wp-config-docker.php': blob(6_200) }) },
  {
    repository: 'wordpress',
    step: /PHP extensions/,
    files: () => ({ '/usr/local/lib/php/extensions/mysqli.so': blob(600_000), '/usr/local/lib/php/extensions/gd.so': blob(500_000) }),
  },
  {
    repository: 'wordpress',
    step: /write (opcache|error logging) settings/,
    files: (_, [, name = '']) => ({ [`/usr/local/etc/php/conf.d/${name.replace(' ', '-')}.ini`]: blob(300) }),
  },
  { repository: 'wordpress', step: /COPY docker-entrypoint/, files: () => ({ '/usr/local/bin/docker-entrypoint.sh': program('wordpress-entrypoint', 4_700) }) },
  { repository: 'wordpress', step: /symlink ensure-installed/, files: () => ({ '/usr/local/bin/docker-ensure-installed.sh': link('docker-entrypoint.sh') }) },
];

/** Packages of a build step that put a program of their name into /usr/bin. */
const PACKAGES: Readonly<Record<string, string>> = {
  curl: 'curl',
  wget: 'wget',
  git: 'git hg',
  ssh: 'ssh scp',
  svn: 'svn',
  procps: 'ps free kill pgrep pkill top uptime w watch',
  gnupg: 'gpg',
  less: 'less',
  jq: 'jq',
  zstd: 'zstd',
  xz: 'xz',
  openssl: 'openssl',
  perl: 'perl',
  setpriv: 'setpriv',
  'g++': 'g++ gcc cc make ld',
  compilers: 'gcc g++ cc make ld',
  'build tools': 'gcc g++ cc make ld',
  binutils: 'ld strip',
};

/** Where a package manager writes down what is installed. */
const PACKAGE_LIST: Readonly<Record<Family, string>> = {
  debian: '/var/lib/dpkg/status',
  ubuntu: '/var/lib/dpkg/status',
  alpine: '/lib/apk/db/installed',
  oracle: '/var/lib/rpm/rpmdb.sqlite',
  busybox: '/var/lib/packages',
};

/** Rules for what many images do: accounts, packages, directories, copied scripts. */
export const generalRecipes: readonly Recipe[] = [
  {
    step: /add user (?:and group )?([\w-]+) \((\d+)\)/,
    files: ({ family }, [, name = '', uid = '0']) => withAccount(family, { name, uid: Number(uid), home: `/home/${name}`, shell: '/sbin/nologin' }),
  },
  {
    step: /apt install|apk add|microdnf install|install base tools/,
    files: ({ step, family }) => ({
      ...Object.fromEntries(Object.keys(PACKAGES).flatMap((name) => (step.includes(name) ? Object.entries(tools('/usr/bin', PACKAGES[name] ?? '')) : []))),
      ...(/ca-certificates|CA set|certificates/.test(step) ? { '/etc/ssl/certs/ca-certificates.crt': blob(219_000) } : {}),
      ...(step.includes('tzdata') ? { '/usr/share/zoneinfo/UTC': blob(114) } : {}),
      [PACKAGE_LIST[family]]: blob(90_000),
    }),
  },
  { step: /mkdir ((?:\/[\w.-]+)+)/, files: (_, [, path = '/srv']) => dirs(path) },
  { step: /COPY (\S+)/, files: (_, [, name = '']) => ({ [`/usr/local/bin/${name}`]: script(`Copied by the build step "COPY ${name}".`) }) },
  { step: /repo file|apt repo/, files: () => ({ '/etc/apt/sources.list.d/vendor.list': blob(200) }) },
  { step: /rockcraft control data/, files: () => ({ '/.rock/metadata.yaml': file('name: ubuntu\n') }) },
];
