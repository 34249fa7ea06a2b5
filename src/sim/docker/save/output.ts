// Where save and export put an archive: into a file, or into what the output leads to.
import { parentOf, resolvePath } from '../../kernel/files';
import { cannotCreate } from '../../shell/programs/writeFiles';
import { type Cli } from '../cli/context';
import { CliFailure } from '../cli/problems';

/** Where an archive goes. */
export interface ArchiveOutput {
  write(archive: string): void;
}

/** Finds the place before anything is asked of the daemon. `what` is what fails: `save image`. Throws CliFailure. */
export function openOutput({ program, out }: Cli, path: string | undefined, what: string): ArchiveOutput {
  if (path === undefined || path === '') {
    if (program.outputIsTty) throw new CliFailure('cowardly refusing to save to a terminal. Use the -o flag or redirect');
    return { write: out };
  }
  const target = resolvePath(program.session.cwd, path);
  const dir = parentOf(target);
  if (program.files.read(dir)?.kind !== 'dir') throw new CliFailure(`failed to ${what}: invalid output path: directory ${JSON.stringify(dir)} does not exist`);
  const problem = program.files.read(target)?.kind === 'dir' ? 'is a directory' : cannotCreate(program, target)?.toLowerCase();
  if (problem !== undefined) throw new CliFailure(`failed to ${what}: open ${path}: ${problem}`);
  return {
    write(archive) {
      program.write(target, { kind: 'file', text: archive, mode: '600' });
    },
  };
}
