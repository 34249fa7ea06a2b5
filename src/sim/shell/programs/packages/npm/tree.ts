// node_modules: what has to be in it, and how it comes to hold just that.
import { PACKAGES_MS } from '../../../../calibration';
import { type FileNode } from '../../../../kernel/files';
import { type ProgramContext } from '../../../program';
import { program } from '../../../userland/tree';
import { mayWrite, sizeOf } from '../../support';
import { remove } from '../../writeFiles';
import { NPM_HOST } from '../data/mirrors';
import { downloadMs, reaches } from '../ground';
import { installedIn, type Lock, modulesOf, type Project } from './project';
import { type Chosen, closureOf, npmPackages, unnamed } from './registry';

/** What a project needs, or the first name that nobody has. */
export type Wanted = { packages: Chosen[] } | { unknown: string; range: string };

/** Everything that a project depends on. What only a lock file names is taken from there. */
export function wantedBy({ dependencies, devDependencies }: Project, lock: Lock | undefined): Wanted {
  const locked = new Map((lock?.packages ?? []).map((one) => [one.name, one]));
  for (const [name, range] of Object.entries({ ...devDependencies, ...dependencies })) if (!npmPackages.has(name) && !locked.has(name)) return { unknown: name, range };
  const known = closureOf(devDependencies, true, closureOf(dependencies, false));
  for (const { name, version, dev } of locked.values()) {
    const one = known.get(name);
    known.set(name, { ...(one ?? unnamed(name, version)), version, dev: one?.dev ?? dev });
  }
  return { packages: [...known.values()] };
}

/** What was done to a folder of packages. */
export interface Done {
  added: Chosen[];
  changed: Chosen[];
  removed: number;
  /** ms that it took. */
  ms: number;
}

/** Where a folder of packages puts their programs. */
const binOf = (folder: string): string => (folder === GLOBAL ? '/usr/local/bin' : `${folder}/.bin`);
/** Where `npm install -g` puts packages. */
export const GLOBAL = '/usr/local/lib/node_modules';

/** Why nothing can be installed. */
export type Hindrance = { why: 'denied'; path: string } | { why: 'offline'; name: string };

/** Makes a folder hold just these packages. */
export function reconcile(context: ProgramContext, folder: string, packages: readonly Chosen[], { prune }: { prune: boolean }): Done | Hindrance {
  const here = installedIn(context, folder);
  const added = packages.filter(({ name }) => !here.has(name));
  const changed = packages.filter(({ name, version }) => here.has(name) && here.get(name) !== version);
  const gone = prune ? [...here.keys()].filter((name) => !packages.some((one) => one.name === name)) : [];
  if (added.length + changed.length + gone.length > 0 && !mayWrite(context, folder)) return { why: 'denied', path: folder };
  const [first] = [...added, ...changed];
  const started = PACKAGES_MS.mirror.value;
  if (first && !reaches(context, NPM_HOST)) {
    context.sleep(PACKAGES_MS.unresolved.value);
    return { why: 'offline', name: first.name };
  }
  const bytes = [...added, ...changed].reduce((sum, { size }) => sum + size, 0);
  const ms = started + downloadMs(bytes / PACKED) + (added.length + changed.length) * PACKAGES_MS.npm.value + Math.round(bytes / (PACKAGES_MS.unpackMBPerS.value * 1000));
  context.sleep(ms);
  for (const one of [...added, ...changed]) put(context, folder, one);
  for (const name of gone) take(context, folder, name);
  keepArchives(context, bytes / PACKED);
  return { added, changed, removed: gone.length, ms };
}

/** How much smaller a package is on its way (illustrative). */
const PACKED = 4;

function put(context: ProgramContext, folder: string, { name, version, size, programs }: Chosen): void {
  const text = `${JSON.stringify({ name, version }, null, 2)}\n`;
  context.write(`${folder}/${name}/package.json`, { kind: 'file', text, size: Math.max(size, text.length) });
  for (const one of programs) context.write(`${binOf(folder)}/${one}`, program(one, 0));
}

function take(context: ProgramContext, folder: string, name: string): void {
  remove(context, `${folder}/${name}`);
  for (const one of npmPackages.get(name)?.programs ?? []) if (context.files.lstat(`${binOf(folder)}/${one}`)) context.write(`${binOf(folder)}/${one}`, null);
}

/** npm's cache in the user's home, as one file. */
export const cacheOf = ({ session }: ProgramContext): string => `${session.env['HOME'] ?? '/root'}/.npm/_cacache`;

/** npm keeps what it has fetched; in an image that weighs, too. */
function keepArchives(context: ProgramContext, bytes: number): void {
  const path = `${cacheOf(context)}/content-v2`;
  if (bytes === 0 || !mayWrite(context, path)) return;
  const before: FileNode | undefined = context.files.read(path);
  context.write(path, { kind: 'file', text: '', size: Math.round(bytes) + (before?.kind === 'file' ? sizeOf(before) : 0) });
}

/** The packages that are installed for a project. */
export const installedHere = (context: ProgramContext): Map<string, string> => installedIn(context, modulesOf(context));
