// What stands in for the tar archives of `docker cp`: files by their path inside it, and the bytes that they would take on the wire.
import { type FileNode, type FileView, pathWithin } from '../../kernel/files';
import { sizeOf } from '../../shell/programs/support';

/** Files under one name. */
export interface Archive {
  /** The name of what was packed; `.` where only its content counts. */
  name: string;
  /** By path below that name, `/` for itself; a directory comes before what is in it. */
  entries: Record<string, FileNode>;
}

/** Packs what is at a path. Links are packed as links. */
export function pack(files: FileView, path: string, name: string): Archive {
  const root = files.lstat(path);
  const entries: Record<string, FileNode> = root ? { '/': { ...root } } : {};
  if (root?.kind === 'dir')
    for (const other of files.below(path)) {
      const node = files.lstat(other);
      if (node) entries[pathWithin(other, path)] = { ...node };
    }
  return { name, entries };
}

const BLOCK = 512;

/** Bytes of the archive: a header for each entry, content in blocks, and two empty blocks at its end. */
export function tarSize({ entries }: Archive): number {
  const content = Object.values(entries).map((node) => (node.kind === 'file' || node.kind === 'program' ? sizeOf(node) : 0));
  return content.reduce((sum, bytes) => sum + BLOCK + Math.ceil(bytes / BLOCK) * BLOCK, 2 * BLOCK);
}

/** What the daemon says of a path. */
export interface PathStat {
  name: string;
  size: number;
  isDir: boolean;
  /** Empty unless it is a link. */
  linkTarget: string;
}

/** A path split into its directory and its last part, as Go's filepath.Split does after Docker's own cleaning. */
export function splitPath(path: string): { dir: string; base: string } {
  const trimmed = path.replace(/\/+$/, '');
  const cut = trimmed.lastIndexOf('/');
  return { dir: trimmed.slice(0, cut) || '/', base: trimmed.slice(cut + 1) };
}

/** Whether a path can only mean a directory. */
export function assertsDirectory(path: string): boolean {
  return path.endsWith('/') || path === '.' || path.endsWith('/.');
}
