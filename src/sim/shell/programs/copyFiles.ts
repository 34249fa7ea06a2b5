// Tools that copy, move and link files: cp, mv, ln.
import { type FileNode } from '../../kernel/files';
import { type Program, type ProgramContext } from '../program';
import { below, cannotCreate, remove } from './writeFiles';
import { calledAs, cannotChange, complain, isBusybox, parseOptions, pathOf } from './support';

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Where a source ends up: inside the target when that is a directory. */
function destination(context: ProgramContext, source: string, target: string): string {
  const path = pathOf(context, target);
  if (context.files.read(path)?.kind !== 'dir') return path;
  return `${path === '/' ? '' : path}/${baseOf(pathOf(context, source))}`;
}

/** Copies a node and, for a directory, everything in it. */
function copyTree(context: ProgramContext, from: string, to: string): void {
  const copy = (source: string, target: string): void => {
    const node: FileNode | undefined = source === from ? context.files.read(source) : context.files.lstat(source);
    if (node) context.write(target, { ...node });
  };
  const inner = context.files.read(from)?.kind === 'dir' ? below(context, from).reverse() : [];
  copy(from, to);
  for (const path of inner) copy(path, to + path.slice(from.length));
}

/** Splits operands into sources and the target; complains when there are too few or the target must be a directory. */
function operands(context: ProgramContext, rest: readonly string[]): { sources: string[]; target: string } | null {
  const name = calledAs(context);
  const target = rest.at(-1) ?? '';
  if (rest.length < 2) {
    const what = rest.length === 0 ? 'missing file operand' : `missing destination file operand after '${target}'`;
    context.err(isBusybox(context.files) ? `${name}: missing operand\n` : `${name}: ${what}\nTry '${name} --help' for more information.\n`);
    return null;
  }
  if (rest.length > 2 && context.files.read(pathOf(context, target))?.kind !== 'dir') {
    context.err(isBusybox(context.files) ? `${name}: target '${target}' is not a directory\n` : `${name}: target '${target}': No such file or directory\n`);
    return null;
  }
  return { sources: rest.slice(0, -1), target };
}

/** Copies files, and trees with -r. */
export const cp: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'rRafpvdT', long: { recursive: 'r', archive: 'a' } });
    if (complain(context, options)) return 1;
    const given = operands(context, options.rest);
    if (!given) return 1;
    const deep = ['r', 'R', 'a'].some((flag) => options.flags.has(flag));
    const busybox = isBusybox(context.files);
    let exit = 0;
    for (const word of given.sources) {
      const from = pathOf(context, word);
      const node = context.files.read(from);
      const to = destination(context, word, given.target);
      const problem = node && !(node.kind === 'dir' && !deep) ? cannotCreate(context, to) : null;
      if (node && from === to && (node.kind !== 'dir' || deep)) {
        const shown = to === pathOf(context, given.target) ? given.target : `${given.target.replace(/\/+$/, '')}/${baseOf(from)}`;
        context.err(`cp: '${word}' and '${shown}' are the same file\n`);
        exit = 1;
        continue;
      }
      if (node && problem === null && (node.kind !== 'dir' || deep)) {
        copyTree(context, from, to);
        continue;
      }
      exit = 1;
      if (!node) context.err(busybox ? `cp: can't stat '${word}': No such file or directory\n` : `cp: cannot stat '${word}': No such file or directory\n`);
      else if (problem === null) context.err(busybox ? `cp: omitting directory '${word}'\n` : `cp: -r not specified; omitting directory '${word}'\n`);
      else context.err(busybox ? `cp: can't create '${given.target}': ${problem}\n` : `cp: cannot create regular file '${given.target}': ${problem}\n`);
    }
    return exit;
  },
};

/** Renames files and trees. */
export const mv: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'finvT' });
    if (complain(context, options)) return 1;
    const given = operands(context, options.rest);
    if (!given) return 1;
    const busybox = isBusybox(context.files);
    let exit = 0;
    for (const word of given.sources) {
      const from = pathOf(context, word);
      const to = destination(context, word, given.target);
      const problem = !context.files.lstat(from) ? 'No such file or directory' : (cannotCreate(context, to) ?? cannotChange(context, from));
      if (problem === null && from === to) context.err(`mv: '${word}' and '${given.target}' are the same file\n`);
      else if (problem === null) {
        copyTree(context, from, to);
        remove(context, from);
        continue;
      } else if (busybox) context.err(`mv: can't rename '${word}': ${problem}\n`);
      else context.err(context.files.lstat(from) ? `mv: cannot move '${word}' to '${given.target}': ${problem}\n` : `mv: cannot stat '${word}': No such file or directory\n`);
      exit = 1;
    }
    return exit;
  },
};

/** Makes links, symbolic ones with -s. */
export const ln: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'sfnv' });
    if (complain(context, options)) return 1;
    const given = operands(context, options.rest);
    if (!given) return 1;
    for (const word of given.sources) {
      const to = destination(context, word, given.target);
      if (context.files.lstat(to) && !options.flags.has('f')) {
        context.err(`ln: failed to create ${options.flags.has('s') ? 'symbolic' : 'hard'} link '${given.target}': File exists\n`);
        return 1;
      }
      const node: FileNode | undefined = options.flags.has('s') ? { kind: 'link', to: word } : context.files.read(pathOf(context, word));
      if (!node) {
        context.err(`ln: failed to access '${word}': No such file or directory\n`);
        return 1;
      }
      context.write(to, { ...node });
    }
    return 0;
  },
};
