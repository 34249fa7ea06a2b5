// The root file systems of Alpine Linux and of the BusyBox image: one busybox binary under many names.
import { type FileMap } from '../../kernel/files';
import { accountFiles } from './users';
import { blob, dirs, file, link, links, program } from './tree';

const BIN =
  'arch ash base64 cat chgrp chmod chown cp date dd df dmesg echo false fsync getopt grep gunzip gzip hostname ionice kill link ln login ls mkdir mknod mktemp more mount mountpoint mv netstat nice pidof ping ping6 printenv ps pwd rev rm rmdir sed setpriv sh sleep stat stty su sync tar touch true umount uname usleep watch zcat';
const SBIN =
  'adjtimex arp blkid fdisk fsck halt hwclock ifconfig ifdown ifup init ip losetup lsmod mdev mkfs.vfat modprobe nologin pivot_root poweroff reboot route sysctl syslogd udhcpc';
const USR_BIN =
  '[ awk basename bc cal clear cmp comm crontab cut dc diff dirname dos2unix du env expand expr factor fallocate find fold free fuser groups head hexdump hostid id install killall less logger lsof md5sum nc nl nohup nproc nslookup od paste pgrep pkill printf readlink realpath renice seq sha256sum shuf sort split strings tac tail tee test time timeout top tr traceroute truncate tty uniq unix2dos unlink unzip uptime vi wc wget which who whoami xargs xxd yes';
const USR_SBIN = 'addgroup adduser arping brctl chpasswd chroot crond delgroup deluser httpd loadfont ntpd sendmail';

const osRelease = (version: string): string => `NAME="Alpine Linux"
ID=alpine
VERSION_ID=${version}
PRETTY_NAME="Alpine Linux v${version.split('.').slice(0, 2).join('.')}"
HOME_URL="https://alpinelinux.org/"
BUG_REPORT_URL="https://gitlab.alpinelinux.org/alpine/aports/-/issues"
`;

const PROFILE = `# /etc/profile: system-wide settings for login shells
export PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
export PAGER=less
umask 022
`;

/** The tree of Alpine's mini root file system. */
export function alpineRoot(version: string): FileMap {
  const branch = version.split('.').slice(0, 2).join('.');
  const { passwd, group } = accountFiles('alpine');
  return {
    ...dirs(
      '/bin /dev /etc /home /lib /media /media/cdrom /media/floppy /media/usb /mnt /opt /proc /root /run /run/lock /sbin /srv /sys /tmp /usr /usr/bin /usr/lib /usr/local /usr/local/bin /usr/local/lib /usr/local/share /usr/sbin /usr/share',
    ),
    ...dirs('/var /var/cache /var/cache/apk /var/empty /var/lib /var/lib/apk /var/local /var/log /var/mail /var/opt /var/spool /var/tmp'),
    '/bin/busybox': program('busybox', 808_712),
    ...links('/bin', BIN, '/bin/busybox'),
    ...links('/sbin', SBIN, '/bin/busybox'),
    ...links('/usr/bin', USR_BIN, '/bin/busybox'),
    ...links('/usr/sbin', USR_SBIN, '/bin/busybox'),
    '/sbin/apk': program('apk', 73_888),
    '/usr/bin/getent': program('getent'),
    '/usr/bin/ldd': program('ldd'),
    '/lib/ld-musl-x86_64.so.1': blob(662_752),
    '/lib/libc.musl-x86_64.so.1': link('ld-musl-x86_64.so.1'),
    '/usr/lib/libcrypto.so.3': blob(4_600_000),
    '/usr/lib/libssl.so.3': blob(760_000),
    '/var/run': link('../run'),
    '/etc/os-release': link('../usr/lib/os-release'),
    '/usr/lib/os-release': file(osRelease(version)),
    '/etc/alpine-release': file(`${version}\n`),
    '/etc/issue': file(`Welcome to Alpine Linux ${branch}\nKernel \\r on \\m (\\l)\n\n`),
    '/etc/motd': file('Welcome to Alpine!\n'),
    '/etc/apk/arch': file('x86_64\n'),
    '/etc/apk/repositories': file(`https://dl-cdn.alpine.example/alpine/v${branch}/main\nhttps://dl-cdn.alpine.example/alpine/v${branch}/community\n`),
    '/etc/apk/world': file('alpine-baselayout\nalpine-keys\nalpine-release\napk-tools\nbusybox\nmusl-utils\n'),
    '/lib/apk/db/installed': blob(21_000),
    '/etc/passwd': file(passwd),
    '/etc/group': file(group),
    '/etc/shadow': file('root:*::0:::::\n', '640'),
    '/etc/shells': file('# valid login shells\n/bin/sh\n/bin/ash\n'),
    '/etc/hosts': file('127.0.0.1\tlocalhost localhost.localdomain\n::1\t\tlocalhost localhost.localdomain\n'),
    '/etc/hostname': file('localhost\n'),
    '/etc/resolv.conf': file(''),
    '/etc/profile': file(PROFILE),
    '/etc/profile.d': { kind: 'dir' },
    '/etc/fstab': file('/dev/cdrom\t/media/cdrom\tiso9660\tnoauto,ro 0 0\n'),
    '/etc/nsswitch.conf': file('hosts: files dns\n'),
  };
}

const BUSYBOX_ONLY = 'adduser addgroup vi wget nc httpd ifconfig ip ping route';

/** The tree of the busybox image: no package manager, no os-release, almost nothing else. */
export function busyboxRoot(libc: 'glibc' | 'musl'): FileMap {
  const { passwd, group } = accountFiles('busybox');
  const applets = [...new Set(`${BIN} ${USR_BIN} ${BUSYBOX_ONLY}`.split(' '))];
  return {
    ...dirs('/bin /dev /etc /home /root /tmp /usr /usr/bin /usr/sbin /var /var/spool /var/spool/mail /var/www'),
    ...Object.fromEntries(applets.map((name) => [`/bin/${name}`, program('busybox')])),
    '/bin/busybox': program('busybox', libc === 'glibc' ? 1_266_000 : 1_030_000),
    '/usr/bin/env': link('../../bin/env'),
    ...(libc === 'glibc' ? { '/lib/libc.so.6': blob(2_000_000), '/lib/ld-linux-x86-64.so.2': blob(225_000), '/lib64': link('lib') } : {}),
    '/etc/passwd': file(passwd),
    '/etc/group': file(group),
    '/etc/shadow': file('root:*:10933:0:99999:7:::\n', '640'),
    '/etc/localtime': blob(114),
    '/etc/hosts': file(''),
    '/etc/hostname': file(''),
    '/etc/resolv.conf': file(''),
    '/etc/nsswitch.conf': file('hosts: files dns\n'),
  };
}
