// find: walks through file trees and does something with what it finds.
import { type FileNode, type FileView, resolvePath } from '../../kernel/files';
import { patternExpression } from '../expand/glob';
import { Pattern } from '../patterns/pattern';
import { sourceOf } from '../patterns/posix';
import { type Program, type ProgramContext } from '../program';
import { execute } from './execute';
import { isBusybox, pathOf, sizeOf } from './support';
import { remove } from './writeFiles';

/** A file that was come upon. */
interface Found {
  /** As it is printed: below the word that was given. */
  shown: string;
  path: string;
  name: string;
  node: FileNode;
  depth: number;
}

type Test = (found: Found) => boolean;

/** What a command line asks for. */
interface Search {
  roots: string[];
  test: Test;
  least: number;
  most: number;
}

class FindProblem extends Error {}

/** Reads expressions: tests and actions, joined by -a, -o, ! and parentheses. */
class Expression {
  private hasAction = false;
  private extended = false;
  least = 0;
  most = Infinity;

  constructor(
    private readonly words: string[],
    private readonly context: ProgramContext,
  ) {}

  whole(): Test {
    const test = this.words.length === 0 ? () => true : this.either();
    if (this.words.length > 0) throw new FindProblem(`paths must precede expression: \`${this.words[0] ?? ''}'`);
    if (this.hasAction) return test;
    return (found) => test(found) && this.print(found, '\n');
  }

  private print({ shown }: Found, end: string): boolean {
    this.context.out(shown + end);
    return true;
  }

  private either(): Test {
    let left = this.both();
    while (this.words[0] === '-o' || this.words[0] === '-or') {
      this.words.shift();
      const [before, after] = [left, this.both()];
      left = (found) => before(found) || after(found);
    }
    return left;
  }

  private both(): Test {
    let left = this.one();
    while (this.words.length > 0 && !['-o', '-or', ')'].includes(this.words[0] ?? '')) {
      if (this.words[0] === '-a' || this.words[0] === '-and') this.words.shift();
      const [before, after] = [left, this.one()];
      left = (found) => before(found) && after(found);
    }
    return left;
  }

  private value(word: string): string {
    const value = this.words.shift();
    if (value === undefined) throw new FindProblem(`missing argument to \`${word}'`);
    return value;
  }

  private one(): Test {
    const word = this.words.shift() ?? '';
    switch (word) {
      case '!':
      case '-not': {
        const test = this.one();
        return (found) => !test(found);
      }
      case '(': {
        const test = this.either();
        this.words.shift();
        return test;
      }
      case '-name':
      case '-iname': {
        const pattern = patternExpression(word === '-iname' ? this.value(word).toLowerCase() : this.value(word));
        return ({ name }) => pattern.test(word === '-iname' ? name.toLowerCase() : name);
      }
      case '-path':
      case '-wholename': {
        const pattern = patternExpression(this.value(word));
        return ({ shown }) => pattern.test(shown);
      }
      case '-regex':
      case '-iregex': {
        const pattern = this.regex(this.value(word), word === '-iregex');
        return ({ shown }) => pattern.test(shown);
      }
      case '-regextype':
        this.extended = /extended|egrep|awk/.test(this.value(word));
        return () => true;
      case '-type': {
        const letter = this.value(word);
        return ({ node }) => ({ f: ['file', 'program'], d: ['dir'], l: ['link'] })[letter as 'f' | 'd' | 'l'].includes(node.kind);
      }
      case '-size':
        return this.size(this.value(word));
      case '-empty':
        return ({ node, path }) => (node.kind === 'dir' ? this.context.files.list(path).length === 0 : sizeOf(node) === 0);
      case '-perm':
      case '-user':
      case '-newer':
      case '-mtime':
      case '-mmin':
        this.value(word);
        return () => word !== '-newer';
      case '-maxdepth':
        this.most = Number(this.value(word));
        return () => true;
      case '-mindepth':
        this.least = Number(this.value(word));
        return () => true;
      case '-true':
      case '-xdev':
      case '-mount':
      case '-depth':
      case '-follow':
        return () => true;
      default:
        return this.action(word);
    }
  }

  /** A pattern for the whole path: in Emacs's words, a basic pattern with `+` and `?`, unless -regextype says otherwise. */
  private regex(text: string, ignoreCase: boolean): Pattern {
    const basic = text.replace(/\\[+?]|[+?]/g, (sign) => (sign.length === 1 ? `\\${sign}` : sign.slice(1)));
    const pattern = Pattern.read(`^(?:${sourceOf(this.extended ? text : basic, this.extended)})$`, { ignoreCase });
    if (!pattern) throw new FindProblem('Invalid regular expression');
    return pattern;
  }

  private size(text: string): Test {
    const match = /^([+-]?)(\d+)([ckMGb]?)$/.exec(text);
    if (!match) throw new FindProblem(`invalid argument \`${text}' to \`-size'`);
    const [, sign = '', count = '', letter = ''] = match;
    const unit = { c: 1, k: 1024, M: 1024 ** 2, G: 1024 ** 3, b: 512, '': 512 }[letter as 'c' | ''];
    return ({ node }) => {
      const units = Math.ceil(sizeOf(node) / unit);
      return sign === '+' ? units > Number(count) : sign === '-' ? units < Number(count) : units === Number(count);
    };
  }

  private action(word: string): Test {
    this.hasAction = true;
    switch (word) {
      case '-print':
        return (found) => this.print(found, '\n');
      case '-print0':
        return (found) => this.print(found, '\0');
      case '-delete':
        return ({ path }) => {
          remove(this.context, path);
          return true;
        };
      case '-ls':
        return (found) => this.print(found, '\n');
      case '-quit':
        return () => true;
      case '-prune':
        this.hasAction = false;
        return () => true;
      case '-exec':
      case '-execdir':
      case '-ok':
        return this.exec(word);
      default:
        throw new FindProblem(isBusybox(this.context.files) ? `unrecognized: ${word}` : `unknown predicate \`${word}'`);
    }
  }

  private exec(word: string): Test {
    const end = this.words.findIndex((each) => each === ';' || each === '+');
    if (end < 0) throw new FindProblem(`missing argument to \`${word}'`);
    const command = this.words.splice(0, end + 1).slice(0, -1);
    return ({ shown }) =>
      execute(
        { ...this.context, stdin: '' },
        command.map((each) => each.replaceAll('{}', shown)),
        `find: '${command[0] ?? ''}': No such file or directory\n`,
      ) === 0;
  }
}

function read(context: ProgramContext): Search {
  const words = context.argv.slice(1).filter((word) => !/^-[HLP]$/.test(word));
  const first = words.findIndex((word) => /^(?:-.|[!(])/.test(word));
  const roots = words.slice(0, first < 0 ? words.length : first);
  const expression = new Expression(first < 0 ? [] : words.slice(first), context);
  const test = expression.whole();
  return { roots: roots.length > 0 ? roots : ['.'], test, least: expression.least, most: expression.most };
}

function walk(files: FileView, found: Found, search: Search): void {
  if (found.depth >= search.least) search.test(found);
  if (found.node.kind !== 'dir' || found.depth >= search.most) return;
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
      if (!(problem instanceof FindProblem)) throw problem;
      context.err(`find: ${problem.message}\n`);
      return 1;
    }
  },
};
