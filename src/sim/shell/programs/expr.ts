// expr: counts, compares and matches its words, each of which is one operand or operator.
import { type Program } from '../program';
import { posixPattern } from '../patterns/posix';
import { lastWord } from '../../text';
import { isBusybox } from './support';

class ExprProblem extends Error {}

/** Operators by rising precedence. */
const LEVELS: readonly (readonly string[])[] = [['|'], ['&'], ['<', '<=', '=', '==', '!=', '>=', '>'], ['+', '-'], ['*', '/', '%'], [':']];

const isInteger = (word: string): boolean => /^-?\d+$/.test(word);
const isNull = (word: string): boolean => word === '' || /^-?0+$/.test(word);
const truth = (holds: boolean): string => (holds ? '1' : '0');

class Reader {
  private at = 0;

  constructor(
    private readonly words: readonly string[],
    private readonly busybox: boolean,
  ) {}

  whole(): string {
    const value = this.level(0);
    const rest = this.words[this.at];
    if (rest !== undefined) throw new ExprProblem(this.busybox ? 'syntax error' : `syntax error: unexpected argument '${rest}'`);
    return value;
  }

  private level(level: number): string {
    const operators = LEVELS[level];
    if (!operators) return this.operand();
    let left = this.level(level + 1);
    for (let sign = this.words[this.at]; sign !== undefined && operators.includes(sign); sign = this.words[this.at]) {
      this.at++;
      left = this.applied(sign, left, this.level(level + 1));
    }
    return left;
  }

  private next(): string {
    const word = this.words[this.at++];
    if (word === undefined) throw new ExprProblem(this.busybox ? 'syntax error' : `syntax error: missing argument after '${lastWord(this.words)}'`);
    return word;
  }

  private operand(): string {
    const word = this.next();
    switch (word) {
      case '(': {
        const value = this.level(0);
        if (this.words[this.at++] !== ')') throw new ExprProblem(this.busybox ? 'syntax error' : `syntax error: expecting ')' after '${value}'`);
        return value;
      }
      case 'length':
        return String(Array.from(this.operand()).length);
      case 'match':
        return matched(this.operand(), this.operand());
      case 'index': {
        const [text, characters] = [this.operand(), this.operand()];
        return String(Array.from(text).findIndex((char) => characters.includes(char)) + 1);
      }
      case 'substr': {
        const [text, from, length] = [this.operand(), this.operand(), this.operand()];
        const start = Number(from);
        return start >= 1 && Number(length) > 0 ? text.slice(start - 1, start - 1 + Number(length)) : '';
      }
      default:
        return word;
    }
  }

  private applied(sign: string, left: string, right: string): string {
    switch (sign) {
      case '|':
        return !isNull(left) ? left : isNull(right) ? '0' : right;
      case '&':
        return isNull(left) || isNull(right) ? '0' : left;
      case ':':
        return matched(left, right);
      case '+':
      case '-':
      case '*':
      case '/':
      case '%':
        return this.calculated(sign, left, right);
      default:
        return truth(compared(sign, left, right));
    }
  }

  private calculated(sign: '+' | '-' | '*' | '/' | '%', left: string, right: string): string {
    if (!isInteger(left) || !isInteger(right)) throw new ExprProblem(this.busybox ? 'non-numeric argument' : 'non-integer argument');
    const [a, b] = [BigInt(left), BigInt(right)];
    if (b === 0n && (sign === '/' || sign === '%')) throw new ExprProblem('division by zero');
    return String({ '+': () => a + b, '-': () => a - b, '*': () => a * b, '/': () => a / b, '%': () => a % b }[sign]());
  }
}

/** `text : pattern`: the first group, or how many characters match from the beginning. */
function matched(text: string, pattern: string): string {
  const match = posixPattern(`^${pattern}`)?.find(text);
  if (!match) return pattern.includes('\\(') ? '' : '0';
  const [whole = '', group] = match.groups;
  return group ?? String(whole.length);
}

function compared(sign: string, left: string, right: string): boolean {
  const numbers = isInteger(left) && isInteger(right);
  const [a, b] = numbers ? [Number(left), Number(right)] : [left, right];
  switch (sign) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '!=':
      return a !== b;
    default:
      return a === b;
  }
}

/** expr: prints what its words amount to; exit 1 for an empty text or 0, 2 where they amount to nothing. */
export const expr: Program = {
  run(context) {
    const words = context.argv.slice(1);
    const busybox = isBusybox(context.files);
    try {
      if (words.length === 0) throw new ExprProblem("missing operand\nTry 'expr --help' for more information.");
      const value = new Reader(words, busybox).whole();
      context.out(`${value}\n`);
      return isNull(value) ? 1 : 0;
    } catch (problem) {
      if (!(problem instanceof ExprProblem)) throw problem;
      context.err(`expr: ${problem.message}\n`);
      return 2;
    }
  },
};
