// busybox: one binary that is whatever name it is called by.
import { type Program, type ProgramContext, type ProgramResult } from '../program';
import { lastPart, wordAt } from '../../text';
import { inColumns } from './ls';
import { notSimulated } from './runtimes';
import { calledAs } from './support';

/** Names under which the busybox of these files can be called: links to it, or copies of it. */
function appletsOf({ files }: ProgramContext): string[] {
  const names = ['/bin', '/sbin', '/usr/bin', '/usr/sbin'].flatMap((dir) =>
    files.list(dir).filter((name) => {
      const node = files.read(`${dir}/${name}`);
      return node?.kind === 'program' && node.name === 'busybox' && name !== 'busybox';
    }),
  );
  return [...new Set(names)].sort();
}

/** The binary behind every tool of Alpine. */
export const busybox: Program = {
  run(context): ProgramResult {
    const direct = calledAs(context) !== 'busybox';
    const argv = direct ? context.argv : context.argv.slice(1);
    const name = lastPart(wordAt(argv, 0), '/');
    if (name === '' || name === '--help') {
      context.out(
        `BusyBox multi-call binary.\n\nUsage: busybox [function [arguments]...]\n   or: busybox --list\n   or: function [arguments]...\n\nCurrently defined functions:\n${inColumns(appletsOf(context), 72)}`,
      );
      return 0;
    }
    if (name === '--list') {
      context.out(
        appletsOf(context)
          .map((applet) => `${applet}\n`)
          .join(''),
      );
      return 0;
    }
    if (!direct && !appletsOf(context).includes(name)) {
      context.err(`${name}: applet not found\n`);
      return 127;
    }
    const program = name !== 'busybox' && Object.hasOwn(context.sim.programs, name) ? context.sim.programs[name] : undefined;
    // an applet goes by its own name; only the shell says what it was called by, path and all
    const called = name === 'sh' || name === 'ash' ? wordAt(argv, 0) : name;
    return program ? program.run({ ...context, argv: [called, ...argv.slice(1)] }) : notSimulated(context, name);
  },
};
