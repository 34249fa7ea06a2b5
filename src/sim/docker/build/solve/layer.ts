// A step's changes as a layer: what really changed, named by its content and weighed.
import { UNPACKED_FACTOR } from '../../../calibration';
import { type FileNode, type FileView, type LayerFiles, parentOf } from '../../../kernel/files';
import { contentSize } from '../../size';
import { digestOf, sha256 } from '../../../sha256';
import { type StoredLayer } from '../../image';

/** Bytes of a compressed archive with nothing in it (illustrative; an empty layer has 32). */
const EMPTY_ARCHIVE = 32;

/** A node's own text for a hash; the date only where it matters. */
function nodeKey(node: FileNode | null, withDate: boolean): unknown {
  if (node === null) return null;
  const { mtime, owner = '', ...given } = node;
  const rest = given.kind === 'file' ? { ...given, mode: given.mode ?? '644' } : given;
  return [rest.kind, ...Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)), owner, withDate ? (mtime ?? null) : null];
}

/** A hash of files: names, contents, permissions and owners. BuildKit leaves dates out when it looks for cached results. */
export function contentHash(files: Iterable<readonly [path: string, node: FileNode | null]>): string {
  return sha256(JSON.stringify([...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, node]) => [path, nodeKey(node, false)])));
}

/** Changes without those that change nothing: whiteouts of what was not below, or lies in a folder that is deleted as a whole. */
export function tidied(changes: LayerFiles, below: FileView): LayerFiles {
  const inDeleted = (path: string): boolean => {
    for (let dir = parentOf(path); dir !== '/'; dir = parentOf(dir)) if (changes[dir] === null) return true;
    return false;
  };
  const kept = Object.entries(changes).filter(([path, node]) => (node === null ? below.lstat(path) !== undefined && !inDeleted(path) : true));
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A layer of changes. The same changes at the same instant are the same layer. */
export function makeLayer(files: LayerFiles): StoredLayer {
  const size = contentSize(files);
  const digest = digestOf(JSON.stringify(Object.entries(files).map(([path, node]) => [path, nodeKey(node, true)])));
  return { digest, compressed: EMPTY_ARCHIVE + Math.round(size / UNPACKED_FACTOR.value), size, files };
}
