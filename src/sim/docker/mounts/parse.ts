// What a create request says of mounts, as the daemon reads it, and its words where that makes no sense (moby volume/mounts).
import { type FileView, resolvePath } from '../../kernel/files';
import { Refusal } from '../api/daemon';
import { type MountSpec } from '../api/types';

const bad = (message: string): Refusal => new Refusal(400, message, 'bad-parameter');
/** What cannot be read as `source:destination:mode` is answered as an error of the daemon's own. */
const unreadable = (message: string): Refusal => new Refusal(500, message, 'bad-parameter');

const PROPAGATION = ['private', 'rprivate', 'slave', 'rslave', 'shared', 'rshared'];
const MODES = [['ro', 'rw'], ['z', 'Z'], PROPAGATION, ['nocopy'], ['consistent', 'cached', 'delegated']];

/** Whether a mode such as `ro,z` can be: at most one word of each kind. */
function isMode(mode: string): boolean {
  const words = mode === '' ? [] : mode.split(',');
  return words.every((word) => MODES.some((kind) => kind.includes(word))) && MODES.every((kind) => words.filter((word) => kind.includes(word)).length <= 1);
}

/** A bind or volume as `-v` asks for it. */
export interface RawMount {
  type: 'bind' | 'volume';
  /** A host path, a volume's name, or empty for an anonymous volume. */
  source: string;
  destination: string;
  mode: string;
}

/** What is wrong with the place of a mount in a container; undefined when nothing is. */
export function destinationProblem(path: string): string | undefined {
  if (!path.startsWith('/')) return `invalid mount path: '${path}' mount path must be absolute`;
  return resolvePath('/', path) === '/' ? "invalid specification: destination can't be '/'" : undefined;
}

/** Reads `destination`, `source:destination` or `source:destination:mode`. Refuses. */
export function parseRaw(raw: string): RawMount {
  const invalid = `invalid volume specification: '${raw}'`;
  const parts = raw.split(':');
  const [first = '', second, mode = ''] = parts;
  if (first === '' || parts.length > 3 || (parts.length === 2 && second !== undefined && isMode(second))) throw unreadable(invalid);
  if (!isMode(mode)) throw bad(`invalid mode: ${mode}`);
  const source = second === undefined ? '' : first;
  const destination = second ?? first;
  const type = source.startsWith('/') ? 'bind' : 'volume';
  const words = mode.split(',');
  const foreign = type === 'bind' ? words.includes('nocopy') && 'VolumeOptions' : words.some((word) => PROPAGATION.includes(word)) && 'BindOptions';
  const problem = destinationProblem(destination) ?? (foreign === false ? undefined : `field ${foreign} must not be specified`);
  if (problem !== undefined) throw unreadable(`${invalid}: invalid mount config for type "${type}": ${problem}`);
  return { type, source, destination: resolvePath('/', destination), mode };
}

/** Reads `container[:mode]` of `--volumes-from`. Refuses. */
export function parseVolumesFrom(spec: string): { container: string; readOnly: boolean } {
  const [container = '', ...rest] = spec.split(':');
  const mode = rest.length === 0 ? 'rw' : rest.join(':');
  if (container === '') throw bad('volumes-from specification cannot be an empty string');
  if (!isMode(mode) || mode.includes('nocopy') || PROPAGATION.includes(mode)) throw bad(`invalid mode: ${mode}`);
  return { container, readOnly: mode.split(',').includes('ro') };
}

/** Checks a `--mount` against the files of the daemon's machine. Refuses. */
export function checkSpec({ Type, Source = '', Target, ReadOnly = false, BindOptions: { Propagation = '' } = {} }: MountSpec, host: FileView): void {
  const invalid = (why: string): Refusal => bad(`invalid mount config for type "${Type}": ${why}`);
  const problem = destinationProblem(Target);
  if (problem !== undefined) throw invalid(problem);
  switch (Type) {
    case 'bind':
      if (Source === '') throw invalid('field Source must not be empty');
      if (Propagation !== '' && !PROPAGATION.includes(Propagation)) throw invalid(`invalid propagation mode: ${Propagation}`);
      if (!Source.startsWith('/')) throw invalid(`invalid mount path: '${Source}' mount path must be absolute`);
      if (!host.read(Source)) throw invalid(`bind source path does not exist: ${Source}`);
      return;
    case 'volume':
      if (ReadOnly && Source === '') throw invalid('must not set ReadOnly mode when using anonymous volumes');
      return;
    case 'tmpfs':
      if (Source !== '') throw invalid('field Source must not be specified');
      return;
    default:
      throw invalid('mount type unknown');
  }
}

/** The words for two mounts at one place. */
export function duplicateMount(destination: string): Refusal {
  return bad(`Duplicate mount point: ${destination}`);
}
