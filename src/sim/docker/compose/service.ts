// One service of a compose file, turned into the flags that `docker run` would need for it.
import { parseDotEnv } from './interpolate';
import { type BuildPlan, ComposeFailure, type Condition, type Service } from './project';
import { checkKeys, type FileContext, type Fields, fieldsOf, invalid, missing } from './schema';
import { splitWords } from './words';

const KNOWN = [
  ...['image', 'build', 'command', 'entrypoint', 'container_name', 'environment', 'env_file', 'ports', 'expose', 'volumes', 'tmpfs', 'networks', 'network_mode'],
  ...['depends_on', 'restart', 'hostname', 'user', 'working_dir', 'healthcheck', 'labels', 'init', 'tty', 'stdin_open', 'deploy', 'scale', 'mem_limit', 'cpus'],
  ...['profiles', 'stop_signal', 'stop_grace_period', 'extra_hosts', 'read_only', 'pull_policy', 'privileged', 'cap_add', 'cap_drop'],
];
const OTHER = [
  ...[
    'annotations',
    'attach',
    'blkio_config',
    'cgroup',
    'cgroup_parent',
    'configs',
    'cpu_count',
    'cpu_percent',
    'cpu_period',
    'cpu_quota',
    'cpu_shares',
    'cpuset',
    'credential_spec',
  ],
  ...['develop', 'device_cgroup_rules', 'devices', 'dns', 'dns_opt', 'dns_search', 'domainname', 'extends', 'external_links', 'gpus', 'group_add', 'ipc', 'isolation', 'links'],
  ...[
    'logging',
    'mac_address',
    'mem_reservation',
    'mem_swappiness',
    'memswap_limit',
    'oom_kill_disable',
    'oom_score_adj',
    'pid',
    'pids_limit',
    'platform',
    'post_start',
    'pre_stop',
  ],
  ...['provider', 'runtime', 'secrets', 'security_opt', 'shm_size', 'storage_opt', 'sysctls', 'ulimits', 'userns_mode', 'uts', 'volumes_from'],
];

/** Scalars as text. */
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '');
/** A list, or one value as a list. */
const list = (value: unknown): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
const flagsFor = (flag: string, values: readonly string[]): string[] => values.flatMap((value) => [flag, value]);

/** `A=1` items, from a list or from a mapping; a mapping's empty value takes the caller's. */
function pairsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(text);
  return Object.entries((value ?? {}) as Fields).map(([name, item]) => (item === null || item === undefined ? name : `${name}=${text(item)}`));
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
    dependsOn: dependenciesOf(fields['depends_on']),
    networks: networksOf(fields),
    volumes,
    mounts,
    profiles: list(fields['profiles']).map(text),
    containerName: fields['container_name'] === undefined ? null : text(fields['container_name']),
    flags: [...environment(file, at, fields), ...settings(fields), ...ports(file, at, fields['ports']), ...health(file, at, fields['healthcheck']), ...limits(fields, deploy)],
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
    args: pairsIn(fields['args']),
  };
}

function dependenciesOf(value: unknown): Record<string, Condition> {
  if (Array.isArray(value)) return Object.fromEntries(value.map((name) => [text(name), 'service_started']));
  return Object.fromEntries(
    Object.entries((value ?? {}) as Record<string, Fields | null>).map(([name, inner]) => [name, (text(inner?.['condition']) || 'service_started') as Condition]),
  );
}

function networksOf(fields: Fields): Record<string, string[]> | null {
  const { networks } = fields;
  if (fields['network_mode'] !== undefined) return null;
  if (networks === undefined || networks === null) return { default: [] };
  if (Array.isArray(networks)) return Object.fromEntries(networks.map((name) => [text(name), []]));
  return Object.fromEntries(Object.entries(networks as Record<string, Fields | null>).map(([name, inner]) => [name, list(inner?.['aliases']).map(text)]));
}

function environment(file: FileContext, at: string, fields: Fields): string[] {
  const fromFiles = list(fields['env_file']).flatMap((item) => {
    const path = text(typeof item === 'object' ? (item as Fields)['path'] : item);
    const content = file.dotEnvOf(path);
    if (content === undefined) throw new ComposeFailure(`env file ${file.dir}/${path} not found: stat ${file.dir}/${path}: no such file or directory`, 1);
    return Object.entries(parseDotEnv(content)).map(([name, value]) => `${name}=${value}`);
  });
  if (typeof fields['environment'] === 'string') throw invalid(file, `${at}.environment`, 'must be a mapping');
  return flagsFor('--env', [...fromFiles, ...pairsIn(fields['environment'])]);
}

