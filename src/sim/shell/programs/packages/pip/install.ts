// pip install: collects what was required and what that needs, downloads, and installs.
import { PACKAGES_MS } from '../../../../calibration';
import { type ProgramContext } from '../../../program';
import { program } from '../../../userland/tree';
import { notSimulated } from '../../runtimes';
import { mayWrite, readText, sizeOf } from '../../support';
import { PYPI_HOST } from '../data/mirrors';
import { downloadMs, isRoot, reaches } from '../ground';
import { type AskedPip } from './asked';
import { normal, type PyPackage, pyPackages, type Requirement, requirementOf, versionFor } from './offers';
import { installedAt, type Site, siteOf } from './site';
import { ALPINE_MANAGED, AS_ROOT, MANAGED, tellOfCache, tellOfPath } from './warnings';

/** A package in the version that was chosen, and why. */
interface Collected extends PyPackage {
  because: string;
  /** As it was asked for. */
  asked: string;
}

const error = (context: ProgramContext, ...lines: readonly string[]): number => {
  for (const line of lines) context.err(`ERROR: ${line}\n`);
  return 1;
};

/** What the command line and its files require; an exit code where something cannot be read. */
function requirementsOf(context: ProgramContext, { words, files }: AskedPip): Requirement[] | number {
  const all: Requirement[] = [];
  for (const file of files) {
    const read = readText(context, file);
    if (!('text' in read))
      return error(context, `Could not open requirements file: [Errno ${read.reason === 'missing' ? '2] No such file or directory' : '21] Is a directory'}: '${file}'`);
    for (const [at, line] of read.text.split(/\r?\n/).entries()) {
      const plain = line.replace(/^\s*#.*$/, '').trim();
      if (plain === '') continue;
      const requirement = requirementOf(plain, ` (from -r ${file} (line ${String(at + 1)}))`);
      if (!requirement)
        return /^-|^git\+|:\/\/|^\./.test(plain)
          ? notSimulated(context, `pip install ${plain}`)
          : error(context, `Invalid requirement: '${plain}' (from line ${String(at + 1)} of ${file})`);
      all.push(requirement);
    }
  }
  for (const word of words) {
    const requirement = requirementOf(word);
    if (!requirement) return /^\.|\/|^git\+/.test(word) ? notSimulated(context, `pip install ${word}`) : error(context, `Invalid requirement: '${word}'`);
    all.push(requirement);
  }
  return all;
}

/** pip install. */
export function install(context: ProgramContext, asked: AskedPip): number {
  const required = requirementsOf(context, asked);
  if (typeof required === 'number') return required;
  if (required.length === 0 && asked.files.length === 0) return error(context, 'You must give at least one requirement to install (see "pip help install")');
  const site = siteOf(context);
  if (site.managed && !asked.breakSystem) {
    context.err(context.files.read('/etc/alpine-release') ? ALPINE_MANAGED : MANAGED.replace('python3.12', `python${site.python}`));
    return 1;
  }
  if (!asked.noCache) tellOfCache(context);
  if (site.ofUser) say(context, asked, 'Defaulting to user installation because normal site-packages is not writeable\n');
  const collected = collect(context, asked, required, site);
  if (typeof collected === 'number') return collected;
  if (collected.length > 0 && !place(context, asked, collected, site)) return 1;
  if (isRoot(context) && !site.virtual && !asked.quietRoot) context.err(AS_ROOT);
  return 0;
}

function say(context: ProgramContext, { quiet }: AskedPip, text: string): void {
  if (!quiet) context.out(text);
}

const wheelOf = ({ name, version }: PyPackage): string => `${name.replaceAll('-', '_')}-${version}-py3-none-any.whl`;
const kB = (bytes: number): string => (bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${String(Math.max(1, Math.round(bytes / 1000)))} kB`);
/** What pip reads of a package before it decides (illustrative). */
const METADATA_BYTES = 3_000;

/** Finds everything that has to come; an exit code where a name or a version is none. */
function collect(context: ProgramContext, asked: AskedPip, required: readonly Requirement[], site: Site): Collected[] | number {
  const here = new Map([...installedAt(context, site.folder)].map(([name, version]) => [normal(name), version]));
  const chosen = new Map<string, Collected>();
  const queue = required.map((requirement) => ({ requirement, because: requirement.from }));
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { requirement, because } = next;
    const key = normal(requirement.name);
    if (chosen.has(key)) continue;
    const old = here.get(key);
    const one = pyPackages.get(key);
    const version = one && versionFor(one, requirement.bounds);
    const isEnough = old !== undefined && (requirement.bounds === '' ? !asked.upgrade || old === version : version === old);
    if (isEnough) {
      say(context, asked, `Requirement already satisfied: ${requirement.text} in ${site.folder}${because} (${old})\n`);
      continue;
    }
    if (!reaches(context, PYPI_HOST)) return offline(context, requirement);
    context.sleep(PACKAGES_MS.pip.value);
    if (!one || version === undefined) return nothingFits(context, requirement, one);
    say(context, asked, `Collecting ${requirement.text}${because}\n  Downloading ${wheelOf({ ...one, version })}.metadata (${kB(METADATA_BYTES)})\n`);
    chosen.set(key, { ...one, version, because, asked: requirement.text });
    if (!asked.noDeps) for (const name of one.depends) queue.push({ requirement: { text: name, name, bounds: '', from: '' }, because: ` (from ${one.name})` });
  }
  return [...chosen.values()];
}

function nothingFits(context: ProgramContext, { text, from }: Requirement, one: PyPackage | undefined): number {
  return error(
    context,
    `Could not find a version that satisfies the requirement ${text}${from} (from versions: ${one?.version ?? 'none'})`,
    `No matching distribution found for ${text}`,
  );
}

function offline(context: ProgramContext, { text, name, from }: Requirement): number {
  for (let left = 4; left >= 0; left--) {
    context.sleep(PACKAGES_MS.unresolved.value);
    context.err(
      `WARNING: Retrying (Retry(total=${String(left)}, connect=None, read=None, redirect=None, status=None)) after connection broken by 'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object at 0x7f0000000000>: Failed to establish a new connection: [Errno -3] Temporary failure in name resolution')': /simple/${normal(name)}/\n`,
    );
  }
  return error(context, `Could not find a version that satisfies the requirement ${text}${from} (from versions: none)`, `No matching distribution found for ${text}`);
}

