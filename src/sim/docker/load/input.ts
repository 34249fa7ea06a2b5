// Where load and import take an archive from: a file, or what comes in through a pipe.
import { resolvePath } from '../../kernel/files';
import { type ProgramContext } from '../../shell/program';
import { CliFailure } from '../cli/problems';

/** The text of a file on the client. Throws CliFailure in Go's words. */
export function readInput({ files, session }: ProgramContext, path: string): string {
  const node = files.read(resolvePath(session.cwd, path));
  if (!node) throw new CliFailure(`open ${path}: no such file or directory`);
  if (node.kind === 'dir') throw new CliFailure(`read ${path}: is a directory`);
  return node.kind === 'file' ? node.text : '';
}
