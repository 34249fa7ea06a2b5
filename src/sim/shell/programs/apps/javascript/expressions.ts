// JavaScript's expressions: operators and assignments, by precedence climbing.
import { own } from '../../../../values';
import { type Expr, type Target } from '../syntax';
import { type Levels } from '../tokens';
import { named, Operands } from './operands';

const LEVELS: Levels = {
  ...{ '??': 1, '||': 1, '&&': 2, '|': 3, '^': 4, '&': 5 },
  ...{ '==': 6, '!=': 6, '===': 6, '!==': 6, '<': 7, '>': 7, '<=': 7, '>=': 7, in: 7, instanceof: 7 },
  ...{ '<<': 8, '>>': 8, '>>>': 8, '+': 9, '-': 9, '*': 10, '/': 10, '%': 10, '**': 11 },
};
const ASSIGNS = ['=', '+=', '-=', '*=', '/=', '%=', '**=', '||=', '&&=', '??=', '&=', '|=', '^=', '<<=', '>>=', '>>>='];

/** Reads expressions; statements are left to whoever extends it. */
export abstract class Expressions extends Operands {
  /** An expression; commas between several of them are refused. */
  expression(): Expr {
    const value = this.assignment();
    if (this.is(',')) this.refuse('the comma operator');
    return value;
  }

  assignment(): Expr {
    return this.nested(() => {
      if (this.isArrow()) return this.arrow(false);
      if (this.is('async') && !this.peek(1).first && (this.is('function', 1) || this.isArrow(1))) {
        this.next();
        return this.is('function') ? this.functionExpression(true) : this.arrow(true);
      }
      const { line } = this.peek();
      const left = this.choice();
      const op = ASSIGNS.find((each) => this.is(each));
      if (op === undefined) return left;
      const target = this.targetOf(left);
      this.next();
      return { is: 'assign', op: op.slice(0, -1), target, value: named(target.is === 'name' ? target.name : '', this.assignment()), line };
    });
  }

  private targetOf(expr: Expr): Target {
    if (expr.is === 'name' || expr.is === 'index' || (expr.is === 'member' && !expr.optional)) return expr;
    if (expr.is === 'list' || expr.is === 'dict') return this.refuse('an assignment to a pattern', expr.line);
    return this.fail('Invalid left-hand side in assignment');
  }

  private choice(): Expr {
    const test = this.binary(1);
    if (!this.accept('?')) return test;
    const then = this.assignment();
    this.expect(':');
    return { is: 'choice', test, then, other: this.assignment(), line: test.line };
  }

  private binary(least: number): Expr {
    let left = this.unary();
    for (;;) {
      const { text, kind, line } = this.peek();
      const level = (kind === 'op' || kind === 'name' ? own(LEVELS, text) : undefined) ?? 0;
      if (level === 0 || level < least || (text === 'in' && this.noIn)) return left;
      this.next();
      const right = this.nested(() => this.binary(text === '**' ? level : level + 1));
      left = text === '&&' || text === '||' || text === '??' ? { is: 'logic', op: text, left, right, line } : { is: 'binary', op: text, left, right, line };
    }
  }

  private unary(): Expr {
    const { text, line } = this.peek();
    if (['!', '-', '+', '~', 'typeof'].includes(text) && this.accept(text)) return { is: 'unary', op: text, of: this.nested(() => this.unary()), line };
    if (this.accept('await')) return { is: 'await', of: this.nested(() => this.unary()), line };
    if (this.is('++') || this.is('--')) {
      const op = this.next().text === '++' ? '+' : '-';
      return { is: 'step', op, prefix: true, target: this.targetOf(this.nested(() => this.unary())), line };
    }
    const value = this.operand();
    if ((this.is('++') || this.is('--')) && !this.peek().first) return { is: 'step', op: this.next().text === '++' ? '+' : '-', prefix: false, target: this.targetOf(value), line };
    return value;
  }
}
