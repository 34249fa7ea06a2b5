// What apt-get install does once it is agreed on: it fetches archives, unpacks them, sets packages up, and writes it all down.
import { PACKAGES_MS } from '../../../../calibration';
import { parentOf } from '../../../../kernel/files';
import { downloadMs, reaches } from '../ground';
import { componentOf, type DebPackage, filesOf, qualified } from './catalogue';
import { writeAutomatic, writeStatus } from './database';
import { neededFor } from './solve';
import { type Apt, fail, fetchedLine, say, sizeWords } from './state';

/** Goes on after the question was answered, or needed none. */
export function installNow(apt: Apt, names: readonly string[]): number {
  const wanted = names.flatMap((name) => apt.catalogue.get(name) ?? []);
  return carryOut(apt, wanted, neededFor(names, apt.catalogue, apt.installed, apt.asked.recommends));
}

/** Installs what was found to be needed; an exit code. */
export function carryOut(apt: Apt, wanted: readonly DebPackage[], packages: readonly DebPackage[]): number {
  const lost = fetch(apt, packages);
  if (lost !== null) return lost;
  if (apt.asked.downloadOnly) {
    say(apt, 'Download complete and in download only mode\n');
    return 0;
  }
  unpack(apt, packages);
  setUp(apt, packages);
  const automatic = new Set(apt.automatic);
  for (const one of packages) if (!wanted.includes(one)) automatic.add(one.name);
  for (const { name } of wanted) automatic.delete(name);
  writeStatus(apt.ground, apt.release, packages, new Set());
  writeAutomatic(apt.ground, apt.release, automatic);
  return 0;
}

/** Fetches archives. An exit code where nobody knows the mirror's name. */
function fetch(apt: Apt, packages: readonly DebPackage[]): number | null {
  const { ground, release } = apt;
  const [source] = release.sources;
  if (!source) return null;
  const base = `http://${source.host}/${source.path}`;
  const lineOf = (one: DebPackage): string => `${base} ${release.codename}/${componentOf(one, release)} ${release.architecture} ${one.name} ${release.architecture} ${one.version}`;
  if (!reaches(ground, source.host)) {
    ground.sleep(PACKAGES_MS.unresolved.value);
    const why = `Temporary failure resolving '${source.host}'`;
    packages.forEach((one, at) => {
      say(apt, `Err:${String(at + 1)} ${lineOf(one)}\n  ${why}\n`);
    });
    const lines = packages.map((one) => `Failed to fetch ${base}/pool/${componentOf(one, release)}/${folderOf(one)}/${archiveOf(one, apt)}  ${why}`);
    return fail(apt, ...lines, 'Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?');
  }
  let ms = PACKAGES_MS.mirror.value;
  ground.sleep(ms);
  packages.forEach((one, at) => {
    const time = downloadMs(one.archive);
    ms += time;
    ground.sleep(time);
    say(apt, `Get:${String(at + 1)} ${lineOf(one)} [${sizeWords(one.archive)}]\n`);
  });
  say(
    apt,
    fetchedLine(
      packages.reduce((sum, one) => sum + one.archive, 0),
      ms,
    ),
  );
  return null;
}

const folderOf = ({ name }: DebPackage): string => `${/^lib./.test(name) ? name.slice(0, 4) : name.charAt(0)}/${name}`;
const archiveOf = ({ name, version }: DebPackage, { release }: Apt): string =>
  `${name}_${version.replace(/^\d+:/, (epoch) => epoch.replace(':', '%3a'))}_${release.architecture}.deb`;

/** Files and folders in a system's base (illustrative: apt shows how many it has read). */
const READ_FILES = 4886;

function unpack(apt: Apt, packages: readonly DebPackage[]): void {
  const { ground, release } = apt;
  if (ground.container !== null && !apt.installed.has('apt-utils')) ground.err('debconf: delaying package configuration, since apt-utils is not installed\n');
  const width = String(packages.length - 1).length;
  packages.forEach((one, at) => {
    ground.sleep(PACKAGES_MS.unpack.value + one.installed / (PACKAGES_MS.unpackMBPerS.value * 1000));
    ground.out(`Selecting previously unselected package ${qualified(one, release)}.\n`);
    if (at === 0) ground.out(`(Reading database ... ${String(READ_FILES)} files and directories currently installed.)\n`);
    const number = packages.length > 1 ? `${String(at).padStart(width, '0')}-` : '';
    ground.out(`Preparing to unpack .../${number}${archiveOf(one, apt)} ...\nUnpacking ${qualified(one, release)} (${one.version}) ...\n`);
    for (const [path, node] of Object.entries(filesOf(one, apt.catalogue))) {
      if (node.kind === 'dir' && ground.files.read(path)?.kind === 'dir') continue;
      if (path.startsWith('/etc/') && ground.files.read(path)?.kind === 'file') continue;
      if (ground.files.read(parentOf(path))?.kind !== 'dir') ground.write(parentOf(path), { kind: 'dir' });
      ground.write(path, node);
    }
  });
}

function setUp(apt: Apt, packages: readonly DebPackage[]): void {
  const { ground, release, catalogue } = apt;
  for (const one of packages) {
    ground.sleep(PACKAGES_MS.setUp.value);
    ground.out(`Setting up ${qualified(one, release)} (${one.version}) ...\n`);
    if (one.name === 'ca-certificates') ground.out('Updating certificates in /etc/ssl/certs...\n150 added, 0 removed; done.\n');
    if (ground.container !== null && STARTS_SERVICE.test(one.name))
      ground.out('invoke-rc.d: could not determine current runlevel\ninvoke-rc.d: policy-rc.d denied execution of start.\n');
  }
  const libc = catalogue.get('libc-bin');
  if (libc && packages.some(({ name }) => name.startsWith('lib'))) ground.out(`Processing triggers for libc-bin (${libc.version}) ...\n`);
}

/** Packages that would start a server of theirs; in a container they may not. */
const STARTS_SERVICE = /^(?:apache2|nginx|redis-server|openssh-server|cron|docker\.io|supervisor)$/;
