// The packages of Alpine Linux that the simulator knows. Names, dependencies and programs follow Alpine 3.22; versions, sizes and shortened dependency lists are illustrative (grade I) and the same for every release.

/** One package a line: name | version | kB to download | kB on disk | depends | what it puts there (see table.ts; `+x` is a set of files of its own) | description. */
export const ALPINE_ROWS = `
apache2 | 2.4.68-r0 | 1290 | 3600 | apr apr-util libexpat pcre2 | /usr/sbin/httpd=httpd /var/www/localhost/htdocs/index.html | A high performance Unix-based HTTP server
apache2-utils | 2.4.68-r0 | 97 | 300 | apr apr-util | bin/ab bin/htpasswd | Apache utility programs for webservers
apr | 1.7.5-r0 | 92 | 230 | libuuid | | Apache Portable Runtime Library
apr-util | 1.6.3-r1 | 85 | 250 | apr libexpat | | The Apache Portable Runtime Utility Library
autoconf | 2.72-r1 | 530 | 2300 | m4 perl | bin/autoconf | A GNU tool for automatically configuring source code
bash | 5.2.37-r0 | 480 | 1330 | ncurses-libs readline | /bin/bash=bash | The GNU Bourne Again shell
bash-completion | 2.16.0-r0 | 150 | 1600 | bash | | Command-line tab-completion for bash
bind-tools | 9.20.15-r0 | 108 | 260 | bind-libs | bin/dig bin/host bin/nslookup | The ISC DNS tools
bind-libs | 9.20.15-r0 | 1230 | 2900 | json-c libuv libxml2 nghttp2-libs | | The ISC DNS server (libraries)
binutils | 2.44-r3 | 3350 | 15200 | zstd-libs | bin/ld bin/as bin/strip bin/strings | Tools necessary to build programs
brotli-libs | 1.1.0-r2 | 380 | 870 | | | Generic lossless compressor (libraries)
build-base | 0.5-r3 | 2 | 5 | binutils file g++ gcc make musl-dev patch | | Meta package for build base
bzip2 | 1.0.8-r6 | 38 | 110 | | bin/bzip2 bin/bunzip2 | A high-quality block-sorting file compression program
c-ares | 1.34.5-r0 | 85 | 210 | | | An asynchronously DNS/names resolver library
ca-certificates | 20250911-r0 | 148 | 680 | | /etc/ssl/certs/ca-certificates.crt sbin/update-ca-certificates | Common CA certificates PEM files from Mozilla
cargo | 1.87.0-r0 | 7500 | 24000 | rust | bin/cargo | The Rust package manager
cmake | 3.31.7-r1 | 8600 | 29000 | libcurl libuv | bin/cmake | Cross-platform, open-source make system
coreutils | 9.7-r1 | 1180 | 2900 | libattr libacl | /bin/coreutils=busybox | The basic file, shell and text manipulation utilities
cowsay | 3.04-r2 | 16 | 80 | perl | bin/cowsay | Configurable talking cow (and a bit more)
curl | 8.17.0-r1 | 145 | 260 | libcurl | bin/curl | URL retrival utility and library
dcron | 4.6-r0 | 24 | 90 | | sbin/crond bin/crontab | dillon's lightweight cron daemon
docker-cli | 28.3.3-r4 | 8400 | 39000 | | | Docker CLI
dumb-init | 1.2.5-r3 | 10 | 37 | | bin/dumb-init | A minimal init system for Linux containers
ffmpeg | 6.1.2-r2 | 560 | 900 | ffmpeg-libs | bin/ffmpeg bin/ffprobe | Complete and free Internet live audio and video broadcasting solution for Linux/Unix
ffmpeg-libs | 6.1.2-r2 | 9800 | 27000 | | | Complete and free Internet live audio and video broadcasting solution for Linux/Unix (libraries)
figlet | 2.2.5-r3 | 150 | 720 | | bin/figlet | Make large character ASCII banners out of ordinary text
file | 5.46-r2 | 13 | 40 | libmagic | bin/file | File type identification utility
findutils | 4.10.0-r0 | 170 | 480 | | bin/find | GNU utilities for finding files
g++ | 14.2.0-r6 | 18500 | 59000 | gcc libstdc++-dev musl-dev | bin/g++ bin/c++>g++ | GNU C++ standard library and compiler
gcc | 14.2.0-r6 | 46000 | 152000 | binutils gmp isl26 libatomic libgomp mpc1 mpfr4 | bin/gcc bin/cc>gcc | The GNU Compiler Collection
gcompat | 1.1.0-r4 | 27 | 90 | | | The GNU C Library compatibility layer for musl
gettext | 0.24.1-r0 | 1200 | 4900 | gettext-libs | bin/envsubst | GNU locale utilities
gettext-envsubst | 0.24.1-r0 | 26 | 70 | libintl | bin/envsubst | GNU gettext: envsubst
gettext-libs | 0.24.1-r0 | 420 | 1500 | libintl | | GNU gettext (libraries)
git | 2.49.1-r0 | 3100 | 10500 | libcurl libexpat pcre2 | bin/git | Distributed version control system
gmp | 6.3.0-r3 | 200 | 430 | | | Free library for arbitrary precision arithmetic
gnupg | 2.4.7-r0 | 690 | 2100 | gnutls libassuan libgcrypt sqlite-libs | bin/gpg bin/gpg-agent | GNU Privacy Guard 2
gnutls | 3.8.8-r0 | 600 | 1700 | gmp libidn2 libtasn1 libunistring nettle p11-kit | | TLS protocol implementation
go | 1.24.9-r0 | 47000 | 205000 | binutils gcc musl-dev | bin/go bin/gofmt | Go programming language compiler
gosu | 1.17-r8 | 800 | 2000 | | bin/gosu | Simple Go-based setuid+setgid+setgroups+exec
htop | 3.4.1-r0 | 125 | 290 | ncurses-libs | bin/htop | Interactive process viewer
icu-data-en | 76.1-r1 | 930 | 2600 | | | International Components for Unicode library (English data)
icu-libs | 76.1-r1 | 1250 | 3300 | icu-data-en libstdc++ | | International Components for Unicode library (libraries)
imagemagick | 7.1.2.8-r0 | 1200 | 4000 | libxml2 | bin/convert | Collection of tools and libraries for many image formats
iperf3 | 3.19.1-r0 | 95 | 240 | | bin/iperf3 | A tool to measure IP bandwidth using UDP or TCP
iproute2 | 6.15.0-r0 | 4 | 8 | iproute2-ss iproute2-minimal | | IP Routing Utilities
iproute2-minimal | 6.15.0-r0 | 250 | 660 | libelf libmnl | /sbin/ip=ip | IP Routing Utilities (minimal)
iproute2-ss | 6.15.0-r0 | 55 | 140 | libmnl | /sbin/ss=ss | IP Routing Utilities (ss)
iptables | 1.8.11-r1 | 340 | 1400 | libmnl libnftnl | sbin/iptables | Linux kernel firewall, NAT and packet mangling tools
iputils | 20250605-r0 | 1 | 2 | iputils-ping | | IP Configuration Utilities (and Ping)
iputils-ping | 20250605-r0 | 30 | 70 | libcap2 | /bin/ping=ping | IP Configuration Utilities (and Ping)
isl26 | 0.26-r1 | 780 | 1900 | gmp | | An Integer Set Library for the Polyhedral Model
jq | 1.7.1-r0 | 150 | 330 | oniguruma | bin/jq | A lightweight and flexible command-line JSON processor
json-c | 0.18-r1 | 30 | 80 | | | A JSON implementation in C
less | 679-r0 | 100 | 210 | ncurses-libs | bin/less | File pager
libacl | 2.3.2-r1 | 17 | 40 | libattr | | Library for manipulating POSIX access control lists
libassuan | 2.5.7-r0 | 36 | 90 | | | IPC library used by GnuPG and gpgme
libatomic | 14.2.0-r6 | 11 | 35 | | | GCC Atomic library
libattr | 2.5.2-r2 | 12 | 30 | | | Library for extended file attributes
libbz2 | 1.0.8-r6 | 30 | 80 | | | Shared library for bz2
libcap2 | 2.76-r0 | 20 | 60 | | | POSIX 1003.1e capabilities (library)
libcurl | 8.17.0-r1 | 280 | 620 | brotli-libs c-ares libidn2 libpsl nghttp2-libs zstd-libs | | The multiprotocol file transfer library
libelf | 0.193-r0 | 350 | 1000 | zstd-libs | | Libraries to read and write ELF files
libexpat | 2.7.3-r0 | 55 | 150 | | | XML Parser library written in C
libffi | 3.4.8-r0 | 21 | 50 | | | A portable, high level programming interface to various calling conventions
libffi-dev | 3.4.8-r0 | 12 | 40 | libffi | | A portable foreign function interface (development files)
libgcc | 14.2.0-r6 | 60 | 140 | | | GNU C compiler runtime libraries
libgcrypt | 1.10.3-r1 | 560 | 1300 | libgpg-error | | General purpose crypto library based on the code used in GnuPG
libgomp | 14.2.0-r6 | 120 | 310 | | | GCC shared-memory parallel programming API library
libgpg-error | 1.55-r0 | 65 | 170 | | | Support library for libgcrypt
libidn2 | 2.3.7-r0 | 90 | 200 | libunistring | | Encode/Decode library for internationalized domain names
libintl | 0.24.1-r0 | 22 | 60 | | | GNU gettext runtime library
libmagic | 5.46-r2 | 380 | 9900 | | | File type identification library
libmnl | 1.0.5-r2 | 10 | 26 | | | Library for minimalistic netlink
libncursesw | 6.5_p20250503-r0 | 135 | 300 | ncurses-terminfo-base | | Console display library (libncursesw)
libnftnl | 1.2.9-r0 | 70 | 190 | libmnl | | Netfilter library providing interface to the nf_tables subsystem
libpanelw | 6.5_p20250503-r0 | 5 | 20 | libncursesw | | Console display library (libpanelw)
libpq | 17.6-r0 | 130 | 300 | | | PostgreSQL client library
libproc2 | 4.0.4-r3 | 32 | 80 | ncurses-libs | | Utilities for monitoring your system and its processes (libraries)
libpsl | 0.21.5-r3 | 60 | 90 | libidn2 | | C library for the Publix Suffix List
libstdc++ | 14.2.0-r6 | 1010 | 2600 | libgcc | | GNU C++ standard library
libstdc++-dev | 14.2.0-r6 | 2700 | 18500 | libstdc++ | | GNU C++ standard library and compiler (development files)
libtasn1 | 4.20.0-r0 | 34 | 80 | | | Highly portable ASN.1 library
libunistring | 1.3-r0 | 650 | 1700 | | | Library for manipulating Unicode strings and C strings
libuuid | 2.41-r9 | 14 | 40 | | | DCE compatible Universally Unique Identifier library
libuv | 1.51.0-r0 | 90 | 210 | | | Cross-platform asychronous I/O
libxml2 | 2.13.9-r0 | 500 | 1200 | xz-libs | | XML parsing library, version 2
linux-headers | 6.14.2-r0 | 1600 | 8500 | | | Linux system headers
linux-pam | 1.7.0-r4 | 200 | 700 | | | Pluggable Authentication Modules for Linux
logrotate | 3.22.0-r0 | 40 | 110 | popt | | Tool to rotate logfiles
lsof | 4.99.4-r0 | 170 | 400 | | bin/lsof | LiSt Open Files
m4 | 1.4.20-r0 | 210 | 430 | | bin/m4 | GNU macro processor
make | 4.4.1-r3 | 150 | 260 | | bin/make | GNU make utility to maintain groups of programs
mariadb-client | 11.4.8-r0 | 2600 | 22000 | libstdc++ ncurses-libs | bin/mariadb bin/mysql>mariadb bin/mariadb-dump bin/mysqldump>mariadb-dump | Client for MariaDB database
mpc1 | 1.3.1-r1 | 65 | 140 | gmp mpfr4 | | Multiprecision C library
mpdecimal | 4.0.1-r0 | 90 | 190 | | | Complete implementation of the General Decimal Arithmetic Specification
mpfr4 | 4.2.1-r0 | 290 | 640 | gmp | | Multiple-precision floating-point library
musl-dev | 1.2.5-r10 | 2200 | 9900 | | | The musl c library (libc) implementation (development files)
mysql-client | 11.4.8-r0 | 2 | 2 | mariadb-client | | dummy package for mysql migration
nano | 8.4-r0 | 350 | 1200 | libmagic ncurses-libs | bin/nano | Enhanced clone of the Pico text editor
ncurses-libs | 6.5_p20250503-r0 | 2 | 2 | libncursesw libpanelw | | Ncurses libraries (meta)
ncurses-terminfo-base | 6.5_p20250503-r0 | 19 | 210 | | | Console display library (base terminfo data)
net-tools | 2.10-r3 | 170 | 450 | | /bin/netstat=netstat /sbin/ifconfig=ifconfig /sbin/route=route | Linux networking tools
netcat-openbsd | 1.229.1-r0 | 21 | 60 | | bin/nc | Debian's port of OpenBSD netcat
nettle | 3.10.1-r0 | 280 | 600 | gmp | | A low-level cryptographic library
nghttp2-libs | 1.65.0-r0 | 70 | 170 | | | Libraries for HTTP/2
nginx | 1.28.0-r3 | 520 | 1400 | pcre | /usr/sbin/nginx=nginx /etc/nginx/nginx.conf /etc/nginx/http.d/default.conf | HTTP and reverse proxy server (stable version)
nmap | 7.95-r1 | 1600 | 5400 | libgcc libstdc++ | bin/nmap | Network exploration tool and security/port scanner
nodejs | 22.16.0-r2 | 15600 | 51000 | ada-libs brotli-libs c-ares icu-libs libuv nghttp2-libs sqlite-libs | bin/node bin/nodejs>node | JavaScript runtime built on V8 engine - LTS version
ada-libs | 2.9.2-r5 | 180 | 420 | libstdc++ | | WHATWG-compliant and fast URL parser (libraries)
npm | 11.3.0-r1 | 1800 | 11000 | nodejs | bin/npm bin/npx | The package manager for JavaScript
oniguruma | 6.9.10-r0 | 200 | 550 | | | Regular expressions library
openjdk17-jdk | 17.0.16_p8-r0 | 78000 | 180000 | openjdk17-jre | bin/javac bin/jshell | OpenJDK 17 (JDK)
openjdk17-jre | 17.0.16_p8-r0 | 48000 | 130000 | java-cacerts | bin/java | OpenJDK 17 (JRE)
openjdk21-jre | 21.0.8_p9-r0 | 50000 | 135000 | java-cacerts | bin/java | OpenJDK 21 (JRE)
openjdk21-jdk | 21.0.8_p9-r0 | 82000 | 190000 | openjdk21-jre | bin/javac bin/jshell | OpenJDK 21 (JDK)
java-cacerts | 1.0-r1 | 2 | 3 | p11-kit | | Script to update java cacerts store
openrc | 0.62.6-r0 | 140 | 1400 | | | OpenRC manages the services, startup and shutdown of a host
openssh | 10.0_p1-r9 | 1 | 2 | openssh-client openssh-server | | Port of OpenBSD's free SSH release
openssh-client | 10.0_p1-r9 | 430 | 1300 | | bin/ssh bin/scp | OpenBSD's SSH client
openssh-server | 10.0_p1-r9 | 340 | 900 | | sbin/sshd | OpenBSD's SSH server
openssl | 3.5.4-r0 | 400 | 900 | | bin/openssl | Toolkit for Transport Layer Security (TLS)
openssl-dev | 3.5.4-r0 | 350 | 2100 | | | Toolkit for Transport Layer Security (TLS) (development files)
p11-kit | 0.25.5-r2 | 240 | 1300 | libffi libtasn1 | | Library for loading and sharing PKCS#11 modules
patch | 2.8-r0 | 70 | 160 | | bin/patch | Utility to apply diffs to files
pcre | 8.45-r4 | 160 | 410 | | | Perl-compatible regular expression library
pcre2 | 10.46-r0 | 260 | 690 | | | Perl-compatible regular expression library
perl | 5.40.3-r0 | 11900 | 38500 | libbz2 | bin/perl | Larry Wall's Practical Extraction and Report Language
php84 | 8.4.13-r0 | 1700 | 5800 | libxml2 pcre2 | bin/php84=php | PHP language runtime engine
pkgconf | 2.4.3-r0 | 55 | 160 | | bin/pkg-config | Development framework configuration tools
popt | 1.19-r4 | 24 | 60 | | | Commandline option parser
postgresql-client | 17.6-r0 | 2 | 2 | postgresql17-client | | PostgreSQL client (meta)
postgresql17-client | 17.6-r0 | 1600 | 4600 | libpq readline | bin/psql bin/pg_dump bin/createdb | PostgreSQL client
postgresql-dev | 17.6-r0 | 1500 | 6900 | libpq openssl-dev | | PostgreSQL development files (meta)
procps | 4.0.4-r3 | 2 | 2 | procps-ng | | Utilities for monitoring your system and its processes
procps-ng | 4.0.4-r3 | 170 | 420 | libproc2 | /bin/ps=ps /bin/kill=kill bin/free bin/pgrep bin/pkill bin/top bin/uptime bin/w bin/watch | Utilities for monitoring your system and its processes
py3-pip | 25.1.1-r0 | 1400 | 6500 | python3 py3-setuptools | bin/pip bin/pip3>pip | Tool for installing and managing Python packages
py3-setuptools | 80.9.0-r0 | 560 | 3200 | python3 | | Collection of enhancements to the Python distutils
python3 | 3.12.12-r0 | 9100 | 29000 | gdbm libbz2 libexpat libffi mpdecimal ncurses-libs readline sqlite-libs xz-libs | bin/python3.12=python3 bin/python3>python3.12 bin/python>python3 /usr/lib/python3.12/EXTERNALLY-MANAGED | High-level scripting language
gdbm | 1.24-r0 | 110 | 260 | | | GNU dbm is a set of database routines that use extensible hashing
python3-dev | 3.12.12-r0 | 26000 | 95000 | python3 | | High-level scripting language (development files)
readline | 8.2.13-r1 | 120 | 300 | ncurses-libs | | GNU readline library
redis | 8.0.4-r0 | 1300 | 3500 | | bin/redis-server bin/redis-cli bin/redis-benchmark | Advanced key-value store
rsync | 3.4.1-r0 | 230 | 470 | popt | bin/rsync | A file transfer program to keep remote files in sync
ruby | 3.4.4-r0 | 3600 | 14000 | gmp libffi readline yaml | bin/ruby bin/irb bin/gem | An object-oriented language for quick and easy programming
rust | 1.87.0-r0 | 41000 | 145000 | gcc libgcc | bin/rustc | Rust Programming Language toolchain
shadow | 4.17.3-r0 | 390 | 1600 | linux-pam | sbin/useradd=adduser sbin/groupadd=addgroup sbin/usermod | PAM-using login and passwd utilities
sqlite | 3.49.2-r1 | 500 | 1500 | readline | bin/sqlite3 | C library that implements an SQL database engine
sqlite-libs | 3.49.2-r1 | 480 | 1150 | | | Sqlite3 library
stress-ng | 0.19.00-r0 | 1300 | 3600 | | bin/stress-ng | stress-test a computer system in various selectable ways
strace | 6.14-r0 | 530 | 1700 | | bin/strace | Diagnostic, debugging and instructional userspace tracer
su-exec | 0.2-r3 | 5 | 18 | | /sbin/su-exec=su-exec | Switch user and group id, setgroups and exec
sudo | 1.9.17_p2-r0 | 900 | 2600 | | bin/sudo | Give certain users the ability to run some commands as root
supervisor | 4.2.5-r5 | 340 | 1900 | python3 | bin/supervisord bin/supervisorctl | A system for controlling process state under UNIX
tar | 1.35-r3 | 230 | 480 | libacl | bin/tar | Utility used to store, backup, and transport files
tcpdump | 4.99.5-r1 | 500 | 1300 | | bin/tcpdump | A tool for network monitoring and data acquisition
tini | 0.19.0-r3 | 9 | 30 | | /sbin/tini=tini | Tiny but valid init for containers
tmux | 3.5a-r1 | 380 | 940 | ncurses-libs | bin/tmux | Tool to control multiple terminals from one terminal
tree | 2.2.1-r0 | 40 | 100 | | bin/tree | A recursive directory indented listing program
tzdata | 2025b-r0 | 440 | 3400 | | /usr/share/zoneinfo/UTC | Timezone data
unzip | 6.0-r15 | 100 | 210 | | bin/unzip | Extract PKZIP-compatible .zip files
util-linux | 2.41-r9 | 150 | 480 | libuuid | | Random collection of Linux utilities
vim | 9.1.1566-r0 | 1800 | 5700 | ncurses-libs xxd vim-common | bin/vim | Improved vi-style text editor
vim-common | 9.1.1566-r0 | 5400 | 27000 | xxd | | Improved vi-style text editor (common files)
wget | 1.25.0-r1 | 270 | 550 | gnutls libidn2 pcre2 | bin/wget | Network utility to retrieve files from the Web
xxd | 9.1.1566-r0 | 9 | 30 | | bin/xxd | Make a hexdump or do the reverse
xz | 5.8.1-r0 | 90 | 250 | xz-libs | bin/xz | Library and CLI tools for XZ and LZMA compressed files
xz-libs | 5.8.1-r0 | 95 | 220 | | | Library and CLI tools for XZ and LZMA compressed files (libraries)
yaml | 0.2.5-r2 | 40 | 100 | | | YAML 1.1 parser and emitter written in C
yarn | 1.22.22-r1 | 1250 | 5500 | nodejs | bin/yarn | Fast, reliable, and secure dependency management for Node.js
zip | 3.0-r13 | 160 | 400 | unzip | bin/zip | Creates PKZIP-compatible .zip files
zsh | 5.9-r5 | 2600 | 7000 | ncurses-libs | /bin/zsh=zsh | Very advanced and programmable command interpreter (shell)
zstd-libs | 1.5.7-r0 | 280 | 680 | | | Zstandard - Fast real-time compression algorithm (libraries)
`;

/** What the image starts with: name and version (illustrative). */
export const ALPINE_BASE =
  'alpine-baselayout 3.7.0-r0 alpine-baselayout-data 3.7.0-r0 alpine-keys 2.5-r0 alpine-release 3.22.2-r0 apk-tools 2.14.9-r3 busybox 1.37.0-r19 busybox-binsh 1.37.0-r19 ca-certificates-bundle 20250911-r0 libapk2 2.14.9-r3 libcrypto3 3.5.4-r0 libssl3 3.5.4-r0 musl 1.2.5-r10 musl-utils 1.2.5-r10 scanelf 1.3.8-r1 ssl_client 1.37.0-r19 zlib 1.3.1-r2';

/** Bytes on the disk of what the image starts with (its root file system, about). */
export const ALPINE_BASE_BYTES = 7_900_000;
/** Bytes of the two indexes, compressed, and how many packages they list (illustrative). */
export const ALPINE_INDEXES: Readonly<Record<string, number>> = { main: 470_000, community: 1_900_000 };
export const ALPINE_OFFERED = 26_450;
