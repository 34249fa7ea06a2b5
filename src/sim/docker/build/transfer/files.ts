// The client's side of a build's session: which files of a folder are offered, in the order in which they are walked.
import { type FileNode, type FileView } from '../../../kernel/files';
import { wordAt } from '../../../text';
import { ignoreTest, patternExpression } from './ignore';

/** A file, folder or link of a folder that is sent; the path is seen from that folder. */
export interface SentFile {
  path: string;
  node: FileNode;
}

/** What is asked for: paths and patterns, or everything; and what a .dockerignore leaves out. */
export interface FileQuery {
  include: readonly string[] | null;
  exclude: readonly string[];
}

const join = (dir: string, name: string): string => (dir === '/' ? `/${name}` : `${dir}/${name}`);

/** Walks a folder. Folders come before what is in them, names in the order of their bytes. */
export function walkFolder(files: FileView, root: string, { include, exclude }: FileQuery): SentFile[] {
  const ignored = ignoreTest(exclude);
  const wanted = include?.map((pattern) => pattern.split('/').map(patternExpression)) ?? null;
  const isWanted = (parts: readonly string[]): boolean =>
    wanted?.some((pattern) => pattern.length <= parts.length && pattern.every((part, index) => part?.test(wordAt(parts, index)) === true)) ?? true;
  const mayHold = (parts: readonly string[]): boolean =>
    wanted?.some((pattern) => parts.slice(0, pattern.length).every((name, index) => pattern[index]?.test(name) === true)) ?? true;
  const walk = (dir: string, above: readonly string[]): SentFile[] =>
    files.list(dir).flatMap((name): SentFile[] => {
      const parts = [...above, name];
      const path = parts.join('/');
      const node = files.lstat(join(dir, name));
      if (!node || !mayHold(parts)) return [];
      const takes = isWanted(parts) && !ignored(path);
      if (node.kind !== 'dir') return takes ? [{ path, node }] : [];
      const inner = walk(join(dir, name), parts);
      // A folder that was left out is still needed above what was not.
      return takes || inner.length > 0 ? [{ path, node }, ...inner] : [];
    });
  return walk(root, []);
}
