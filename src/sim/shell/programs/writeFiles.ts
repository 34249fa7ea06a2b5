// Tools that change the file tree: touch, mkdir, rmdir, rm, chmod, tee.
import { parentOf } from '../../kernel/files';
import { type Program, type ProgramContext } from '../program';
import { calledAs, cannotChange, complain, isBusybox, parseOptions, pathOf, type Writer } from './support';

/** Why a path cannot be created; null when it can. */
export function cannotCreate(context: Writer, path: string): string | null {
  const parent = context.files.read(parentOf(path));
  if (!parent) return 'No such file or directory';
  if (parent.kind !== 'dir') return 'Not a directory';
  return cannotChange(context, path);
}

/** Quotes a name the way GNU's messages do: typographic marks where the locale is UTF-8. */
const marks = (context: ProgramContext, word: string): string => (/UTF-?8/i.test(context.session.env['LANG'] ?? '') ? `‘${word}’` : `'${word}'`);

/** Makes empty files, and gives those that are there the present as their date. */
export const touch: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'acm', values: 'dtr' });
    if (complain(context, options)) return 1;
    let exit = 0;
    for (const word of options.rest) {
      const path = pathOf(context, word);
      const there = context.files.read(path);
      if (there ? context.files.lstat(path)?.kind === 'link' : options.flags.has('c')) continue;
      const problem = there ? cannotChange(context, path) : cannotCreate(context, path);
      if (problem === null) context.write(path, there ?? { kind: 'file', text: '' });
      else {
        exit = 1;
        context.err(isBusybox(context.files) ? `touch: ${word}: ${problem}\n` : `touch: cannot touch '${word}': ${problem}\n`);
      }
    }
    if (options.rest.length === 0) context.err(isBusybox(context.files) ? 'touch: missing operand\n' : "touch: missing file operand\nTry 'touch --help' for more information.\n");
    return options.rest.length === 0 ? 1 : exit;
  },
};

/** Makes directories. */
export const mkdir: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'pv', values: 'm', long: { parents: 'p' } });
    if (complain(context, options)) return 1;
    if (options.rest.length === 0) context.err("mkdir: missing operand\nTry 'mkdir --help' for more information.\n");
    let exit = options.rest.length === 0 ? 1 : 0;
    for (const word of options.rest) {
      const path = pathOf(context, word);
      const problem = options.flags.has('p') ? makeParents(context, path) : (context.files.lstat(path) && 'File exists') || cannotCreate(context, path);
      if (problem === null) {
        if (context.files.read(path)?.kind !== 'dir') context.write(path, { kind: 'dir' });
      } else {
        exit = 1;
        context.err(isBusybox(context.files) ? `mkdir: can't create directory '${word}': ${problem}\n` : `mkdir: cannot create directory ${marks(context, word)}: ${problem}\n`);
      }
    }
    return exit;
  },
};

/** Creates what is missing above a path; the reason why not, or null. */
export function makeParents(context: ProgramContext, path: string): string | null {
  const missing: string[] = [];
  for (let at = path; at !== '/'; at = parentOf(at)) {
    const node = context.files.read(at);
    if (node) {
      if (node.kind !== 'dir') return at === path ? 'File exists' : 'Not a directory';
      break;
    }
    missing.unshift(at);
  }
  const problem = missing.length > 0 ? cannotChange(context, path) : null;
  if (problem !== null) return problem;
  for (const dir of missing) if (dir !== path) context.write(dir, { kind: 'dir' });
  return null;
}

/** Everything below a directory, deepest first. */
export function below({ files }: ProgramContext, path: string): string[] {
  return files.below(path).reverse();
}

/** Deletes a path and everything below it. */
export function remove(context: ProgramContext, path: string): void {
  if (context.files.lstat(path)?.kind === 'dir') for (const inner of below(context, path)) context.write(inner, null);
  context.write(path, null);
}

/** Removes files, and trees with -r. */
export const rm: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'rRfvid', long: { recursive: 'r', force: 'f' } });
    if (complain(context, options)) return 1;
    const { flags, rest } = options;
    const recursive = flags.has('r') || flags.has('R');
    const busybox = isBusybox(context.files);
    if (rest.length === 0 && !flags.has('f')) context.err(busybox ? 'rm: missing operand\n' : "rm: missing operand\nTry 'rm --help' for more information.\n");
    let exit = rest.length === 0 && !flags.has('f') ? 1 : 0;
    for (const word of rest) {
      const path = pathOf(context, word);
      const node = context.files.lstat(path);
      const problem = !node ? 'No such file or directory' : node.kind === 'dir' && !recursive ? 'Is a directory' : cannotChange(context, path);
      if (path === '/' && recursive) {
        exit = 1;
        context.err("rm: it is dangerous to operate recursively on '/'\nrm: use --no-preserve-root to override this failsafe\n");
      } else if (problem === null) remove(context, path);
      else if (node || !flags.has('f')) {
        exit = 1;
        context.err(
          busybox ? (problem === 'Is a directory' ? `rm: '${word}' is a directory\n` : `rm: can't remove '${word}': ${problem}\n`) : `rm: cannot remove '${word}': ${problem}\n`,
        );
      }
    }
    return exit;
  },
};

/** Removes empty directories. */
export const rmdir: Program = {
  run(context) {
    let exit = 0;
    for (const word of parseOptions(context.argv.slice(1), { flags: 'p' }).rest) {
      const path = pathOf(context, word);
      const node = context.files.lstat(path);
      const problem = !node
        ? 'No such file or directory'
        : node.kind !== 'dir'
          ? 'Not a directory'
          : context.files.list(path).length > 0
            ? 'Directory not empty'
            : cannotChange(context, path);
      if (problem === null) context.write(path, null);
      else {
        exit = 1;
        context.err(isBusybox(context.files) ? `rmdir: '${word}': ${problem}\n` : `rmdir: failed to remove '${word}': ${problem}\n`);
      }
    }
    return exit;
  },
};

/** Passes its input on and writes it to files. */
export const tee: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'ai' });
    context.out(context.stdin);
    let exit = 0;
    for (const word of options.rest) {
      const path = pathOf(context, word);
      const node = context.files.read(path);
      const problem = node?.kind === 'dir' ? 'Is a directory' : cannotCreate(context, path);
      if (problem === null) context.write(path, { kind: 'file', text: (options.flags.has('a') && node?.kind === 'file' ? node.text : '') + context.stdin });
      else {
        exit = 1;
        context.err(`${calledAs(context)}: ${word}: ${problem}\n`);
      }
    }
    return exit;
  },
};
