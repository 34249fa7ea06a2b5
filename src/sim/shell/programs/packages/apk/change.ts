// apk add and apk del: both change "world", the list of what somebody asked for, and make the system fit it.
import { PACKAGES_MS } from '../../../../calibration';
import { parentOf } from '../../../../kernel/files';
import { type ProgramContext } from '../../../program';
import { alpineRoot } from '../../../userland/alpine';
import { downloadMs, isRoot } from '../ground';
import { type AskedApk } from './asked';
import { apkFiles, type ApkPackage, apkPackages } from './catalogue';
import { type ApkState, neededIn, okLine, readState, writeState } from './database';
import { fetchIndexes, hasIndexes } from './repositories';

/** apk's exit code when it may not change the database. */
const LOCKED = 99;

/** Says that the database may not be changed; undefined when it may. */
export function lockProblem(context: ProgramContext): number | undefined {
  const isReadOnly = context.sim.isReadOnly(context.machine, context.container, '/lib/apk/db/lock');
  if (isRoot(context) && !isReadOnly) return undefined;
  const why = isReadOnly ? 'Read-only file system' : 'Permission denied';
  context.err(`ERROR: Unable to lock database: ${why}\nERROR: Failed to open apk database: ${why}\n`);
  return LOCKED;
}

const nameOf = (wanted: string): string => wanted.replace(/[<>=~@].*$/, '');

/** Whether the one version that there is fits `name=1.2`, `name~1.2`, `name>1`. */
function fits({ version }: ApkPackage, wanted: string): boolean {
  const [, operator = '', bound = ''] = /([<>=~]+)(.*)$/.exec(wanted) ?? [];
  if (operator === '') return true;
  if (operator.includes('~')) return version.startsWith(bound);
  if (operator === '=') return version === bound;
  const order = version.localeCompare(bound, 'en', { numeric: true });
  return operator.includes('>') ? order > 0 || (operator.includes('=') && order === 0) : order < 0 || (operator.includes('=') && order === 0);
}

function unsatisfied(context: ProgramContext, wanted: readonly string[], isKnown: boolean): number {
  const lines = wanted.flatMap((word) => {
    const one = isKnown ? apkPackages.get(nameOf(word)) : undefined;
    if (one && fits(one, word)) return [];
    return one ? [`  ${one.name}-${one.version}:\n    breaks: world[${word}]\n`] : [`  ${nameOf(word)} (no such package):\n    required by: world[${word}]\n`];
  });
  if (lines.length > 0) context.err(`ERROR: unable to select packages:\n${lines.join('')}`);
  return lines.length;
}

/** Installs packages and what they stand on. */
export function add(context: ProgramContext, asked: AskedApk): number {
  const locked = lockProblem(context);
  if (locked !== undefined) return locked;
  const { words, virtual } = asked;
  const cached = hasIndexes(context);
  const came = !cached || asked.update || asked.noCache ? fetchIndexes(context, { keep: !asked.noCache, quiet: asked.quiet }) : true;
  const state = readState(context);
  const missing = words.filter((word) => !state.entries.has(nameOf(word)));
  const problems = unsatisfied(context, came || cached ? words : missing, came || cached);
  if (problems > 0) return problems;
  const fresh = neededFor(words.map(nameOf), state);
  if (asked.simulate) return finish(context, asked, state);
  const steps = fresh.length + (virtual === undefined ? 0 : 1);
  fresh.forEach((one, at) => {
    install(context, one, stepLine(asked, at, steps, `Installing ${one.name} (${one.version})`));
    state.entries.set(one.name, { name: one.name, version: one.version, size: one.installed, depends: one.depends });
  });
  if (virtual === undefined) state.world = [...new Set([...state.world.filter((word) => !words.map(nameOf).includes(nameOf(word))), ...words])].sort();
  else {
    const version = new Date(context.sim.world.epoch + context.sim.world.now).toISOString().replace(/[-:]/g, '').replace('T', '.').slice(0, 15);
    context.out(stepLine(asked, fresh.length, steps, `Installing ${virtual} (${version})`));
    state.entries.set(virtual, { name: virtual, version, size: 0, depends: words.map(nameOf) });
    state.world = [...new Set([...state.world, virtual])].sort();
  }
  writeState(context, state);
  triggers(context, asked, fresh);
  return finish(context, asked, state);
}

