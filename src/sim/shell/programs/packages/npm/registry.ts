// What the npm registry offers, and which version of it a range means.
import { NPM_ROWS, UNNAMED_KB } from '../data/npmRows';
import { cellsOf, words } from '../table';
import { wordAt } from '../../../../text';

/** One package of the registry. */
export interface NpmPackage {
  name: string;
  version: string;
  /** Bytes on disk, with those of packages that are not named. */
  size: number;
  /** Packages that it brings and that are not named. */
  more: number;
  depends: readonly string[];
  programs: readonly string[];
}

function rowOf([name = '', version = '', kB, more, depends, programs]: readonly string[]): NpmPackage {
  return { name, version, size: Number(kB) * 1000, more: Number(more), depends: words(depends), programs: words(programs) };
}

/** Every package by name. */
export const npmPackages: ReadonlyMap<string, NpmPackage> = new Map(cellsOf(NPM_ROWS).map((cells) => [wordAt(cells, 0), rowOf(cells)]));

/** A package to install, in the version that was chosen. */
export interface Chosen extends NpmPackage {
  /** Only for developing. */
  dev: boolean;
}

const numbers = (version: string): number[] => version.split('.').map((part) => Number.parseInt(part, 10));

/** Whether a version fits `^1.2.3`, `~1.2.3`, `1.x` and the like. */
function fits(version: string, range: string): boolean {
  const [, operator = '', bound = ''] = /^\s*([\^~>=<v]*)\s*([\d.x*]*)/.exec(range) ?? [];
  if (bound === '' || /^[x*]/.test(bound)) return true;
  const [major = 0, minor = 0] = numbers(version);
  const [wantedMajor = 0, wantedMinor] = numbers(bound);
  if (operator === '>=' || operator === '>') return major >= wantedMajor;
  if (operator === '' || operator === '=') return version === bound || (/x|^\d+$/.test(bound) && major === wantedMajor);
  if (major !== wantedMajor) return false;
  return operator === '~' ? minor === wantedMinor : minor >= (wantedMinor ?? 0);
}

/** The version that a range means: the registry's where it fits, else the one that the range names. */
export function versionFor(one: NpmPackage, range: string): string {
  if (range === '' || range === 'latest' || range === '*' || fits(one.version, range)) return one.version;
  const parts = numbers(/\d[\d.]*/.exec(range)?.[0] ?? one.version);
  return [0, 1, 2].map((at) => String(Number.isNaN(parts[at] ?? 0) ? 0 : (parts[at] ?? 0))).join('.');
}

/** A package that is known from a lock file only. */
export const unnamed = (name: string, version: string): NpmPackage => ({ name, version, size: UNNAMED_KB * 1000, more: 0, depends: [], programs: [] });

/** Everything that some packages bring along, they themselves first chosen by their ranges. Names that the registry does not have are left to the caller. */
export function closureOf(wanted: Readonly<Record<string, string>>, dev: boolean, known = new Map<string, Chosen>()): Map<string, Chosen> {
  const visit = (name: string, range: string): void => {
    const one = npmPackages.get(name);
    if (!one || known.has(name)) return;
    known.set(name, { ...one, version: versionFor(one, range), dev });
    for (const other of one.depends) visit(other, '');
  };
  for (const [name, range] of Object.entries(wanted)) visit(name, range);
  return known;
}

/** How many packages some stand for, with those that are not named. */
export const countOf = (packages: Iterable<NpmPackage>): number => [...packages].reduce((sum, { more }) => sum + 1 + more, 0);
