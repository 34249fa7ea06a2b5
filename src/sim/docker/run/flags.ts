// The flags of `docker run`, and how they become the create request's body.
import { type ContainerCreateBody, type HostConfig } from '../api/types';
import { type FlagTable, type FlagValues } from '../cli/flags';
import { parseRam } from '../format/units';
import { parsePublish } from './publish';

export const runFlags: FlagTable = {
  detach: { type: 'bool', short: 'd', help: 'Run in the background and print the container ID' },
  interactive: { type: 'bool', short: 'i', help: 'Keep standard input open' },
  tty: { type: 'bool', short: 't', help: 'Give the container a terminal' },
  name: { type: 'string', help: 'Give the container a name' },
  rm: { type: 'bool', help: 'Remove the container when it exits' },
  publish: { type: 'list', short: 'p', value: 'list', help: 'Publish container ports on the host' },
  'publish-all': { type: 'bool', short: 'P', help: 'Publish every exposed port on a free host port' },
  env: { type: 'list', short: 'e', value: 'list', help: 'Set environment variables' },
  entrypoint: { type: 'string', help: "Use another entry point than the image's" },
  hostname: { type: 'string', short: 'h', help: "Set the container's host name" },
  workdir: { type: 'string', short: 'w', help: 'Set the working directory' },
  user: { type: 'string', short: 'u', help: 'Set the user' },
  label: { type: 'list', short: 'l', value: 'list', help: 'Set labels' },
  memory: { type: 'string', short: 'm', value: 'bytes', help: 'Limit memory' },
  cpus: { type: 'string', value: 'decimal', help: 'Limit CPUs' },
  restart: { type: 'string', help: 'When to start the container again after it exits' },
  pull: { type: 'string', help: 'Pull the image first: always, missing or never' },
};

/** A flag's value is wrong in a way that the CLI itself notices. `usage` errors exit with 125 and show the usage line. */
export class BadFlag extends Error {}

/** Builds the body of POST /containers/create. Throws BadFlag. */
export function createBody(flags: FlagValues, args: readonly string[], environment: Readonly<Record<string, string>>): ContainerCreateBody {
  const [image = '', ...command] = args;
  const { exposed, bindings } = parsePublish(flags.list('publish'));
  const entrypoint = flags.text('entrypoint');
  return {
    Hostname: flags.text('hostname') ?? '',
    User: flags.text('user') ?? '',
    Tty: flags.on('tty'),
    OpenStdin: flags.on('interactive'),
    Env: flags.list('env').flatMap((item) => (item.includes('=') ? [item] : environment[item] === undefined ? [] : [`${item}=${environment[item]}`])),
    Cmd: command.length > 0 ? command : null,
    Entrypoint: entrypoint === undefined ? null : entrypoint === '' ? [] : [entrypoint],
    Image: image,
    WorkingDir: flags.text('workdir') ?? '',
    ExposedPorts: exposed,
    Volumes: {},
    Labels: Object.fromEntries(flags.list('label').map((item) => [item.split('=')[0] ?? '', item.split('=').slice(1).join('=')])),
    StopSignal: '',
    HostConfig: hostConfig(flags, bindings),
  };
}

function hostConfig(flags: FlagValues, bindings: HostConfig['PortBindings']): HostConfig {
  const memory = flags.text('memory');
  const bytes = memory === undefined ? 0 : parseRam(memory);
  if (bytes === undefined) throw new BadFlag(`invalid argument "${memory ?? ''}" for "-m, --memory" flag: invalid size: '${memory ?? ''}'`);
  const cpus = flags.text('cpus');
  if (cpus !== undefined && !/^\d+(\.\d+)?$/.test(cpus)) throw new BadFlag(`invalid argument "${cpus}" for "--cpus" flag: failed to parse ${cpus} as a rational number`);
  const [restart = 'no', retries] = (flags.text('restart') ?? 'no').split(':');
  return {
    NetworkMode: 'default',
    PortBindings: bindings,
    PublishAllPorts: flags.on('publish-all'),
    AutoRemove: flags.on('rm'),
    RestartPolicy: { Name: restart, MaximumRetryCount: Number(retries ?? 0) },
    Memory: bytes,
    NanoCpus: Math.round(Number(cpus ?? 0) * 1e9),
  };
}
