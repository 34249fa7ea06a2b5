// JavaScript's patterns: what values are bound to, in declarations, parameters and loops.
import { type Expr, type Parameter, type Target } from '../syntax';
import { Cursor } from '../tokens';
import { RESERVED } from './reserved';

/** Reads patterns; the expressions in them are left to whoever extends it. */
export abstract class Patterns extends Cursor {
  /** An expression without commas. */
  abstract assignment(): Expr;

  /** The parameters of a function, with their parentheses. */
  parameters(): Parameter[] {
    const parameters: Parameter[] = [];
    this.expect('(');
    while (!this.accept(')')) {
      const rest = this.accept('...');
      parameters.push({ rest, target: this.target(), fallback: this.accept('=') ? this.assignment() : null });
      if (!this.is(')')) this.expect(',');
    }
    return parameters;
  }

  /** What a name or a pattern of names is bound to. */
  target(): Target {
    return this.nested(() => {
      const { line } = this.peek();
      if (this.accept('[')) return { is: 'items', items: this.bound(']', () => ({ target: this.target() })), line };
      if (this.accept('{'))
        return {
          is: 'entries',
          line,
          entries: this.bound('}', () => {
            const key = this.peek().kind === 'string' && this.is(':', 1) ? this.next().text : this.name();
            return { key, target: this.accept(':') ? this.target() : { is: 'name', name: key, line } };
          }),
        };
      if (RESERVED.has(this.peek().text)) this.fail();
      return { is: 'name', name: this.name(), line };
    });
  }

  private bound<T extends object>(end: string, one: () => T): (T & { fallback: Expr | null; rest: boolean })[] {
    const all: (T & { fallback: Expr | null; rest: boolean })[] = [];
    while (!this.accept(end)) {
      if (this.is(',')) this.refuse('a pattern with a gap');
      const rest = this.accept('...');
      all.push({ ...one(), rest, fallback: this.accept('=') ? this.assignment() : null });
      if (!this.is(end)) this.expect(',');
    }
    return all;
  }
}
