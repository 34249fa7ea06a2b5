// The packages of Debian and Ubuntu that the simulator knows. Names, dependencies and programs follow Debian 13 and Ubuntu 24.04; versions, sizes and shortened dependency lists are illustrative (grade I), and other releases are shown with those of their neighbour.

/**
 * One package a line: name | version in Debian | version in Ubuntu | kB to download | kB on disk | depends | recommends | what it puts there | description.
 * What it puts there: `bin/x` is the program x in /usr/bin, `sbin/x=y` the program y called x, `bin/x>y` a link to y, `/a/b` a file, and `+x` a set of files of its own.
 */
export const DEBIAN_ROWS = `
adduser | 3.152 | 3.137ubuntu1 | 175 | 850 | | | sbin/adduser sbin/addgroup sbin/deluser | add and remove users and groups
apache2 | 2.4.68-1~deb13u1 | 2.4.58-1ubuntu8.8 | 225 | 600 | apache2-bin apache2-data apache2-utils media-types | ssl-cert | +apache2 | Apache HTTP Server
apache2-bin | 2.4.68-1~deb13u1 | 2.4.58-1ubuntu8.8 | 1360 | 4550 | libapr1t64 libaprutil1t64 libaprutil1-dbd-sqlite3 libaprutil1-ldap libbrotli1 libcurl4t64 libjansson4 liblua5.4-0 libxml2 perl | | sbin/apache2 | Apache HTTP Server (modules and other binary files)
apache2-data | 2.4.68-1~deb13u1 | 2.4.58-1ubuntu8.8 | 160 | 920 | | | | Apache HTTP Server (common files)
apache2-utils | 2.4.68-1~deb13u1 | 2.4.58-1ubuntu8.8 | 210 | 430 | libapr1t64 libaprutil1t64 | | bin/ab bin/htpasswd | Apache HTTP Server (utility programs for web servers)
apt-transport-https | 3.0.3 | 2.7.14build2 | 4 | 36 | | | | transitional package for https support
apt-utils | 3.0.3 | 2.7.14build2 | 230 | 700 | | | | package management related utility programs
autoconf | 2.72-3.1 | 2.71-3 | 490 | 2250 | m4 perl | | bin/autoconf | automatic configure script builder
bash-completion | 1:2.16.0-7 | 1:2.11-8 | 320 | 1850 | | | | programmable completion for the bash shell
bind9-dnsutils | 1:9.20.11-4 | 1:9.18.30-0ubuntu0.24.04.2 | 160 | 520 | bind9-host bind9-libs | | bin/dig bin/nslookup | Clients provided with BIND 9
bind9-host | 1:9.20.11-4 | 1:9.18.30-0ubuntu0.24.04.2 | 52 | 150 | bind9-libs | | bin/host | DNS Lookup Utility
bind9-libs | 1:9.20.11-4 | 1:9.18.30-0ubuntu0.24.04.2 | 1260 | 3300 | libedit2 libuv1t64 libxml2 | | | Shared Libraries used by BIND 9
binutils | 2.44-3 | 2.42-4ubuntu2.5 | 266 | 1030 | binutils-common libbinutils | | bin/ld bin/as bin/strip bin/strings | GNU assembler, linker and binary utilities
binutils-common | 2.44-3 | 2.42-4ubuntu2.5 | 2510 | 16600 | | | | Common files for the GNU assembler, linker and binary utilities
bzip2 | 1.0.8-6 | 1.0.8-5.1build0.1 | 41 | 115 | | | bin/bzip2 bin/bunzip2 | high-quality block-sorting file compressor
build-essential | 12.12 | 12.10ubuntu1 | 5 | 17 | libc6-dev gcc g++ make dpkg-dev | | | Informational list of build-essential packages
ca-certificates | 20250419 | 20240203 | 162 | 385 | openssl | | /etc/ssl/certs/ca-certificates.crt sbin/update-ca-certificates | Common CA certificates
chromium | 140.0.7339.185-1~deb13u1 | 2:1snap1-0ubuntu2 | 78000 | 290000 | libnss3 libcups2t64 fonts-liberation | | bin/chromium | web browser
cmake | 3.31.6-2 | 3.28.3-1build7 | 12000 | 38000 | cmake-data libarchive13t64 libcurl4t64 libxml2 | make gcc | bin/cmake | cross-platform, open-source make system
cmake-data | 3.31.6-2 | 3.28.3-1build7 | 2270 | 11300 | | | | CMake data files (modules, templates and documentation)
cowsay | 3.03+dfsg2-8 | 3.03+dfsg2-8 | 21 | 94 | perl | | games/cowsay | configurable talking cow
cron | 3.0pl1-197 | 3.0pl1-184ubuntu2 | 87 | 250 | | exim4-daemon-light | sbin/cron bin/crontab | process scheduling daemon
curl | 8.14.1-2+deb13u2 | 8.5.0-2ubuntu10.6 | 270 | 503 | libcurl4t64 | | bin/curl | command line tool for transferring data with URL syntax
default-jdk | 2:1.21-76 | 2:1.21-75+exp1 | 1 | 7 | openjdk-21-jdk | | | Standard Java or Java compatible Development Kit
default-jre | 2:1.21-76 | 2:1.21-75+exp1 | 1 | 7 | openjdk-21-jre-headless | | | Standard Java or Java compatible Runtime
default-mysql-client | 1.1.1 | 1.1.0build1 | 3 | 10 | mariadb-client | | | MySQL database client binaries (metapackage)
dnsutils | 1:9.20.11-4 | 1:9.18.30-0ubuntu0.24.04.2 | 11 | 24 | bind9-dnsutils | | | Transitional package for bind9-dnsutils
docker.io | 26.1.5+dfsg1-9+b7 | 28.2.2-0ubuntu1~24.04.1 | 29000 | 112000 | iptables runc containerd | git | | Linux container runtime
containerd | 1.7.24~ds1-6+b4 | 1.7.28-0ubuntu1~24.04.1 | 29000 | 128000 | | | bin/containerd | open and reliable container runtime
runc | 1.1.15+ds1-2+b4 | 1.3.3-0ubuntu1~24.04.3 | 3000 | 11000 | | | sbin/runc | Open Container Project - runtime
dos2unix | 7.5.2-1 | 7.5.1-1 | 320 | 1250 | | | bin/dos2unix bin/unix2dos | convert text file line endings between CRLF and LF
dpkg-dev | 1.22.21 | 1.22.6ubuntu6.5 | 1330 | 2300 | binutils bzip2 make patch perl xz-utils | | | Debian package development tools
dumb-init | 1.2.5-3 | 1.2.5-2 | 14 | 60 | | | bin/dumb-init | wrapper script which proxies signals to a child
exim4-daemon-light | 4.98.2-1 | 4.97-4ubuntu4.3 | 645 | 1650 | | | sbin/sendmail | lightweight Exim MTA (v4) daemon
ffmpeg | 7:7.1.1-1+b1 | 7:6.1.1-3ubuntu5 | 1990 | 2650 | libavcodec61 libavformat61 | | bin/ffmpeg bin/ffprobe | Tools for transcoding, streaming and playing of multimedia files
figlet | 2.2.5-3+b2 | 2.2.5-3 | 136 | 750 | | | bin/figlet | Make large character ASCII banners out of ordinary text
file | 1:5.46-5 | 1:5.45-3build1 | 43 | 80 | libmagic1t64 | | bin/file | Recognize the type of data in a file using "magic" numbers
fonts-liberation | 1:2.1.5-3 | 1:2.1.5-3 | 828 | 2200 | | | | fonts with the same metrics as Times, Arial and Courier
fortune-mod | 1:1.99.1-8+b1 | 1:1.99.1-7.3build1 | 48 | 130 | fortunes-min librecode0 | | games/fortune | provides fortune cookies on demand
fortunes-min | 1:1.99.1-8 | 1:1.99.1-7.3build1 | 61 | 230 | | | | Data files containing selected fortune cookies
g++ | 4:14.2.0-1 | 4:13.2.0-7ubuntu1 | 2 | 15 | g++-14 gcc | | bin/g++>g++-14 bin/c++>g++ | GNU C++ compiler
g++-14 | 14.2.0-19 | 14.2.0-4ubuntu2 | 12400 | 38000 | gcc-14 libstdc++-14-dev | | bin/g++-14=g++ | GNU C++ compiler
gcc | 4:14.2.0-1 | 4:13.2.0-7ubuntu1 | 2 | 36 | cpp gcc-14 | libc6-dev | bin/gcc>gcc-14 bin/cc>gcc | GNU C compiler
gcc-14 | 14.2.0-19 | 14.2.0-4ubuntu2 | 21900 | 70000 | binutils libgcc-14-dev libisl23 libmpc3 libmpfr6 | libc6-dev | bin/gcc-14=gcc | GNU C compiler
cpp | 4:14.2.0-1 | 4:13.2.0-7ubuntu1 | 1 | 30 | cpp-14 | | | GNU C preprocessor (cpp)
cpp-14 | 14.2.0-19 | 14.2.0-4ubuntu2 | 11000 | 32000 | libisl23 libmpc3 libmpfr6 | | | GNU C preprocessor
gdb | 16.3-1 | 15.0.50.20240403-0ubuntu1 | 4300 | 13500 | libpython3.13 libmpfr6 | libc6-dbg | bin/gdb | GNU Debugger
gettext-base | 0.23.1-2 | 0.21-14ubuntu2 | 244 | 720 | | | bin/envsubst | GNU Internationalization utilities for the base system
git | 1:2.47.3-0+deb13u1 | 1:2.43.0-1ubuntu7.3 | 8860 | 52700 | git-man libcurl3t64-gnutls liberror-perl libexpat1 perl | ca-certificates less openssh-client patch | bin/git | fast, scalable, distributed revision control system
git-man | 1:2.47.3-0+deb13u1 | 1:2.43.0-1ubuntu7.3 | 2200 | 2290 | | | | fast, scalable, distributed revision control system (manual pages)
gnupg | 2.4.7-21 | 2.4.4-2ubuntu17.3 | 417 | 880 | gpg gpg-agent gpgconf | | | GNU privacy guard - a free PGP replacement
gpg | 2.4.7-21 | 2.4.4-2ubuntu17.3 | 634 | 1650 | gpgconf libassuan9 libksba8 libnpth0t64 libreadline8t64 | | bin/gpg | GNU Privacy Guard -- minimalist public key operations
gpg-agent | 2.4.7-21 | 2.4.4-2ubuntu17.3 | 271 | 680 | gpgconf libassuan9 libnpth0t64 pinentry-curses | | bin/gpg-agent | GNU privacy guard - cryptographic agent
gpgconf | 2.4.7-21 | 2.4.4-2ubuntu17.3 | 130 | 330 | libassuan9 libreadline8t64 | | | GNU privacy guard - core configuration utilities
golang | 2:1.24~2 | 2:1.22~2build1 | 5 | 12 | golang-go | | | Go programming language compiler - metapackage
golang-go | 2:1.24~2 | 2:1.22~2build1 | 44 | 110 | golang-src | g++ gcc libc6-dev pkg-config | bin/go bin/gofmt | Go programming language compiler, linker, compiled stdlib
golang-src | 2:1.24~2 | 2:1.22~2build1 | 62000 | 235000 | | | | Go programming language - source files
gosu | 1.17-3 | 1.14-1ubuntu0.1 | 950 | 2400 | | | sbin/gosu | Simple Go-based setuid+setgid+setgroups+exec
htop | 3.4.1-5 | 3.3.0-4build1 | 175 | 430 | libnl-3-200 libnl-genl-3-200 | | bin/htop | interactive processes viewer
imagemagick | 8:7.1.1.43+dfsg1-1 | 8:6.9.12.98+dfsg1-5.2build2 | 20 | 90 | libmagickcore-7 | | bin/convert | image manipulation programs
inetutils-ping | 2:2.6-3 | 2:2.5-3ubuntu4 | 100 | 300 | | | | ICMP echo tool
iproute2 | 6.15.0-1 | 6.1.0-1ubuntu6.2 | 1120 | 3800 | libbpf1 libelf1t64 libmnl0 libxtables12 libcap2-bin | | sbin/ip bin/ss | networking and traffic control tools
iptables | 1.8.11-2 | 1.8.10-3ubuntu2 | 360 | 2430 | libip4tc2 libmnl0 libxtables12 | nftables | sbin/iptables | administration tools for packet filtering and NAT
iputils-ping | 3:20240905-3 | 3:20240117-1ubuntu0.1 | 48 | 120 | libcap2-bin | | bin/ping | Tools to test the reachability of network hosts
jq | 1.7.1-6+deb13u1 | 1.7.1-3ubuntu0.24.04.1 | 78 | 155 | libjq1 | | bin/jq | lightweight and flexible command-line JSON processor
less | 668-1 | 590-2ubuntu2.1 | 161 | 340 | | | bin/less | pager program similar to more
libcap2-bin | 1:2.75-10+b1 | 1:2.66-5ubuntu2.2 | 36 | 130 | | libpam-cap | | POSIX 1003.1e capabilities (utilities)
libpq-dev | 17.6-0+deb13u1 | 16.10-0ubuntu0.24.04.1 | 150 | 660 | libpq5 libssl-dev | | | header files for libpq5 (PostgreSQL library)
libssl-dev | 3.5.4-1~deb13u1 | 3.0.13-0ubuntu3.6 | 2950 | 15600 | | | | Secure Sockets Layer toolkit - development files
libffi-dev | 3.4.8-2 | 3.4.6-1build1 | 63 | 360 | libffi8 | | | Foreign Function Interface library (development files)
locales | 2.41-12 | 2.39-0ubuntu8.6 | 3950 | 17000 | | | sbin/locale-gen bin/localedef | GNU C Library: National Language (locale) data
lsb-release | 12.1-1 | 12.0-2 | 6 | 16 | | | bin/lsb_release | Linux Standard Base version reporting utility
lsof | 4.99.4+dfsg-2 | 4.95.0-1build3 | 320 | 480 | | | bin/lsof | utility to list open files
m4 | 1.4.19-8 | 1.4.19-4build1 | 294 | 420 | | | bin/m4 | macro processing language
make | 4.4.1-2 | 4.3-4.1build2 | 463 | 2000 | | | bin/make | utility for directing compilation
man-db | 2.13.1-1 | 2.12.0-4build2 | 1460 | 3130 | groff-base | | bin/man | tools for reading manual pages
groff-base | 1.23.0-9 | 1.23.0-3build2 | 1190 | 4030 | | | | GNU troff text-formatting system (base system components)
mariadb-client | 1:11.8.3-0+deb13u1 | 1:10.11.13-0ubuntu0.24.04.1 | 3100 | 22000 | mariadb-common | | bin/mariadb bin/mysql>mariadb bin/mariadb-dump bin/mysqldump>mariadb-dump | MariaDB database client binaries
mariadb-common | 1:11.8.3-0+deb13u1 | 1:10.11.13-0ubuntu0.24.04.1 | 29 | 40 | | | | MariaDB common configuration files
media-types | 13.0.0 | 10.1.0 | 29 | 105 | | | /etc/mime.types | List of standard media types and their usual file extension
mtr-tiny | 0.95-1.1+b2 | 0.95-1.1ubuntu0.1 | 61 | 170 | | | sbin/mtr | Full screen ncurses traceroute tool
mysql-client | 8.0.43-0 | 8.0.43-0ubuntu0.24.04.1 | 9 | 35 | mysql-client-core-8.0 | | | MySQL database client (metapackage depending on the latest version)
mysql-client-core-8.0 | 8.0.43-0 | 8.0.43-0ubuntu0.24.04.1 | 2790 | 61300 | libedit2 | | bin/mysql bin/mysqldump bin/mysqladmin | MySQL database core client binaries
nano | 8.4-1 | 7.2-2ubuntu0.1 | 690 | 2850 | | | bin/nano | small, friendly text editor inspired by Pico
netbase | 6.5 | 6.4 | 12 | 43 | | | /etc/protocols | Basic TCP/IP networking system
net-tools | 2.10-1.3 | 2.10-0.1ubuntu4.4 | 251 | 1050 | | | bin/netstat sbin/ifconfig sbin/route sbin/arp | NET-3 networking toolkit
netcat-openbsd | 1.229-1 | 1.226-1ubuntu2 | 42 | 110 | | | bin/nc | TCP/IP swiss army knife
netcat-traditional | 1.10-50 | 1.10-48 | 66 | 150 | | | bin/nc | TCP/IP swiss army knife
nginx | 1.26.3-3+deb13u1 | 1.24.0-2ubuntu7.5 | 610 | 1750 | nginx-common | | +nginx | small, powerful, scalable web/proxy server
nginx-common | 1.26.3-3+deb13u1 | 1.24.0-2ubuntu7.5 | 109 | 370 | media-types | | | small, powerful, scalable web/proxy server - common files
nmap | 7.95+dfsg-3 | 7.94+git20230807.3be01efb1+dfsg-3build2 | 1990 | 4700 | nmap-common liblua5.4-0 | | bin/nmap | The Network Mapper
nmap-common | 7.95+dfsg-3 | 7.94+git20230807.3be01efb1+dfsg-3build2 | 4400 | 22000 | | | | Architecture independent files for nmap
nodejs | 20.19.2+dfsg-1 | 18.19.1+dfsg-6ubuntu5 | 340 | 2000 | libnode115 | | bin/node bin/nodejs>node | evented I/O for V8 javascript - runtime executable
libnode115 | 20.19.2+dfsg-1 | 18.19.1+dfsg-6ubuntu5 | 11800 | 46500 | libcares2 libicu76 libnghttp2-14 libuv1t64 | | | evented I/O for V8 javascript - runtime library
npm | 9.2.0~ds1-3 | 9.2.0~ds1-2 | 610 | 2300 | nodejs node-gyp node-libs | git build-essential | bin/npm bin/npx | package manager for Node.js
node-gyp | 11.1.0+~1.0.0-1 | 9.3.0-2 | 46 | 200 | | | | Native addon build tool for Node.js
node-libs | 1.0-1 | 1.0-1 | 9700 | 61000 | | | | Modules for Node.js that npm is made of (stands in for several hundred small packages)
openjdk-17-jdk | 17.0.16+8-1 | 17.0.16+8~us1-0ubuntu1~24.04.1 | 72000 | 245000 | openjdk-17-jre-headless | | bin/javac bin/jshell | OpenJDK Development Kit (JDK)
openjdk-17-jre-headless | 17.0.16+8-1 | 17.0.16+8~us1-0ubuntu1~24.04.1 | 44000 | 197000 | ca-certificates-java java-common | | bin/java | OpenJDK Java runtime, using Hotspot JIT (headless)
openjdk-21-jdk | 21.0.8+9-1 | 21.0.8+9~us1-0ubuntu1~24.04.1 | 80000 | 260000 | openjdk-21-jre-headless | | bin/javac bin/jshell | OpenJDK Development Kit (JDK)
openjdk-21-jre-headless | 21.0.8+9-1 | 21.0.8+9~us1-0ubuntu1~24.04.1 | 44000 | 198000 | ca-certificates-java java-common | | bin/java | OpenJDK Java runtime, using Hotspot JIT (headless)
ca-certificates-java | 20240118 | 20240118 | 12 | 42 | ca-certificates | | | Common CA certificates (JKS keystore)
java-common | 0.76 | 0.75+exp1 | 7 | 35 | | | | Base package for Java runtimes
openssh-client | 1:10.0p1-7 | 1:9.6p1-3ubuntu13.14 | 985 | 4800 | libedit2 libfido2-1 | | bin/ssh bin/scp | secure shell (SSH) client, for secure access to remote machines
openssh-server | 1:10.0p1-7 | 1:9.6p1-3ubuntu13.14 | 603 | 2100 | openssh-client procps | | sbin/sshd | secure shell (SSH) server, for secure access from remote machines
openssl | 3.5.4-1~deb13u1 | 3.0.13-0ubuntu3.6 | 1490 | 2500 | | | bin/openssl | Secure Sockets Layer toolkit - cryptographic utility
patch | 2.8-2 | 2.7.6-7build3 | 134 | 240 | | | bin/patch | Apply a diff file to an original
perl | 5.40.1-6 | 5.38.2-3.2ubuntu0.2 | 267 | 700 | libperl5.40 perl-modules-5.40 | | | Larry Wall's Practical Extraction and Report Language
libperl5.40 | 5.40.1-6 | 5.38.2-3.2ubuntu0.2 | 4300 | 29300 | | | | shared Perl library
perl-modules-5.40 | 5.40.1-6 | 5.38.2-3.2ubuntu0.2 | 3020 | 17900 | | | | Core Perl modules
php | 2:8.4+96 | 2:8.3+93ubuntu2 | 4 | 14 | php8.4-cli | | | server-side, HTML-embedded scripting language (default)
php-cli | 2:8.4+96 | 2:8.3+93ubuntu2 | 3 | 13 | php8.4-cli | | | command-line interpreter for the PHP scripting language (default)
php8.4-cli | 8.4.11-1 | 8.3.6-0ubuntu0.24.04.5 | 1950 | 5800 | php8.4-common libedit2 libxml2 | | bin/php | command-line interpreter for the PHP scripting language
php8.4-common | 8.4.11-1 | 8.3.6-0ubuntu0.24.04.5 | 900 | 5100 | | | | documentation, examples and common module for PHP
pinentry-curses | 1.3.1-2 | 1.2.1-3ubuntu5 | 87 | 210 | libassuan9 | | | curses-based PIN or pass-phrase entry dialog for GnuPG
pkg-config | 1.8.1-4 | 1.8.1-2build1 | 14 | 30 | pkgconf | | | manage compile and link flags for libraries (transitional package)
pkgconf | 1.8.1-4 | 1.8.1-2build1 | 26 | 80 | | | bin/pkg-config | manage compile and link flags for libraries
postgresql-client | 17+278 | 16+257build1.1 | 14 | 65 | postgresql-client-17 | | | front-end programs for PostgreSQL (supported version)
postgresql-client-17 | 17.6-0+deb13u1 | 16.10-0ubuntu0.24.04.1 | 2000 | 13000 | libpq5 postgresql-client-common | | bin/psql bin/pg_dump bin/createdb | front-end programs for PostgreSQL 17
postgresql-client-common | 278 | 257build1.1 | 47 | 140 | perl | | | manager for multiple PostgreSQL client versions
procps | 2:4.0.4-9 | 2:4.0.4-4ubuntu3.2 | 882 | 2390 | libproc2-0 | | bin/ps bin/free bin/kill bin/pgrep bin/pkill bin/pidof bin/top bin/uptime bin/w bin/watch sbin/sysctl | /proc file system utilities
psmisc | 23.7-2 | 23.7-1build1 | 267 | 970 | | | bin/killall bin/fuser bin/pstree | utilities that use the proc file system
python-is-python3 | 3.13.3-1 | 3.11.4-1 | 3 | 14 | python3 | | bin/python>python3 | symlinks /usr/bin/python to python3
python3 | 3.13.5-1 | 3.12.3-0ubuntu2 | 28 | 90 | python3-minimal python3.13 libpython3-stdlib | | bin/python3>python3.13 | interactive high-level object-oriented language (default python3 version)
python3.13 | 3.13.5-2 | 3.12.3-1ubuntu0.8 | 757 | 900 | python3.13-minimal libpython3.13-stdlib media-types | ca-certificates | | Interactive high-level object-oriented language (version 3.13)
python3.13-minimal | 3.13.5-2 | 3.12.3-1ubuntu0.8 | 2220 | 7200 | libpython3.13-minimal libexpat1 | | bin/python3.13=python3 | Minimal subset of the Python language (version 3.13)
python3-minimal | 3.13.5-1 | 3.12.3-0ubuntu2 | 27 | 120 | python3.13-minimal | | | minimal subset of the Python language (default python3 version)
libpython3-stdlib | 3.13.5-1 | 3.12.3-0ubuntu2 | 10 | 40 | libpython3.13-stdlib | | | interactive high-level object-oriented language (default python3 version)
libpython3.13-minimal | 3.13.5-2 | 3.12.3-1ubuntu0.8 | 862 | 6400 | | | | Minimal subset of the Python language (version 3.13)
libpython3.13-stdlib | 3.13.5-2 | 3.12.3-1ubuntu0.8 | 1950 | 9000 | libpython3.13-minimal libffi8 libncursesw6 libreadline8t64 libsqlite3-0 | | +python3 | Interactive high-level object-oriented language (standard library)
libpython3.13 | 3.13.5-2 | 3.12.3-1ubuntu0.8 | 2150 | 7000 | libpython3.13-stdlib libexpat1 | | | Shared Python runtime library (version 3.13)
python3-pip | 25.1.1+dfsg-1 | 24.0+dfsg-1ubuntu1.3 | 1450 | 7500 | python3 python3-packaging python3-setuptools python3-wheel | build-essential python3-dev | bin/pip bin/pip3>pip | Python package installer
python3-packaging | 25.0-1 | 24.0-1 | 57 | 200 | python3 | | | core utilities for python3 packages
python3-setuptools | 78.1.1-0.1 | 68.1.2-2ubuntu1.2 | 740 | 3600 | python3 | | | Python3 Distutils Enhancements
python3-wheel | 0.46.1-2 | 0.42.0-2 | 25 | 110 | python3 | | | built-package format for Python
python3-dev | 3.13.5-1 | 3.12.3-0ubuntu2 | 27 | 50 | python3 python3.13-dev | | | header files and a static library for Python (default)
python3.13-dev | 3.13.5-2 | 3.12.3-1ubuntu0.8 | 5900 | 29000 | libpython3.13 libc6-dev libexpat1 | | | Header files and a static library for Python (v3.13)
python3-venv | 3.13.5-1 | 3.12.3-0ubuntu2 | 1 | 6 | python3 python3-pip-whl | | | venv module for python3 (default python3 version)
python3-pip-whl | 25.1.1+dfsg-1 | 24.0+dfsg-1ubuntu1.3 | 1430 | 1450 | | | | Python package installer (pip wheel)
redis-server | 5:8.0.2-3 | 5:7.0.15-1ubuntu0.24.04.2 | 52 | 190 | redis-tools | | bin/redis-server /etc/init.d/redis-server | Persistent key-value database with network interface
redis-tools | 5:8.0.2-3 | 5:7.0.15-1ubuntu0.24.04.2 | 1200 | 5100 | libjemalloc2 liblua5.4-0 | | bin/redis-cli bin/redis-benchmark | Persistent key-value database with network interface (client tools)
redis | 5:8.0.2-3 | 5:7.0.15-1ubuntu0.24.04.2 | 3 | 20 | redis-server | | | Persistent key-value database with network interface (metapackage)
rsync | 3.4.1+ds1-5 | 3.2.7-1ubuntu1.2 | 423 | 780 | libpopt0 | | bin/rsync | fast, versatile, remote (and local) file-copying tool
ruby | 1:3.3 | 1:3.2~ubuntu1 | 12 | 33 | ruby3.3 | | bin/ruby>ruby3.3 bin/irb bin/gem | Interpreter of object-oriented scripting language Ruby (default version)
ruby3.3 | 3.3.8-2 | 3.2.3-1ubuntu0.24.04.5 | 7700 | 33000 | | | bin/ruby3.3=ruby | Interpreter of object-oriented scripting language Ruby
rustc | 1.85.0+dfsg3-1 | 1.75.0+dfsg0ubuntu1-0ubuntu7.1 | 3500 | 11000 | libllvm19 | cargo | bin/rustc | Rust systems programming language
cargo | 1.85.0+dfsg3-1 | 1.75.0+dfsg0ubuntu1-0ubuntu7.1 | 6600 | 25000 | rustc | | bin/cargo | Rust package manager
libllvm19 | 1:19.1.7-3 | 1:17.0.6-9ubuntu1 | 26000 | 130000 | libedit2 libxml2 | | | Modular compiler and toolchain technologies, runtime library
sl | 5.02-1+b1 | 5.02-1 | 13 | 60 | | | games/sl | Correct you if you type sl by mistake
software-properties-common | 0.111-1 | 0.99.49.3 | 14 | 200 | gnupg python3 python3-apt | | bin/add-apt-repository | manage the repositories that you install software from (common)
python3-apt | 3.0.0 | 2.7.7ubuntu5 | 169 | 690 | python3 | | | Python 3 interface to libapt-pkg
sqlite3 | 3.46.1-7 | 3.45.1-1ubuntu2.5 | 144 | 590 | libreadline8t64 libsqlite3-0 | | bin/sqlite3 | Command line interface for SQLite 3
ssl-cert | 1.1.3 | 1.1.2ubuntu1 | 17 | 60 | openssl | | | simple debconf wrapper for OpenSSL
strace | 6.13+ds-1 | 6.8-0ubuntu2 | 1300 | 2700 | | | bin/strace | System call tracer
stress | 1.0.7-1 | 1.0.7-1 | 18 | 57 | | | bin/stress | tool to impose load on and stress test a computer system
stress-ng | 0.18.12-1 | 0.17.06-1build1 | 2700 | 9900 | | | bin/stress-ng | tool to load and stress a computer
subversion | 1.14.5-3 | 1.14.3-1build4 | 960 | 5000 | libapr1t64 libaprutil1t64 | | bin/svn | Advanced version control system
sudo | 1.9.16p2-3 | 1.9.15p5-3ubuntu5.24.04.1 | 2060 | 6770 | | | bin/sudo | Provide limited super user privileges to specific users
supervisor | 4.2.5-3 | 4.2.5-1ubuntu0.1 | 310 | 1750 | python3 | | bin/supervisord bin/supervisorctl | System for controlling process state
tcpdump | 4.99.5-2 | 4.99.4-3ubuntu4 | 480 | 1340 | libpcap0.8t64 | | bin/tcpdump | command-line network traffic analyzer
telnet | 0.17+2.6-3 | 0.17+2.5-3ubuntu4 | 4 | 20 | inetutils-telnet | | | transitional dummy package for inetutils-telnet default switch
inetutils-telnet | 2:2.6-3 | 2:2.5-3ubuntu4 | 100 | 280 | | | bin/telnet | telnet client
tini | 0.19.0-3+b3 | 0.19.0-1 | 260 | 860 | | | bin/tini | tiny but valid init for containers
tmux | 3.5a-3 | 3.4-1ubuntu0.1 | 500 | 1250 | libevent-core-2.1-7t64 | | bin/tmux | terminal multiplexer
screen | 4.9.1-3 | 4.9.1-1build1 | 630 | 1050 | | | bin/screen | terminal multiplexer with VT100/ANSI terminal emulation
traceroute | 1:2.1.6-1 | 1:2.1.5-1 | 63 | 160 | | | bin/traceroute | Traces the route taken by packets over an IPv4/IPv6 network
tree | 2.2.1-1 | 2.1.1-2ubuntu3 | 52 | 120 | | | bin/tree | displays an indented directory tree, in color
tzdata | 2025b-4+deb13u1 | 2025b-0ubuntu0.24.04.1 | 260 | 1410 | | | /usr/share/zoneinfo/UTC | time zone and daylight-saving time data
unzip | 6.0-29 | 6.0-28ubuntu4.1 | 171 | 390 | | | bin/unzip | De-archiver for .zip files
vim | 2:9.1.1230-2 | 2:9.1.0016-1ubuntu7.9 | 1880 | 4350 | vim-common vim-runtime libgpm2 libsodium23 | | bin/vim bin/vi>vim | Vi IMproved - enhanced vi editor
vim-common | 2:9.1.1230-2 | 2:9.1.0016-1ubuntu7.9 | 465 | 1640 | | xxd | | Vi IMproved - Common files
vim-runtime | 2:9.1.1230-2 | 2:9.1.0016-1ubuntu7.9 | 7280 | 37000 | | | | Vi IMproved - Runtime files
vim-tiny | 2:9.1.1230-2 | 2:9.1.0016-1ubuntu7.9 | 772 | 1850 | vim-common | | bin/vi=vim | Vi IMproved - enhanced vi editor - compact version
wget | 1.25.0-2 | 1.21.4-1ubuntu4.1 | 984 | 3790 | libpcre2-8-0 libpsl5t64 libgnutls30t64 | ca-certificates | bin/wget | retrieves files from the web
whois | 5.6.3 | 5.5.22 | 92 | 420 | | | bin/whois | intelligent WHOIS client
xxd | 2:9.1.1230-2 | 2:9.1.0016-1ubuntu7.9 | 98 | 220 | | | bin/xxd | tool to make (or reverse) a hex dump
xz-utils | 5.8.1-1 | 5.6.1+really5.4.5-1ubuntu0.2 | 660 | 1650 | | | bin/xz | XZ-format compression utilities
zip | 3.0-15 | 3.0-13ubuntu0.2 | 235 | 640 | unzip | | bin/zip | Archiver for .zip files
zsh | 5.9-8+b14 | 5.9-6ubuntu2 | 890 | 2350 | zsh-common | | bin/zsh | shell with lots of features
zsh-common | 5.9-8 | 5.9-6ubuntu2 | 4200 | 17000 | | | | architecture independent files for Zsh
krb5-locales | 1.21.3-5 | 1.20.1-6ubuntu2.6 | 101 | 690 | | | | internationalization support for MIT Kerberos
libapr1t64 | 1.7.5-1 | 1.7.2-3.1ubuntu0.1 | 104 | 320 | | | | Apache Portable Runtime Library
libaprutil1t64 | 1.6.3-3+b1 | 1.6.3-1.1ubuntu7 | 89 | 270 | libapr1t64 libexpat1 | | | Apache Portable Runtime Utility Library
libaprutil1-dbd-sqlite3 | 1.6.3-3+b1 | 1.6.3-1.1ubuntu7 | 14 | 46 | libaprutil1t64 libsqlite3-0 | | | Apache Portable Runtime Utility Library - SQLite3 Driver
libaprutil1-ldap | 1.6.3-3+b1 | 1.6.3-1.1ubuntu7 | 12 | 44 | libaprutil1t64 libldap2 | | | Apache Portable Runtime Utility Library - LDAP Driver
libarchive13t64 | 3.7.4-4 | 3.7.2-2ubuntu0.5 | 349 | 950 | libxml2 | | | Multi-format archive and compression library (shared library)
libassuan9 | 3.0.2-2 | 2.5.6-1build1 | 62 | 170 | | | | IPC library for the GnuPG components
libavcodec61 | 7:7.1.1-1+b1 | 7:6.1.1-3ubuntu5 | 5800 | 18500 | | | | FFmpeg library with de/encoders for audio/video codecs - runtime files
libavformat61 | 7:7.1.1-1+b1 | 7:6.1.1-3ubuntu5 | 1190 | 2900 | libavcodec61 libgnutls30t64 libxml2 | | | FFmpeg library with (de)muxers for multimedia containers - runtime files
libbinutils | 2.44-3 | 2.42-4ubuntu2.5 | 534 | 2350 | | | | GNU binary utilities (private shared library)
libbpf1 | 1:1.5.0-3 | 1:1.3.0-2build2 | 178 | 420 | libelf1t64 | | | eBPF helper library (shared library)
libbrotli1 | 1.1.0-2+b7 | 1.1.0-2build2 | 308 | 920 | | | | library implementing brotli encoder and decoder (shared libraries)
libc6-dev | 2.41-12 | 2.39-0ubuntu8.6 | 1990 | 12200 | linux-libc-dev | manpages-dev | | GNU C Library: Development Libraries and Header Files
libcares2 | 1.34.5-1 | 1.27.0-1.0ubuntu1 | 98 | 230 | | | | asynchronous name resolver
libcups2t64 | 2.4.10-3 | 2.4.7-1.2ubuntu7.4 | 251 | 760 | | | | Common UNIX Printing System(tm) - Core library
libcurl3t64-gnutls | 8.14.1-2+deb13u2 | 8.5.0-2ubuntu10.6 | 384 | 980 | libbrotli1 libgnutls30t64 libgssapi-krb5-2 libidn2-0 libldap2 libnghttp2-14 libpsl5t64 librtmp1 libssh2-1t64 | ca-certificates | | easy-to-use client-side URL transfer library (GnuTLS flavour)
libcurl4t64 | 8.14.1-2+deb13u2 | 8.5.0-2ubuntu10.6 | 391 | 990 | libbrotli1 libgssapi-krb5-2 libidn2-0 libldap2 libnghttp2-14 libnghttp3-9 libpsl5t64 librtmp1 libssh2-1t64 | bash-completion ca-certificates krb5-locales publicsuffix | | easy-to-use client-side URL transfer library (OpenSSL flavour)
libedit2 | 3.1-20250104-1 | 3.1-20230828-1build1 | 94 | 260 | | | | BSD editline and history libraries
libelf1t64 | 0.192-4 | 0.190-1.1ubuntu0.1 | 189 | 1100 | | | | library to read and write ELF files
liberror-perl | 0.17030-1 | 0.17029-2 | 27 | 81 | perl | | | Perl module for error/exception handling in an OO-ish way
libevent-core-2.1-7t64 | 2.1.12-stable-10+b1 | 2.1.12-stable-9ubuntu2 | 132 | 300 | | | | Asynchronous event notification library (core)
libexpat1 | 2.7.1-2 | 2.6.1-2ubuntu0.3 | 108 | 420 | | | | XML parsing C library - runtime library
libffi8 | 3.4.8-2 | 3.4.6-1build1 | 24 | 65 | | | | Foreign Function Interface library runtime
libfido2-1 | 1.15.0-1+b1 | 1.14.0-1build3 | 79 | 250 | | | | library for generating and verifying FIDO 2.0 objects
libgcc-14-dev | 14.2.0-19 | 14.2.0-4ubuntu2 | 2670 | 15800 | | | | GCC support library (development files)
libgnutls30t64 | 3.8.9-3 | 3.8.3-1.1ubuntu3.4 | 1470 | 3700 | libidn2-0 libp11-kit0 libtasn1-6 libunistring5 | | | GNU TLS library - main runtime library
libgpm2 | 1.20.7-11+b2 | 1.20.7-11 | 14 | 48 | | | | General Purpose Mouse - shared library
libgssapi-krb5-2 | 1.21.3-5 | 1.20.1-6ubuntu2.6 | 138 | 460 | libkrb5-3 | krb5-locales | | MIT Kerberos runtime libraries - krb5 GSS-API Mechanism
libicu76 | 76.1-4 | 74.2-1ubuntu3.1 | 9700 | 38000 | | | | International Components for Unicode
libidn2-0 | 2.3.8-2 | 2.3.7-2build1 | 109 | 280 | libunistring5 | | | Internationalized domain names (IDNA2008/TR46) library
libip4tc2 | 1.8.11-2 | 1.8.10-3ubuntu2 | 20 | 75 | | | | netfilter libip4tc library
libisl23 | 0.27-1 | 0.26-3build1.1 | 659 | 2300 | | | | manipulating sets and relations of integer points
libjansson4 | 2.14-2+b3 | 2.14-2build2 | 39 | 95 | | | | C library for encoding, decoding and manipulating JSON data
libjemalloc2 | 5.3.0-3 | 5.3.0-2build1 | 275 | 940 | | | | general-purpose scalable concurrent malloc(3) implementation
libjq1 | 1.7.1-6+deb13u1 | 1.7.1-3ubuntu0.24.04.1 | 153 | 410 | libonig5 | | | lightweight and flexible command-line JSON processor - shared library
libkrb5-3 | 1.21.3-5 | 1.20.1-6ubuntu2.6 | 326 | 1070 | libkrb5support0 | | | MIT Kerberos runtime libraries
libkrb5support0 | 1.21.3-5 | 1.20.1-6ubuntu2.6 | 33 | 110 | | | | MIT Kerberos runtime libraries - Support library
libksba8 | 1.6.7-2+b1 | 1.6.6-1build1 | 137 | 300 | | | | X.509 and CMS support library
libldap2 | 2.6.10+dfsg-1 | 2.6.7+dfsg-1~exp1ubuntu8.2 | 194 | 570 | libsasl2-2 | | | OpenLDAP libraries
liblua5.4-0 | 5.4.7-1+b2 | 5.4.6-3build2 | 147 | 530 | | | | Shared library for the Lua interpreter version 5.4
libmagic1t64 | 1:5.46-5 | 1:5.45-3build1 | 435 | 10200 | | | | Recognize the type of data in a file using "magic" numbers - library
libmagickcore-7 | 8:7.1.1.43+dfsg1-1 | 8:6.9.12.98+dfsg1-5.2build2 | 1900 | 7500 | libxml2 | | | low-level image manipulation library
libmnl0 | 1.0.5-3 | 1.0.5-2build1 | 12 | 42 | | | | minimalistic Netlink communication library
libmpc3 | 1.3.1-1+b3 | 1.3.1-1build1.1 | 53 | 150 | libmpfr6 | | | multiple precision complex floating-point library
libmpfr6 | 4.2.2-1 | 4.2.1-1build1.1 | 729 | 1100 | | | | multiple precision floating-point computation
libncursesw6 | 6.5+20250216-2 | 6.4+20240113-1ubuntu2 | 135 | 420 | | | | shared libraries for terminal handling (wide character support)
libnghttp2-14 | 1.64.0-1.1 | 1.59.0-1ubuntu0.2 | 76 | 230 | | | | library implementing HTTP/2 protocol (shared library)
libnghttp3-9 | 1.8.0-1 | 0.8.0-2 | 67 | 190 | | | | HTTP/3 library with QUIC and QPACK (library)
libnl-3-200 | 3.7.0-2 | 3.7.0-0.3build1.1 | 60 | 190 | | | | library for dealing with netlink sockets
libnl-genl-3-200 | 3.7.0-2 | 3.7.0-0.3build1.1 | 18 | 63 | libnl-3-200 | | | library for dealing with netlink sockets - generic netlink
libnpth0t64 | 1.8-3 | 1.6-3.1build1 | 23 | 70 | | | | replacement for GNU Pth using system threads
libnss3 | 2:3.110-1 | 2:3.98-1build1 | 1400 | 4100 | libsqlite3-0 | | | Network Security Service libraries
libonig5 | 6.9.9-1+b1 | 6.9.9-1build1 | 188 | 700 | | | | regular expressions library
libp11-kit0 | 0.25.5-3 | 0.25.3-4ubuntu2.1 | 425 | 1600 | libffi8 | | | library for loading and coordinating access to PKCS#11 modules
libpcap0.8t64 | 1.10.5-2 | 1.10.4-4.1ubuntu3 | 160 | 390 | | | | system interface for user-level packet capture
libpcre2-8-0 | 10.45-1 | 10.42-4ubuntu2.1 | 296 | 720 | | | | Perl 5 Compatible Regular Expression Library- 8 bit runtime files
libpopt0 | 1.19+dfsg-2 | 1.19+dfsg-1build1 | 44 | 130 | | | | lib for parsing cmdline parameters
libpq5 | 17.6-0+deb13u1 | 16.10-0ubuntu0.24.04.1 | 227 | 820 | libgssapi-krb5-2 libldap2 | | | PostgreSQL C client library
libproc2-0 | 2:4.0.4-9 | 2:4.0.4-4ubuntu3.2 | 66 | 220 | libncursesw6 | | | library for accessing process information from /proc
libpsl5t64 | 0.21.2-1.1+b1 | 0.21.2-1.1build1 | 57 | 100 | libidn2-0 | publicsuffix | | Library for Public Suffix List (shared libraries)
libreadline8t64 | 8.2-6 | 8.2-4build1 | 169 | 480 | readline-common | | | GNU readline and history libraries, run-time libraries
librecode0 | 3.6-26 | 3.6-26build1 | 555 | 1050 | | | | Shared library on which recode is based
librtmp1 | 2.4+20151223.gitfa8646d.1-2+b5 | 2.4+20151223.gitfa8646d.1-2build7 | 59 | 150 | libgnutls30t64 | | | toolkit for RTMP streams (shared library)
libsasl2-2 | 2.1.28+dfsg1-9 | 2.1.28+dfsg1-5ubuntu3.1 | 57 | 180 | | libsasl2-modules | | Cyrus SASL - authentication abstraction library
libsasl2-modules | 2.1.28+dfsg1-9 | 2.1.28+dfsg1-5ubuntu3.1 | 67 | 250 | | | | Cyrus SASL - pluggable authentication modules
libsodium23 | 1.0.18-1+b2 | 1.0.18-1build3 | 165 | 390 | | | | Network communication, cryptography and signaturing library
libsqlite3-0 | 3.46.1-7 | 3.45.1-1ubuntu2.5 | 914 | 1750 | | | | SQLite 3 shared library
libssh2-1t64 | 1.11.1-1 | 1.11.0-4.1build2 | 245 | 570 | | | | SSH2 client-side library
libstdc++-14-dev | 14.2.0-19 | 14.2.0-4ubuntu2 | 2380 | 21000 | libc6-dev libgcc-14-dev | | | GNU Standard C++ Library v3 (development files)
libtasn1-6 | 4.20.0-2 | 4.19.0-3ubuntu0.24.04.1 | 50 | 130 | | | | Manage ASN.1 structures (runtime)
libunistring5 | 1.3-2 | 1.1-2build1.1 | 477 | 2100 | | | | Unicode string library for C
libuv1t64 | 1.50.0-2 | 1.48.0-1.1build1 | 153 | 350 | | | | asynchronous event notification library - runtime library
libxml2 | 2.12.7+dfsg+really2.9.14-2.1 | 2.9.14+dfsg-1.3ubuntu3.5 | 698 | 2000 | | | | GNOME XML library
libxtables12 | 1.8.11-2 | 1.8.10-3ubuntu2 | 32 | 110 | | | | netfilter xtables library
linux-libc-dev | 6.12.57-1 | 6.8.0-88.89 | 2670 | 11500 | | | | Linux support headers for userspace development
manpages-dev | 6.9.1-1 | 6.7-2 | 2120 | 4300 | | | | Manual pages about using GNU/Linux for development
libc6-dbg | 2.41-12 | 2.39-0ubuntu8.6 | 7300 | 39000 | | | | GNU C Library: detached debugging symbols
libpam-cap | 1:2.75-10+b1 | 1:2.66-5ubuntu2.2 | 15 | 36 | | | | POSIX 1003.1e capabilities (PAM module)
nftables | 1.1.3-1 | 1.0.9-1build1 | 76 | 170 | | | sbin/nft | Program to control packet filtering rules by Netfilter project
publicsuffix | 20250328.1952-0.1 | 20231001.0357-0.1 | 297 | 340 | | | | accurate, machine-readable list of domain name suffixes
readline-common | 8.2-6 | 8.2-4build1 | 69 | 90 | | | | GNU readline and history libraries, common files
`;

