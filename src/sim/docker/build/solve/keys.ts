// Cache keys: what makes two steps the same for BuildKit, so that the result of one stands for the other.
import { type FileView } from '../../../kernel/files';
import { sha256 } from '../../../sha256';
import { chainIds } from '../../images/store';
import { type CopyOp, type ExecOp, type MkdirOp, type SourceOp } from '../plan/ops';
import { lastWord } from '../../../text';
import { matchSource, treeAt } from './copy';
import { contentHash } from './layer';

const keyOf = (...parts: unknown[]): string => sha256(JSON.stringify(parts));

/** An image is known by its layers, wherever they came from. */
export function sourceKey({ base }: SourceOp): string {
  return keyOf('source', lastWord(chainIds(base.image.layers)));
}

/** A folder is known by what it is made in, its path and its owner. */
export function mkdirKey({ path, user }: MkdirOp, below: string): string {
  return keyOf('mkdir', below, path, user);
}

/**
 * A command is known by its words, its environment, its folder and its user, and by what it runs in; not by what it did.
 * Of its mounts only what it may read for certain counts: not caches, not secrets.
 */
export function execKey(op: ExecOp, below: string, hashes: ReadonlyMap<string, string>): string {
  const { argv, env, cwd, user, script, mounts } = op;
  const parts = mounts.map((mount) => {
    const { type, target, readOnly } = mount;
    if (type === 'secret') return [type, target, readOnly, mount.id, mount.required];
    return [type, target, readOnly, type === 'cache' ? mount.id : (hashes.get(target) ?? '')];
  });
  return keyOf('exec', below, argv, env, cwd, user, script, parts);
}

/** A copy is known by its words and by the files that it takes: their names, contents, permissions and owners, not their dates. */
export function copyKey(op: CopyOp, below: string, source: FileView): string {
  const { sources, inline, dest, chown, chmod, unpack } = op;
  const files = sources.flatMap((pattern) => matchSource(source, pattern)).flatMap((path) => treeAt(source, path).map(([inside, node]) => [`${path}${inside}`, node] as const));
  return keyOf('copy', below, sources, inline, dest, chown, chmod, unpack, contentHash(files));
}

/** The hash of a folder or file that is mounted. */
export function mountHash(source: FileView, path: string): string {
  return contentHash(treeAt(source, path));
}
