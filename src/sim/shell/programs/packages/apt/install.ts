// apt-get install: finds what was named, says what comes along, and asks.
import { type ProgramContext, type ProgramResult } from '../../../program';
import { listed } from '../ground';
import { agree } from './agree';
import { carryOut } from './carryOut';
import { type DebPackage } from './catalogue';
import { neededFor, recommendedBy } from './solve';
import { type Apt, dpkgProblem, fail, heading, say, sizeWords } from './state';

/** What the words of a command line mean. */
interface Found {
  targets: DebPackage[];
  problems: string[];
}

const GLOB = /[*?[]/;

function find(apt: Apt, words: readonly string[]): Found {
  const found: Found = { targets: [], problems: [] };
  for (const word of words) {
    const [named = '', version] = word.split('=');
    const name = named.replace(/[/:].*$/, '').replace(/\+$/, (plus) => (apt.catalogue.has(named) ? plus : ''));
    const one = apt.catalogue.get(name);
    if (word.includes('/') && /^\.{0,2}\//.test(word)) found.problems.push(`Unsupported file ${word} given on commandline`);
    else if (!one || !(apt.lists || apt.installed.has(name))) found.problems.push(...unknown(name));
    else if (version !== undefined && !matches(one.version, version)) found.problems.push(`Version '${version}' for '${name}' was not found`);
    else found.targets.push(one);
  }
  return found;
}

function unknown(name: string): string[] {
  const lines = [`Unable to locate package ${name}`];
  if (GLOB.test(name) || name.includes('.')) lines.push(`Couldn't find any package by glob '${name}'`, `Couldn't find any package by regex '${name}'`);
  return lines;
}

/** `18.*` and the like. */
const matches = (version: string, wanted: string): boolean =>
  new RegExp(
    `^${wanted
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(version);

/** Installs what is named; exit 100 with apt's words for what it does not know. */
export function install(context: ProgramContext, apt: Apt): ProgramResult {
  const denied = dpkgProblem(context);
  if (denied && !apt.asked.simulate) return fail(apt, ...denied);
  heading(apt);
  const { targets, problems } = find(apt, apt.asked.words);
  if (problems.length > 0) return fail(apt, ...problems);
  const { asked, catalogue, installed, automatic } = apt;
  for (const { name, version } of targets) {
    if (!installed.has(name) || asked.reinstall) continue;
    say(apt, `${name} is already the newest version (${version}).\n`);
    if (automatic.delete(name)) say(apt, `${name} set to manually installed.\n`);
  }
  const wanted = targets.filter(({ name }) => (asked.reinstall || !installed.has(name)) && !(asked.onlyUpgrade && !installed.has(name)));
  const before = asked.reinstall ? new Set([...installed].filter((name) => !wanted.some((one) => one.name === name))) : installed;
  const packages = neededFor(
    wanted.map(({ name }) => name),
    catalogue,
    before,
    asked.recommends,
  );
  announce(apt, wanted, packages, before);
  if (packages.length === 0) return 0;
  if (asked.simulate) return simulate(apt, packages);
  const surprises = packages.some((one) => !wanted.includes(one));
  const answer = surprises && !asked.yes ? agree(context, apt, { does: 'install', names: wanted.map(({ name }) => name) }) : 'yes';
  if (answer !== 'yes') return answer;
  return carryOut(apt, wanted, packages);
}

function announce(apt: Apt, wanted: readonly DebPackage[], packages: readonly DebPackage[], before: ReadonlySet<string>): void {
  const names = (all: readonly DebPackage[]): string[] => all.map(({ name }) => name).sort();
  const extra = names(packages.filter((one) => !wanted.includes(one)));
  const left = apt.asked.recommends ? [] : recommendedBy(packages, apt.catalogue, before);
  const again = packages.filter(({ name }) => apt.installed.has(name)).length;
  const fresh = packages.length - again;
  const archive = packages.reduce((sum, one) => sum + one.archive, 0);
  const space = packages.reduce((sum, one) => sum + one.installed, 0);
  const section = (title: string, words: readonly string[]): void => {
    if (words.length > 0) say(apt, `${title}\n${listed(words)}${apt.modern ? '\n' : ''}`);
  };
  if (apt.modern) {
    if (packages.length > 0) say(apt, '\n');
    section('Installing:', names(wanted));
    section('Installing dependencies:', extra);
    section('Not Installing Recommended packages:', left);
    say(apt, `Summary:\n  Upgrading: 0, Installing: ${String(fresh)}, Removing: 0, Not Upgrading: 0\n`);
    if (packages.length > 0) say(apt, `  Download size: ${sizeWords(archive)}\n  Space needed: ${sizeWords(space)}\n\n`);
    return;
  }
  section('The following additional packages will be installed:', extra);
  section('Recommended packages:', left);
  if (fresh > 0) section('The following NEW packages will be installed:', names(packages));
  say(apt, `0 upgraded, ${String(fresh)} newly installed, ${again > 0 ? `${String(again)} reinstalled, ` : ''}0 to remove and 0 not upgraded.\n`);
  if (packages.length > 0) say(apt, `Need to get ${sizeWords(archive)} of archives.\nAfter this operation, ${sizeWords(space)} of additional disk space will be used.\n`);
}

function simulate(apt: Apt, packages: readonly DebPackage[]): number {
  for (const step of ['Inst', 'Conf']) for (const one of packages) apt.ground.out(`${step} ${one.name} (${one.version} ${apt.release.codename} [${apt.release.architecture}])\n`);
  return 0;
}
