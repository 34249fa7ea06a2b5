// `test` and `[`: one question, or several joined by -a, -o, ! and parentheses.
import { type Dialect } from '../syntax/ast';
import { BINARY, binaryTest, type Ground, TestProblem, UNARY, unaryTest } from '../tests';
import { type Program } from '../program';
import { wordAt } from '../../text';
import { calledAs } from './support';

type Trouble = 'too-many' | 'unary' | 'binary' | 'argument';

/** A question that is not put together well. */
export class TestSyntax extends Error {
  constructor(
    readonly trouble: Trouble,
    readonly word: string,
    /** What BusyBox complains of instead. */
    private readonly next = word,
  ) {
    super(trouble);
  }

  /** The complaint in a shell's own words. */
  wordsIn(dialect: Dialect): string {
    if (dialect === 'dash') return this.trouble === 'argument' ? 'argument expected' : `${this.word}: unexpected operator`;
    if (dialect === 'ash') return this.trouble === 'argument' ? 'argument expected' : `${this.next}: unknown operand`;
    return { 'too-many': 'too many arguments', unary: `${this.word}: unary operator expected`, binary: `${this.word}: binary operator expected`, argument: 'argument expected' }[
      this.trouble
    ];
  }
}

/** Answers the question that words put. Throws TestSyntax where they put none, and TestProblem where a number is none. */
export function answer(words: readonly string[], ground: Ground): boolean {
  const [a = '', b = '', c = ''] = words;
  switch (words.length) {
    case 0:
      return false;
    case 1:
      return a !== '';
    case 2:
      if (a === '!') return b === '';
      if (UNARY.has(a)) return unaryTest(a, b, ground);
      throw new TestSyntax('unary', a, b);
    case 3:
      if (BINARY.has(b)) return binaryTest(a, b, c, ground);
      if (b === '-a') return a !== '' && c !== '';
      if (b === '-o') return a !== '' || c !== '';
      if (a === '!') return !answer([b, c], ground);
      if (a === '(' && c === ')') return b !== '';
      throw new TestSyntax('binary', b);
    default:
      return new Question([...words], ground).whole();
  }
}

class Question {
  constructor(
    private readonly words: string[],
    private readonly ground: Ground,
  ) {}

  whole(): boolean {
    const holds = this.either();
    if (this.words.length > 0) throw new TestSyntax('too-many', wordAt(this.words, 0));
    return holds;
  }

  private either(): boolean {
    let holds = this.both();
    while (this.words[0] === '-o') {
      this.words.shift();
      holds = this.both() || holds;
    }
    return holds;
  }

  private both(): boolean {
    let holds = this.one();
    while (this.words[0] === '-a') {
      this.words.shift();
      holds = this.one() && holds;
    }
    return holds;
  }

  private one(): boolean {
    const word = this.words.shift();
    if (word === undefined) throw new TestSyntax('argument', '');
    if (word === '!') return !this.one();
    if (word === '(') {
      const holds = this.either();
      this.words.shift();
      return holds;
    }
    const [operator = '', right] = this.words;
    if (BINARY.has(operator) && right !== undefined) {
      this.words.splice(0, 2);
      return binaryTest(word, operator, right, this.ground);
    }
    if (UNARY.has(word) && this.words.length > 0) return unaryTest(word, this.words.shift() ?? '', this.ground);
    if (this.words.length > 0 && !['-a', '-o', ')'].includes(operator)) throw new TestSyntax('too-many', word);
    return word !== '';
  }
}

/** The programs /usr/bin/test and /usr/bin/[, for whoever calls them without a shell. */
export const test: Program = {
  run(context) {
    const words = context.argv.slice(1);
    const name = calledAs(context);
    if (name === '[' && words.pop() !== ']') {
      context.err("[: missing ']'\n");
      return 2;
    }
    try {
      return answer(words, { files: context.files, cwd: context.session.cwd, tty: context.outputIsTty }) ? 0 : 1;
    } catch (problem) {
      if (problem instanceof TestProblem) context.err(`${name}: invalid integer '${problem.message}'\n`);
      else if (problem instanceof TestSyntax) context.err(`${name}: ${problem.wordsIn('bash')}\n`);
      else throw problem;
      return 2;
    }
  },
};
