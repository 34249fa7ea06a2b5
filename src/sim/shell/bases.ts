// The installed systems that machines boot from: what their disks hold before anybody writes to them.
import { type FileMap } from '../kernel/files';
import { aptRelease, listsOf } from './programs/packages/apt/release';
import { alpineRoot } from './userland/alpine';
import { debianRoot, type Release } from './userland/debian';
import { macosRoot, windowsRoot } from './userland/foreign';
import { SPARE_ROOT } from '../kernel/parts';
import { nginxPackage } from './userland/nginx';
import { blob, dirs, file, link, links, program, tools } from './userland/tree';
import { accountFiles } from './userland/users';

const SERVER_TOOLS =
  'curl dig edit free git gpg host htop ip ipcmk journalctl jq kill less lsns lsof man nano nc nsenter nslookup openssl pgrep ping pkill ps python3 rsync scp screen snap ss ssh strace sudo systemctl systemd-detect-virt telnet top tmux unshare uptime vi vim w watch wget zip unzip';

/** The person at the terminal: an administrator who may use Docker without sudo. */
function users(): FileMap {
  const { passwd, group } = accountFiles('debian', [{ name: 'you', uid: 1000, home: '/home/you', shell: '/bin/bash' }]);
  return {
    '/etc/passwd': file(passwd),
    '/etc/group': file(`${group.replace(/^((?:adm|sudo|plugdev):.*:)$/gm, '$1you')}docker:x:988:you\n`),
    '/home/you': { kind: 'dir' },
    '/home/you/.bashrc': file('# ~/.bashrc: read by bash for shells that are not login shells.\n'),
    '/home/you/.profile': file('# ~/.profile: read by login shells.\n'),
  };
}

/** libvirt's tools for the VMs of a KVM host. */
const LIBVIRT: FileMap = { '/usr/bin/virsh': program('virsh', 1_090_000), '/usr/sbin/libvirtd': program('libvirtd', 2_100_000) };

const DOCKER: FileMap = {
  '/usr/bin/docker': program('docker', 42_000_000),
  '/usr/bin/dockerd': program('dockerd', 96_000_000),
  '/usr/bin/containerd': program('containerd', 40_000_000),
  '/usr/bin/ctr': program('ctr', 19_000_000),
  '/usr/bin/runc': program('runc', 11_000_000),
  '/etc/docker': { kind: 'dir' },
  '/var/lib/docker': { kind: 'dir' },
  '/run/docker.sock': blob(0),
};

/** The package lists that a server has fetched already. */
function packageLists(...release: Parameters<typeof aptRelease>): FileMap {
  return Object.fromEntries(listsOf(aptRelease(...release)).map(({ path, size }) => [path, blob(size)]));
}

/** The names under which the spare root's busybox goes. */
const APPLETS = 'cat echo env head hostname id ip kill ls mkdir ps pwd rm sh sleep tail touch uname wc wget whoami';

/** A directory with a small Linux userland in it, as unpacked from a container image: something to be another root (SPARE_ROOT). */
function spareRoot(): FileMap {
  const { passwd, group } = accountFiles('alpine');
  return {
    ...dirs(['bin', 'dev', 'etc', 'home', 'proc', 'root', 'sys', 'tmp', 'usr', 'var'].map((name) => `${SPARE_ROOT}/${name}`).join(' ')),
    [`${SPARE_ROOT}/bin/busybox`]: program('busybox', 808_712),
    ...links(`${SPARE_ROOT}/bin`, APPLETS, 'busybox'),
    [`${SPARE_ROOT}/etc/os-release`]: file('NAME="Alpine Linux"\nID=alpine\nPRETTY_NAME="Alpine Linux v3.22"\n'),
    [`${SPARE_ROOT}/etc/passwd`]: file(passwd),
    [`${SPARE_ROOT}/etc/group`]: file(group),
  };
}

function ubuntuServer(): FileMap {
  return {
    ...debianRoot({ family: 'ubuntu', version: '24.04', codename: 'noble', slim: false }),
    ...tools('/usr/bin', SERVER_TOOLS),
    ...tools('/usr/sbin', 'init reboot shutdown sshd'),
    ...users(),
    ...DOCKER,
    ...LIBVIRT,
    ...nginxPackage(),
    ...packageLists('ubuntu', 'noble', 'amd64'),
    ...spareRoot(),
    '/usr/lib/systemd/systemd': program('init', 100_000),
    '/usr/lib/systemd/system/docker.service': file(
      '[Unit]\nDescription=Docker Application Container Engine\n\n[Service]\nExecStart=/usr/bin/dockerd -H fd:// --containerd=/run/containerd/containerd.sock\n',
    ),
    '/etc/resolv.conf': file('nameserver 127.0.0.53\noptions edns0 trust-ad\nsearch .\n'),
    '/etc/fstab': file('/dev/sda2 / ext4 defaults 0 1\n'),
    '/boot/vmlinuz': link('vmlinuz-6.8.0-64-generic'),
    '/boot/vmlinuz-6.8.0-64-generic': blob(14_900_000),
    '/boot/initrd.img-6.8.0-64-generic': blob(71_000_000),
  };
}

/** Debian without Docker: the tools of a small server. */
function debianServer(): FileMap {
  return {
    ...debianRoot({ family: 'debian', version: '13.6', codename: 'trixie', slim: false }),
    ...tools('/usr/bin', SERVER_TOOLS),
    ...tools('/usr/sbin', 'init reboot shutdown sshd'),
    ...users(),
    ...packageLists('debian', 'trixie', 'amd64'),
    '/usr/lib/systemd/systemd': program('init', 100_000),
    '/boot/vmlinuz': link('vmlinuz-6.12.57+deb13-amd64'),
    '/boot/vmlinuz-6.12.57+deb13-amd64': blob(12_100_000),
  };
}

/** An older server with Docker: the release decides which libraries are here. */
function olderServer(release: Release): FileMap {
  return {
    ...debianRoot(release),
    ...tools('/usr/bin', SERVER_TOOLS),
    ...tools('/usr/sbin', 'init reboot shutdown sshd'),
    ...users(),
    ...DOCKER,
    ...(release.family === 'debian' ? { '/usr/lib/x86_64-linux-gnu/libssl.so.3': blob(692_000) } : {}),
    '/usr/lib/systemd/systemd': program('init', 100_000),
  };
}

const builders = {
  'ubuntu-24.04-server': ubuntuServer,
  'debian-13': debianServer,
  'debian-12-server': () => olderServer({ family: 'debian', version: '12.15', codename: 'bookworm', slim: false }),
  'ubuntu-20.04-server': () => olderServer({ family: 'ubuntu', version: '20.04', codename: 'focal', slim: false }),
  linuxkit: () => alpineRoot('3.22.2'),
  'windows-11': windowsRoot,
  'macos-15': macosRoot,
} satisfies Readonly<Record<string, () => FileMap>>;

/** The name of an installed system. */
export type BaseName = keyof typeof builders;
/** Every installed system. */
export const bases = Object.keys(builders) as BaseName[];

const built = new Map<string, FileMap>();

/** The file tree of an installed system; empty for a name that nobody knows, such as a disk without one. */
export function baseFiles(name: string): FileMap {
  const known = built.get(name);
  if (known) return known;
  const tree = Object.hasOwn(builders, name) ? builders[name as BaseName]() : {};
  built.set(name, tree);
  return tree;
}
