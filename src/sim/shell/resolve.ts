// From a command's first word to the program behind it, through PATH, the file tree and the first line of scripts.
import { resolvePath, type FileView } from '../kernel/files';
import { isExecutable as isExecutableOfGo } from './programs/golang/compiled';

/** How a command was found, or why not (errno words as runc and shells use them). */
export type Resolution =
  /** `before` stands in front of the arguments of a script: its interpreter, that one's option, and the script; a `plain` one names no interpreter. */
  | { found: true; path: string; program: string; before?: string[]; plain?: boolean }
  | { found: false; reason: 'not-in-path' | 'no-such-file' | 'permission' | 'directory' | 'bad-interpreter' };

/** Looks up a command the way execvp does. */
export function resolveProgram(files: FileView, name: string, path: string, cwd: string): Resolution {
  if (name.includes('/')) return inspect(files, resolvePath(cwd, name), name);
  let denied: Resolution | undefined;
  for (const dir of name === '' ? [] : path.split(':')) {
    const here = resolvePath(dir === '' ? cwd : dir.startsWith('/') ? dir : `${cwd}/${dir}`, name);
    const found = inspect(files, here, here);
    if (found.found || found.reason === 'bad-interpreter') return found;
    if (found.reason === 'permission') denied ??= found;
  }
  return denied ?? { found: false, reason: 'not-in-path' };
}

/** The argument vector of a command that was found: a script's begins with its interpreter. */
export function invocationOf({ before }: Extract<Resolution, { found: true }>, argv: readonly string[]): string[] {
  return before ? [...before, ...argv.slice(1)] : [...argv];
}

function inspect(files: FileView, path: string, name: string): Resolution {
  const node = files.read(path);
  if (!node) return { found: false, reason: 'no-such-file' };
  if (node.kind === 'program') return { found: true, path, program: node.name };
  if (node.kind === 'dir') return { found: false, reason: 'directory' };
  if (node.kind !== 'file' || !isExecutable(node.mode)) return { found: false, reason: 'permission' };
  if (isExecutableOfGo(node.text)) return { found: true, path, program: 'go-binary', before: [path] };
  return script(files, path, name, node.text);
}

const isExecutable = (mode = '644'): boolean => Array.from(mode.slice(-3)).some((digit) => (Number(digit) & 1) === 1);

/** A script runs the program that its first line names; without one, the shell reads it. */
function script(files: FileView, path: string, name: string, text: string): Resolution {
  const line = /^#![ \t]*(\S+)(?:[ \t]+([^\n]*\S))?[ \t]*(?=\n|$)/.exec(text);
  const [, interpreter = '/bin/sh', option] = line ?? [];
  // a carriage return at the end of the line belongs to the interpreter's name, and no file is called like that
  const node = /^#![^\n]*\r(?:\n|$)/.test(text) ? undefined : files.read(interpreter);
  if (node?.kind !== 'program') return { found: false, reason: 'bad-interpreter' };
  return { found: true, path, program: node.name, ...(line ? {} : { plain: true }), before: [interpreter, ...(option === undefined ? [] : [option]), name] };
}
