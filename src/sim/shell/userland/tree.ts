// Small builders for file trees, so that a base system reads like a listing.
import { type FileMap, type FileNode } from '../../kernel/files';

/** A file with a text; `mode` as octal digits. */
export function file(text: string, mode?: string): FileNode {
  return mode === undefined ? { kind: 'file', text } : { kind: 'file', text, mode };
}

/** A file whose content is not kept, only its size in bytes. */
export function blob(size: number): FileNode {
  return { kind: 'file', text: '', size };
}

/** An executable by the name of its program. */
export function program(name: string, size?: number): FileNode {
  return size === undefined ? { kind: 'program', name } : { kind: 'program', name, size };
}

/** A symbolic link. */
export function link(to: string): FileNode {
  return { kind: 'link', to };
}

/** Directories, given as words. */
export function dirs(words: string): FileMap {
  return Object.fromEntries(words.split(' ').map((path) => [path, { kind: 'dir' }]));
}

/** Executables in one directory, given as words; each runs the program of its own name. */
export function tools(dir: string, words: string): FileMap {
  return Object.fromEntries(words.split(' ').map((name) => [`${dir}/${name}`, program(name)]));
}

/** Links in one directory that all lead to the same place. */
export function links(dir: string, words: string, to: string): FileMap {
  return Object.fromEntries(words.split(' ').map((name) => [`${dir}/${name}`, link(to)]));
}
