// The flags of `docker create` and `docker run`, and how they become the create request's body.
import { type ContainerCreateBody, type HostConfig } from '../api/types';
import { type Cli } from '../cli/context';
import { type FlagTable, type FlagValues } from '../cli/flags';
import { labelsOf } from '../cli/pairs';
import { BadFlag, Complaint } from '../cli/problems';
import { parseRam } from '../format/units';
import { parseMount, parseTmpfs, parseVolumes } from '../mounts/flags';
import { nameConfig, networkConfig, networkFlags } from '../network/flags';
import { environmentOf } from './environment';
import { healthcheckOf, healthFlags } from './healthFlags';
import { parseExpose, parsePublish } from './publish';
import { resourceFlags, resourcesOf } from './resourceFlags';

export const containerFlags: FlagTable = {
  interactive: { type: 'bool', short: 'i', help: 'Keep standard input open' },
  tty: { type: 'bool', short: 't', help: 'Give the container a terminal' },
  name: { type: 'string', help: 'Give the container a name' },
  rm: { type: 'bool', help: 'Remove the container when it exits' },
  publish: { type: 'list', short: 'p', value: 'list', help: 'Publish container ports on the host' },
  'publish-all': { type: 'bool', short: 'P', help: 'Publish every exposed port on a free host port' },
  expose: { type: 'list', value: 'list', help: 'Name ports that the container listens on, without publishing them' },
  env: { type: 'list', short: 'e', value: 'list', help: 'Set environment variables' },
  'env-file': { type: 'list', value: 'list', help: 'Read environment variables from a file' },
  platform: { type: 'string', help: 'Choose the platform of the image (os/arch)', simplified: true },
  entrypoint: { type: 'string', help: "Use another entry point than the image's" },
  hostname: { type: 'string', short: 'h', help: "Set the container's host name" },
  workdir: { type: 'string', short: 'w', help: 'Set the working directory' },
  user: { type: 'string', short: 'u', help: 'Set the user' },
  label: { type: 'list', short: 'l', value: 'list', help: 'Set labels' },
  memory: { type: 'string', short: 'm', value: 'bytes', help: 'Limit memory' },
  'memory-swap': { type: 'string', value: 'bytes', help: 'Limit memory and swap together' },
  cpus: { type: 'string', value: 'decimal', help: 'Limit CPUs' },
  init: { type: 'bool', help: 'Run a small init as PID 1' },
  restart: { type: 'string', help: 'When to start the container again after it exits' },
  volume: { type: 'list', short: 'v', value: 'list', help: 'Mount a volume or a host directory' },
  mount: { type: 'list', value: 'mount', help: 'Mount a volume, a host directory or memory' },
  tmpfs: { type: 'list', value: 'list', help: 'Mount a directory that is kept in memory' },
  'volumes-from': { type: 'list', value: 'list', help: 'Use the volumes of other containers' },
  'read-only': { type: 'bool', help: "Make the container's own files read-only" },
  ...networkFlags,
  'stop-signal': { type: 'string', help: 'Signal that stops the container' },
  'stop-timeout': { type: 'int', help: 'Seconds between that signal and SIGKILL' },
  pull: { type: 'string', help: 'Pull the image first: always, missing or never' },
  ...healthFlags,
  ...resourceFlags,
  quiet: { type: 'bool', short: 'q', help: 'Do not show the progress of a pull' },
};