/** What the images of both distributions start with: name, version in Debian, version in Ubuntu (illustrative). */
export const DEBIAN_BASE = `
apt 3.0.3 2.7.14build2
base-files 13.8+deb13u1 13ubuntu10.3
base-passwd 3.6.7 3.6.3build1
bash 5.2.37-2+b5 5.2.21-2ubuntu4
bsdutils 1:2.41-5 1:2.39.3-9ubuntu6.3
coreutils 9.7-3 9.4-3ubuntu6.1
dash 0.5.12-12 0.5.12-6ubuntu5
debconf 1.5.91 1.5.86ubuntu1
debianutils 5.23.2 5.17build1
diffutils 1:3.10-4 1:3.10-1build1
dpkg 1.22.21 1.22.6ubuntu6.5
findutils 4.10.0-3 4.9.0-5build1
gcc-14-base 14.2.0-19 14.2.0-4ubuntu2
grep 3.11-4 3.11-4build1
gzip 1.13-1 1.12-1ubuntu3.1
hostname 3.25 3.23+nmu2ubuntu2
init-system-helpers 1.69 1.66ubuntu1
libc-bin 2.41-12 2.39-0ubuntu8.6
libc6 2.41-12 2.39-0ubuntu8.6
libcap2 1:2.75-10+b1 1:2.66-5ubuntu2.2
libgcc-s1 14.2.0-19 14.2.0-4ubuntu2
libpam-modules 1.7.0-5 1.5.3-5ubuntu5.5
libsystemd0 257.9-1 255.4-1ubuntu8.11
libssl3t64 3.5.4-1~deb13u1 3.0.13-0ubuntu3.6
libstdc++6 14.2.0-19 14.2.0-4ubuntu2
libtinfo6 6.5+20250216-2 6.4+20240113-1ubuntu2
libzstd1 1.5.7+dfsg-1 1.5.5+dfsg2-2build1.1
login 1:4.16.0-2 1:4.13+dfsg1-4ubuntu3.2
mawk 1.3.4.20250131-1 1.3.4.20240123-1build1
mount 2.41-5 2.39.3-9ubuntu6.3
ncurses-base 6.5+20250216-2 6.4+20240113-1ubuntu2
ncurses-bin 6.5+20250216-2 6.4+20240113-1ubuntu2
passwd 1:4.17.4-2 1:4.13+dfsg1-4ubuntu3.2
perl-base 5.40.1-6 5.38.2-3.2ubuntu0.2
sed 4.9-2 4.9-2build1
sysvinit-utils 3.14-4 3.08-6ubuntu3
tar 1.35+dfsg-3.1 1.35+dfsg-3build1
util-linux 2.41-5 2.39.3-9ubuntu6.3
zlib1g 1:1.3.dfsg+really1.3.1-1+b1 1:1.3.dfsg-3.1ubuntu2.1
`;
