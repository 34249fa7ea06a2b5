// `docker compose up`: networks, volumes and containers of a project as the file wants them, started in order.
import { type ProgramResult } from '../../shell/program';
import { buildxBuild } from '../build/client';
import { ask, type Cli, failed } from '../cli/context';
import { parseFlags } from '../cli/flags';
import { CliFailure } from '../cli/problems';
import { createContainer } from '../create/client';
import { containerFlags, createBody } from '../create/flags';
import { networkCreate } from '../network/client';
import { pullImage } from '../pull/client';
import { isBadReference, parseReference } from '../reference';
import { hexOf } from '../../random';
import { volumeCreate } from '../volume/client';
import { composeCommand, runAs } from './command';
import { follow } from './logs';
import { openProgress, type Progress } from './progress';
import { chosenServices, ComposeFailure, type Condition, containersOf, HASH_LABEL, nameOf, NUMBER_LABEL, type Project, PROJECT_LABEL, type ProjectContainer, type Resource, type Service, SERVICE_LABEL } from './project'; // prettier-ignore

/** How often, and how many times, a condition is looked at (simulated ms). */
const LOOK_EVERY_MS = 500;
const MOST_LOOKS = 240;
const BUILD_FAILED = 17;
const PULL_FAILED = 18;

/** What `up` was asked for. */
interface UpOptions {
  build: boolean;
  recreate: boolean;
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
    try {
      pullImage(cli, reference, { quiet: true, toStderr: true });
    } catch (failure) {
      if (!(failure instanceof CliFailure)) throw failure;
      cli.err(` ${service.name} Error ${failure.message.replace(/^Error response from daemon: /, '')}\n`);
      throw new ComposeFailure(failure.message, PULL_FAILED);
    }
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

/** The words of `docker run` for one container of a service. */
export function runWords(project: Project, service: Service, number: number, hash: string): { name: string; words: string[] } {
  const name = service.containerName ?? `${project.name}-${service.name}-${String(number)}`;
  const volumeNames = new Map(project.volumes.map((volume) => [volume.key, volume.name]));
  const mounts = service.mounts.map((spec) => {
    const [source = '', ...rest] = spec.split(':');
    return [rest.length > 0 ? (volumeNames.get(source) ?? source) : source, ...rest].join(':');
  });
  const networks = Object.entries(service.networks ?? {}).map(([key, aliases]) => ({ name: project.networks.find((each) => each.key === key)?.name ?? key, aliases }));
  const [first] = networks;
  const [entry, ...more] = service.entrypoint ?? [];
  const labels = { [PROJECT_LABEL]: project.name, [SERVICE_LABEL]: service.name, [NUMBER_LABEL]: String(number), [HASH_LABEL]: hash };
  const words = [
    ...['--name', name, ...service.flags],
    ...(first ? ['--network', first.name, ...[service.name, ...first.aliases].flatMap((alias) => ['--network-alias', alias])] : []),
    ...mounts.flatMap((mount) => ['--volume', mount]),
    ...Object.entries(labels).flatMap(([label, value]) => ['--label', `${label}=${value}`]),
    ...(entry === undefined ? [] : ['--entrypoint', entry]),
    ...[service.image, ...more, ...(service.command ?? [])],
  ];
  return { name, words };
}

function createOne(cli: Cli, project: Project, service: Service, number: number, hash: string): void {
  const { words } = runWords(project, service, number, hash);
  const parsed = parseFlags(containerFlags, words, false);
  if (!parsed.ok) throw new ComposeFailure(parsed.error, 15);
  const id = createContainer(cli, parsed.flags, createBody(cli, parsed.flags, parsed.args));
  for (const [key, aliases] of Object.entries(service.networks ?? {}).slice(1)) {
    const network = project.networks.find((each) => each.key === key)?.name ?? key;
    ask(cli, 'POST', `/networks/${network}/connect`, { body: { Container: id, EndpointConfig: { Aliases: [service.name, ...aliases] } } });
  }
}

/** Brings the containers of one service to what is wanted; gives back their names. */
function converge(cli: Cli, project: Project, service: Service, present: readonly ProjectContainer[], { recreate, scale }: UpOptions, progress: Progress): string[] {
  const count = scale[service.name] ?? service.scale;
  const hash = hexOf(JSON.stringify([service, imageId(cli, service.image)]), 64);
  const own = present.filter(({ Labels }) => Labels[SERVICE_LABEL] === service.name);
  for (const gone of own.filter(({ Labels }) => Number(Labels[NUMBER_LABEL]) > count)) removeOne(cli, gone, progress);
  return Array.from({ length: count }, (_, index) => index + 1).map((number) => {
    const { name } = runWords(project, service, number, hash);
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
export function removeOne(cli: Cli, container: ProjectContainer, progress: Progress, query: Record<string, string> = {}): void {
  const id = `Container ${nameOf(container)}`;
  if (container.State === 'running' || container.State === 'paused' || container.State === 'restarting') {
    progress.begin(id, 'Stopping');
    ask(cli, 'POST', `/containers/${container.Id}/stop`);
    progress.end(id, 'Stopped');
  }
  progress.begin(id, 'Removing');
  ask(cli, 'DELETE', `/containers/${container.Id}`, { query: { force: '1', ...query } });
  progress.end(id, 'Removed');
}

interface Inspected {
  State: { Status: string; ExitCode: number; Health?: { Status: string } };
}

/** Waits until the containers of another service are as they must be. Throws ComposeFailure. */
function await_(cli: Cli, names: readonly string[], condition: Condition, progress: Progress): void {
  if (condition === 'service_started') return;
  for (const name of names) {
    const id = `Container ${name}`;
    progress.begin(id, 'Waiting');
    for (let looks = 0; ; looks++) {
      const { State } = ask(cli, 'GET', `/containers/${name}/json`).body as Inspected;
      const ended = State.Status === 'exited';
      if (condition === 'service_healthy' ? State.Health?.Status === 'healthy' : ended && State.ExitCode === 0) break;
      if (condition === 'service_healthy' && !State.Health) throw new ComposeFailure(`container ${name} has no healthcheck configured`, 1);
      if (State.Health?.Status === 'unhealthy' || looks === MOST_LOOKS) throw new ComposeFailure(`dependency failed to start: container ${name} is unhealthy`, 1);
      if (ended) throw new ComposeFailure(condition === 'service_healthy' ? `dependency failed to start: container ${name} exited (${String(State.ExitCode)})` : `service "${name}" didn't complete successfully: exit ${String(State.ExitCode)}`, 1); // prettier-ignore
      cli.program.sleep(LOOK_EVERY_MS);
    }
    progress.end(id, condition === 'service_healthy' ? 'Healthy' : 'Exited');
  }
}

function startAll(cli: Cli, services: readonly Service[], names: ReadonlyMap<string, readonly string[]>, progress: Progress): void {
  for (const service of services) {
    for (const [other, condition] of Object.entries(service.dependsOn)) await_(cli, names.get(other) ?? [], condition, progress);
    for (const name of names.get(service.name) ?? []) {
      const { State } = ask(cli, 'GET', `/containers/${name}/json`).body as Inspected;
      if (State.Status === 'running') continue;
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
      const match = /^([^=]+)=(\d+)$/.exec(item);
      if (!match) throw new ComposeFailure(`invalid --scale option ${JSON.stringify(item)}. Should be SERVICE=NUM`, 1);
      return [match[1] ?? '', Number(match[2])];
    }),
  );
}

function up(cli: Cli, project: Project, names: readonly string[], options: UpOptions): Map<string, string[]> {
  const services = chosenServices(project, names);
  provideImages(cli, project, services, options.build);
  const progress = openProgress(cli);
  const used = new Set(services.flatMap(({ networks }) => Object.keys(networks ?? {})));
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
    const containers = up(cli, project, args, { build: flags.on('build'), recreate: flags.on('force-recreate'), scale: scalesOf(flags.list('scale')) });
    if (flags.on('detach') || flags.on('wait')) return 0;
    return follow(cli, project, [...containers.values()].flat(), { stops: true, tail: 'none' });
  },
});
