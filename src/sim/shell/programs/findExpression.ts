// The expressions of find: tests and actions, joined by -a, -o, ! and parentheses.
import { type FileNode } from '../../kernel/files';
import { own } from '../../values';
import { patternExpression } from '../expand/glob';
import { Pattern } from '../patterns/pattern';
import { sourceOf } from '../patterns/posix';
import { type ProgramContext } from '../program';
import { wordAt } from '../../text';
import { execute } from './execute';
import { ownerOf, permissionsOf } from './listing';
import { isMode, newMode } from './ownership';
import { isBusybox, pathOf, sizeOf } from './support';
import { remove } from './writeFiles';

/** A file that was come upon. */
export interface Found {
  /** As it is printed: below the word that was given. */
  shown: string;
  path: string;
  name: string;
  node: FileNode;
  depth: number;
}

/** A test or an action: whether it holds of a file. */
export type Test = (found: Found) => boolean;

/** What `-type` asks for, by letter. */
const KINDS: Readonly<Record<string, readonly FileNode['kind'][]>> = { f: ['file', 'program'], d: ['dir'], l: ['link'], b: [], c: [], p: [], s: [] };

/** Thrown by `-quit`: nothing more is looked at. */
export class Quit extends Error {}

/** An expression that makes no sense, in find's words. */
export class FindProblem extends Error {}

/** Reads expressions: tests and actions, joined by -a, -o, ! and parentheses. */
export class Expression {
  private hasAction = false;
  private extended = false;
  least = 0;
  most = Infinity;
  depthFirst = false;
  readonly pruned = new Set<string>();

  constructor(
    private readonly words: string[],
    private readonly context: ProgramContext,
  ) {}

  whole(): Test {
    const test = this.words.length === 0 ? () => true : this.either();
    if (this.words.length > 0) throw new FindProblem(`paths must precede expression: \`${wordAt(this.words, 0)}'`);
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
    while (this.words.length > 0 && !['-o', '-or', ')'].includes(wordAt(this.words, 0))) {
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
        const kinds = this.value(word)
          .split(',')
          .flatMap((letter) => own(KINDS, letter) ?? this.refuseType(letter));
        return ({ node }) => kinds.includes(node.kind);
      }
      case '-size':
        return this.size(this.value(word));
      case '-empty':
        return ({ node, path }) => (node.kind === 'dir' ? this.context.files.list(path).length === 0 : sizeOf(node) === 0);
      case '-perm':
        return this.permission(this.value(word));
      case '-newer': {
        const name = this.value(word);
        const other = this.context.files.read(pathOf(this.context, name));
        if (!other) throw new FindProblem(`'${name}': No such file or directory`);
        return ({ node }) => (node.mtime ?? 0) > (other.mtime ?? 0);
      }
      case '-user':
      case '-group': {
        const wanted = this.value(word);
        const which = word === '-user' ? 0 : 1;
        return ({ node, path }) => ownerOf(node, path)[which] === wanted;
      }
      case '-mtime':
      case '-mmin':
        return this.age(this.value(word), word === '-mtime' ? 86_400_000 : 60_000);
      case '-maxdepth':
        this.most = Number(this.value(word));
        return () => true;
      case '-mindepth':
        this.least = Number(this.value(word));
        return () => true;
      case '-depth':
        this.depthFirst = true;
        return () => true;
      case '-false':
        return () => false;
      case '-true':
      case '-xdev':
      case '-mount':
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
    if (!match) throw new FindProblem(`invalid -size type \`${text.slice(-1)}'`);
    const [, sign = '', count = '', letter = ''] = match;
    const unit = { c: 1, k: 1024, M: 1024 ** 2, G: 1024 ** 3, b: 512, '': 512 }[letter as 'c' | ''];
    return ({ node }) => {
      const units = Math.ceil(sizeOf(node) / unit);
      return sign === '+' ? units > Number(count) : sign === '-' ? units < Number(count) : units === Number(count);
    };
  }

  private refuseType(letter: string): never {
    throw new FindProblem(`Unknown argument to -type: ${letter}`);
  }

  /** `644` exactly, `-644` all of these bits, `/111` any of them; or letters, as `-u+x`. */
  private permission(text: string): Test {
    const [, how = '', bits = ''] = /^([-/]?)(.*)$/.exec(text) ?? [];
    if (!isMode(bits)) throw new FindProblem(`invalid mode '${text}'`);
    const wanted = Number.parseInt(newMode(bits, '000', false), 8);
    return ({ node }) => {
      const has = Number.parseInt(permissionsOf(node), 8);
      return how === '' ? has === wanted : how === '-' ? (has & wanted) === wanted : wanted === 0 || (has & wanted) !== 0;
    };
  }

  /** Whole days or minutes since the last change. */
  private age(text: string, unit: number): Test {
    const count = Math.abs(Number(text));
    if (Number.isNaN(count)) throw new FindProblem(`invalid argument \`${text}' to \`-mtime'`);
    return ({ node }) => {
      const age = Math.floor((this.context.sim.world.now - (node.mtime ?? 0)) / unit);
      return text.startsWith('+') ? age > count : text.startsWith('-') ? age < count : age === count;
    };
  }

  private action(word: string): Test {
    const before = this.hasAction;
    this.hasAction = true;
    switch (word) {
      case '-print':
        return (found) => this.print(found, '\n');
      case '-print0':
        return (found) => this.print(found, '\0');
      case '-delete':
        this.depthFirst = true;
        return ({ path }) => {
          remove(this.context, path);
          return true;
        };
      case '-quit':
        return () => {
          throw new Quit();
        };
      case '-prune':
        this.hasAction = before;
        return ({ path }) => {
          this.pruned.add(path);
          return true;
        };
      case '-exec':
      case '-execdir':
      case '-ok':
        return this.exec(word);
      default:
        if (!word.startsWith('-') && !isBusybox(this.context.files)) throw new FindProblem(`paths must precede expression: \`${word}'`);
        throw new FindProblem(isBusybox(this.context.files) ? `unrecognized: ${word}` : `unknown predicate \`${word}'`);
    }
  }

  private exec(word: string): Test {
    const end = this.words.findIndex((each) => each === ';' || each === '+');
    if (end < 0) throw new FindProblem(`missing argument to \`${word}'`);
    const command = this.words.splice(0, end + 1).slice(0, -1);
    return ({ shown, name }) =>
      execute(
        { ...this.context, stdin: '' },
        command.map((each) => each.replaceAll('{}', word === '-execdir' ? `./${name}` : shown)),
        `find: '${wordAt(command, 0)}': No such file or directory\n`,
      ) === 0;
  }
}
