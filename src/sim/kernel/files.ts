// File trees: read-only layers below, one writable layer on top, looked up the way overlayfs does; and trees mounted onto one another.
import { present } from '../draft';
import { wordAt } from '../text';

/** One entry of a file tree. `size` (bytes) stands in for content that is not kept. */
export type FileNode = NodeFacts &
  ({ kind: 'file'; text: string; size?: number; mode?: string } | { kind: 'dir'; mode?: string } | { kind: 'link'; to: string } | { kind: 'program'; name: string; size?: number });

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

/** The store that a path leads to, and the path inside it: a machine's disk, a container's writable layer, a volume, or a container's tmpfs mount. */
export type FilePlace =
  | { store: 'disk' | 'layer'; path: string }
  | { store: 'volume'; volume: string; path: string }
  /** `at` is where it is mounted. */
  | { store: 'tmpfs'; at: string; path: string };

/** Entries as they lie, by absolute path, links not followed: what a view is made of. */
export interface FileTree {
  /** A folder that only holds something is an entry too. */
  entry(path: string): FileNode | undefined;
  /** Names directly under a folder, in no order. */
  names(dir: string): ReadonlySet<string>;
}

/** A tree that appears at a path of another one, instead of what that has there. */
export interface MountedTree {
  at: string;
  tree: FileTree;
}

/** What a process sees from its root directory. */
export interface FileView {
  /** The path itself with every link followed. */
  real(path: string): string;
  /** The node at a path, links followed; undefined where nothing is. */
  read(path: string): FileNode | undefined;
  /** The node itself, links not followed. */
  lstat(path: string): FileNode | undefined;
  /** Sorted names directly under a directory. */
  list(path: string): string[];
  /** Every path below a directory, sorted; no link is followed, the directory itself is left out. */
  below(dir: string): string[];
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

/** A name in a directory. */
const join = (dir: string, name: string): string => (dir === '/' ? `/${name}` : `${dir}/${name}`);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A directory joined with the path of what lies below it; `/` is the directory itself. */
export function joinPath(dir: string, below: string): string {
  return below === '/' ? dir : join(dir, below.slice(1));
}

/** Whether a path is a directory or lies below it. */
export function isWithin(path: string, dir: string): boolean {
  return dir === '/' || (path.startsWith(dir) && (path.length === dir.length || path.charAt(dir.length) === '/'));
}

/** What is left of a path below a directory; `/` for the directory itself. Only for paths that lie within it. */
export function pathWithin(path: string, dir: string): string {
  return dir === '/' ? path : path.slice(dir.length) || '/';
}

/** A tree as a process sees it: links lead on. */
export function viewOf(tree: FileTree): FileView {
  const real = (path: string, depth = 0): string => {
    if (path === '/' || depth > 40) return path;
    const here = join(real(parentOf(path), depth + 1), nameOf(path));
    const node = tree.entry(here);
    return node?.kind === 'link' ? real(resolvePath(parentOf(here), node.to), depth + 1) : here;
  };
  const pathsUnder = (dir: string): string[] => [...tree.names(dir)].flatMap((name) => [join(dir, name), ...pathsUnder(join(dir, name))]);
  return {
    real: (path) => real(path),
    lstat: (path) => tree.entry(path === '/' ? path : join(real(parentOf(path)), nameOf(path))),
    read: (path) => tree.entry(real(path)),
    list: (path) => [...tree.names(real(path))].sort(),
    below: (dir) => pathsUnder(dir).sort(),
  };
}

/** Merges read-only layers (lowest first) and a writable layer into one view, which sees what is written to that layer later on. */
export function mergeLayers(lower: readonly LayerFiles[], upper: LayerFiles): FileView {
  return viewOf(layeredTree(lower, upper));
}

/** Read-only layers (lowest first) under a writable one. */
export function layeredTree(lower: readonly LayerFiles[], upper: LayerFiles): FileTree {
  const below = flatten(lower);
  const own = (path: string, layer = present(upper)): FileNode | undefined => {
    const above = layer[path];
    if (above !== undefined) return above ?? undefined;
    return deletedAbove(layer, path) ? undefined : below.nodes.get(path);
  };
  const holdsSomething = (path: string): boolean => {
    const layer = present(upper);
    if (below.children.has(path) && layer[path] !== null && !deletedAbove(layer, path)) return true;
    const start = `${path}/`;
    for (const p in layer) if (p.startsWith(start) && own(p, layer) !== undefined) return true;
    return false;
  };
  return {
    entry: (path) => (path === '/' ? { kind: 'dir' } : (own(path) ?? (holdsSomething(path) ? { kind: 'dir' } : undefined))),
    names(dir) {
      const layer = present(upper);
      const names = new Set<string>();
      if (layer[dir] !== null && !deletedAbove(layer, dir)) for (const name of below.children.get(dir) ?? []) if (layer[join(dir, name)] !== null) names.add(name);
      for (const path of Object.keys(layer)) if (path !== dir && isWithin(path, dir) && own(path, layer) !== undefined) names.add(wordAt(pathWithin(path, dir).split('/'), 1));
      return names;
    },
  };
}

/** A tree that is made when somebody first looks at it. */
export function lateTree(make: () => FileTree): FileTree {
  let made: FileTree | undefined;
  const tree = (): FileTree => (made ??= make());
  return { entry: (path) => tree().entry(path), names: (dir) => tree().names(dir) };
}

/** The part of a tree below a path, which may also be a single file. */
export function subtree(tree: FileTree, root: string): FileTree {
  return { entry: (path) => tree.entry(joinPath(root, path)), names: (dir) => tree.names(joinPath(root, dir)) };
}

/** A tree with others mounted onto it; the deepest mount decides. */
export function mountedTree(root: FileTree, mounts: readonly MountedTree[]): FileTree {
  if (mounts.length === 0) return root;
  const deepestFirst = [...mounts].sort((a, b) => b.at.length - a.at.length);
  const over = (path: string): MountedTree => deepestFirst.find(({ at }) => isWithin(path, at)) ?? { at: '/', tree: root };
  return {
    entry(path) {
      const { at, tree } = over(path);
      return tree.entry(pathWithin(path, at)) ?? (mounts.some((mount) => isWithin(mount.at, path)) ? { kind: 'dir' } : undefined);
    },
    names(dir) {
      const { at, tree } = over(dir);
      const names = new Set(tree.names(pathWithin(dir, at)));
      for (const mount of mounts) if (mount.at !== dir && isWithin(mount.at, dir)) names.add(wordAt(pathWithin(mount.at, dir).split('/'), 1));
      return names;
    },
  };
}

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
