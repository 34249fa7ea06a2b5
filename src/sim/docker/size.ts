// How many bytes files take, as Docker counts them: the content of files, nothing for directories.
import { type FileNode } from '../kernel/files';
import { sizeOf } from '../shell/programs/support';

/** Bytes in a writable layer, a volume or a copied tree. */
export function contentSize(files: Readonly<Record<string, FileNode | null>>): number {
  return Object.values(files).reduce((sum, node) => sum + (node && node.kind !== 'dir' ? sizeOf(node) : 0), 0);
}
