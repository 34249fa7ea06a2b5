// `docker compose up`: networks, volumes and containers of a project as the file wants them, started in order.
import { caught } from '../../caught';
import { type ProgramResult } from '../../shell/program';
import { buildxBuild } from '../build/client';
import { ask, type Cli, failed } from '../cli/context';
import { CliFailure } from '../cli/problems';
import { createContainer } from '../create/client';
import { networkCreate } from '../network/client';
import { pullImage } from '../pull/client';
import { isBadReference, parseReference } from '../reference';
import { must } from '../../must';
import { hexOf } from '../../random';
import { volumeCreate } from '../volume/client';
import { cut } from '../../text';
import { stateOf, waitFor } from './waiting';
import { composeCommand, runAs } from './command';
import { containerName, networksOf, requestFor } from './container';
import { follow } from './logs';
import { openProgress, type Progress } from './progress';
import { chosenServices, ComposeFailure, containersOf, HASH_LABEL, nameOf, NUMBER_LABEL, type Project,  PROJECT_LABEL, type ProjectContainer, type Resource, type Service, SERVICE_LABEL } from './project'; // prettier-ignore

const BUILD_FAILED = 17;
const PULL_FAILED = 18;

/** What `up` was asked for. */
interface UpOptions {
  build: boolean;
  recreate: boolean;
  wait: boolean;
  scale: Readonly<Record<string, number>>;
}

/** The ID that an image has here; undefined where it is not. */
function imageId(cli: Cli, image: string): string | undefined {
  const answer = cli.api('GET', `/images/${image}/json`);
  return failed(answer) ? undefined : (answer.body as { Id: string }).Id;
}

/** Builds the image of a service. Throws ComposeFailure. */
export function buildService(cli: Cli, { dir }: Project, service: Service, options: readonly string[] = []): void {
  const { build, image } = service;
  if (!build) return;
  const file = build.dockerfile === undefined ? [] : ['--file', `${dir}/${build.context}/${build.dockerfile}`];
  const args = build.args.flatMap((arg) => ['--build-arg', arg]);
  const target = build.target === undefined ? [] : ['--target', build.target];
  if (runAs(cli, buildxBuild, ['--tag', image, ...file, ...args, ...target, ...options, `${dir}/${build.context}`]) !== 0) throw new ComposeFailure('', BUILD_FAILED);
  cli.err(` ${service.name}  Built\n`);
}

/** Has the images of services: builds what is to be built, pulls what is missing. Throws ComposeFailure. */
function provideImages(cli: Cli, project: Project, services: readonly Service[], again: boolean): void {
  for (const service of services) {
    const here = imageId(cli, service.image) !== undefined;
    if (service.build && (again || !here)) buildService(cli, project, service);
    if (service.build || here) continue;
    const reference = parseReference(service.image);
    if (isBadReference(reference)) throw new ComposeFailure(reference.error, 1);
    cli.err(` ${service.name} Pulling \n`);
    const pull = (): void => {
      pullImage(cli, reference, { quiet: true, toStderr: true });
    };
    caught(CliFailure, pull, ({ message }) => {
      cli.err(` ${service.name} Error ${message.replace(/^Error response from daemon: /, '')}\n`);
      throw new ComposeFailure(message, PULL_FAILED);
    });
    cli.err(` ${service.name} Pulled \n`);
  }
}

function provideResources(cli: Cli, project: Project, kind: 'Network' | 'Volume', resources: readonly Resource[], progress: Progress): void {
  const [path, command] = kind === 'Network' ? (['/networks', networkCreate] as const) : (['/volumes', volumeCreate] as const);
  for (const { key, name, external, flags } of resources) {
    if (!failed(cli.api('GET', `${path}/${name}`))) continue;
    if (external) throw new ComposeFailure(`${kind.toLowerCase()} ${name} declared as external, but could not be found`, 1);
    const id = kind === 'Network' ? `Network ${name}` : `Volume "${name}"`;
    progress.begin(id, 'Creating');
    const quietly = { ...cli, out: () => undefined };
    runAs(quietly, command, [...flags, '--label', `${PROJECT_LABEL}=${project.name}`, '--label', `com.docker.compose.${kind.toLowerCase()}=${key}`, name]);
    progress.end(id, 'Created');
  }
}

function createOne(cli: Cli, project: Project, service: Service, number: number, hash: string): void {
  const { flags, body } = requestFor(cli, project, service, number, hash);
  const id = createContainer(cli, flags, body);
  for (const { name, aliases } of networksOf(project, service).slice(1))
    ask(cli, 'POST', `/networks/${name}/connect`, { body: { Container: id, EndpointConfig: { Aliases: aliases } } });
}

