// Python's expressions: operators, choices, tuples and lambdas, by precedence climbing.
import { own } from '../../../../values';
import { type Expr, type FunctionCode, type Item, type Statement, type Target } from '../syntax';
import { type Levels } from '../tokens';
import { KEYWORDS, Operands } from './operands';

const LEVELS: Levels = {
  ...{ or: 1, and: 2, in: 4, 'not in': 4, is: 4, 'is not': 4, '<': 4, '>': 4, '<=': 4, '>=': 4, '==': 4, '!=': 4 },
  ...{ '|': 5, '^': 6, '&': 7, '<<': 8, '>>': 8, '+': 9, '-': 9, '*': 10, '/': 10, '//': 10, '%': 10, '@': 10 },
};
const COMPARES = 4;

/** Reads expressions; statements are left to whoever extends it. */
export abstract class Expressions extends Operands {
  /** Gives a function its number, by which it is called. */
  functionOf(code: Omit<FunctionCode, 'number' | 'isAsync'>): FunctionCode {
    const fn = { ...code, number: this.functions.length, isAsync: false };
    this.functions.push(fn);
    return fn;
  }

  /** One expression, or several with commas between them: a tuple. */
  expressions(): Expr {
    const first = this.item();
    if (!this.is(',') && !first.spread) return first.value;
    const items = [first];
    while (this.accept(',') && this.startsExpression()) items.push(this.item());
    return { is: 'list', items, tuple: true, line: first.value.line };
  }

  protected item(): Item {
    return this.is('*') ? { spread: this.accept('*'), value: this.expression() } : { spread: false, value: this.expression() };
  }

  protected startsExpression(): boolean {
    const { kind, text } = this.peek();
    if (kind === 'name') return !KEYWORDS.has(text) || ['None', 'True', 'False', 'not', 'lambda'].includes(text);
    return kind === 'op' ? ['(', '[', '{', '-', '+', '~', '*', '...'].includes(text) : kind === 'number' || kind === 'string' || kind === 'template';
  }

  /** An expression without commas. */
  expression(): Expr {
    return this.nested(() => {
      if (this.is('lambda')) return this.lambda();
      const then = this.disjunction();
      if (this.is(':=')) this.refuse(':=');
      if (!this.accept('if')) return then;
      const test = this.disjunction();
      this.expect('else');
      return { is: 'choice', test, then, other: this.expression(), line: then.line };
    });
  }

  private lambda(): Expr {
    const { line } = this.expect('lambda');
    const parameters = this.parameters(':');
    const body: Statement[] = [{ is: 'return', value: this.expression(), line }];
    return { is: 'function', fn: this.functionOf({ name: '<lambda>', parameters, body, globals: [], locals: [], line }), line };
  }

  /** Parameters up to a closing word. */
  parameters(end: string): FunctionCode['parameters'] {
    const parameters: FunctionCode['parameters'] = [];
    while (!this.accept(end)) {
      if (this.is('**')) this.refuse('**kwargs');
      if (this.accept('/')) {
        if (!this.is(end)) this.expect(',');
        continue;
      }
      const rest = this.accept('*');
      if (rest && this.accept(',')) continue;
      const { line } = this.peek();
      const target: Target = { is: 'name', name: this.identifier(), line };
      if (end === ')' && this.accept(':')) this.expression();
      parameters.push({ target, rest, fallback: this.accept('=') ? this.expression() : null });
      if (!this.is(end)) this.expect(',');
    }
    return parameters;
  }

  private operator(): string {
    if (this.is('not') && this.is('in', 1)) return 'not in';
    if (this.is('is') && this.is('not', 1)) return 'is not';
    const { kind, text } = this.peek();
    return kind === 'op' || kind === 'name' ? text : '';
  }

  protected disjunction(): Expr {
    return this.binary(1);
  }

  private binary(least: number): Expr {
    let left = least <= 3 && this.is('not') ? this.not() : this.unary();
    for (let compared = false; ;) {
      const op = this.operator();
      const level = own(LEVELS, op) ?? 0;
      if (level < least || level === 0) return left;
      if (level === COMPARES && compared) this.refuse('a chain of comparisons');
      compared = level === COMPARES;
      const { line } = this.peek();
      for (let words = op.split(' ').length; words > 0; words--) this.next();
      const right = this.nested(() => this.binary(level + 1));
      left = op === 'and' || op === 'or' ? { is: 'logic', op: op === 'and' ? '&&' : '||', left, right, line } : { is: 'binary', op, left, right, line };
    }
  }

  private not(): Expr {
    const { line } = this.expect('not');
    return { is: 'unary', op: 'not', of: this.nested(() => this.binary(3)), line };
  }

  private unary(): Expr {
    const { text, line, kind } = this.peek();
    if (kind === 'op' && ['-', '+', '~'].includes(text)) {
      this.next();
      return { is: 'unary', op: text, of: this.nested(() => this.unary()), line };
    }
    const left = this.operand();
    return this.accept('**') ? { is: 'binary', op: '**', left, right: this.nested(() => this.unary()), line } : left;
  }
}
