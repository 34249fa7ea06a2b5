// The servers that package managers ask. Their names end in `.example`, so that nobody mistakes them for real ones: they are looked up and printed inside the simulation only.

/** Where a distribution's package lists come from. Sizes are kB, illustrative (grade I). */
export interface Source {
  host: string;
  /** The folder of the archive on that host. */
  path: string;
  /** What is put behind the release's name: `-security`. */
  pocket: string;
  /** The signed list of lists. */
  inRelease: number;
  components: Readonly<Record<string, number>>;
}

export const DEBIAN_SOURCES: readonly Source[] = [
  { host: 'deb.debian.example', path: 'debian', pocket: '', inRelease: 140, components: { main: 9670 } },
  { host: 'deb.debian.example', path: 'debian', pocket: '-updates', inRelease: 47.3, components: { main: 5.4 } },
  { host: 'deb.debian.example', path: 'debian-security', pocket: '-security', inRelease: 43.4, components: { main: 90.1 } },
];

export const UBUNTU_SOURCES: readonly Source[] = [
  { host: 'archive.ubuntu.example', path: 'ubuntu', pocket: '', inRelease: 256, components: { main: 1808, restricted: 117, universe: 19_300, multiverse: 331 } },
  { host: 'archive.ubuntu.example', path: 'ubuntu', pocket: '-updates', inRelease: 126, components: { main: 1710, restricted: 3290, universe: 1510, multiverse: 59 } },
  { host: 'archive.ubuntu.example', path: 'ubuntu', pocket: '-backports', inRelease: 126, components: { main: 48.8, universe: 33.9 } },
  { host: 'security.ubuntu.example', path: 'ubuntu', pocket: '-security', inRelease: 126, components: { main: 1310, restricted: 3180, universe: 1190, multiverse: 52.2 } },
];

/** Ubuntu keeps other CPUs' packages elsewhere. */
export const UBUNTU_PORTS = { host: 'ports.ubuntu.example', path: 'ubuntu-ports' };

/** How much larger a list is on the disk than on its way (illustrative: xz against lz4). */
export const LIST_FACTOR = 2;

/** Packages that Ubuntu keeps in universe. */
export const UNIVERSE =
  'cowsay dumb-init figlet fortune-mod fortunes-min gosu htop inetutils-telnet nodejs libnode115 npm node-gyp node-libs redis redis-server redis-tools sl stress stress-ng supervisor tini jq libjq1 libonig5 zsh ffmpeg net-tools';

/** Alpine's mirror network. */
export const ALPINE_HOST = 'dl-cdn.alpine.example';
/** The registry that npm and yarn ask. */
export const NPM_HOST = 'registry.npm.example';
/** The index that pip asks, and where its files lie. */
export const PYPI_HOST = 'pypi.example';
export const PYPI_FILES_HOST = 'files.pypi.example';
