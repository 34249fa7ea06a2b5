// Programs that the file trees hold and the simulator does not run; each says so instead of pretending.
import { type Program, type Programs } from '../program';
import { notSimulated } from './runtimes';

const NAMES =
  'ab add-apt-repository adjtimex alembic apachectl arp arping as autoconf bashbug bc black blkid brctl bundle bunzip2 bzip2 cal cc celery chpasswd chromium chsh cmake cmp comm concurrently containerd convert corepack cowsay createuser cron crond crontab dc delgroup dir django-admin dmesg docker-php-ext-configure docker-php-ext-enable docker-php-ext-install dockerd dos2unix dotenv dpkg-deb ejs eslint expand f2py factor fastapi fdisk ffmpeg ffprobe figlet file flake8 fmt fold fonttools fortune fsck fsync fuser g++ gcc gdb gem getconf getopt gofmt gpg gpg-agent gunzip gzip hexdump hg hostid htop htpasswd http-server httpx hwclock ifdown ifup infocmp init initdb install iperf3 iptables jest join journalctl jq killall knex ld ldconfig ldd libvirtd link loadfont locale-gen localedef logger login logname losetup lsb_release lsmod lsof m4 make mariadb mariadb-dump mdev microdnf mkfifo mkfs.vfat mknod mocha modprobe mongodump mongosh more mountpoint mtr mysqldump mysqlsh nc next nft nmap nologin normalizer ntpd numfmt od openai openssl passwd paste patch pecl perl pg_ctl pg_dump phpize pivot_root pkg-config pm2 prettier pstree pytest rake react-scripts redis-benchmark renice rpm rsync runc rustdoc rustup scp screen sendmail setpriv sl snap split sqlformat sqlite3 sshd stdbuf strace streamlit stress-ng strings strip stty supervisorctl supervisord svn sync sysctl syslogd systemd-detect-virt tcpdump telnet tmux toe torchrun tput tqdm traceroute tree ts-node tsc tset tsort tsx udhcpc umount unexpand unix2dos unlink unzip update-ca-certificates users usleep uuid uvicorn uwsgi vite w wait-port webpack wheel who whois xxd xz zcat zip zstd';

const program: Program = { run: (context) => notSimulated(context) };

/** Names of programs that only say that they are not simulated. */
export const unsupportedNames: ReadonlySet<string> = new Set(NAMES.split(' '));

/** The programs themselves. */
export const unsupported: Programs = Object.fromEntries([...unsupportedNames].map((name) => [name, program]));
