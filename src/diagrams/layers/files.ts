// The files of an image and of a container on it: what the container changed, and what somebody sees who looks from above.
import { type Container } from '../../sim/docker/container';
import { type Engine } from '../../sim/docker/engine';
import { filesOfLayers } from '../../sim/docker/images/layerFiles';
import { type FileNode, type LayerFiles, mergeLayers } from '../../sim/kernel/files';

/** What a container's writable layer does to one path. copied: a file of the image was copied up and changed. */
export interface Change {
  path: string;
  kind: 'added' | 'copied' | 'deleted';
  /** The layer that has the file below; null for an added one. */
  from: string | null;
}

/** A path that somebody who looks from above sees, and the layer that it comes from. `layer` is null for the writable one. */
export interface Seen {
  path: string;
  layer: string | null;
  hidden: boolean;
}

const isFile = (node: FileNode | null | undefined): boolean => node != null && node.kind !== 'dir';

/** Where in a stack the highest layer that says anything about a path is; -1 for none. */
const topmost = (files: readonly LayerFiles[], path: string): number => files.findLastIndex((layer) => layer[path] !== undefined);

/** What a container has changed, files only; deletions last. */
export function changesOf(engine: Engine, { layers, writable }: Container): Change[] {
  const files = filesOfLayers(engine, layers);
  const view = mergeLayers(files, {});
  const holder = (path: string): string | null => layers[topmost(files, path)] ?? null;
  const changes = Object.entries(writable).flatMap(([path, node]): Change[] => {
    const below = view.lstat(path) !== undefined;
    if (node === null) return below ? [{ path, kind: 'deleted', from: holder(path) }] : [];
    return isFile(node) ? [{ path, kind: below ? 'copied' : 'added', from: below ? holder(path) : null }] : [];
  });
  return changes.sort((a, b) => Number(a.kind === 'deleted') - Number(b.kind === 'deleted') || (a.path < b.path ? -1 : 1));
}

const weightOf = (node: FileNode | null): number => (node && node.kind !== 'dir' && 'size' in node ? (node.size ?? 0) : 0);

/** A few of the paths that are seen from above: what the container did, and what each layer is there for. What a layer above replaced or deleted is not seen; a layer that does nothing but delete shows what it hides. */
export function seenFromAbove(engine: Engine, layers: readonly string[], changes: readonly Change[], most: number): Seen[] {
  const files = filesOfLayers(engine, layers);
  const merged = mergeLayers(files, {});
  const own = changes.map(({ path, kind, from }): Seen => ({ path, layer: kind === 'deleted' ? from : null, hidden: kind === 'deleted' }));
  const taken = new Set(changes.map(({ path }) => path));
  const best = layers.map((layer, at): Seen | null => {
    const last = Object.entries(files[at] ?? {}).filter(([path]) => !taken.has(path) && topmost(files, path) === at);
    const heaviestFirst = last.filter(([, node]) => isFile(node)).sort(([a, x], [b, y]) => weightOf(y) - weightOf(x) || a.length - b.length);
    const there = heaviestFirst.find(([path]) => merged.lstat(path) !== undefined);
    if (there) return { path: there[0], layer, hidden: false };
    const below = files.slice(0, at);
    const deleted = last.find(([path, node]) => node === null && isFile(below[topmost(below, path)]?.[path]));
    return deleted ? { path: deleted[0], layer: layers[topmost(below, deleted[0])] ?? null, hidden: true } : null;
  });
  const below = best.flatMap((seen) => seen ?? []).toReversed();
  return [...own.slice(0, Math.max(2, most - 2)), ...below].slice(0, most);
}
