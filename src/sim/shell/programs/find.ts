// find: walks through file trees and does something with what it finds.
import { type FileView, resolvePath } from '../../kernel/files';
import { type Program, type ProgramContext } from '../program';
import { isBusybox, pathOf } from './support';
import { Expression, Quit } from './findExpression';
import { FindProblem, type Found, type Test } from './findPredicates';

/** What a command line asks for. */
interface Search {
  roots: string[];
  test: Test;
  least: number;
  most: number;
  /** What is in a directory before the directory. */
  depthFirst: boolean;
  /** Directories that `-prune` keeps shut. */
  pruned: ReadonlySet<string>;
}

function read(context: ProgramContext): Search {
  const words = context.argv.slice(1).filter((word) => !/^-[HLP]$/.test(word));
  const first = words.findIndex((word) => /^(?:-.|[!(])/.test(word));
  const roots = words.slice(0, first < 0 ? words.length : first);
  const expression = new Expression(first < 0 ? [] : words.slice(first), context);
  const test = expression.whole();
  return { roots: roots.length > 0 ? roots : ['.'], test, least: expression.least, most: expression.most, depthFirst: expression.depthFirst, pruned: expression.pruned };
}

function walk(files: FileView, found: Found, search: Search): void {
  const asks = (): unknown => found.depth >= search.least && search.test(found);
  if (!search.depthFirst) asks();
  if (found.node.kind === 'dir' && found.depth < search.most && !search.pruned.has(found.path)) walkBelow(files, found, search);
  if (search.depthFirst) asks();
}

function walkBelow(files: FileView, found: Found, search: Search): void {
  for (const name of files.list(found.path)) {
    const path = resolvePath(found.path, name);
    const node = files.lstat(path);
    if (node) walk(files, { shown: `${found.shown === '/' ? '' : found.shown}/${name}`, path, name, node, depth: found.depth + 1 }, search);
  }
}

/** Finds files. */
export const find: Program = {
  run(context) {
    try {
      const search = read(context);
      let exit = 0;
      for (const word of search.roots) {
        const path = pathOf(context, word);
        const node = context.files.lstat(path);
        if (node) walk(context.files, { shown: word === '/' ? '/' : word.replace(/\/+$/, ''), path, name: word.split('/').at(-1) || word, node, depth: 0 }, search);
        else {
          exit = 1;
          context.err(isBusybox(context.files) ? `find: ${word}: No such file or directory\n` : `find: '${word}': No such file or directory\n`);
        }
      }
      return exit;
    } catch (problem) {
      if (problem instanceof Quit) return 0;
      if (!(problem instanceof FindProblem)) throw problem;
      context.err(`find: ${problem.message}\n`);
      return 1;
    }
  },
};
