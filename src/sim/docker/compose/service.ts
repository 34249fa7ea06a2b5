// One service of a compose file, turned into the flags that `docker run` would need for it.
import { parseDuration } from '../format/units';
import { cut } from '../../text';
import { parseDotEnv } from './interpolate';
import { type BuildPlan, ComposeFailure, CONDITIONS, type Condition, type Service } from './project';
import { checkKeys, type FileContext, type Fields, fieldsOf, invalid, missing } from './schema';
import { splitWords } from './words';

const KNOWN = [
  ...['image', 'build', 'command', 'entrypoint', 'container_name', 'environment', 'env_file', 'ports', 'expose', 'volumes', 'tmpfs', 'networks', 'network_mode'],
  ...['depends_on', 'restart', 'hostname', 'user', 'working_dir', 'healthcheck', 'labels', 'init', 'tty', 'stdin_open', 'deploy', 'scale', 'mem_limit', 'cpus'],
  ...['profiles', 'stop_signal', 'stop_grace_period', 'extra_hosts', 'read_only', 'pull_policy', 'privileged', 'cap_add', 'cap_drop'],
  // only `compose watch` reads it
  'develop',
];
/** What Compose knows of a service and the simulator does not. */
const OTHER = [
  'annotations attach blkio_config cgroup cgroup_parent configs cpu_count cpu_percent cpu_period cpu_quota cpu_shares cpuset credential_spec',
  'device_cgroup_rules devices dns dns_opt dns_search domainname extends external_links gpus group_add ipc isolation links logging mac_address',
  'mem_reservation mem_swappiness memswap_limit oom_kill_disable oom_score_adj pid pids_limit platform post_start pre_stop provider runtime secrets',
  'security_opt shm_size storage_opt sysctls ulimits userns_mode uts volumes_from',
].flatMap((line) => line.split(' '));

/** Scalars as text. */
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '');
/** A span of time in ms. Throws ComposeFailure. */
function durationIn(file: FileContext, at: string, value: unknown): number {
  const ms = parseDuration(text(value));
  if (typeof ms === 'string') throw invalid(file, at, `must be a duration: ${ms}`);
  return ms;
}
/** A list, or one value as a list. */
const list = (value: unknown): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
const flagsFor = (flag: string, values: readonly string[]): string[] => values.flatMap((value) => [flag, value]);

/** `A=1` items, from a list or from a mapping; a mapping's empty value takes the caller's. Throws ComposeFailure. */
function pairsIn(file: FileContext, at: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.map(text);
  return Object.entries(fieldsOf(file, at, value)).map(([name, item]) => (item === null ? name : `${name}=${text(item)}`));
}

/** A command line: words as they are, or one text that is split. */
function wordsOf(value: unknown): string[] | null {
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? value.map(text) : splitWords(text(value));
}

/** Reads one service. Throws ComposeFailure. */
export function serviceOf(file: FileContext, project: string, name: string, value: unknown): Service {
  const at = `services.${name}`;
  const fields = fieldsOf(file, at, value);
  checkKeys(file, at, fields, KNOWN, OTHER);
  const build = buildOf(file, at, fields['build']);
  const image = text(fields['image']);
  if (image === '' && !build) throw new ComposeFailure(`service "${name}" has neither an image nor a build context specified: invalid compose project`, 15);
  const { volumes, mounts } = volumesOf(file, at, fields['volumes']);
  const deploy = fieldsOf(file, `${at}.deploy`, fields['deploy']);
  return {
    name,
    image: image === '' ? `${project}-${name}` : image,
    build,
    command: wordsOf(fields['command']),
    entrypoint: wordsOf(fields['entrypoint']),
    scale: Number(fields['scale'] ?? deploy['replicas'] ?? 1),
    dependsOn: dependenciesOf(file, at, fields['depends_on']),
    networks: networksOf(file, at, fields),
    volumes,
    mounts,
    healthProgram: healthProgram(fields['healthcheck']),
    profiles: list(fields['profiles']).map(text),
    containerName: fields['container_name'] === undefined ? null : text(fields['container_name']),
    flags: [
      ...environment(file, at, fields),
      ...settings(file, at, fields),
      ...ports(file, at, fields['ports']),
      ...health(file, at, fields['healthcheck']),
      ...limits(file, at, fields, deploy),
    ],
  };
}

