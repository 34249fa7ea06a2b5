// File trees: read-only layers below, one writable layer on top, looked up the way overlayfs does.

/** One entry of a file tree. `size` (bytes) stands in for content that is not kept. */
export type FileNode =
  { kind: 'file'; text: string; size?: number; mode?: string } | { kind: 'dir' } | { kind: 'link'; to: string } | { kind: 'program'; name: string; size?: number };

/** Entries by absolute path. */
export type FileMap = Readonly<Record<string, FileNode>>;

/** What is written on top: a node, or null where a lower entry has been deleted (a whiteout). */
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

/** Merges read-only layers (lowest first) and a writable layer into one view. */
export function mergeLayers(lower: readonly FileMap[], upper: Readonly<WritableLayer>): FileView {
  const own = (path: string): FileNode | undefined => {
    const above = upper[path];
    if (above !== undefined) return above ?? undefined;
    for (let i = lower.length - 1; i >= 0; i--) {
      const node = lower[i]?.[path];
      if (node) return node;
    }
    return undefined;
  };
  const hidden = (path: string): boolean => {
    for (let p = path; p !== '/'; p = parentOf(p)) if (upper[p] === null) return true;
    return false;
  };
  const all = (): Set<string> => {
    const paths = new Set<string>(['/']);
    for (const map of [...lower, upper]) for (const path of Object.keys(map)) for (let p = path; p !== '/' && !paths.has(p); p = parentOf(p)) if (!hidden(p)) paths.add(p);
    return paths;
  };
  const lstat = (path: string): FileNode | undefined => {
    if (path === '/') return { kind: 'dir' };
    if (hidden(path)) return undefined;
    return own(path) ?? (all().has(path) ? { kind: 'dir' } : undefined);
  };
  const real = (path: string, depth = 0): string => {
    if (path === '/' || depth > 40) return path;
    const base = real(parentOf(path), depth + 1);
    const here = base === '/' ? `/${path.slice(path.lastIndexOf('/') + 1)}` : `${base}/${path.slice(path.lastIndexOf('/') + 1)}`;
    const node = own(here);
    return node?.kind === 'link' && !hidden(here) ? real(resolvePath(base, node.to), depth + 1) : here;
  };
  return {
    lstat: (path) => lstat(parentOf(path) === '/' ? path : `${real(parentOf(path))}/${path.slice(path.lastIndexOf('/') + 1)}`),
    read: (path) => lstat(real(path)),
    list: (path) => {
      const dir = real(path);
      const prefix = dir === '/' ? '/' : `${dir}/`;
      const names = new Set<string>();
      for (const p of all()) if (p !== '/' && p.startsWith(prefix)) names.add(p.slice(prefix.length).split('/')[0] ?? '');
      return [...names].sort();
    },
    paths: () => [...all()].sort(),
  };
}
