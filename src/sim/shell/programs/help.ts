// help: what this shell can do, found by looking along PATH.
import { type Program, type ProgramContext } from '../program';
import { inColumns } from './ls';
import { columnsOf } from './support';
import { searchPathOf } from '../session';

const BUILT_INS = ['alias', 'cd', 'exec', 'exit', 'export', 'jobs', 'read', 'set', 'source', 'time', 'trap', 'type', 'unset', 'wait'];

/** Commands along PATH that this machine really runs. */
export function runnable({ files, session, sim }: ProgramContext, unsupported: ReadonlySet<string>): string[] {
  const names = searchPathOf(session)
    .split(':')
    .flatMap((dir) =>
      files.list(dir).filter((name) => {
        const node = files.read(`${dir}/${name}`);
        if (node?.kind !== 'program') return false;
        const program = node.name === 'busybox' && name !== 'busybox' ? name : node.name;
        return sim.programs[program] !== undefined && !unsupported.has(program);
      }),
    );
  return [...new Set(names)].filter((name) => /^[a-z]/.test(name)).sort();
}

/** The help program; it leaves out what only says that it is not simulated. */
export function helpProgram(unsupported: ReadonlySet<string>): Program {
  return {
    run(context) {
      context.out(
        `This is a simulated machine. These commands work here:\n\n${inColumns([...new Set([...BUILT_INS, ...runnable(context, unsupported)])].sort(), columnsOf(context))}`,
      );
      context.out(
        '\nAlso: pipes (|), redirects (> >> < 2> 2>&1 <<EOF), && || ; &, $NAME ${NAME:-x} $(command) $((1+1)), * ? [a-z] {a,b},\nif, for, while, until, case, functions, and scripts (sh file, ./file).\n',
      );
      if (context.files.read('/usr/bin/docker')) context.out('Docker: docker --help lists its commands.\n');
      return 0;
    },
  };
}
