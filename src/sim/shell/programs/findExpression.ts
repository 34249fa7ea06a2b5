// The expressions of find: tests and actions, joined by -a, -o, ! and parentheses.
import { wordAt } from '../../text';
import { patternExpression } from '../expand/glob';
import { type ProgramContext } from '../program';
import { execute } from './execute';
import { FindProblem, type Found, hasAge, hasPermissions, hasSize, isOfType, pathPattern, type Test } from './findPredicates';
import { ownerOf } from './listing';
import { isBusybox, pathOf, sizeOf } from './support';
import { remove } from './writeFiles';

/** Thrown by `-quit`: nothing more is looked at. */
export class Quit extends Error {}

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
        const pattern = pathPattern(this.value(word), this.extended, word === '-iregex');
        return ({ shown }) => pattern.test(shown);
      }
      case '-regextype':
        this.extended = /extended|egrep|awk/.test(this.value(word));
        return () => true;
      case '-type':
        return isOfType(this.value(word));
      case '-size':
        return hasSize(this.value(word));
      case '-empty':
        return ({ node, path }) => (node.kind === 'dir' ? this.context.files.list(path).length === 0 : sizeOf(node) === 0);
      case '-perm':
        return hasPermissions(this.value(word));
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
        return hasAge(this.value(word), word === '-mtime' ? 86_400_000 : 60_000, this.context.sim);
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
