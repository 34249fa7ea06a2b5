// Scripts as programs: the kernel starts the interpreter that the first line names, with the script as its first argument.
import { type Program } from '../program';
import { resolveProgram } from '../resolve';
import { calledAs } from './support';

/** An executable file that begins with `#!`. */
export const script: Program = {
  run(context) {
    const { argv, files, session, sim } = context;
    const [name = '', ...args] = argv;
    const found = resolveProgram(files, name, session.env['PATH'] ?? '', session.cwd);
    const node = found.found ? files.read(found.path) : undefined;
    const line = node?.kind === 'file' ? (/^#!\s*([^\n]*)/.exec(node.text)?.[1] ?? '') : '';
    const [interpreter = '', ...options] = line.trim().split(/\s+/);
    const resolved = resolveProgram(files, interpreter, session.env['PATH'] ?? '', session.cwd);
    const program = resolved.found && resolved.program !== 'script' ? sim.programs[resolved.program] : undefined;
    if (!found.found || !program) {
      context.err(`${calledAs(context)}: not found\n`);
      return 127;
    }
    return program.run({ ...context, argv: [interpreter, ...options, found.path, ...args] });
  },
};
