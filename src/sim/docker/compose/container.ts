// One container of a service, as the request that `docker create` would make for it.
import { type ContainerCreateBody } from '../api/types';
import { type Cli } from '../cli/context';
import { type FlagValues, parseFlags } from '../cli/flags';
import { BadFlag, Complaint } from '../cli/problems';
import { containerFlags, createBody } from '../create/flags';
import { NO_HEALTH } from '../create/healthFlags';
import { cut } from '../../text';
import { own } from '../../values';
import { ComposeFailure, HASH_LABEL, NUMBER_LABEL, type Project, PROJECT_LABEL, type Service, SERVICE_LABEL } from './project';

const BAD_FILE = 15;

/** `shop-web-1`, or the name that the file gives. */
export function containerName(project: Project, service: Service, number: number): string {
  return service.containerName ?? `${project.name}-${service.name}-${String(number)}`;
}

/** The networks of a service as the engine knows them, and its names there. */
export function networksOf(project: Project, { name, networks }: Service): { name: string; aliases: string[] }[] {
  return project.networks.flatMap((network) => {
    const aliases = own(networks, network.key);
    return aliases ? [{ name: network.name, aliases: [name, ...aliases] }] : [];
  });
}

/** The words of `docker run` for one container of a service. */
function runWords(project: Project, service: Service, number: number, hash: string): string[] {
  const volumeNames = new Map(project.volumes.map((volume) => [volume.key, volume.name]));
  const mounts = service.mounts.map((spec) => {
    const [source, rest] = cut(spec, ':');
    return rest === undefined ? spec : `${volumeNames.get(source) ?? source}:${rest}`;
  });
  const [first] = networksOf(project, service);
  const [entry, ...more] = service.entrypoint ?? [];
  const labels = { [PROJECT_LABEL]: project.name, [SERVICE_LABEL]: service.name, [NUMBER_LABEL]: String(number), [HASH_LABEL]: hash };
  return [
    ...['--name', containerName(project, service, number), ...service.flags],
    ...(first ? ['--network', first.name, ...first.aliases.flatMap((alias) => ['--network-alias', alias])] : []),
    ...mounts.flatMap((mount) => ['--volume', mount]),
    ...Object.entries(labels).flatMap(([label, value]) => ['--label', `${label}=${value}`]),
    ...(entry === undefined ? [] : ['--entrypoint', entry]),
    ...[service.image, ...more, ...(service.command ?? [])],
  ];
}

/** The create request for one container of a service, with the flags that it was made from. Throws ComposeFailure where a value of the file makes no sense. */
export function requestFor(cli: Cli, project: Project, service: Service, number: number, hash: string): { flags: FlagValues; body: ContainerCreateBody } {
  const parsed = parseFlags(containerFlags, runWords(project, service, number, hash), false);
  if (!parsed.ok) throw new ComposeFailure(parsed.error, BAD_FILE);
  try {
    const body = createBody(cli, parsed.flags, parsed.args);
    if (service.healthProgram) body.Healthcheck = { ...NO_HEALTH, ...body.Healthcheck, Test: service.healthProgram };
    return { flags: parsed.flags, body };
  } catch (problem) {
    throw problem instanceof Complaint || problem instanceof BadFlag ? new ComposeFailure(problem.message, BAD_FILE) : problem;
  }
}
