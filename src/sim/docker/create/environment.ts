// The environment that a new container is given: --env-file first, --env over it.
import { resolvePath } from '../../kernel/files';
import { type ProgramContext } from '../../shell/program';
import { BadFlag, Complaint } from '../cli/problems';

/** `NAME=value` of everything that was asked for; a bare name takes the caller's value, or is left out where there is none. Throws Complaint, and BadFlag where a name is missing. */
export function environmentOf(program: ProgramContext, files: readonly string[], items: readonly string[]): string[] {
  const nameless = items.find((item) => item === '' || item.startsWith('='));
  if (nameless !== undefined) throw new BadFlag(`invalid argument "${nameless}" for "-e, --env" flag: invalid environment variable: ${nameless}`);
  return [...files.flatMap((file) => linesOf(program, file)), ...items].flatMap((item) => {
    if (item.includes('=')) return [item];
    const value = program.session.env[item];
    return value === undefined ? [] : [`${item}=${value}`];
  });
}

function linesOf(program: ProgramContext, file: string): string[] {
  const node = program.files.read(resolvePath(program.session.cwd, file));
  if (node?.kind !== 'file') throw new Complaint(node ? `invalid env file (${file}): read ${file}: is a directory` : `open ${file}: no such file or directory`);
  return node.text
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
