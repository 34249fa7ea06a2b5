// How a file is described in listings: its kind and permissions, and whose it is.
import { type FileNode } from '../../kernel/files';

/** Permissions in octal: as they were given, else what is usual for the kind. */
export function permissionsOf(node: FileNode): string {
  return ('mode' in node ? node.mode : undefined) ?? { dir: '755', program: '755', link: '777', file: '644' }[node.kind];
}

/** `-rw-r--r--`, `drwxr-xr-x`. */
export function modeOf(node: FileNode): string {
  const bits = permissionsOf(node);
  const triplet = (digit: number): string => `${digit & 4 ? 'r' : '-'}${digit & 2 ? 'w' : '-'}${digit & 1 ? 'x' : '-'}`;
  const letter = { dir: 'd', link: 'l', file: '-', program: '-' }[node.kind];
  return letter + Array.from(bits.padStart(3, '0').slice(-3), (digit) => triplet(Number(digit))).join('');
}

/** User and group: as they were given, in a home directory its user, else root. */
export function ownerOf({ owner }: FileNode, path: string): [user: string, group: string] {
  const fallback = /^\/home\/([^/]+)/.exec(path)?.[1] ?? 'root';
  const [user = fallback, group = user] = (owner ?? fallback).split(':');
  return [user, group];
}
