// `-v`, `--mount` and `--tmpfs` on the client: what the create request says of mounts (docker/cli opts/mount.go).
import { cut } from '../../text';
import { resolvePath } from '../../kernel/files';
import { type MountSpec } from '../api/types';
import { BadFlag, Complaint } from '../cli/problems';
import { parseRam } from '../format/units';

/** A path that begins with `.` becomes absolute; everything else is left to the daemon. */
const absolute = (cwd: string, source: string): string => (source === '.' || source.startsWith('./') ? resolvePath(cwd, source) : source);

/** Parses every `-v`: with a source it is a bind of the host config, without one an anonymous volume of the config. Throws Complaint. */
export function parseVolumes(cwd: string, specs: readonly string[]): { binds: string[]; volumes: Record<string, Record<string, never>> } {
  for (const spec of specs) {
    if (spec === '') throw new Complaint('invalid empty volume spec');
    if (spec.startsWith(':') && spec.length > 1) throw new Complaint(`invalid spec: ${spec}: empty section between colons`);
  }
  const binds = specs.flatMap((spec) => {
    const [source, rest] = cut(spec, ':');
    return rest === undefined ? [] : [`${absolute(cwd, source)}:${rest}`];
  });
  return { binds, volumes: Object.fromEntries(specs.filter((spec) => !spec.includes(':')).map((spec) => [spec, {}])) };
}

/** Parses every `--tmpfs`: options by path. */
export function parseTmpfs(specs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    specs.map((spec) => {
      const [path, options = ''] = cut(spec, ':');
      return [path, options];
    }),
  );
}

/** Fields of a line of CSV; quotes keep a comma in its field. */
function csvFields(line: string): string[] {
  const fields = [...line.matchAll(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g)].map(([field]) => field.replace(/^,/, ''));
  return fields.map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
}

const FLAGS: Readonly<Record<string, 'readonly' | 'volume-nocopy' | 'bind-nonrecursive'>> = {
  readonly: 'readonly',
  ro: 'readonly',
  'volume-nocopy': 'volume-nocopy',
  'bind-nonrecursive': 'bind-nonrecursive',
};

const BIND_RECURSIVE = ['enabled', 'disabled', 'writable', 'readonly'];

/** The fields of a mount in the API's order, which `docker inspect` shows (api/types/mount/mount.go). */
const ORDER = ['Type', 'Source', 'Target', 'ReadOnly', 'Consistency', 'BindOptions', 'VolumeOptions', 'TmpfsOptions'];

/** A value of `strconv.ParseBool`; undefined when it is none. */
function boolOf(text: string): boolean | undefined {
  return /^(1|t|true)$/i.test(text) ? true : /^(0|f|false)$/i.test(text) ? false : undefined;
}

/** Parses a `--mount`. Throws BadFlag. */
export function parseMount(cwd: string, value: string): MountSpec {
  const wrong = (why: string): BadFlag => new BadFlag(`invalid argument "${value}" for "--mount" flag: ${why}`);
  const spec: MountSpec = { Type: 'volume', Target: '' };
  const volume = (): NonNullable<MountSpec['VolumeOptions']> => (spec.VolumeOptions ??= { Labels: {}, DriverConfig: {} });
  const pair = (text: string): Record<string, string> => {
    const [name, content = ''] = cut(text, '=');
    return { [name]: content };
  };

  const setFlag = (key: string, text = 'true'): boolean => {
    const flag = Object.hasOwn(FLAGS, key) ? FLAGS[key] : undefined;
    if (flag === undefined) return false;
    const on = boolOf(text);
    if (on === undefined) throw wrong(`invalid value for ${key}: ${text}`);
    if (flag === 'readonly') spec.ReadOnly = on;
    else if (flag === 'volume-nocopy') volume().NoCopy = on;
    else spec.BindOptions = { ...spec.BindOptions, NonRecursive: on };
    return true;
  };
  const setValue: Readonly<Record<string, (text: string) => void>> = {
    type: (text) => (spec.Type = text.toLowerCase()),
    source: (text) => (spec.Source = absolute(cwd, text)),
    target: (text) => (spec.Target = text),
    consistency: (text) => (spec.Consistency = text.toLowerCase()),
    'bind-propagation': (text) => (spec.BindOptions = { ...spec.BindOptions, Propagation: text.toLowerCase() }),
    'bind-recursive': (text) => {
      if (!BIND_RECURSIVE.includes(text))
        throw wrong(
          `invalid value for bind-recursive: ${text} (must be ${BIND_RECURSIVE.map((one) => JSON.stringify(one))
            .join(', ')
            .replace(/, (?=[^,]*$)/, ', or ')})`,
        );
      spec.BindOptions = { ...spec.BindOptions, NonRecursive: text === 'disabled' };
    },
    'volume-label': (text) => Object.assign(volume().Labels, pair(text)),
    'volume-driver': (text) => (volume().DriverConfig.Name = text),
    'volume-opt': (text) => (volume().DriverConfig.Options = { ...volume().DriverConfig.Options, ...pair(text) }),
    'tmpfs-size': (text) => {
      const bytes = parseRam(text);
      if (bytes === undefined) throw wrong(`invalid value for tmpfs-size: ${text}`);
      spec.TmpfsOptions = { ...spec.TmpfsOptions, SizeBytes: bytes };
    },
    'tmpfs-mode': (text) => {
      if (!/^[0-7]+$/.test(text)) throw wrong(`invalid value for tmpfs-mode: ${text}`);
      spec.TmpfsOptions = { ...spec.TmpfsOptions, Mode: parseInt(text, 8) };
    },
  };
  const SHORT: Readonly<Record<string, string>> = { src: 'source', dst: 'target', destination: 'target' };

  if (value === '') throw wrong('EOF');
  for (const field of csvFields(value)) {
    const [key, text] = cut(field, '=');
    if (setFlag(key, text)) continue;
    if (text === undefined) throw wrong(`invalid field '${field}' must be a key=value pair`);
    const name = SHORT[key] ?? key;
    const set = Object.hasOwn(setValue, name) ? setValue[name] : undefined;
    if (!set) throw wrong(`unexpected key '${key}' in '${field}'`);
    set(text);
  }
  if (spec.Type === '') throw wrong('type is required');
  if (spec.Target === '') throw wrong('target is required');
  for (const [kind, options] of [
    ['volume', spec.VolumeOptions],
    ['bind', spec.BindOptions],
    ['tmpfs', spec.TmpfsOptions],
  ] as const)
    if (options !== undefined && spec.Type !== kind) throw wrong(`cannot mix '${kind}-*' options with mount type '${spec.Type}'`);
  return Object.fromEntries(Object.entries(spec).sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))) as unknown as MountSpec;
}
