// `docker build --secret`: where the client finds what a RUN may read and no layer keeps.
import { resolvePath } from '../../kernel/files';
import { type ProgramContext } from '../../shell/program';
import { cut } from '../../text';
import { own } from '../../values';
import { CliFailure } from '../cli/problems';

/** Bytes that a secret may have (buildkit, session/secrets). */
const MAX_BYTES = 500 * 1024;

/** Reads `id=…,src=…` or `id=…,env=…`: the secrets by their IDs. Throws CliFailure in buildx's words. */
export function readSecrets(program: ProgramContext, specs: readonly string[]): Map<string, string> {
  return new Map(specs.map((spec) => readSecret(program, fieldsOf(spec))));
}

function fieldsOf(spec: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const field of spec.split(',')) {
    const [typed, value] = cut(field, '=');
    if (value === undefined) throw new CliFailure(`ERROR: invalid field '${field}' must be a key=value pair`);
    const key = typed.toLowerCase();
    if (!['type', 'id', 'src', 'source', 'env'].includes(key)) throw new CliFailure(`ERROR: unexpected key '${key}' in '${field}'`);
    if (key === 'type' && value !== 'file' && value !== 'env') throw new CliFailure(`ERROR: unsupported secret type ${JSON.stringify(value)}`);
    fields.set(key === 'source' ? 'src' : key, value);
  }
  return fields;
}

function readSecret({ session, files }: ProgramContext, fields: ReadonlyMap<string, string>): [id: string, text: string] {
  const id = fields.get('id') ?? '';
  if (id === '') throw new CliFailure('ERROR: secret missing ID');
  const named = fields.get('src');
  const variable = fields.get('env') ?? (fields.get('type') === 'env' ? named : undefined) ?? (named === undefined && own(session.env, id) !== undefined ? id : undefined);
  if (variable !== undefined) return [id, own(session.env, variable) ?? ''];
  const source = named ?? id;
  const node = files.read(resolvePath(session.cwd, source));
  if (node?.kind !== 'file') throw new CliFailure(`ERROR: failed to stat ${source}: stat ${source}: no such file or directory`);
  if (node.text.length > MAX_BYTES) throw new CliFailure(`ERROR: secret ${id} too big. max size 500KB`);
  return [id, node.text];
}
