// The packages of a release, read from the table of rows.
import { type FileMap } from '../../../../kernel/files';
import { nginxPackage } from '../../../userland/nginx';
import { blob, file } from '../../../userland/tree';
import { apachePackage } from '../data/apache';
import { DEBIAN_BASE, DEBIAN_ROWS } from '../data/debianRows';
import { UNIVERSE } from '../data/mirrors';
import { putBy, words } from '../table';
import { type AptRelease } from './release';

/** One package of a release. */
export interface DebPackage {
  name: string;
  version: string;
  /** Bytes of the archive (.deb), and of what it unpacks to. */
  archive: number;
  installed: number;
  depends: readonly string[];
  recommends: readonly string[];
  /** What it puts there, in the table's words. */
  puts: readonly string[];
  about: string;
  /** Whether the image starts with it. */
  base: boolean;
}

/** The packages of a release by name. */
export type Catalogue = ReadonlyMap<string, DebPackage>;

/** Names that another release has for the same thing: versions are part of many of them. */
const renames = (python: string, gcc: string, perl: string, php: string, postgres: string, ruby: string, icu: string): (readonly [RegExp, string])[] => [
  [/python3\.13/g, python],
  [/(gcc|g\+\+|cpp|libstdc\+\+)-14(?!-base)/g, `$1-${gcc}`],
  [/(?<=perl(?:-modules-)?)5\.40/g, perl],
  [/php8\.4/g, php],
  [/postgresql-client-17/g, `postgresql-client-${postgres}`],
  [/ruby3\.3/g, ruby],
  [/libicu76/g, icu],
];
/** Before 2024 no library had to say that its times have 64 bits. */
const T64: readonly [RegExp, string] = [/t64/g, ''];
const RENAMED: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  noble: renames('python3.12', '13', '5.38', 'php8.3', '16', 'ruby3.2', 'libicu74'),
  bookworm: [...renames('python3.11', '12', '5.36', 'php8.2', '15', 'ruby3.1', 'libicu72'), T64],
  focal: [...renames('python3.8', '9', '5.30', 'php7.4', '12', 'ruby2.7', 'libicu66'), T64],
};

function rowOf(line: string, { family }: AptRelease): DebPackage {
  const [name = '', debian = '', ubuntu = '', archive, installed, depends, recommends, puts, about = ''] = line.split('|').map((cell) => cell.trim());
  return {
    ...{ name, version: family === 'ubuntu' ? ubuntu : debian, archive: Number(archive) * 1000, installed: Number(installed) * 1000 },
    ...{ depends: words(depends), recommends: words(recommends), puts: words(puts), about, base: false },
  };
}

function baseOf(line: string, { family }: AptRelease): DebPackage {
  const [name = '', debian = '', ubuntu = ''] = words(line);
  return { name, version: family === 'ubuntu' ? ubuntu : debian, archive: 0, installed: 0, depends: [], recommends: [], puts: [], about: 'part of every image', base: true };
}

/** What apt itself is linked against in these releases, so that every image has it. */
const GNUTLS_STACK = 'libffi8 libgnutls30t64 libidn2-0 libncursesw6 libp11-kit0 libtasn1-6 libunistring5';
const USES_GNUTLS = ['bookworm', 'focal', 'noble'];

const read = new Map<string, Catalogue>();

/** Every package that a release is known to have. */
export function catalogueOf(release: AptRelease): Catalogue {
  const key = `${release.family}/${release.codename}`;
  const known = read.get(key);
  if (known) return known;
  const renamed = (text: string): string => (RENAMED[release.codename] ?? []).reduce((all, [from, to]) => all.replace(from, to), text);
  const lines = (text: string): string[] => renamed(text).trim().split('\n');
  const all = [...lines(DEBIAN_BASE).map((line) => baseOf(line, release)), ...lines(DEBIAN_ROWS).map((line) => rowOf(line, release))];
  const linked = USES_GNUTLS.includes(release.codename) ? words(renamed(GNUTLS_STACK)) : [];
  const catalogue = new Map(all.map((one) => [one.name, linked.includes(one.name) ? { ...one, base: true } : one]));
  read.set(key, catalogue);
  return catalogue;
}

/** Libraries can be there for more than one CPU; dpkg names the CPU with them. */
export function qualified({ name }: DebPackage, { architecture }: AptRelease): string {
  return /^lib.*\d(?:t64)?(?:-\w+)?$/.test(name) && !/-(?:bin|cap|common)$/.test(name) ? `${name}:${architecture}` : name;
}

/** The part of the archive that a package lies in. */
export function componentOf({ name }: DebPackage, { family }: AptRelease): string {
  return family === 'ubuntu' && words(UNIVERSE).includes(name) ? 'universe' : 'main';
}

/** PEP 668: only apt writes to the system's Python. */
const EXTERNALLY_MANAGED =
  '[externally-managed]\nError=To install Python packages system-wide, try apt install\n python3-xyz, where xyz is the package you are trying to\n install.\n';

/** The version of the system's Python: `3.13`. */
function pythonVersion(catalogue: Catalogue): string {
  return [...catalogue.keys()].find((name) => /^python3\.\d+$/.test(name))?.slice('python'.length) ?? '3.13';
}

function setOf(name: string, catalogue: Catalogue): FileMap {
  if (name === 'nginx') return nginxPackage();
  if (name === 'apache2') return apachePackage();
  const folder = `/usr/lib/python${pythonVersion(catalogue)}`;
  return { [`${folder}/os.py`]: blob(39_000), [`${folder}/EXTERNALLY-MANAGED`]: file(EXTERNALLY_MANAGED) };
}

/** What a package adds to the tree: its programs, and the rest of it as one file. */
export function filesOf(one: DebPackage, catalogue: Catalogue): FileMap {
  const named = Object.assign({}, ...one.puts.map((word) => (word.startsWith('+') ? setOf(word.slice(1), catalogue) : putBy(word)))) as FileMap;
  if (one.installed === 0) return named;
  const rest = one.name.startsWith('lib') ? `/usr/lib/x86_64-linux-gnu/${one.name}.so` : `/usr/share/${one.name}/contents`;
  return { ...named, [rest]: blob(one.installed) };
}
