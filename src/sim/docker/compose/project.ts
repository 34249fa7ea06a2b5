// What a compose file comes to: services, networks and volumes under one project name.
import { type Cli } from '../cli/context';
import { must } from '../../must';
import { CliFailure } from '../cli/problems';

/** How a service waits for another one. */
export const CONDITIONS = ['service_started', 'service_healthy', 'service_completed_successfully'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** How an image is built. Paths are relative to the project's folder. */
export interface BuildPlan {
  context: string;
  dockerfile?: string;
  target?: string;
  args: string[];
}

/** One service. Lists are in the words of `docker run`'s flags. */
export interface Service {
  name: string;
  /** The image as written; where only a build is given, the name that it gets. */
  image: string;
  build: BuildPlan | null;
  command: string[] | null;
  entrypoint: string[] | null;
  /** Replicas. */
  scale: number;
  dependsOn: Record<string, Condition>;
  /** Networks by key, with the aliases there; none where network_mode says otherwise. */
  networks: Record<string, string[]>;
  /** Keys of the named volumes that it mounts. */
  volumes: string[];
  /** What `--volume` takes; a named volume stands there by its key. */
  mounts: string[];
  /** The health check's test where it is a program and its words: `['CMD', 'pg_isready']`. */
  healthProgram: string[] | null;
  profiles: string[];
  containerName: string | null;
  /** Further flags of `docker run`: `['--restart', 'always']`. */
  flags: string[];
}

/** A network or volume of the project. */
export interface Resource {
  key: string;
  /** As the engine knows it. */
  name: string;
  /** Made by somebody else; it must be there. */
  external: boolean;
  /** Flags of `docker network create` or `docker volume create`. */
  flags: string[];
}

/** A project. */
export interface Project {
  name: string;
  /** The folder that paths are relative to. */
  dir: string;
  /** Warnings about the file, in Compose's words. */
  warnings: string[];
  services: Service[];
  networks: Resource[];
  volumes: Resource[];
}

/** A problem with the file or its contents, and Compose's exit code for it. */
export class ComposeFailure extends CliFailure {
  constructor(
    message: string,
    readonly exit: number,
  ) {
    super(message);
  }
}

/** The labels by which Compose finds its own. */
export const PROJECT_LABEL = 'com.docker.compose.project';
export const SERVICE_LABEL = 'com.docker.compose.service';
export const NUMBER_LABEL = 'com.docker.compose.container-number';
export const HASH_LABEL = 'com.docker.compose.config-hash';

/** Services in the order in which they start: whoever is waited for comes first. Throws ComposeFailure for a circle. */
export function inOrder(services: readonly Service[]): Service[] {
  const ordered: Service[] = [];
  const visit = (service: Service, path: readonly string[]): void => {
    if (ordered.includes(service)) return;
    if (path.includes(service.name)) throw new ComposeFailure(`dependency cycle detected: ${[...path.slice(path.indexOf(service.name)), service.name].join(' -> ')}`, 1);
    for (const name of Object.keys(service.dependsOn)) {
      const other = services.find((each) => each.name === name);
      if (other) visit(other, [...path, service.name]);
    }
    ordered.push(service);
  };
  for (const service of services) visit(service, []);
  return ordered;
}

/** The services that were named with everything that they wait for; all of them where none was. Throws ComposeFailure. */
export function chosenServices({ services }: Project, names: readonly string[], withDependencies = true): Service[] {
  const wanted = new Set<string>();
  const want = (name: string): void => {
    const service = services.find((each) => each.name === name);
    if (!service) throw new ComposeFailure(`no such service: ${name}`, 1);
    if (wanted.has(name)) return;
    wanted.add(name);
    if (withDependencies) for (const other of Object.keys(service.dependsOn)) want(other);
  };
  for (const name of names.length > 0 ? names : services.filter(({ profiles }) => profiles.length === 0).map((service) => service.name)) want(name);
  return inOrder(services).filter(({ name }) => wanted.has(name));
}

/** A container of the project, as the daemon lists it. */
export interface ProjectContainer {
  Id: string;
  Names: string[];
  Image: string;
  State: string;
  Labels: Record<string, string>;
}

/** The project's containers, oldest number first. */
export function containersOf<T extends ProjectContainer>(cli: Cli, project: Project, all = true): T[] {
  const filters = JSON.stringify({ label: { [`${PROJECT_LABEL}=${project.name}`]: true } });
  const found = cli.api('GET', '/containers/json', { query: { ...(all ? { all: '1' } : {}), filters } }).body as T[];
  return found.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en', { numeric: true }));
}

/** A container's name without the slash. */
export function nameOf({ Names }: Pick<ProjectContainer, 'Names'>): string {
  return must(Names[0], 'a container has a name').slice(1);
}

/** The service that a container belongs to, by its label; empty for one that only carries the project's. */
export function serviceNameOf({ Labels }: Pick<ProjectContainer, 'Labels'>): string {
  return Labels[SERVICE_LABEL] ?? '';
}
