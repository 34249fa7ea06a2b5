// The root file system of Oracle Linux 9 (slim), which the MySQL image is built on.
import { type FileMap } from '../../kernel/files';
import { accountFiles } from './users';
import { blob, dirs, file, link, program, tools } from './tree';

const TOOLS =
  '[ arch base64 basename bash cat chgrp chmod chown cp curl cut date dd df dirname du echo env expr false fallocate getent gpg grep groups head hostid id install join link ln ls md5sum microdnf mkdir mktemp mv nice nl nohup nproc od paste printenv printf pwd readlink realpath rm rmdir rpm sed seq sha256sum sleep sort split stat stty sync tac tail tee test timeout touch tr true truncate tty uname uniq unlink wc who whoami xargs yes';

const OS_RELEASE = `NAME="Oracle Linux Server"
VERSION="9"
ID="ol"
ID_LIKE="fedora"
VERSION_ID="9"
PRETTY_NAME="Oracle Linux Server 9"
HOME_URL="https://linux.oracle.com/"
`;

/** The tree of oraclelinux:9-slim. */
export function oracleRoot(): FileMap {
  const { passwd, group } = accountFiles('oracle');
  return {
    ...dirs(
      '/boot /dev /etc /home /media /mnt /opt /proc /root /run /srv /sys /tmp /usr /usr/bin /usr/lib /usr/lib64 /usr/local /usr/local/bin /usr/sbin /usr/share /var /var/lib /var/lib/rpm /var/log /var/tmp /etc/yum.repos.d',
    ),
    ...tools('/usr/bin', TOOLS),
    '/usr/bin/sh': link('bash'),
    '/usr/sbin/nologin': program('nologin'),
    '/bin': link('usr/bin'),
    '/sbin': link('usr/sbin'),
    '/lib': link('usr/lib'),
    '/lib64': link('usr/lib64'),
    '/var/run': link('../run'),
    '/etc/os-release': link('../usr/lib/os-release'),
    '/usr/lib/os-release': file(OS_RELEASE),
    '/etc/oracle-release': file('Oracle Linux Server release 9\n'),
    '/etc/redhat-release': file('Red Hat Enterprise Linux release 9\n'),
    '/etc/passwd': file(passwd),
    '/etc/group': file(group),
    '/etc/hosts': file(''),
    '/etc/hostname': file(''),
    '/etc/resolv.conf': file(''),
    '/usr/lib64/libc.so.6': blob(2_500_000),
  };
}