/** Builds the body of POST /containers/create. Throws BadFlag and Complaint. */
export function createBody(cli: Cli, flags: FlagValues, args: readonly string[]): ContainerCreateBody {
  const [image = '', ...command] = args;
  const { exposed, bindings } = parsePublish(flags.list('publish'));
  const entrypoint = flags.text('entrypoint');
  const { mode, networking } = networkConfig(flags);
  const { binds, volumes } = parseVolumes(cli.program.session.cwd, flags.list('volume'));
  const stopTimeout = flags.int('stop-timeout');
  const attached = !flags.on('detach');
  return {
    Hostname: flags.text('hostname') ?? '',
    User: flags.text('user') ?? '',
    Tty: flags.on('tty'),
    OpenStdin: flags.on('interactive'),
    ...(attached ? { AttachStdout: true, AttachStderr: true } : {}),
    ...(attached && flags.on('interactive') ? { AttachStdin: true, StdinOnce: true } : {}),
    Env: environmentOf(cli.program, flags.list('env-file'), flags.list('env')),
    Cmd: command.length > 0 ? command : null,
    Entrypoint: entrypoint === undefined ? null : entrypoint === '' ? [] : [entrypoint],
    Image: image,
    WorkingDir: flags.text('workdir') ?? '',
    ExposedPorts: { ...exposed, ...parseExpose(flags.list('expose')) },
    Volumes: volumes,
    Labels: labelsOf(flags.list('label'), '-l, --label'),
    StopSignal: flags.text('stop-signal') ?? '',
    ...(stopTimeout === undefined ? {} : { StopTimeout: stopTimeout }),
    ...healthcheckOf(flags),
    HostConfig: { ...hostConfig(flags, mode, bindings), ...resourcesOf(cli.program, flags), ...mountConfig(cli.program.session.cwd, flags, binds), ...nameConfig(flags) },
    NetworkingConfig: networking,
  };
}

function hostConfig(flags: FlagValues, mode: string, bindings: HostConfig['PortBindings']): HostConfig {
  const restart = parseRestart(flags.text('restart') ?? 'no');
  if (flags.on('rm') && restart.Name !== 'no') throw new Complaint('conflicting options: cannot specify both --restart and --rm');
  return {
    NetworkMode: mode,
    PortBindings: bindings,
    PublishAllPorts: flags.on('publish-all'),
    AutoRemove: flags.on('rm'),
    RestartPolicy: restart,
    Memory: bytesOf(flags, 'memory'),
    NanoCpus: nanoCpusOf(flags),
    ...(flags.has('memory-swap') ? { MemorySwap: bytesOf(flags, 'memory-swap') } : {}),
    ...(flags.on('init') ? { Init: true } : {}),
  };
}

function mountConfig(cwd: string, flags: FlagValues, binds: string[]): Partial<HostConfig> {
  const mounts = flags.list('mount').map((value) => parseMount(cwd, value));
  const from = flags.list('volumes-from');
  return {
    Binds: binds.length > 0 ? binds : null,
    VolumesFrom: from.length > 0 ? from : null,
    ReadonlyRootfs: flags.on('read-only'),
    ...(mounts.length > 0 ? { Mounts: mounts } : {}),
    ...(flags.has('tmpfs') ? { Tmpfs: parseTmpfs(flags.list('tmpfs')) } : {}),
  };
}

/** `on-failure:3` as the API takes it. Throws Complaint. */
export function parseRestart(text: string): HostConfig['RestartPolicy'] {
  const [name = 'no', ...rest] = text.split(':');
  const retries = rest.length === 0 ? undefined : rest.join(':');
  if (retries !== undefined && !/^[+-]?\d+$/.test(retries)) throw new Complaint('invalid restart policy format: maximum retry count must be an integer');
  return { Name: name, MaximumRetryCount: Number(retries ?? 0) };
}

/** A flag that is a size, in bytes; 0 unless given. Throws BadFlag. */
export function bytesOf(flags: FlagValues, name: 'memory' | 'memory-swap'): number {
  const text = flags.text(name);
  const bytes = text === undefined ? 0 : name === 'memory-swap' && text === '-1' ? -1 : parseRam(text);
  if (bytes === undefined) throw new BadFlag(`invalid argument "${text ?? ''}" for "${name === 'memory' ? '-m, ' : ''}--${name}" flag: invalid size: '${text ?? ''}'`);
  return bytes;
}

/** `--cpus`, in billionths; 0 unless given. Throws BadFlag. */
export function nanoCpusOf(flags: FlagValues): number {
  const cpus = flags.text('cpus');
  if (cpus !== undefined && !/^[+-]?\d+(\.\d+)?$/.test(cpus)) throw new BadFlag(`invalid argument "${cpus}" for "--cpus" flag: failed to parse ${cpus} as a rational number`);
  if (/\.\d{9}\d*[1-9]/.test(cpus ?? '')) throw new BadFlag(`invalid argument "${cpus ?? ''}" for "--cpus" flag: value is too precise`);
  return Math.round(Number(cpus ?? 0) * 1e9);
}
