// package.json and package-lock.json as npm and yarn read and write them.
import { resolvePath } from '../../../../kernel/files';
import { type ProgramContext } from '../../../program';
import { pathOf } from '../../support';
import { type Chosen } from './registry';

/** What package.json says, as far as it matters. */
export interface Project {
  name: string;
  version: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  /** Everything that it says, to be written back. */
  json: Record<string, unknown>;
}

/** Why there is no project. */
export type NoProject = 'missing' | 'broken';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function texts(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : [])));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller says that it is not JSON
    return undefined;
  }
}

function textIn({ files }: ProgramContext, path: string): string | undefined {
  const node = files.read(path);
  return node?.kind === 'file' ? node.text : undefined;
}

/** Reads package.json of the working directory. */
export function readProject(context: ProgramContext): Project | NoProject {
  const text = textIn(context, pathOf(context, 'package.json'));
  if (text === undefined) return 'missing';
  const json = parse(text);
  if (!isRecord(json)) return 'broken';
  const { name, version, scripts, dependencies, devDependencies } = json;
  return {
    name: typeof name === 'string' ? name : folderName(context),
    version: typeof version === 'string' ? version : '',
    ...{ scripts: texts(scripts), dependencies: texts(dependencies), devDependencies: texts(devDependencies), json },
  };
}

/** A project without a package.json. */
export function emptyProject(context: ProgramContext): Project {
  return { name: folderName(context), version: '', scripts: {}, dependencies: {}, devDependencies: {}, json: {} };
}

/** The name that npm gives a project that has none. */
export const folderName = ({ session }: ProgramContext): string => session.cwd.split('/').at(-1) || 'app';

const written = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;

/** Writes package.json with its dependencies as they are now. */
export function writeProject(context: ProgramContext, { json, dependencies, devDependencies }: Project): void {
  const listed = (all: Record<string, string>): Record<string, string> | undefined =>
    Object.keys(all).length > 0 ? Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))) : undefined;
  context.write(pathOf(context, 'package.json'), { kind: 'file', text: written({ ...json, dependencies: listed(dependencies), devDependencies: listed(devDependencies) }) });
}

/** What a lock file holds. */
export interface Lock {
  /** Dependencies of the project when it was written. */
  wanted: Record<string, string>;
  packages: { name: string; version: string; dev: boolean }[];
}

/** Reads package-lock.json; undefined where there is none that npm understands. */
export function readLock(context: ProgramContext): Lock | undefined {
  const json = parse(textIn(context, pathOf(context, 'package-lock.json')) ?? '');
  if (!isRecord(json) || typeof json['lockfileVersion'] !== 'number') return undefined;
  const entries = isRecord(json['packages']) ? json['packages'] : {};
  const root = isRecord(entries['']) ? entries[''] : {};
  const packages = Object.entries(entries).flatMap(([path, entry]) => {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    return name !== undefined && isRecord(entry) && typeof entry['version'] === 'string' ? [{ name, version: entry['version'], dev: entry['dev'] === true }] : [];
  });
  return { wanted: { ...texts(root['dependencies']), ...texts(root['devDependencies']) }, packages };
}

/** Writes package-lock.json. Addresses and checksums of archives are left out: there are none. */
export function writeLock(context: ProgramContext, project: Project, packages: readonly Chosen[]): void {
  const { name, version, dependencies, devDependencies } = project;
  const some = (all: Record<string, string>): Record<string, string> | undefined => (Object.keys(all).length > 0 ? all : undefined);
  const root = { name, ...(version === '' ? {} : { version }), dependencies: some(dependencies), devDependencies: some(devDependencies) };
  const entries = [...packages]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((one) => [`node_modules/${one.name}`, { version: one.version, ...(one.dev ? { dev: true } : {}) }] as const);
  const lock = { name, ...(version === '' ? {} : { version }), lockfileVersion: 3, requires: true, packages: { '': root, ...Object.fromEntries(entries) } };
  context.write(pathOf(context, 'package-lock.json'), { kind: 'file', text: written(lock) });
}

/** Where packages are installed. */
export const modulesOf = (context: ProgramContext): string => resolvePath(context.session.cwd, 'node_modules');

/** Versions of what is installed in a folder of packages, by name. */
export function installedIn(context: ProgramContext, folder: string): Map<string, string> {
  const names = context.files
    .list(folder)
    .flatMap((name) => (name.startsWith('@') ? context.files.list(`${folder}/${name}`).map((part) => `${name}/${part}`) : name.startsWith('.') ? [] : [name]));
  const version = (name: string): string => {
    const json = parse(textIn(context, `${folder}/${name}/package.json`) ?? '');
    return isRecord(json) && typeof json['version'] === 'string' ? json['version'] : '';
  };
  return new Map(names.map((name) => [name, version(name)]));
}