/** What others stand on is installed first. */
function inOrder(collected: readonly Collected[]): Collected[] {
  const order: Collected[] = [];
  const visit = (one: Collected): void => {
    if (order.includes(one)) return;
    for (const name of one.depends) {
      const other = collected.find((each) => normal(each.name) === normal(name));
      if (other) visit(other);
    }
    if (!order.includes(one)) order.push(one);
  };
  collected.forEach(visit);
  return order;
}

/** Downloads and installs. Whether that was possible. */
function place(context: ProgramContext, asked: AskedPip, collected: readonly Collected[], site: Site): boolean {
  for (const one of collected) {
    context.sleep(downloadMs(one.archive));
    say(context, asked, `Downloading ${wheelOf(one)} (${kB(one.archive)})\n`);
  }
  keepArchives(
    context,
    asked,
    collected.reduce((sum, { archive }) => sum + archive, 0),
  );
  const order = inOrder(collected);
  say(context, asked, `Installing collected packages: ${order.map(({ name }) => name).join(', ')}\n`);
  if (!mayWrite(context, site.folder)) {
    const top = /^(.*?\/\.local)(?:\/|$)/.exec(site.folder.replace('//', '/'))?.[1] ?? site.folder;
    error(context, `Could not install packages due to an OSError: [Errno 13] Permission denied: '${top}'`);
    context.err('Check the permissions.\n\n');
    return false;
  }
  for (const one of order) {
    context.sleep(PACKAGES_MS.pip.value + one.installed / (PACKAGES_MS.unpackMBPerS.value * 1000));
    const old = [...installedAt(context, site.folder)].find(([name]) => normal(name) === normal(one.name));
    if (old) context.write(`${site.folder}/${infoOf(old[0], old[1])}/METADATA`, null);
    context.write(`${site.folder}/${one.module}/__init__.py`, { kind: 'file', text: '', size: one.installed });
    context.write(`${site.folder}/${infoOf(one.name, one.version)}/METADATA`, { kind: 'file', text: `Metadata-Version: 2.4\nName: ${one.name}\nVersion: ${one.version}\n` });
    for (const name of one.programs) context.write(`${site.bin}/${name}`, program(name, 220));
    tellOfPath(context, site, one.programs);
  }
  const names = order.map(({ name, version }) => `${name}-${version}`).sort();
  say(context, asked, `${context.outputIsTty ? '' : '\n'}Successfully installed ${names.join(' ')}\n`);
  return true;
}

/** The folder in which pip notes that something is installed. */
export const infoOf = (name: string, version: string): string => `${name.replaceAll('-', '_')}-${version}.dist-info`;

/** Unless it is told otherwise, pip keeps what it has downloaded; in an image that weighs, too. */
function keepArchives(context: ProgramContext, { noCache }: AskedPip, bytes: number): void {
  const path = `${context.session.env['HOME'] ?? '/root'}/.cache/pip/http-v2`;
  if (noCache || !mayWrite(context, path)) return;
  const before = context.files.read(path);
  context.write(path, { kind: 'file', text: '', size: bytes + (before?.kind === 'file' ? sizeOf(before) : 0) });
}
