// From a command's first word to the program behind it, through PATH and the file tree.
import { resolvePath, type FileNode, type FileView } from '../kernel/files';

/** How a command was found, or why not (errno words as runc and shells use them). */
export type Resolution = { found: true; path: string; program: string } | { found: false; reason: 'not-in-path' | 'no-such-file' | 'permission' | 'directory' };

/** Looks up a command the way execvp does. */
export function resolveProgram(files: FileView, name: string, path: string, cwd: string): Resolution {
  if (name.includes('/')) return inspect(files, resolvePath(cwd, name));
  for (const dir of path.split(':')) {
    const found = inspect(files, resolvePath(dir, name));
    if (found.found) return found;
  }
  return { found: false, reason: 'not-in-path' };
}

/** An executable text whose first line names its interpreter. */
function isScript(node: FileNode): boolean {
  return node.kind === 'file' && node.text.startsWith('#!') && /[1357]/.test(node.mode ?? '644');
}

function inspect(files: FileView, path: string): Resolution {
  const node = files.read(path);
  if (!node) return { found: false, reason: 'no-such-file' };
  if (node.kind === 'program') return { found: true, path, program: node.name };
  if (isScript(node)) return { found: true, path, program: 'script' };
  return { found: false, reason: node.kind === 'dir' ? 'directory' : 'permission' };
}
