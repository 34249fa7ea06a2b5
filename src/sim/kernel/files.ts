// File trees: read-only layers below, one writable layer on top, looked up the way overlayfs does.

/** One entry of a file tree. `size` (bytes) stands in for content that is not kept. */
export type FileNode = NodeFacts &
  (
    | { kind: 'file'; text: string; size?: number; mode?: string; /** What an archive (tar) holds, by path from its root. */ archive?: Record<string, FileNode | null> }
    | { kind: 'dir' }
    | { kind: 'link'; to: string }
    | { kind: 'program'; name: string; size?: number }
  );

/** What a tree knows of every entry that was written while the machine ran. */
interface NodeFacts {
  /** Simulated ms of the last change; what was there from the beginning has none. */
  mtime?: number;
  /** `user:group`, where it was given to somebody. */
  owner?: string;
}

/** Entries by absolute path. */
export type FileMap = Readonly<Record<string, FileNode>>;

/** What one layer changes in those below it: a node, or null where a lower entry has been deleted (a whiteout). */
export type LayerFiles = Readonly<Record<string, FileNode | null>>;

/** A layer that is still being written. */
export type WritableLayer = Record<string, FileNode | null>;

/** A merged view: what a process sees from its root directory. */
export interface FileView {
  /** The node at a path, links followed; undefined where nothing is. */
  read(path: string): FileNode | undefined;
  /** The node itself, links not followed. */
  lstat(path: string): FileNode | undefined;
  /** Sorted names directly under a directory. */
  list(path: string): string[];
  /** Every path that the view holds, sorted. */
  paths(): string[];
}

/** Joins and normalises: `.` and `..` are resolved, the result is absolute. */
export function resolvePath(cwd: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${cwd}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** The directory that holds a path. */
export function parentOf(path: string): string {
  const cut = path.lastIndexOf('/');
  return cut <= 0 ? '/' : path.slice(0, cut);
}

/** Merges read-only layers (lowest first) and a writable layer into one view, which sees what is written to that layer later on. */
export function mergeLayers(lower: readonly LayerFiles[], upper: LayerFiles): FileView {
  const below = flatten(lower);
  const own = (path: string): FileNode | undefined => {
    const above = upper[path];
    if (above !== undefined) return above ?? undefined;
    return deletedAbove(upper, path) ? undefined : below.nodes.get(path);
  };
  const holdsSomething = (path: string): boolean =>
    (below.children.has(path) && upper[path] !== null && !deletedAbove(upper, path)) || Object.keys(upper).some((p) => p.startsWith(`${path}/`) && own(p) !== undefined);
  const lstat = (path: string): FileNode | undefined => (path === '/' ? { kind: 'dir' } : (own(path) ?? (holdsSomething(path) ? { kind: 'dir' } : undefined)));
  const real = (path: string, depth = 0): string => {
    if (path === '/' || depth > 40) return path;
    const here = join(real(parentOf(path), depth + 1), nameOf(path));
    const node = own(here);
    return node?.kind === 'link' ? real(resolvePath(parentOf(here), node.to), depth + 1) : here;
  };
  const namesIn = (dir: string): string[] => {
    const names = new Set<string>();
    if (upper[dir] !== null && !deletedAbove(upper, dir)) for (const name of below.children.get(dir) ?? []) if (upper[join(dir, name)] !== null) names.add(name);
    const prefix = dir === '/' ? '/' : `${dir}/`;
    for (const path of Object.keys(upper)) if (path.startsWith(prefix) && own(path) !== undefined) names.add(path.slice(prefix.length).split('/')[0] ?? '');
    return [...names].sort();
  };
  const pathsUnder = (dir: string): string[] => namesIn(dir).flatMap((name) => [join(dir, name), ...pathsUnder(join(dir, name))]);
  return {
    lstat: (path) => lstat(path === '/' ? path : join(real(parentOf(path)), nameOf(path))),
    read: (path) => lstat(real(path)),
    list: (path) => namesIn(real(path)),
    paths: () => ['/', ...pathsUnder('/')].sort(),
  };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const join = (dir: string, name: string): string => (dir === '/' ? `/${name}` : `${dir}/${name}`);

/** Whether a layer deletes a folder that a path lies in. */
function deletedAbove(layer: LayerFiles, path: string): boolean {
  for (let p = parentOf(path); p !== '/'; p = parentOf(p)) if (layer[p] === null) return true;
  return false;
}

/** Read-only layers as one: what they show at each path, and the names in each folder, also where no layer names the folder itself. */
interface Flat {
  nodes: ReadonlyMap<string, FileNode>;
  children: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Stacks that have been flattened, by their highest layer. A layer that has been stored never changes. */
const flattened = new WeakMap<LayerFiles, { layers: readonly LayerFiles[]; flat: Flat }>();

function flatten(layers: readonly LayerFiles[]): Flat {
  const top = layers.at(-1);
  const known = top && flattened.get(top);
  if (known?.layers.length === layers.length && known.layers.every((layer, index) => layer === layers[index])) return known.flat;
  const nodes = new Map<string, FileNode>();
  for (const layer of layers) {
    const deleted = Object.keys(layer).filter((path) => layer[path] === null);
    for (const path of deleted) for (const other of nodes.keys()) if (other === path || other.startsWith(`${path}/`)) nodes.delete(other);
    for (const [path, node] of Object.entries(layer)) if (node) nodes.set(path, node);
  }
  const children = new Map<string, Set<string>>();
  for (const path of nodes.keys()) {
    for (let p = path; p !== '/'; p = parentOf(p)) {
      const names = children.get(parentOf(p)) ?? new Set<string>();
      children.set(parentOf(p), names.add(nameOf(p)));
    }
  }
  const flat = { nodes, children };
  if (top) flattened.set(top, { layers: [...layers], flat });
  return flat;
}
