// The root file systems of Debian and Ubuntu, as their container images and servers start from.
import { type FileMap } from '../../kernel/files';
import { accountFiles } from './users';
import { blob, dirs, file, link, program, tools } from './tree';

/** Which release of Debian or Ubuntu. */
export interface Release {
  family: 'debian' | 'ubuntu';
  /** `13.6`, `24.04`. */
  version: string;
  /** `trixie`, `noble`. */
  codename: string;
  /** Without manual pages. */
  slim: boolean;
}

const COREUTILS =
  'arch base64 basename cat chgrp chmod chown cp cut date dd df dir dirname du echo env expr factor false fmt fold groups head hostid id install join link ln logname ls md5sum mkdir mkfifo mknod mktemp mv nice nl nohup nproc numfmt od paste printenv printf pwd readlink realpath rm rmdir seq sha256sum shuf sleep sort split stat stdbuf stty sync tac tail tee test timeout touch tr true truncate tsort tty uname unexpand uniq unlink users wc who whoami yes';
const ESSENTIAL =
  'apt apt-cache apt-get awk bash bashbug chsh clear diff dpkg dpkg-deb dpkg-query fallocate find getconf getent grep gunzip gzip hostname infocmp ipcs ldd lscpu mawk more mount passwd perl rgrep sed su tar toe tput tset umount which xargs zcat';
const SYSTEM = 'adduser chroot deluser ldconfig nologin useradd userdel usermod groupadd';

const BASHRC = `# ~/.bashrc: read by bash for shells that are not login shells.
umask 022
# alias rm='rm -i'
# alias cp='cp -i'
`;
const PROFILE = `# ~/.profile: read by Bourne-compatible login shells.
if [ -f ~/.bashrc ]; then
  . ~/.bashrc
fi
`;

/** Merged /usr: the old top-level names lead into /usr. */
const USR_LINKS: FileMap = { '/bin': link('usr/bin'), '/sbin': link('usr/sbin'), '/lib': link('usr/lib'), '/lib64': link('usr/lib64') };

function osRelease({ family, version, codename }: Release): string {
  const major = version.split('.')[0] ?? version;
  if (family === 'debian')
    return `PRETTY_NAME="Debian GNU/Linux ${major} (${codename})"
NAME="Debian GNU/Linux"
VERSION_ID="${major}"
VERSION="${major} (${codename})"
VERSION_CODENAME=${codename}
${Number(major) < 13 ? '' : `DEBIAN_VERSION_FULL=${version}\n`}ID=debian
HOME_URL="https://www.debian.org/"
SUPPORT_URL="https://www.debian.org/support"
BUG_REPORT_URL="https://bugs.debian.org/"
`;
  return `PRETTY_NAME="Ubuntu ${version} LTS"
NAME="Ubuntu"
VERSION_ID="${version}"
VERSION="${version} LTS"
VERSION_CODENAME=${codename}
ID=ubuntu
ID_LIKE=debian
HOME_URL="https://www.ubuntu.com/"
SUPPORT_URL="https://help.ubuntu.com/"
BUG_REPORT_URL="https://bugs.launchpad.net/ubuntu/"
UBUNTU_CODENAME=${codename}
LOGO=ubuntu-logo
`;
}

/** The Debian that a release of Ubuntu was made from; the newest is made from the one in the works. */
const DEBIAN_OF: Readonly<Record<string, string>> = { '24.04': 'trixie', '22.04': 'bookworm', '20.04': 'bullseye' };

function identity(release: Release): FileMap {
  const { family, version, codename } = release;
  if (family === 'ubuntu')
    return {
      '/etc/lsb-release': file(`DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=${version}\nDISTRIB_CODENAME=${codename}\nDISTRIB_DESCRIPTION="Ubuntu ${version} LTS"\n`),
      '/etc/debian_version': file(`${DEBIAN_OF[version] ?? 'forky'}/sid\n`),
      '/etc/issue': file(`Ubuntu ${version} LTS \\n \\l\n\n`),
      ...(version < '24' ? {} : { '/home/ubuntu': { kind: 'dir' } }),
    };
  return { '/etc/debian_version': file(`${version}\n`), '/etc/issue': file(`Debian GNU/Linux ${version.split('.')[0] ?? ''} \\n \\l\n\n`) };
}

