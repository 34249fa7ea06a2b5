// What every operation of apt begins with: the release, its packages, what is installed, and the first lines that are printed.
import { type ProgramContext, type Staying } from '../../../program';
import { machineHere } from '../../support';
import { type Ground, isRoot } from '../ground';
import { type Asked, isApt } from './asked';
import { type Catalogue, catalogueOf } from './catalogue';
import { automaticIn, installedIn } from './database';
import { type AptRelease, hasLists, LISTS, releaseOf } from './release';

/** One run of apt. */
export interface Apt {
  ground: Ground;
  asked: Asked;
  release: AptRelease;
  catalogue: Catalogue;
  installed: Set<string>;
  automatic: Set<string>;
  /** Whether package lists are there; without them only what is installed is known. */
  lists: boolean;
  /** Whether it prints as the `apt` of newer releases does: names in columns, and a summary. */
  modern: boolean;
}

/** What apt exits with for nearly everything. */
export const APT_FAILED = 100;

/** Opens the records of dpkg and apt. */
export function openApt(context: ProgramContext, asked: Asked): Apt {
  return aptAt(context, asked, isApt(context));
}

/** The same for an apt that has waited for an answer: time no longer passes inside it. */
export function reopenApt(staying: Staying, asked: Asked, modern: boolean): Apt {
  return { ...aptAt({ ...staying, sleep: () => undefined }, asked, modern), modern };
}

function aptAt(ground: Ground, asked: Asked, isFriendly: boolean): Apt {
  const { files } = ground;
  const release = releaseOf(files, machineHere(ground).hardware.architecture);
  const catalogue = catalogueOf(release);
  return {
    ...{ ground, asked, release, catalogue },
    ...{ installed: installedIn(files, catalogue), automatic: automaticIn(files), lists: hasLists(files) },
    modern: isFriendly && ['trixie', 'resolute'].includes(release.codename),
  };
}

/** Prints, unless -qq asked for silence. */
export function say({ ground, asked }: Apt, text: string): void {
  if (asked.quiet < 2) ground.out(text);
}

/** The lines that every operation begins with. */
export function heading(apt: Apt): void {
  for (const step of ['Reading package lists', 'Building dependency tree', 'Reading state information']) say(apt, stepLine(apt, step));
}

/** A step with its end, which only a terminal sees. */
export function stepLine({ asked }: Apt, step: string): string {
  return `${step}...${asked.quiet === 0 ? ' Done' : ''}\n`;
}

/** Prints errors and gives back apt's exit code. */
export function fail({ ground }: Pick<Apt, 'ground'>, ...lines: readonly string[]): number {
  for (const line of lines) ground.err(`E: ${line}\n`);
  return APT_FAILED;
}

const PERMISSION = '(13: Permission denied)';
const READ_ONLY = '(30: Read-only file system)';

/** Why the package lists may not be changed; null when they may. */
export function listsProblem(context: ProgramContext): string[] | null {
  const isReadOnly = context.sim.isReadOnly(context.machine, context.container, LISTS);
  if (isRoot(context) && !isReadOnly) return null;
  const why = isReadOnly ? READ_ONLY : PERMISSION;
  if (!context.files.read(`${LISTS}/partial`)) return [`List directory ${LISTS}/partial is missing. - Acquire ${why}`];
  return [`Could not open lock file ${LISTS}/lock - open ${why}`, `Unable to lock directory ${LISTS}/`];
}

/** Why packages may not be changed; null when they may. */
export function dpkgProblem(context: ProgramContext): string[] | null {
  const lock = '/var/lib/dpkg/lock-frontend';
  if (context.sim.isReadOnly(context.machine, context.container, lock))
    return [`Could not open lock file ${lock} - open ${READ_ONLY}`, `Unable to acquire the dpkg frontend lock (${lock})`];
  if (isRoot(context)) return null;
  return [`Could not open lock file ${lock} - open ${PERMISSION}`, `Unable to acquire the dpkg frontend lock (${lock}), are you root?`];
}

/** Bytes as apt writes them: `503 B`, `1829 kB`, `19.3 MB`. */
export function sizeWords(bytes: number): string {
  let value = bytes;
  for (const unit of ['', 'k', 'M']) {
    if (value < 100 && unit !== '') return `${value.toFixed(1)} ${unit}B`;
    if (value < 10_000) return `${value.toFixed(0)} ${unit}B`;
    value /= 1000;
  }
  return `${value.toFixed(1)} GB`;
}

/** The last line of a download. */
export function fetchedLine(bytes: number, ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `Fetched ${sizeWords(bytes)} in ${String(seconds)}s (${sizeWords(Math.round((bytes * 1000) / Math.max(1, ms)))}/s)\n`;
}
