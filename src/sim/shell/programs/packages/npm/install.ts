// npm install, ci, uninstall and prune.
import { type ProgramContext } from '../../../program';
import { notSimulated } from '../../runtimes';
import { pathOf } from '../../support';
import { remove } from '../../writeFiles';
import { type AskedNpm } from './asked';
import { mayNot, noLock, noNetwork, noProject, notFound, outOfSync } from './messages';
import { emptyProject, type Lock, modulesOf, type Project, readLock, readProject, writeLock, writeProject } from './project';
import { type Chosen, closureOf, countOf, npmPackages, versionFor } from './registry';
import { type Done, GLOBAL, type Hindrance, reconcile, wantedBy } from './tree';

/** `@scope/name@1.2` as a name and a range. */
export function specOf(word: string): { name: string; range: string } {
  const [, name = word, range = ''] = /^(@?[^@]+)(?:@(.*))?$/.exec(word) ?? [];
  return { name, range };
}

/** Something that is no name of the registry: a folder, an archive, a repository. */
export const isElsewhere = (word: string): boolean => /^(?:\.|\/|~|git[+:]|https?:|file:|github:)/.test(word) || (!word.startsWith('@') && word.includes('/'));

const plural = (count: number): string => `${String(count)} package${count === 1 ? '' : 's'}`;
const elapsed = (ms: number): string => (ms < 1000 ? `${String(Math.round(ms))}ms` : `${String(Math.round(ms / 1000))}s`);

function summary({ audit, fund }: AskedNpm, { added, changed, removed, ms }: Done, total: number): string {
  const parts = [
    ...(added.length > 0 ? [`added ${plural(countOf(added))}`] : []),
    ...(removed > 0 ? [`removed ${plural(removed)}`] : []),
    ...(changed.length > 0 ? [`changed ${plural(countOf(changed))}`] : []),
  ];
  const first = parts.length > 0 ? parts.join(', ') : 'up to date';
  const funding = Math.floor(total / 3);
  const fundLine = fund && funding > 0 ? `\n${funding === 1 ? '1 package is' : `${String(funding)} packages are`} looking for funding\n  run \`npm fund\` for details\n` : '';
  const audited = audit ? `, and audited ${plural(total + 1)}` : '';
  return `\n${parts.length > 0 ? first + audited : `up to date${audited.replace(', and', ',')}`} in ${elapsed(ms)}\n${fundLine}${audit ? '\nfound 0 vulnerabilities\n' : ''}`;
}

function hindered(context: ProgramContext, hindrance: Hindrance): number {
  return hindrance.why === 'denied' ? mayNot(context, hindrance.path) : noNetwork(context, hindrance.name);
}

/** Makes node_modules hold what a project needs, and says what that took. */
function apply(context: ProgramContext, asked: AskedNpm, packages: readonly Chosen[]): number {
  const kept = packages.filter(({ dev }) => !(asked.omitDev && dev));
  const done = reconcile(context, modulesOf(context), kept, { prune: true });
  if ('why' in done) return hindered(context, done);
  if (!asked.silent) context.out(summary(asked, done, countOf(kept)));
  return 0;
}

/** Adds what was named to the project. An exit code where a name is none. */
function extend(context: ProgramContext, { words, saveDev, exact }: AskedNpm, project: Project): Project | number {
  const dependencies = { ...project.dependencies };
  const devDependencies = { ...project.devDependencies };
  for (const word of words) {
    if (isElsewhere(word)) return notSimulated(context, `npm install ${word}`);
    const { name, range } = specOf(word);
    const one = npmPackages.get(name);
    if (!one) return notFound(context, name, range);
    const version = /^\d+\.\d+\.\d+$/.test(range) ? range : `${exact ? '' : '^'}${versionFor(one, range)}`;
    Reflect.deleteProperty(saveDev ? dependencies : devDependencies, name);
    (saveDev ? devDependencies : dependencies)[name] = version;
  }
  return { ...project, dependencies, devDependencies };
}

/** npm install: what package.json names, and what is named besides. */
export function install(context: ProgramContext, asked: AskedNpm): number {
  if (asked.global) return installGlobally(context, asked);
  const found = readProject(context);
  if (found === 'broken') return noProject(context, found, pathOf(context, 'package.json'));
  const project = extend(context, asked, found === 'missing' ? emptyProject(context) : found);
  if (typeof project === 'number') return project;
  const lock = asked.words.length > 0 ? undefined : readLock(context);
  return applyProject(context, asked, project, lock && missingFrom(lock, project).length === 0 ? lock : undefined, asked.words.length > 0 && asked.save);
}

function applyProject(context: ProgramContext, asked: AskedNpm, project: Project, lock: Lock | undefined, save: boolean): number {
  const wanted = wantedBy(project, lock);
  if ('unknown' in wanted) return isElsewhere(wanted.range) ? notSimulated(context, `npm install ${wanted.range}`) : notFound(context, wanted.unknown, wanted.range);
  const code = apply(context, asked, wanted.packages);
  if (code !== 0) return code;
  if (save) writeProject(context, project);
  writeLock(context, project, wanted.packages);
  return 0;
}

function installGlobally(context: ProgramContext, asked: AskedNpm): number {
  const packages = new Map<string, Chosen>();
  for (const word of asked.words) {
    const { name, range } = specOf(word);
    if (name === 'npm') continue;
    if (isElsewhere(word)) return notSimulated(context, `npm install -g ${word}`);
    if (!npmPackages.has(name)) return notFound(context, name, range);
    closureOf({ [name]: range }, false, packages);
  }
  const done = reconcile(context, GLOBAL, [...packages.values()], { prune: false });
  if ('why' in done) return hindered(context, done);
  const count = countOf([...done.added, ...done.changed]);
  if (!asked.silent) context.out(`\n${done.added.length > 0 ? 'added' : 'changed'} ${plural(count)} in ${elapsed(done.ms)}\n`);
  return 0;
}

/** What a project depends on and a lock file does not have. */
function missingFrom(lock: Lock, { dependencies, devDependencies }: Project): string[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([name, range]) => lock.wanted[name] !== range && !(lock.packages.some((one) => one.name === name) && lock.wanted[name] === undefined))
    .map(([name, range]) => `${name}@${range.replace(/^[\^~]/, '')}`);
}

/** npm ci: exactly what the lock file holds, into an empty node_modules. */
export function cleanInstall(context: ProgramContext, asked: AskedNpm): number {
  const project = readProject(context);
  if (typeof project === 'string') return noProject(context, project, pathOf(context, 'package.json'));
  const lock = readLock(context);
  if (!lock) return noLock(context);
  const missing = missingFrom(lock, project);
  if (missing.length > 0) return outOfSync(context, missing);
  if (context.files.read(modulesOf(context))) remove(context, modulesOf(context));
  const wanted = wantedBy(project, lock);
  return 'unknown' in wanted ? notFound(context, wanted.unknown, wanted.range) : apply(context, asked, wanted.packages);
}

/** npm uninstall. */
export function uninstall(context: ProgramContext, asked: AskedNpm): number {
  const project = readProject(context);
  if (typeof project === 'string') return noProject(context, project, pathOf(context, 'package.json'));
  const without = (all: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(all).filter(([name]) => !asked.words.includes(name)));
  const left = { ...project, dependencies: without(project.dependencies), devDependencies: without(project.devDependencies) };
  return applyProject(context, asked, left, undefined, true);
}