function buildOf(file: FileContext, at: string, value: unknown): BuildPlan | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return { context: value, args: [] };
  const fields = fieldsOf(file, `${at}.build`, value);
  checkKeys(file, `${at}.build`, fields, ['context', 'dockerfile', 'target', 'args'], ['cache_from', 'cache_to', 'secrets', 'platforms', 'tags', 'labels', 'ssh', 'network', 'no_cache', 'pull', 'dockerfile_inline', 'additional_contexts', 'shm_size', 'extra_hosts']); // prettier-ignore
  return {
    context: text(fields['context'] ?? '.'),
    ...(fields['dockerfile'] === undefined ? {} : { dockerfile: text(fields['dockerfile']) }),
    ...(fields['target'] === undefined ? {} : { target: text(fields['target']) }),
    args: pairsIn(file, `${at}.build.args`, fields['args']),
  };
}

function dependenciesOf(file: FileContext, at: string, value: unknown): Record<string, Condition> {
  if (Array.isArray(value)) return Object.fromEntries(value.map((name) => [text(name), 'service_started']));
  const conditionOf = (name: string, inner: unknown): Condition => {
    const asked = fieldsOf(file, `${at}.depends_on.${name}`, inner)['condition'];
    const condition = CONDITIONS.find((each) => each === (asked ?? 'service_started'));
    if (!condition) throw invalid(file, `${at}.depends_on.${name}.condition`, `value must be one of ${CONDITIONS.map((each) => `'${each}'`).join(', ')}`);
    return condition;
  };
  return Object.fromEntries(Object.entries(fieldsOf(file, `${at}.depends_on`, value)).map(([name, inner]) => [name, conditionOf(name, inner)]));
}

function networksOf(file: FileContext, at: string, { networks, network_mode: mode }: Fields): Record<string, string[]> {
  if (mode !== undefined) return {};
  if (networks === undefined || networks === null) return { default: [] };
  if (Array.isArray(networks)) return Object.fromEntries(networks.map((name) => [text(name), []]));
  const aliases = (name: string, inner: unknown): string[] => list(fieldsOf(file, `${at}.networks.${name}`, inner)['aliases']).map(text);
  return Object.fromEntries(Object.entries(fieldsOf(file, `${at}.networks`, networks)).map(([name, inner]) => [name, aliases(name, inner)]));
}

function environment(file: FileContext, at: string, fields: Fields): string[] {
  const fromFiles = list(fields['env_file']).flatMap((item) => {
    const { path: named, required } = typeof item === 'object' ? fieldsOf(file, `${at}.env_file`, item) : { path: item, required: true };
    const path = text(named);
    const content = file.dotEnvOf(path);
    if (content === undefined && required === false) return [];
    if (content === undefined) throw new ComposeFailure(`env file ${file.dir}/${path} not found: stat ${file.dir}/${path}: no such file or directory`, 1);
    return Object.entries(parseDotEnv(content)).map(([name, value]) => `${name}=${value}`);
  });
  const all = [...fromFiles, ...pairsIn(file, `${at}.environment`, fields['environment'])];
  return flagsFor('--env', [...new Map(all.map((item) => [cut(item, '=')[0], item])).values()]);
}

function settings(file: FileContext, at: string, fields: Fields): string[] {
  const one = (key: string, flag: string): string[] => (fields[key] === undefined || fields[key] === null ? [] : [flag, text(fields[key])]);
  const on = (key: string, flag: string): string[] => (fields[key] === true ? [flag] : []);
  const grace =
    fields['stop_grace_period'] === undefined ? [] : ['--stop-timeout', String(Math.floor(durationIn(file, `${at}.stop_grace_period`, fields['stop_grace_period']) / 1000))];
  return [
    ...[
      ...one('restart', '--restart'),
      ...one('hostname', '--hostname'),
      ...one('user', '--user'),
      ...one('working_dir', '--workdir'),
      ...one('stop_signal', '--stop-signal'),
      ...one('network_mode', '--network'),
    ],
    ...[...on('init', '--init'), ...on('tty', '--tty'), ...on('stdin_open', '--interactive'), ...on('read_only', '--read-only'), ...on('privileged', '--privileged')],
    ...grace,
    ...flagsFor('--expose', list(fields['expose']).map(text)),
    ...flagsFor('--label', pairsIn(file, `${at}.labels`, fields['labels'])),
    ...flagsFor('--tmpfs', list(fields['tmpfs']).map(text)),
    ...flagsFor(
      '--add-host',
      pairsIn(file, `${at}.extra_hosts`, fields['extra_hosts']).map((item) => item.replace('=', ':')),
    ),
    ...flagsFor('--cap-add', list(fields['cap_add']).map(text)),
    ...flagsFor('--cap-drop', list(fields['cap_drop']).map(text)),
  ];
}

