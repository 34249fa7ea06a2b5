// Programs that the file trees hold and the simulator does not run; each says so instead of pretending.
import { type Program, type Programs } from '../program';
import { notSimulated } from './runtimes';

const NAMES =
  'adjtimex apachectl apk apt apt-cache apt-get arp arping bashbug bc blkid brctl bundle cal chpasswd chroot chsh cmp comm containerd corepack crond crontab dc delgroup dir dmesg dockerd docker-php-ext-configure docker-php-ext-enable docker-php-ext-install dos2unix dpkg dpkg-deb dpkg-query expand factor fdisk fmt fold fsck fsync fuser g++ gcc cc gem getconf getopt gofmt gpg gunzip gzip hexdump hg hostid htop hwclock ifdown ifup infocmp init install ipcs join journalctl jq ld ldconfig ldd libvirtd link loadfont logger login logname losetup lsmod lsof make mariadb mariadb-admin mariadb-dump mdev microdnf mkfifo mkfs.vfat mknod modprobe mongodump mongosh more mountpoint mysql mysqladmin mysqldump mysqlsh nc nologin npm npx ntpd numfmt od openssl passwd paste pecl perl phpize pip pivot_root createdb createuser dropdb initdb pg_ctl pg_dump pg_isready rake redis-benchmark redis-cli renice rpm rsync runc rustdoc rustup scp screen sendmail setpriv shuf snap split sshd stdbuf strace strings strip stty svn sync sysctl syslogd systemd-detect-virt telnet tmux toe tput traceroute tset tsort udhcpc umount unexpand unix2dos unlink unzip users usleep w who xxd xz zcat zip zstd';

const program: Program = { run: (context) => notSimulated(context) };

/** Names of programs that only say that they are not simulated. */
export const unsupportedNames: ReadonlySet<string> = new Set(NAMES.split(' '));

/** The programs themselves. */
export const unsupported: Programs = Object.fromEntries([...unsupportedNames].map((name) => [name, program]));
