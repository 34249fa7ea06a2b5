// What apt tells about packages without changing any: list, search, show and policy.
import { posixPattern } from '../../../patterns/posix';
import { type DebPackage } from './catalogue';
import { componentOf } from './catalogue';
import { type Apt, fail, say, sizeWords, stepLine } from './state';

/** The packages that apt knows of here: all with lists, else those that are installed. */
function known({ catalogue, installed, lists }: Apt): DebPackage[] {
  return [...catalogue.values()].filter(({ name }) => lists || installed.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const globbed = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );

function matching(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    try {
      return globbed(pattern).test(name);
    } catch {
      // An open bracket is a name that nothing has
      return false;
    }
  });
}

function mark({ installed, automatic }: Apt, name: string): string {
  if (!installed.has(name)) return '';
  return automatic.has(name) ? ' [installed,automatic]' : ' [installed]';
}

/** apt list: one line a package. */
export function list(apt: Apt): number {
  const { release, asked, lists } = apt;
  if (asked.quiet === 0) apt.ground.out('Listing... Done\n');
  else apt.ground.out('Listing...\n');
  for (const one of known(apt)) {
    if (asked.installedOnly && !apt.installed.has(one.name)) continue;
    if (asked.words.length > 0 && !matching(one.name, asked.words)) continue;
    const from = lists ? release.codename : 'now';
    apt.ground.out(`${one.name}/${from} ${one.version} ${release.architecture}${mark(apt, one.name)}\n`);
  }
  return 0;
}

/** apt search and apt-cache search: names and descriptions that match every word. */
export function search(apt: Apt, isFriendly: boolean): number {
  if (apt.asked.words.length === 0) return fail(apt, 'You must give at least one search pattern');
  if (isFriendly) say(apt, `${stepLine(apt, 'Sorting')}${stepLine(apt, 'Full Text Search')}`);
  const patterns = apt.asked.words.map((word) => posixPattern(word));
  for (const one of known(apt)) {
    if (!patterns.every((pattern) => pattern?.test(`${one.name} ${one.about}`) === true)) continue;
    const line = `${one.name}/${apt.release.codename} ${one.version} ${apt.release.architecture}${mark(apt, one.name)}\n  ${one.about}\n\n`;
    apt.ground.out(isFriendly ? line : `${one.name} - ${one.about}\n`);
  }
  return 0;
}

function record(apt: Apt, one: DebPackage): string {
  const { release, installed } = apt;
  const depends = one.depends.length > 0 ? `Depends: ${one.depends.join(', ')}\n` : '';
  const recommends = one.recommends.length > 0 ? `Recommends: ${one.recommends.join(', ')}\n` : '';
  const [source] = release.sources;
  const where = installed.has(one.name) ? 'APT-Manual-Installed: yes\n' : '';
  const kB = String(Math.round(one.installed / 1000));
  return `Package: ${one.name}\nVersion: ${one.version}\nPriority: optional\nSection: ${componentOf(one, release)}\nInstalled-Size: ${kB} kB\n${depends}${recommends}Download-Size: ${sizeWords(one.archive)}\n${where}APT-Sources: http://${source?.host ?? ''}/${source?.path ?? ''} ${release.codename}/${componentOf(one, release)} ${release.architecture} Packages\nDescription: ${one.about}\n\n`;
}

/** apt show and apt-cache show. */
export function show(apt: Apt): number {
  if (apt.asked.words.length === 0) return fail(apt, 'No packages found');
  let found = 0;
  for (const word of apt.asked.words) {
    const one = known(apt).find(({ name }) => name === word.replace(/[=:].*$/, ''));
    if (one) apt.ground.out(record(apt, one));
    else apt.ground.err(`N: Unable to locate package ${word}\n`);
    found += one ? 1 : 0;
  }
  return found > 0 ? 0 : fail(apt, 'No packages found');
}

/** apt-cache policy: which version is installed and which would be. */
export function policy(apt: Apt): number {
  for (const word of apt.asked.words) {
    const one = known(apt).find(({ name }) => name === word);
    if (!one) {
      apt.ground.err(`N: Unable to locate package ${word}\n`);
      continue;
    }
    const isHere = apt.installed.has(word);
    const [source] = apt.release.sources;
    const origin = apt.lists
      ? `        500 http://${source?.host ?? ''}/${source?.path ?? ''} ${apt.release.codename}/${componentOf(one, apt.release)} ${apt.release.architecture} Packages\n`
      : '';
    const dpkg = isHere ? '        100 /var/lib/dpkg/status\n' : '';
    apt.ground.out(
      `${word}:\n  Installed: ${isHere ? one.version : '(none)'}\n  Candidate: ${one.version}\n  Version table:\n ${isHere ? '***' : '   '} ${one.version} 500\n${origin}${dpkg}`,
    );
  }
  return 0;
}
