// Every program that an executable file can name: the machine's table of contents. `docker` is wired in beside it.
import { type Programs } from './program';
import { groups, id, whoami } from './programs/accounts';
import { tar } from './programs/archive';
import { awk } from './programs/awk';
import { edit } from './programs/edit';
import { expr } from './programs/expr';
import { find } from './programs/find';
import { ifconfig, route } from './programs/ifconfig';
import { base64, diff, md5sum, nl, rev, sha256sum, tac } from './programs/moreText';
import { dig, getent, host } from './programs/names';
import { chmod, chown } from './programs/ownership';
import { du, mktemp, readlink, realpath, stat } from './programs/paths';
import { sed } from './programs/sed';
import { arch, envsubst, lscpu, man, pidof, powerOff, service } from './programs/smallTools';
import { netstat, ss } from './programs/sockets';
import { top } from './programs/top';
import { gosu, su } from './programs/su';
import { addgroup, adduser, deluser, usermod } from './programs/users';
import { plainWrapper, timeout, watch } from './programs/wrappers';
import { dd, truncate } from './programs/bigFiles';
import { busybox } from './programs/busybox';
import { cp, ln, mv } from './programs/copyFiles';
import { basename, clear, dirname, echo, falseProgram, seq, trueProgram, yes } from './programs/echo';
import { entrypoints } from './programs/entrypoints';
import { env, printenv, sleep, tty } from './programs/environment';
import { hello } from './programs/hello';
import { git } from './programs/git';
import { goBinary } from './programs/golang/binary';
import { go } from './programs/golang/go';
import { grep } from './programs/grep';
import { helpProgram } from './programs/help';
import { ipcmk, ipcs } from './programs/ipc';
import { ls } from './programs/ls';
import { lsns } from './programs/namespaceTools';
import { kill, pgrep, sudo, which, xargs } from './programs/process';
import { ip } from './programs/ip';
import { df, mount } from './programs/mounts';
import { nslookup } from './programs/nslookup';
import { packageManagers } from './programs/packages/packageManagers';
import { ping } from './programs/ping';
import { orders } from './programs/orders';
import { printf } from './programs/printf';
import { ps } from './programs/ps';
import { cat, head, tail, wc } from './programs/readFiles';
import { java, javac } from './programs/processVms';
import { runtimes } from './programs/runtimes';
import { apache2, apache2ctl, apacheForeground, httpd, httpdForeground } from './programs/servers/apache';
import { mariadbd, memcached, mongod } from './programs/servers/databases';
import { databaseAdmin, mariadbHealthcheck } from './programs/servers/databaseChecks';
import { mysqld } from './programs/servers/mysql';
import { mysql } from './programs/servers/mysqlClient';
import { nginx } from './programs/servers/nginx';
import { phpFpm, registryServe, traefik } from './programs/servers/others';
import { node } from './programs/apps/node';
import { python } from './programs/apps/python';
import { flask, gunicorn } from './programs/apps/pythonServers';
import { postgresTools } from './programs/servers/postgres/tools';
import { postgres } from './programs/servers/postgres/server';
import { redisCli, redisServer } from './programs/servers/redis';
import { sh } from './programs/sh';
import { ssh } from './programs/ssh';
import { date, free, hostname, nproc, pwd, uname, uptime } from './programs/system';
import { stress } from './programs/stress';
import { systemctl } from './programs/systemctl';
import { test } from './programs/test';
import { sort } from './programs/sort';
import { cut, shuf, tr, uniq } from './programs/textTools';
import { chroot, nsenter, unshare } from './programs/unshare';
import { unsupported, unsupportedNames } from './programs/unsupported';
import { curl, wget } from './programs/web';
import { swVers, ver, wsl } from './programs/foreign';
import { mkdir, rm, rmdir, tee, touch } from './programs/writeFiles';

const tools: Programs = {
  ...{ ls, cat, head, tail, wc, less: cat, more: cat, touch, mkdir, rmdir, rm, chmod, tee, cp, mv, ln, dd, truncate, fallocate: truncate },
  ...{ grep, egrep: grep, fgrep: grep, sort, uniq, cut, tr, shuf, echo, printf, yes, test, '[': test, true: trueProgram, false: falseProgram, seq, basename, dirname, clear },
  ...{ mount, df, ping, ping6: ping, nslookup, ip },
  ...{ pwd, hostname, uname, date, nproc, free, uptime, env, printenv, tty, sleep, whoami, id, groups },
  ...{ ps, which, kill, pgrep, pkill: pgrep, sudo, xargs, curl, wget, stress, help: helpProgram(unsupportedNames) },
  ...{ sh, bash: sh, ash: sh, dash: sh, zsh: sh, busybox, ssh, ver, wsl, sw_vers: swVers },
};

const moreTools: Programs = {
  ...{
    sed,
    awk,
    gawk: awk,
    mawk: awk,
    find,
    rev,
    tac,
    nl,
    diff,
    cmp: diff,
    base64,
    md5sum,
    sha256sum,
    readlink,
    realpath,
    stat,
    mktemp,
    du,
    tar,
    chown,
    chgrp: chown,
    rgrep: grep,
  },
  ...{ adduser, useradd: adduser, usermod, addgroup, groupadd: addgroup, deluser, userdel: deluser, su, gosu, 'su-exec': gosu },
  ...{
    netstat,
    ss,
    ifconfig,
    route,
    dig,
    host,
    getent,
    top,
    watch,
    timeout,
    nohup: plainWrapper,
    nice: plainWrapper,
    ionice: plainWrapper,
    setsid: plainWrapper,
    tini: plainWrapper,
    'dumb-init': plainWrapper,
  },
  ...{ expr, arch, pidof, reboot: powerOff, poweroff: powerOff, halt: powerOff, shutdown: powerOff, man, service, envsubst, lscpu },
  ...{ git, nano: edit, vi: edit, vim: edit, edit },
  ...{ unshare, nsenter, chroot, lsns, ipcs, ipcmk },
};

const services: Programs = {
  ...{ nginx, httpd, 'httpd-foreground': httpdForeground, apache2, apache2ctl, 'apache2-foreground': apacheForeground, 'php-fpm': phpFpm },
  ...{
    'redis-server': redisServer,
    'redis-cli': redisCli,
    postgres,
    ...postgresTools,
    mysqladmin: databaseAdmin,
    'mariadb-admin': databaseAdmin,
    'mariadb-healthcheck': mariadbHealthcheck,
    mysqld,
    mysql,
    mariadbd,
    mongod,
    memcached,
    registry: registryServe,
    traefik,
  },
  ...{ node, python, python3: python, flask, gunicorn, hello, orders, systemctl: systemctl({}) },
};

/** Programs by the name that file trees give them. */
export const programs: Programs = { ...unsupported, ...tools, ...moreTools, ...services, ...runtimes, ...packageManagers, java, javac, go, 'go-binary': goBinary, ...entrypoints };
