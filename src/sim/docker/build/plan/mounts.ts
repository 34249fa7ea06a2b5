// `RUN --mount=type=…`: files and folders that are there only while the command runs.
import { resolvePath } from '../../../kernel/files';
import { cut, lastPart } from '../../../text';
import { DockerfileProblem, type Lines } from '../dockerfile/problem';
import { withSuggestion } from '../dockerfile/suggest';

const TYPES = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'] as const;
type MountType = (typeof TYPES)[number];
const KEYS = ['type', 'from', 'source', 'target', 'readonly', 'id', 'sharing', 'required', 'mode', 'uid', 'gid', 'src', 'dst', 'ro', 'rw', 'readwrite', 'env', 'size'];
const ALIASES: Readonly<Record<string, string>> = { src: 'source', dst: 'target', destination: 'target', ro: 'readonly', rw: 'readwrite' };

/** A mount as it was written, with its variables filled in. */
export interface WrittenMount {
  type: MountType;
  from: string;
  source: string;
  /** Empty where none was given. */
  target: string;
  id: string;
  readOnly: boolean;
  required: boolean;
  /** Octal digits; empty where none were given. */
  mode: string;
  /** A secret as a variable instead of a file. */
  env: string;
}

/** Reads a mount. `word` fills variables in. Throws DockerfileProblem. */
export function readMount(text: string, word: (text: string) => string, lines: Lines): WrittenMount {
  const complain = (message: string): never => {
    throw new DockerfileProblem(message, lines);
  };
  const values = new Map<string, string>();
  for (const field of text.split(',')) {
    const [typed, raw] = cut(field, '=');
    const key = typed.toLowerCase();
    const name = ALIASES[key] ?? key;
    if (raw === undefined && !['readonly', 'readwrite', 'required'].includes(name)) complain(`invalid field '${field}' must be a key=value pair`);
    if (!KEYS.includes(key) && key !== 'destination') complain(withSuggestion(`unexpected key '${key}' in '${field}'`, key, KEYS));
    values.set(name, raw === undefined ? 'true' : word(raw));
  }
  const valueOf = (name: string): string => values.get(name) ?? '';
  const type = (values.get('type') ?? 'bind').toLowerCase();
  if (!isType(type)) return complain(withSuggestion(`unsupported mount type ${JSON.stringify(valueOf('type'))}`, type, TYPES));
  if (values.has('required') && type !== 'secret' && type !== 'ssh') complain(`unexpected key 'required' for mount type '${type}'`);
  if (values.has('sharing') && type !== 'cache') complain(`invalid cache sharing set for ${type} mount`);
  for (const name of ['mode', 'uid', 'gid']) if (values.has(name) && (type === 'bind' || type === 'tmpfs')) complain(`${name} not allowed for "${type}" type mounts`);
  if (type === 'secret') checkSecret(values, complain);
  const writable = type === 'cache' || type === 'tmpfs' || values.get('readwrite') === 'true';
  return {
    type,
    from: valueOf('from'),
    source: valueOf('source'),
    target: valueOf('target'),
    id: valueOf('id'),
    readOnly: values.has('readonly') ? values.get('readonly') === 'true' : !writable,
    required: values.get('required') === 'true',
    mode: valueOf('mode'),
    env: valueOf('env'),
  };
}

const isType = (word: string): word is MountType => (TYPES as readonly string[]).includes(word);

function checkSecret(values: ReadonlyMap<string, string>, complain: (message: string) => never): void {
  if (values.has('from')) complain('secret mount should not have a from');
  if (!values.has('source') && !values.has('target') && !values.has('id')) complain('invalid secret mount. one of source, target required');
  if (values.has('source') && values.has('id')) complain("both source and id can't be set");
}

/** Where a mount appears, seen from the folder that the command runs in. Throws DockerfileProblem. */
export function targetOf({ type, target, id, source }: WrittenMount, cwd: string, lines: Lines): string {
  if (type === 'secret' && target === '') return `/run/secrets/${lastPart(id || source, '/')}`;
  if (target === '' && type !== 'ssh') throw new DockerfileProblem(`invalid mount target ${JSON.stringify('/')}`, lines);
  const path = resolvePath(cwd, target);
  if (path === '/') throw new DockerfileProblem(`invalid mount target ${JSON.stringify(path)}`, lines);
  return path;
}
