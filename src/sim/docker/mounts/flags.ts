// `-v`, `--mount` and `--tmpfs` on the client: what the create request says of mounts (docker/cli opts/mount.go).
import { resolvePath } from '../../kernel/files';
import { type MountSpec } from '../api/types';
import { BadFlag, Complaint } from '../cli/problems';
import { parseRam } from '../format/units';

/** A path that begins with `.` becomes absolute; everything else is left to the daemon. */
const absolute = (cwd: string, source: string): string => (source === '.' || source.startsWith('./') ? resolvePath(cwd, source) : source);

/** Parses every `-v`: with a source it is a bind of the host config, without one an anonymous volume of the config. */
export function parseVolumes(cwd: string, specs: readonly string[]): { binds: string[]; volumes: Record<string, Record<string, never>> } {
  for (const spec of specs) {
    if (spec === '') throw new Complaint('invalid empty volume spec');
    if (spec.startsWith(':') && spec.length > 1) throw new Complaint(`invalid spec: ${spec}: empty section between colons`);
  }
  const binds = specs.filter((spec) => spec.includes(':')).map((spec) => [absolute(cwd, spec.split(':')[0] ?? ''), ...spec.split(':').slice(1)].join(':'));
  return { binds, volumes: Object.fromEntries(specs.filter((spec) => !spec.includes(':')).map((spec) => [spec, {}])) };
}

/** Parses every `--tmpfs`: options by path. */
export function parseTmpfs(specs: readonly string[]): Record<string, string> {
  return Object.fromEntries(specs.map((spec) => [spec.split(':')[0] ?? '', spec.split(':').slice(1).join(':')]));
}

/** Fields of a line of CSV; quotes keep a comma in its field. */
function csvFields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

const FLAGS: Readonly<Record<string, 'readonly' | 'volume-nocopy' | 'bind-nonrecursive'>> = {
  readonly: 'readonly',
  ro: 'readonly',
  'volume-nocopy': 'volume-nocopy',
  'bind-nonrecursive': 'bind-nonrecursive',
};

const BIND_RECURSIVE = ['enabled', 'disabled', 'writable', 'readonly'];

/** A value of `strconv.ParseBool`; undefined when it is none. */
function boolOf(text: string): boolean | undefined {
  return /^(1|t|true)$/i.test(text) ? true : /^(0|f|false)$/i.test(text) ? false : undefined;
}

/** Parses a `--mount`. Throws BadFlag. */
export function parseMount(cwd: string, value: string): MountSpec {
  const wrong = (why: string): BadFlag => new BadFlag(`invalid argument "${value}" for "--mount" flag: ${why}`);
  const spec: MountSpec = { Type: 'volume', Target: '' };
  const volume = (): NonNullable<MountSpec['VolumeOptions']> => (spec.VolumeOptions ??= { Labels: {}, DriverConfig: {} });
  const pair = (text: string): Record<string, string> => ({ [text.split('=')[0] ?? '']: text.split('=').slice(1).join('=') });

  const setFlag = (key: string, text: string | undefined): boolean => {
    const flag = Object.hasOwn(FLAGS, key) ? FLAGS[key] : undefined;
    if (flag === undefined) return false;
    const on = text === undefined ? true : boolOf(text);
    if (on === undefined) throw wrong(`invalid value for ${key}: ${text ?? ''}`);
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
    const cut = field.indexOf('=');
    const key = cut < 0 ? field : field.slice(0, cut);
    if (setFlag(key, cut < 0 ? undefined : field.slice(cut + 1))) continue;
    if (cut < 0) throw wrong(`invalid field '${field}' must be a key=value pair`);
    const name = SHORT[key] ?? key;
    const set = Object.hasOwn(setValue, name) ? setValue[name] : undefined;
    if (!set) throw wrong(`unexpected key '${key}' in '${field}'`);
    set(field.slice(cut + 1));
  }
  if (spec.Type === '') throw wrong('type is required');
  if (spec.Target === '') throw wrong('target is required');
  for (const [kind, options] of [
    ['volume', spec.VolumeOptions],
    ['bind', spec.BindOptions],
    ['tmpfs', spec.TmpfsOptions],
  ] as const)
    if (options !== undefined && spec.Type !== kind) throw wrong(`cannot mix '${kind}-*' options with mount type '${spec.Type}'`);
  return spec;
}