/** The C library of releases that programs are built for here; others are newer than all of these. */
const GLIBC: Readonly<Record<string, string>> = { 'ubuntu 20.04': '2.31', 'ubuntu 22.04': '2.35', 'debian 11': '2.31', 'debian 12': '2.36', 'ubuntu 24.04': '2.39' };

/** The C library, which tells its version; Ubuntu's own tools need OpenSSL too. */
function libraries({ family, version }: Release): FileMap {
  const glibc = GLIBC[`${family} ${family === 'debian' ? (version.split('.')[0] ?? '') : version}`];
  const text = glibc === undefined ? '' : `GNU C Library stable release version ${glibc}.\n`;
  const folder = '/usr/lib/x86_64-linux-gnu';
  return {
    [`${folder}/libc.so.6`]: { kind: 'file', text, size: 2_125_328 },
    ...(family === 'ubuntu' ? { [`${folder}/${version === '20.04' ? 'libssl.so.1.1' : 'libssl.so.3'}`]: blob(version === '20.04' ? 598_104 : 696_512) } : {}),
  };
}

/** The tree of a base image. Slim images have no manual pages; neither has `ps` or `curl`. */
export function debianRoot(release: Release): FileMap {
  const { passwd, group } = accountFiles(release.family);
  return {
    ...dirs(
      '/boot /dev /etc /home /media /mnt /opt /proc /root /run /srv /sys /tmp /usr /usr/bin /usr/games /usr/include /usr/lib /usr/lib64 /usr/local /usr/local/bin /usr/local/lib /usr/local/sbin /usr/local/share /usr/sbin /usr/share /usr/src',
    ),
    ...dirs(
      '/var /var/backups /var/cache /var/cache/apt /var/lib /var/lib/apt /var/lib/apt/lists /var/lib/dpkg /var/local /var/log /var/log/apt /var/mail /var/opt /var/spool /var/tmp',
    ),
    ...USR_LINKS,
    ...tools('/usr/bin', COREUTILS),
    ...tools('/usr/bin', ESSENTIAL),
    ...tools('/usr/sbin', SYSTEM),
    '/usr/bin/[': program('['),
    '/usr/bin/dash': program('sh'),
    '/usr/bin/sh': link('dash'),
    '/usr/bin/rbash': link('bash'),
    '/var/run': link('/run'),
    '/var/lock': link('/run/lock'),
    '/run/lock': { kind: 'dir' },
    '/etc/os-release': link('../usr/lib/os-release'),
    '/usr/lib/os-release': file(osRelease(release)),
    ...identity(release),
    '/etc/passwd': file(passwd),
    '/etc/group': file(group),
    '/etc/shadow': file('root:*:20000:0:99999:7:::\n', '640'),
    '/etc/shells': file('# /etc/shells: valid login shells\n/bin/sh\n/usr/bin/sh\n/bin/bash\n/usr/bin/bash\n/bin/rbash\n/usr/bin/rbash\n/usr/bin/dash\n'),
    '/etc/hosts': file('127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n'),
    '/etc/resolv.conf': file(''),
    '/etc/hostname': file(''),
    '/etc/host.conf': file('multi on\n'),
    '/etc/nsswitch.conf': file('passwd:         files\ngroup:          files\nshadow:         files\n\nhosts:          files dns\nnetworks:       files\n'),
    '/etc/profile': file(PROFILE),
    '/etc/bash.bashrc': file('# System-wide .bashrc file for interactive bash(1) shells.\n'),
    '/etc/environment': file('PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"\n'),
    '/etc/fstab': file('# UNCONFIGURED FSTAB FOR BASE SYSTEM\n'),
    '/etc/apt': { kind: 'dir' },
    '/etc/apt/sources.list.d': { kind: 'dir' },
    '/etc/ld.so.conf': file('include /etc/ld.so.conf.d/*.conf\n'),
    '/root/.bashrc': file(BASHRC),
    '/root/.profile': file(PROFILE),
    ...libraries(release),
    '/usr/lib/x86_64-linux-gnu/libm.so.6': blob(952_616),
    '/usr/lib64/ld-linux-x86-64.so.2': link('../lib/x86_64-linux-gnu/ld-linux-x86-64.so.2'),
    '/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2': blob(225_600),
    '/var/lib/dpkg/status': blob(release.slim ? 78_000 : 84_000),
    ...(release.slim ? {} : { '/usr/share/man/man1': { kind: 'dir' } as const, '/usr/share/doc/bash/copyright': blob(11_000) }),
  };
}
