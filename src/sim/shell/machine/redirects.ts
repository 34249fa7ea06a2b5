// Redirects: where they point the streams of a command, and the files that they make or read.
import { type FileNode, type FileView, parentOf, resolvePath } from '../../kernel/files';
import { expandText, type Expander } from '../expand/expand';
import { mayWriteAs, ownerMark } from '../permissions';
import { type Session, type Stream } from '../session';
import { type Redirect } from '../syntax/ast';
import { complain, type Shell, type Streams, writeFile } from './shell';

/** Streams by number, and a redirected standard input. */
export interface Opened {
  streams: Record<string, Stream>;
  input: string | null;
  /** Whether the input is one of its own. */
  reads: boolean;
}

/** Files that are no files on a disk. */
const DEVICES: Readonly<Record<string, Stream>> = {
  '/dev/null': { to: 'null' },
  '/dev/stdout': { to: 'out' },
  '/dev/stderr': { to: 'err' },
  '/dev/tty': { to: 'out' },
  '/proc/self/fd/1': { to: 'out' },
  '/proc/self/fd/2': { to: 'err' },
};

/** Opens redirects one after another; null after an error, which has been printed. */
export function openRedirects(shell: Shell, redirects: readonly Redirect[], expander: Expander): Opened | null {
  const opened: Opened = { streams: { ...shell.run.streams }, input: shell.run.input, reads: false };
  for (const redirect of redirects) {
    const problem = open(shell, redirect, expander, opened);
    if (problem === null) continue;
    complain(shell, problem, streamsOf(opened));
    return null;
  }
  return opened;
}

export const streamsOf = ({ streams }: Opened): Streams => ({ out: streams['1'] ?? { to: 'out' }, err: streams['2'] ?? { to: 'err' } });

/** Opens one redirect; gives back what is wrong with it. */
function open(shell: Shell, { fd, mode, target }: Redirect, expander: Expander, opened: Opened): string | null {
  const { context, session } = shell;
  const word = expandText(target, expander);
  if (mode === 'text') {
    Object.assign(opened, { input: word, reads: true });
    return null;
  }
  if (mode === 'merge') return merge(shell, fd, word, opened);
  const path = followed(expander.files, resolvePath(session.cwd, word));
  const node = expander.files.read(path);
  if (mode === 'read') {
    const text = path === '/dev/null' ? '' : path === '/dev/stdin' ? opened.input : node?.kind === 'file' ? node.text : node?.kind === 'program' ? '\u007fELF' : undefined;
    if (text === undefined) return cannotOpen(shell, word, node?.kind === 'dir');
    Object.assign(opened, { input: text, reads: true });
    return null;
  }
  const device = DEVICES[path];
  if (!device) {
    const problem = node?.kind === 'dir' ? 'Is a directory' : problemOfCreating(shell, expander.files, path);
    if (problem !== null) return cannotCreate(shell, word, problem);
    if (mode === 'write' || node === undefined) writeFile(context, path, emptied(node, session));
  }
  opened.streams[String(fd)] = device ?? { to: 'file', path };
  return null;
}

/** A file before the first byte is written: mode and owner stay, a new one belongs to whoever makes it. */
function emptied(node: FileNode | undefined, session: Session): FileNode {
  if (node?.kind !== 'file') return { kind: 'file', text: '', ...ownerMark(session) };
  const { mode, owner } = node;
  return { kind: 'file', text: '', ...(mode === undefined ? {} : { mode }), ...(owner === undefined ? {} : { owner }) };
}

/** `2>&1`, `>&-` and their like. */
function merge(shell: Shell, fd: number, word: string, opened: Opened): string | null {
  const known = opened.streams[word] ?? ({ '0': { to: 'null' }, '1': { to: 'out' }, '2': { to: 'err' } } satisfies Record<string, Stream>)[word];
  if (fd === 0) {
    if (word === '-') Object.assign(opened, { input: '', reads: true });
    return null;
  }
  if (word === '-' && fd > 2) Reflect.deleteProperty(opened.streams, String(fd));
  else if (word === '-') opened.streams[String(fd)] = { to: 'null' };
  else if (known) opened.streams[String(fd)] = known;
  else return shell.state.dialect === 'ash' ? `dup2(${word},${fd}): Bad file descriptor` : `${word}: Bad file descriptor`;
  return null;
}

/** The path behind symbolic links; the links of a directory's name are followed by the view itself. */
function followed(files: FileView, path: string, depth = 0): string {
  const node = files.lstat(path);
  return node?.kind === 'link' && depth < 40 ? followed(files, resolvePath(parentOf(path), node.to), depth + 1) : path;
}

function problemOfCreating({ session, context }: Shell, files: FileView, path: string): string | null {
  const parent = files.read(parentOf(path));
  if (!parent) return 'No such file or directory';
  if (parent.kind !== 'dir') return 'Not a directory';
  if (!mayWriteAs(session, files, path)) return 'Permission denied';
  return context.sim.isReadOnly(context.machine, context.container, path) ? 'Read-only file system' : null;
}

function cannotOpen({ state: { dialect } }: Shell, word: string, directory: boolean): string {
  if (dialect === 'bash') return `${word}: ${directory ? 'Is a directory' : 'No such file or directory'}`;
  return dialect === 'dash' ? `cannot open ${word}: ${directory ? 'Is a directory' : 'No such file'}` : `can't open ${word}: ${directory ? 'Is a directory' : 'no such file'}`;
}

function cannotCreate({ state: { dialect } }: Shell, word: string, problem: string): string {
  if (dialect === 'bash') return `${word}: ${problem}`;
  const words = problem === 'No such file or directory' ? (dialect === 'dash' ? 'Directory nonexistent' : 'nonexistent directory') : problem;
  return dialect === 'dash' ? `cannot create ${word}: ${words}` : `can't create ${word}: ${words}`;
}
