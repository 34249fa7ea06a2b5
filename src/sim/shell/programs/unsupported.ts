// Programs that the file trees hold and the simulator does not run; each says so instead of pretending.
import { type Program, type Programs } from '../program';
import { notSimulated } from './runtimes';

const NAMES =
  'addgroup adduser adjtimex apachectl apk apt apt-cache apt-get arch arp arping awk base64 bashbug bc blkid brctl bundle cal chgrp chown chpasswd chroot chsh cmp comm containerd corepack crond crontab dc delgroup deluser diff dir dmesg dockerd docker-php-ext-configure docker-php-ext-enable docker-php-ext-install dos2unix dpkg dpkg-deb dpkg-query du envsubst expand expr factor fdisk find fmt fold fsck fsync fuser g++ gcc cc gem getconf getent getopt git gofmt gosu gpg groupadd gunzip gzip halt hexdump hg hostid htop hwclock ifconfig ifdown ifup infocmp init install ionice ipcs join journalctl jq ld ldconfig ldd libvirtd link loadfont logger login logname losetup lscpu lsmod lsof make man mariadb mariadb-admin mariadb-dump mawk mdev md5sum microdnf mkfifo mkfs.vfat mknod mktemp modprobe mongodump mongosh more mountpoint mysql mysqladmin mysqldump mysqlsh nano nc netstat nice nl nohup nologin npm npx ntpd numfmt od openssl passwd paste pecl perl phpize pidof pip pivot_root poweroff createdb createuser dropdb initdb pg_ctl pg_dump pg_isready rake readlink realpath reboot redis-benchmark redis-cli renice rev rgrep route rpm rsync runc rustdoc rustup scp screen sed sendmail setpriv sha256sum shuf shutdown snap split ss sshd stat stdbuf strace strings strip stty su svn sync sysctl syslogd systemd-detect-virt tac tar telnet time timeout tmux toe top tput traceroute tset tsort udhcpc umount unexpand unix2dos unlink unzip useradd userdel users usleep vi vim w watch who xxd xz zcat zip zstd';

const program: Program = { run: (context) => notSimulated(context) };

/** Names of programs that only say that they are not simulated. */
export const unsupportedNames: ReadonlySet<string> = new Set(NAMES.split(' '));

/** The programs themselves. */
export const unsupported: Programs = Object.fromEntries([...unsupportedNames].map((name) => [name, program]));
