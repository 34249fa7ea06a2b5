// COPY and ADD: which files are taken, where they land, and what becomes of owners, permissions and archives.
import { type FileNode, type FileView, parentOf, resolvePath, type WritableLayer } from '../../../kernel/files';
import { readArchive } from '../../../shell/content';
import { patternExpression } from '../transfer/ignore';
import { type CopyOp } from '../plan/ops';

/** A source path that is not there. */
export class MissingSource extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const join = (dir: string, name: string): string => (dir.endsWith('/') ? `${dir}${name}` : `${dir}/${name}`);
const clean = (path: string): string => resolvePath('/', path);

/** The paths in a tree that a source names, patterns matched. Throws MissingSource for a plain path that is not there. */
export function matchSource(files: FileView, source: string): string[] {
  const path = clean(source);
  if (!/[*?[]/.test(path)) {
    if (!files.lstat(path)) throw new MissingSource(path);
    return [path];
  }
  let found = ['/'];
  for (const part of path.slice(1).split('/')) {
    const pattern = patternExpression(part);
    found = found.flatMap((dir) => files.list(dir).filter((name) => pattern?.test(name) === true).map((name) => join(dir, name))); // prettier-ignore
  }
  return found;
}

/** Everything at and below a path, seen from it: the entry itself is ''. */
export function treeAt(files: FileView, path: string): [below: string, node: FileNode][] {
  const node = files.lstat(path);
  if (!node) return [];
  const inner =
    node.kind === 'dir' ? files.list(path).flatMap((name) => treeAt(files, join(path, name)).map(([below, entry]): [string, FileNode] => [`/${name}${below}`, entry])) : [];
  return [['', node], ...inner];
}

/** What a COPY or ADD changes in the tree that it copies into. Throws MissingSource. */
export function copyFiles(op: CopyOp, source: FileView, into: FileView): WritableLayer {
  const changes: WritableLayer = {};
  const put = (path: string, node: FileNode): void => {
    makeFolders(parentOf(path), into, changes);
    if (node.kind === 'dir' && (into.read(path)?.kind === 'dir' || changes[path]?.kind === 'dir')) return;
    changes[path] = dressed(node, op);
  };
  for (const { name, text } of op.inline) put(landing(op.dest, name, into), { kind: 'file', text });
  for (const path of op.sources.flatMap((pattern) => matchSource(source, pattern))) {
    const node = source.read(path);
    if (!node) throw new MissingSource(path);
    const archive = node.kind === 'file' && op.unpack ? readArchive(node.text) : undefined;
    if (archive) {
      for (const [inside, entry] of Object.entries(archive.entries)) if (entry) put(clean(`${op.dest}/${inside}`), entry);
    } else if (node.kind === 'dir') {
      // A folder's contents are copied, not the folder.
      const dest = clean(op.dest);
      put(dest, { kind: 'dir' });
      for (const [below, entry] of treeAt(source, source.lstat(path)?.kind === 'link' ? realPath(source, path) : path)) if (below !== '') put(clean(`${dest}${below}`), entry);
    } else put(landing(op.dest, nameOf(path), into), node);
  }
  return changes;
}

/** The path behind a link. */
function realPath(files: FileView, path: string): string {
  const node = files.lstat(path);
  return node?.kind === 'link' ? clean(node.to.startsWith('/') ? node.to : `${parentOf(path)}/${node.to}`) : path;
}

/** Where a file lands: in the destination if that is a folder, else at it. */
function landing(dest: string, name: string, into: FileView): string {
  return dest.endsWith('/') || into.read(dest)?.kind === 'dir' ? join(dest, name) : dest;
}

/** Folders on the way that are not there yet. */
function makeFolders(path: string, into: FileView, changes: WritableLayer): void {
  if (path === '/' || changes[path] || into.read(path)) return;
  makeFolders(parentOf(path), into, changes);
  changes[path] = { kind: 'dir' };
}

/** A node with the owner and permissions that were asked for. */
function dressed(node: FileNode, { chown, chmod }: CopyOp): FileNode {
  const owned = chown === '' ? node : { ...node, owner: chown.includes(':') ? chown : `${chown}:${chown}` };
  return chmod === '' || owned.kind !== 'file' ? owned : { ...owned, mode: chmod.replace(/^0+(?=\d{3})/, '') };
}