function settings(fields: Fields): string[] {
  const one = (key: string, flag: string): string[] => (fields[key] === undefined || fields[key] === null ? [] : [flag, text(fields[key])]);
  const on = (key: string, flag: string): string[] => (fields[key] === true ? [flag] : []);
  const grace = /^(?:(\d+)m)?(?:(\d+)s)?$/.exec(text(fields['stop_grace_period']));
  return [
    ...one('restart', '--restart').map((word) => (word === 'false' ? 'no' : word)),
    ...[
      ...one('hostname', '--hostname'),
      ...one('user', '--user'),
      ...one('working_dir', '--workdir'),
      ...one('stop_signal', '--stop-signal'),
      ...one('network_mode', '--network'),
    ],
    ...[...on('init', '--init'), ...on('tty', '--tty'), ...on('stdin_open', '--interactive'), ...on('read_only', '--read-only'), ...on('privileged', '--privileged')],
    ...(grace && grace[0] !== '' ? ['--stop-timeout', String(Number(grace[1] ?? 0) * 60 + Number(grace[2] ?? 0))] : []),
    ...flagsFor('--expose', list(fields['expose']).map(text)),
    ...flagsFor('--label', pairsIn(fields['labels'])),
    ...flagsFor('--tmpfs', list(fields['tmpfs']).map(text)),
    ...flagsFor('--add-host', pairsIn(fields['extra_hosts']).map((item) => item.replace('=', ':'))), // prettier-ignore
    ...flagsFor('--cap-add', list(fields['cap_add']).map(text)),
    ...flagsFor('--cap-drop', list(fields['cap_drop']).map(text)),
  ];
}

function ports(file: FileContext, at: string, value: unknown): string[] {
  const specs = list(value).map((item) => {
    if (typeof item !== 'object' || item === null) return text(item);
    const fields = fieldsOf(file, `${at}.ports`, item);
    const published = fields['published'] === undefined ? '' : `${text(fields['published'])}:`;
    const host = fields['host_ip'] === undefined ? '' : `${text(fields['host_ip'])}:`;
    return `${host}${published}${text(fields['target'])}${fields['protocol'] === undefined ? '' : `/${text(fields['protocol'])}`}`;
  });
  return flagsFor('--publish', specs);
}

/** Named volumes are noted, paths become the folder's own. */
function volumesOf(file: FileContext, at: string, value: unknown): { volumes: string[]; mounts: string[] } {
  const volumes: string[] = [];
  const mounts = list(value).map((item) => {
    const spec = typeof item === 'object' && item !== null ? longVolume(file, at, item as Fields) : text(item);
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
  return `${source === '' ? '' : `${type === 'bind' && !/^[./~]/.test(source) ? './' : ''}${source}:`}${text(fields['target'])}${fields['read_only'] === true ? ':ro' : ''}`;
}

function health(file: FileContext, at: string, value: unknown): string[] {
  const fields = fieldsOf(file, `${at}.healthcheck`, value);
  if (value === undefined) return [];
  if (fields['disable'] === true) return ['--no-healthcheck'];
  const { test } = fields;
  const words = list(test).map(text);
  const command = !Array.isArray(test) ? text(test) : words[0] === 'CMD-SHELL' ? (words[1] ?? '') : words.slice(1).map((word) => (/^[\w./:=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' '); // prettier-ignore
  const one = (key: string, flag: string): string[] => (fields[key] === undefined ? [] : [flag, text(fields[key])]);
  return [
    ...(command === '' ? [] : ['--health-cmd', command]),
    ...[...one('interval', '--health-interval'), ...one('timeout', '--health-timeout'), ...one('retries', '--health-retries'), ...one('start_period', '--health-start-period')],
  ];
}

function limits(fields: Fields, deploy: Fields): string[] {
  const inner = ((deploy['resources'] as Fields | undefined)?.['limits'] ?? {}) as Fields;
  const memory = text(fields['mem_limit'] ?? inner['memory']);
  const cpus = text(fields['cpus'] ?? inner['cpus']);
  return [...(memory === '' ? [] : ['--memory', memory]), ...(cpus === '' ? [] : ['--cpus', cpus])];
}
