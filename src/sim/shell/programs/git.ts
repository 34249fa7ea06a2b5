// git: tells its version. What it would fetch is out of reach, so it says which folders are here instead.
import { type Program, type ProgramContext } from '../program';
import { notSimulated } from './runtimes';
import { wants } from './servers/service';

/** As Ubuntu 24.04 packages it. */
const VERSION = 'git version 2.43.0\n';

/** Folders at home that are no settings. */
function projects({ files, session }: ProgramContext): string[] {
  const home = session.env['HOME'] ?? '/root';
  return files.list(home).filter((name) => !name.startsWith('.') && files.read(`${home}/${name}`)?.kind === 'dir');
}

/** The version control tool, of which only the version is real. */
export const git: Program = {
  run(context) {
    if (wants(context, '--version', 'version', '-v')) {
      context.out(VERSION);
      return 0;
    }
    const [verb] = context.argv.slice(1);
    const here = verb === 'clone' ? projects(context) : [];
    notSimulated(context, verb === undefined ? 'git' : `git ${verb}`);
    if (here.length > 0) context.err(`git clone: in your home folder there is: ${here.join(' ')}\n`);
    return 1;
  },
};