function ports(file: FileContext, at: string, value: unknown): string[] {
  const specs = list(value).map((item) => {
    if (typeof item !== 'object') return text(item);
    const fields = fieldsOf(file, `${at}.ports`, item);
    checkKeys(file, `${at}.ports`, fields, ['target', 'published', 'host_ip', 'protocol', 'mode', 'name', 'app_protocol'], []);
    // docker run takes [host:][published]:target[/protocol]
    const host = text(fields['host_ip']);
    const published = text(fields['published']);
    return `${host === '' ? '' : `${host}:`}${host + published === '' ? '' : `${published}:`}${text(fields['target'])}/${text(fields['protocol'] ?? 'tcp')}`;
  });
  return flagsFor('--publish', specs);
}

/** Named volumes are noted, paths become the folder's own. */
function volumesOf(file: FileContext, at: string, value: unknown): { volumes: string[]; mounts: string[] } {
  const volumes: string[] = [];
  const mounts = list(value).map((item) => {
    const spec = typeof item === 'object' ? longVolume(file, at, fieldsOf(file, `${at}.volumes`, item)) : text(item);
    const [source = '', ...rest] = spec.split(':');
    if (rest.length === 0) return spec;
    if (/^[./~]/.test(source)) return [source.startsWith('.') ? `${file.dir}/${source}` : source, ...rest].join(':');
    volumes.push(source);
    return spec;
  });
  return { volumes, mounts };
}

function longVolume(file: FileContext, at: string, fields: Fields): string {
  const type = text(fields['type']);
  if (!['volume', 'bind'].includes(type)) throw missing(`${at}.volumes of type ${type}`);
  checkKeys(file, `${at}.volumes`, fields, ['type', 'source', 'target', 'read_only'], ['bind', 'volume', 'tmpfs', 'consistency']);
  const source = text(fields['source']);
  const from = type === 'bind' && !/^[./~]/.test(source) ? `./${source}` : source;
  return `${source === '' ? '' : `${from}:`}${text(fields['target'])}${fields['read_only'] === true ? ':ro' : ''}`;
}

/** The health check's test as the engine keeps it, where it is a program and no line for the shell. */
function healthProgram(healthcheck: unknown): string[] | null {
  const { test } = (healthcheck ?? {}) as Fields;
  return Array.isArray(test) && test[0] === 'CMD' ? test.map(text) : null;
}

function health(file: FileContext, at: string, value: unknown): string[] {
  const fields = fieldsOf(file, `${at}.healthcheck`, value);
  checkKeys(file, `${at}.healthcheck`, fields, ['test', 'disable', 'interval', 'timeout', 'retries', 'start_period', 'start_interval'], []);
  const [kind, ...words] = Array.isArray(fields['test']) ? fields['test'].map(text) : ['CMD-SHELL', text(fields['test'])];
  if (fields['disable'] === true || kind === 'NONE') return ['--no-healthcheck'];
  const line = words.join(' ');
  const one = (key: string): string[] => (fields[key] === undefined ? [] : [`--health-${key.replace('_', '-')}`, text(fields[key])]);
  return [...(line === '' ? [] : ['--health-cmd', line]), ...['interval', 'timeout', 'retries', 'start_period', 'start_interval'].flatMap(one)];
}

function limits(file: FileContext, at: string, fields: Fields, deploy: Fields): string[] {
  const resources = fieldsOf(file, `${at}.deploy.resources`, deploy['resources']);
  const inner = fieldsOf(file, `${at}.deploy.resources.limits`, resources['limits']);
  const memory = text(fields['mem_limit'] ?? inner['memory']);
  const cpus = text(fields['cpus'] ?? inner['cpus']);
  return [...(memory === '' ? [] : ['--memory', memory]), ...(cpus === '' ? [] : ['--cpus', cpus])];
}
