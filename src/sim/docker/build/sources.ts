// Where a client takes a build's files from: a folder, a Dockerfile elsewhere, or what comes in through a pipe.
import { type FileView, mergeLayers, resolvePath } from '../../kernel/files';
import { type ProgramContext } from '../../shell/program';
import { lastPart } from '../../text';
import { CliFailure } from '../cli/problems';

/** A folder of some file tree. */
interface Folder {
  files: FileView;
  path: string;
}

/** What a session can hand out. */
export interface BuildSources {
  dockerfile: Folder;
  context: Folder;
  /** Name of the Dockerfile in its folder. */
  filename: string;
  /** By which the daemon remembers the context; empty for one that is not kept. */
  sharedKey: string;
}

const STDIN = '-';
/** A folder without anything in it. */
const EMPTY: Folder = { files: mergeLayers([], {}), path: '/' };

/** A folder that holds nothing but a Dockerfile. */
function folderWith(text: string): Folder {
  return { files: mergeLayers([], { '/Dockerfile': { kind: 'file', text } }), path: '/' };
}

/** Finds a build's files. Throws CliFailure in buildx's words. */
export function findSources(program: ProgramContext, context: string, file: string | undefined): BuildSources {
  const { files, session, stdin } = program;
  if (context === STDIN) {
    if (file === STDIN) throw problem("invalid argument: can't use stdin for both build context and dockerfile");
    if (file !== undefined && stdin !== '') throw problem('ambiguous Dockerfile source: both stdin and flag correspond to Dockerfiles');
    return { dockerfile: stdin === '' ? EMPTY : folderWith(stdin), context: EMPTY, filename: 'Dockerfile', sharedKey: '' };
  }
  if (isRemote(context))
    throw problem(
      `failed to solve: failed to fetch remote ${context}: git stderr:\nfatal: unable to access '${context}': Could not resolve host: ${hostOf(context)}\n: exit status 128`,
    );
  const path = resolvePath(session.cwd, context);
  if (files.read(path)?.kind !== 'dir') throw problem(`unable to prepare context: path ${JSON.stringify(context)} not found`);
  const folder = { files, path };
  const sharedKey = `${path.slice(path.lastIndexOf('/') + 1)}:${program.machine}`;
  if (file === STDIN) return { dockerfile: folderWith(stdin), context: folder, filename: 'Dockerfile', sharedKey };
  if (file === undefined) return { dockerfile: folder, context: folder, filename: 'Dockerfile', sharedKey };
  const filename = lastPart(file, '/');
  const dir = file.slice(0, file.length - filename.length);
  const parent = resolvePath(session.cwd, dir);
  if (files.read(parent)?.kind !== 'dir') throw problem(`resolve : lstat ${dir.replace(/\/$/, '')}: no such file or directory`);
  return { dockerfile: { files, path: parent }, context: folder, filename, sharedKey };
}

const problem = (text: string): CliFailure => new CliFailure(`ERROR: ${text}`);
const isRemote = (context: string): boolean => /^(https?:\/\/|git:\/\/|git@|github\.com\/)/.test(context);
const hostOf = (url: string): string => url.replace(/^(?:[a-z]+:\/\/)?(?:[^@/]*@)?/, '').replace(/[/:].*$/, '');