/** Brings the containers of one service to what is wanted; gives back their names. */
function converge(cli: Cli, project: Project, service: Service, present: readonly ProjectContainer[], { recreate, scale }: UpOptions, progress: Progress): string[] {
  const count = scale[service.name] ?? service.scale;
  const hash = hexOf(JSON.stringify([service, imageId(cli, service.image)]), 64);
  const own = present.filter(({ Labels }) => Labels[SERVICE_LABEL] === service.name);
  for (const gone of own.filter(({ Labels }) => Number(Labels[NUMBER_LABEL]) > count)) removeOne(cli, gone, progress);
  return Array.from({ length: count }, (_, index) => index + 1).map((number) => {
    const name = containerName(project, service, number);
    const found = own.find(({ Labels }) => Number(Labels[NUMBER_LABEL]) === number);
    const id = `Container ${name}`;
    if (found && found.Labels[HASH_LABEL] === hash && !recreate) {
      if (found.State === 'running') progress.end(id, 'Running');
      return name;
    }
    progress.begin(id, found ? 'Recreate' : 'Creating');
    if (found) {
      ask(cli, 'POST', `/containers/${found.Id}/stop`);
      ask(cli, 'DELETE', `/containers/${found.Id}`, { query: { force: '1' } });
    }
    createOne(cli, project, service, number, hash);
    progress.end(id, found ? 'Recreated' : 'Created');
    return name;
  });
}

/** Stops and removes a container. */
export function removeOne(cli: Cli, container: ProjectContainer, progress: Progress, query: Record<string, string> = {}, timeout?: string): void {
  const id = `Container ${nameOf(container)}`;
  if (container.State === 'running' || container.State === 'paused' || container.State === 'restarting') {
    progress.begin(id, 'Stopping');
    ask(cli, 'POST', `/containers/${container.Id}/stop`, timeout === undefined ? {} : { query: { t: timeout } });
    progress.end(id, 'Stopped');
  }
  progress.begin(id, 'Removing');
  ask(cli, 'DELETE', `/containers/${container.Id}`, { query: { force: '1', ...query } });
  progress.end(id, 'Removed');
}

/** The containers of a service that is among those which go up; a service brings those that it waits for. */
const at = (names: ReadonlyMap<string, readonly string[]>, service: string): readonly string[] => must(names.get(service), `${service} goes up`);

function startAll(cli: Cli, services: readonly Service[], names: ReadonlyMap<string, readonly string[]>, progress: Progress): void {
  for (const service of services) {
    for (const needed of Object.entries(service.dependsOn)) waitFor(cli, needed, at(names, needed[0]), progress);
    for (const name of at(names, service.name)) {
      const { Status } = stateOf(cli, name);
      if (Status === 'running') continue;
      progress.begin(`Container ${name}`, 'Starting');
      const answer = cli.api('POST', `/containers/${name}/start`);
      if (failed(answer)) throw new ComposeFailure(`Error response from daemon: ${(answer.body as { message: string }).message}`, 1);
      progress.end(`Container ${name}`, 'Started');
    }
  }
}

/** `web=3` pairs. Throws ComposeFailure. */
function scalesOf(items: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    items.map((item) => {
      const [service, count] = cut(item, '=');
      if (count === undefined) throw new ComposeFailure(`invalid --scale option ${JSON.stringify(item)}. Should be SERVICE=NUM`, 1);
      if (!/^[+-]?\d+$/.test(count)) throw new ComposeFailure(`strconv.Atoi: parsing ${JSON.stringify(count)}: invalid syntax`, 1);
      return [service, Number(count)];
    }),
  );
}

function up(cli: Cli, project: Project, names: readonly string[], options: UpOptions): Map<string, string[]> {
  const services = chosenServices(project, names);
  if (services.length === 0) throw new ComposeFailure('no service selected', 1);
  for (const service of services) requestFor(cli, project, service, 1, '');
  provideImages(cli, project, services, options.build);
  const progress = openProgress(cli);
  for (const name of Object.keys(options.scale)) if (!project.services.some((service) => service.name === name)) throw new ComposeFailure(`no such service: ${name}`, 1);
  const used = new Set(services.flatMap(({ networks }) => Object.keys(networks)));
  provideResources(
    cli,
    project,
    'Network',
    project.networks.filter(({ key }) => used.has(key)),
    progress,
  );
  const mounted = new Set(services.flatMap(({ volumes }) => volumes));
  provideResources(
    cli,
    project,
    'Volume',
    project.volumes.filter(({ key }) => mounted.has(key)),
    progress,
  );
  const present = containersOf(cli, project);
  const containers = new Map(services.map((service) => [service.name, converge(cli, project, service, present, options, progress)]));
  try {
    startAll(cli, services, containers, progress);
    if (options.wait) for (const [service, own] of containers) waitFor(cli, [service, 'running_or_healthy'], own, progress);
  } finally {
    progress.finish();
  }
  return containers;
}

export const composeUp = composeCommand({
  name: 'up',
  usage: '[OPTIONS] [SERVICE...]',
  summary: 'Create and start the containers of services',
  flags: {
    detach: { type: 'bool', short: 'd', help: 'Run in the background' },
    build: { type: 'bool', help: 'Build images before starting' },
    'force-recreate': { type: 'bool', help: 'Create containers anew even if nothing changed' },
    scale: { type: 'list', value: 'stringArray', help: 'Run so many containers of a service (SERVICE=NUM)' },
    wait: { type: 'bool', help: 'Wait until services are running or healthy; implies -d' },
  },
  fidelity: 'simplified',
  args: { min: 0 },
  run(cli, flags, args, project): ProgramResult {
    const containers = up(cli, project, args, { build: flags.on('build'), recreate: flags.on('force-recreate'), wait: flags.on('wait'), scale: scalesOf(flags.list('scale')) });
    if (flags.on('detach') || flags.on('wait')) return 0;
    return follow(cli, project, [...containers.values()].flat(), { stops: true, tail: 'all' });
  },
});
