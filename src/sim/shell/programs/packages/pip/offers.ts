// What the Python Package Index offers, and what a requirement asks for.
import { PYPI_ROWS } from '../data/pypiRows';
import { cellsOf, words } from '../table';
import { cut, wordAt } from '../../../../text';

/** One package of the index. */
export interface PyPackage {
  name: string;
  version: string;
  /** Bytes of the archive (wheel), and of what it unpacks to. */
  archive: number;
  installed: number;
  depends: readonly string[];
  programs: readonly string[];
  /** The folder that `import` finds. */
  module: string;
}

function rowOf([name = '', version = '', archive, installed, depends, programs, module = '']: readonly string[]): PyPackage {
  return { name, version, archive: Number(archive) * 1000, installed: Number(installed) * 1000, depends: words(depends), programs: words(programs), module: module || name };
}

/** Names are the same whatever their case, and with dots, dashes and underscores alike (PEP 503). */
export const normal = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');

/** Every package by its normal name. */
export const pyPackages: ReadonlyMap<string, PyPackage> = new Map(cellsOf(PYPI_ROWS).map((cells) => [normal(wordAt(cells, 0)), rowOf(cells)]));

/** A requirement as it was written, and what it means. */
export interface Requirement {
  text: string;
  name: string;
  /** `==1.2`, `>=1,<2`; empty for any version. */
  bounds: string;
  /** Where it stands: `-r requirements.txt (line 1)`. */
  from: string;
}

/** Reads `Flask[async]==3.0  # why`. Undefined for what is no name. */
export function requirementOf(text: string, from = ''): Requirement | undefined {
  const plain = text
    .replace(/\s+#.*$/, '')
    .replace(/;.*$/, '')
    .replace(/\[[^\]]*\]/, '')
    .replace(/\s+/g, '');
  const [, name, bounds = ''] = /^([A-Za-z0-9][A-Za-z0-9._-]*)((?:[=!<>~]=?=?[\w.*]+,?)*)$/.exec(plain) ?? [];
  return name === undefined ? undefined : { text: plain, name, bounds, from };
}

/** Whether a version comes before, with or after another: negative, 0, positive. */
function order(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (Number.parseInt(left[at] ?? '0', 10) || 0) - (Number.parseInt(right[at] ?? '0', 10) || 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The version that bounds mean: the index's newest where it fits, an older one that they name, or none. */
export function versionFor({ version }: PyPackage, bounds: string): string | undefined {
  let chosen = version;
  for (const bound of bounds.split(',').filter(Boolean)) {
    const [, operator = '', value = ''] = /^([=!<>~]+)(.*)$/.exec(bound) ?? [];
    const wanted = value.replace(/\.\*$/, '');
    const against = order(chosen, wanted);
    if (operator.startsWith('==')) {
      if (order(wanted, version) > 0) return undefined;
      chosen = value.endsWith('.*') && `${version}.`.startsWith(`${wanted}.`) ? version : wanted;
    } else if (operator === '>=' || operator === '>') {
      if (against < 0 || (operator === '>' && against === 0)) return undefined;
    } else if ((operator === '<=' && against > 0) || operator === '~=') {
      if (order(wanted, version) > 0) return undefined;
      chosen = order(cut(wanted, '.')[0], cut(version, '.')[0]) === 0 && operator === '~=' ? version : wanted;
    } else if (operator === '<' && against >= 0) {
      const major = Number.parseInt(wanted, 10) - 1;
      if (Number.isNaN(major) || major < 0) return undefined;
      chosen = `${String(major)}.0.0`;
    }
  }
  return chosen;
}
