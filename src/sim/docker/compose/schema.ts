// From a parsed compose file to a project: what is allowed, what is not, and every form in which a thing may be written.
import { ComposeFailure, type Project, type Resource, type Service } from './project';
import { lastPart } from '../../text';
import { serviceOf } from './service';

/** Where a file was read, and what was asked for beside it. */
export interface FileContext {
  path: string;
  dir: string;
  /** The project's name where it was given on the command line. */
  asked: string | undefined;
  warnings: string[];
  /** The text of an env_file; undefined where there is none. */
  dotEnvOf: (file: string) => string | undefined;
}

/** A mapping of a file. */
export type Fields = Readonly<Record<string, unknown>>;

const TOP_LEVEL = ['name', 'version', 'services', 'networks', 'volumes'];
/** What Compose knows and the simulator does not. */
const NOT_SIMULATED = ['secrets', 'configs', 'include', 'models'];
const BAD_FILE = 15;

/** Refuses a file in Compose's words. */
export function invalid({ path }: Pick<FileContext, 'path'>, at: string, why: string): ComposeFailure {
  return new ComposeFailure(`validating ${path}: ${at}${at === '' ? '' : ' '}${why}`, BAD_FILE);
}

/** What Compose has and the simulator has not is said, never ignored. */
export function missing(what: string): ComposeFailure {
  return new ComposeFailure(`the real Compose has ${what}; this simulator does not (yet)`, 1);
}

/** A value as a mapping; an absent one is empty. Throws ComposeFailure. */
export function fieldsOf(file: FileContext, at: string, value: unknown): Fields {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw invalid(file, at, 'must be a mapping');
  return value as Fields;
}

/** Refuses keys that are not allowed. `known` are simulated, `other` are Compose's but not simulated. */
export function checkKeys(file: FileContext, at: string, fields: Fields, known: readonly string[], other: readonly string[]): void {
  for (const key of Object.keys(fields)) {
    if (known.includes(key) || key.startsWith('x-')) continue;
    if (other.includes(key)) throw missing(`${at === '' ? '' : `${at}.`}${key}`);
    throw invalid(file, at, `additional properties '${key}' not allowed`);
  }
}

/** A folder's name as a project's. */
const projectName = (text: string): string => text.toLowerCase().replace(/[^a-z0-9_-]/g, '').replace(/^[_-]+/, ''); // prettier-ignore

/** Reads a whole file. Throws ComposeFailure. */
export function projectOf(root: unknown, file: FileContext): Project {
  const fields = fieldsOf(file, '', root);
  checkKeys(file, '', fields, TOP_LEVEL, NOT_SIMULATED);
  if (fields['version'] !== undefined) file.warnings.push(`${file.path}: the attribute \`version\` is obsolete, it will be ignored, please remove it to avoid potential confusion`);
  const name = file.asked ?? (typeof fields['name'] === 'string' ? fields['name'] : projectName(lastPart(file.dir, '/')));
  if (name === '' || name !== projectName(name))
    throw new ComposeFailure(
      `invalid project name "${name}": must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number`,
      1,
    );
  const services = Object.entries(fieldsOf(file, 'services', fields['services'])).map(([key, value]) => serviceOf(file, name, key, value));
  if (services.length === 0) throw new ComposeFailure('no service selected', 1);
  const networks = resourcesOf(file, name, 'networks', fields['networks']);
  const volumes = resourcesOf(file, name, 'volumes', fields['volumes']);
  checkReferences(services, networks, volumes);
  const usesDefault = services.some((service) => Object.hasOwn(service.networks, 'default'));
  const withDefault =
    usesDefault && !networks.some(({ key }) => key === 'default') ? [{ key: 'default', name: `${name}_default`, external: false, flags: [] }, ...networks] : networks;
  return { name, dir: file.dir, warnings: file.warnings, services, networks: withDefault, volumes };
}

function resourcesOf(file: FileContext, project: string, kind: 'networks' | 'volumes', value: unknown): Resource[] {
  return Object.entries(fieldsOf(file, kind, value)).map(([key, inner]): Resource => {
    const at = `${kind}.${key}`;
    const fields = fieldsOf(file, at, inner);
    checkKeys(file, at, fields, ['name', 'external', 'driver', 'internal', 'labels'], ['ipam', 'driver_opts', 'attachable', 'enable_ipv6', 'enable_ipv4']);
    const external = fields['external'] === true;
    const flags = [...(typeof fields['driver'] === 'string' ? ['--driver', fields['driver']] : []), ...(fields['internal'] === true ? ['--internal'] : [])];
    return { key, name: typeof fields['name'] === 'string' ? fields['name'] : external ? key : `${project}_${key}`, external, flags };
  });
}

function checkReferences(services: readonly Service[], networks: readonly Resource[], volumes: readonly Resource[]): void {
  const undefinedIn = (service: string, kind: string, name: string): ComposeFailure =>
    new ComposeFailure(`service "${service}" refers to undefined ${kind} ${name}: invalid compose project`, BAD_FILE);
  for (const service of services) {
    for (const key of Object.keys(service.networks)) if (key !== 'default' && !networks.some((each) => each.key === key)) throw undefinedIn(service.name, 'network', key);
    for (const key of service.volumes) if (!volumes.some((each) => each.key === key)) throw undefinedIn(service.name, 'volume', key);
    for (const name of Object.keys(service.dependsOn))
      if (!services.some((each) => each.name === name))
        throw new ComposeFailure(`service "${service.name}" depends on undefined service "${name}": invalid compose project`, BAD_FILE);
  }
}