function neededFor(names: readonly string[], { entries }: ApkState): ApkPackage[] {
  const order: ApkPackage[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const one = apkPackages.get(name);
    if (!one || seen.has(name) || entries.has(name)) return;
    seen.add(name);
    one.depends.forEach(visit);
    order.push(one);
  };
  names.forEach(visit);
  return order;
}

/** `( 3/12) Installing …`, or nothing where -q asked for silence. */
function stepLine({ quiet }: AskedApk, at: number, steps: number, words: string): string {
  return quiet ? '' : `(${String(at + 1).padStart(String(steps).length)}/${String(steps)}) ${words}\n`;
}

function install(context: ProgramContext, one: ApkPackage, line: string): void {
  context.sleep(downloadMs(one.archive) + PACKAGES_MS.setUp.value + one.installed / (PACKAGES_MS.unpackMBPerS.value * 1000));
  context.out(line);
  for (const [path, node] of Object.entries(apkFiles(one))) {
    if (path.startsWith('/etc/') && context.files.read(path)?.kind === 'file') continue;
    if (context.files.read(parentOf(path))?.kind !== 'dir') context.write(parentOf(path), { kind: 'dir' });
    context.write(path, node);
  }
}

function triggers(context: ProgramContext, { quiet }: AskedApk, changed: readonly ApkPackage[]): void {
  if (quiet || changed.length === 0) return;
  const names = ['busybox', ...(changed.some(({ name }) => name === 'ca-certificates') ? ['ca-certificates'] : [])];
  for (const name of names) context.out(`Executing ${name}-${apkPackages.get(name)?.version ?? ''}.trigger\n`);
}

function finish(context: ProgramContext, { quiet }: AskedApk, state: ApkState): number {
  if (!quiet) context.out(okLine(state));
  return 0;
}

/** Takes names out of world, and purges what nothing needs any more. */
export function del(context: ProgramContext, asked: AskedApk): number {
  const locked = lockProblem(context);
  if (locked !== undefined) return locked;
  const state = readState(context);
  state.world = state.world.filter((word) => !asked.words.includes(nameOf(word)));
  const needed = neededIn(state);
  const kept = asked.words.filter((name) => needed.has(name));
  const before = neededIn({ ...state, world: [...state.world, ...asked.words] });
  const going = [...state.entries.values()].filter(({ name }) => before.has(name) && !needed.has(name)).reverse();
  if (kept.length > 0) {
    const why = kept.map(
      (name) =>
        `  ${name}: ${[...state.entries.values()]
          .filter(({ depends, name: other }) => depends.includes(name) && needed.has(other))
          .map((entry) => entry.name)
          .join(' ')}\n`,
    );
    context.out(`World updated, but the following packages are not removed due to:\n${why.join('')}\n`);
  }
  going.forEach(({ name, version }, at) => {
    context.sleep(PACKAGES_MS.setUp.value);
    context.out(stepLine(asked, at, going.length, `Purging ${name} (${version})`));
    purge(context, apkPackages.get(name));
    state.entries.delete(name);
  });
  writeState(context, state);
  triggers(
    context,
    asked,
    going.flatMap(({ name }) => apkPackages.get(name) ?? []),
  );
  return finish(context, asked, state);
}

/** Deletes a package's files; where one had taken an applet's place, BusyBox links its own there again. */
function purge(context: ProgramContext, one: ApkPackage | undefined): void {
  if (!one) return;
  const base = alpineRoot('3');
  for (const path of Object.keys(apkFiles(one))) {
    if (!context.files.lstat(path) || path.startsWith('/etc/')) continue;
    context.write(path, base[path] ?? null);
  }
}
