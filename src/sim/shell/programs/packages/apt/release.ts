// Which Debian or Ubuntu a file tree is, and where it gets its packages from.
import { type FileView } from '../../../../kernel/files';
import { type Architecture } from '../../../../hardware/hardware';
import { DEBIAN_SOURCES, LIST_FACTOR, type Source, UBUNTU_PORTS, UBUNTU_SOURCES } from '../data/mirrors';

/** A release, for one CPU. */
export interface AptRelease {
  family: 'debian' | 'ubuntu';
  codename: string;
  architecture: Architecture;
  sources: readonly Source[];
}

/** The release that a tree says it is in /etc/os-release. Anything else counts as Debian's stable one. */
export function releaseOf(files: FileView, architecture: Architecture): AptRelease {
  const node = files.read('/etc/os-release');
  const text = node?.kind === 'file' ? node.text : '';
  const codename = /^VERSION_CODENAME=(\S+)$/m.exec(text)?.[1] ?? 'trixie';
  return aptRelease(/^ID=ubuntu$/m.test(text) ? 'ubuntu' : 'debian', codename, architecture);
}

/** A release by its name. */
export function aptRelease(family: AptRelease['family'], codename: string, architecture: Architecture): AptRelease {
  if (family === 'debian') return { family, codename, architecture, sources: DEBIAN_SOURCES };
  const sources = architecture === 'arm64' ? UBUNTU_SOURCES.map((source) => ({ ...source, ...UBUNTU_PORTS })) : UBUNTU_SOURCES;
  return { family, codename, architecture, sources };
}

/** A list of packages: the line that apt prints while it fetches it, and the file that is kept. */
export interface PackageList {
  host: string;
  line: string;
  /** Bytes on the way. */
  bytes: number;
  path: string;
  /** Bytes on the disk. */
  size: number;
}

/** Where lists are kept. */
export const LISTS = '/var/lib/apt/lists';

/** Everything that `apt-get update` fetches, in the order in which it does. */
export function listsOf({ codename, architecture, sources }: AptRelease): PackageList[] {
  const urlOf = ({ host, path, pocket }: Source): string => `http://${host}/${path} ${codename}${pocket}`;
  const fileOf = ({ host, path, pocket }: Source): string => `${LISTS}/${host}_${path}_dists_${codename}${pocket}`;
  const releases = sources.map((source) => {
    const bytes = source.inRelease * 1000;
    return { host: source.host, line: `${urlOf(source)} InRelease`, bytes, path: `${fileOf(source)}_InRelease`, size: bytes };
  });
  const packages = sources.flatMap((source) =>
    Object.entries(source.components).map(([component, kB]) => ({
      host: source.host,
      line: `${urlOf(source)}/${component} ${architecture} Packages`,
      bytes: kB * 1000,
      path: `${fileOf(source)}_${component}_binary-${architecture}_Packages.lz4`,
      size: kB * 1000 * LIST_FACTOR,
    })),
  );
  return [...releases, ...packages];
}

/** Whether package lists are there: images are delivered without them. */
export function hasLists(files: FileView): boolean {
  return files.list(LISTS).some((name) => name.includes('_Packages'));
}
