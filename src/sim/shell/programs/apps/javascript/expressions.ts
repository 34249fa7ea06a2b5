// JavaScript's expressions, by precedence climbing.
import { type Entry, type Expr, type FunctionCode, type Item, type Parameter, type Statement, type Target } from '../syntax';
import { Cursor, type Levels, type Token } from '../tokens';
import { own } from '../../../../values';

const LEVELS: Levels = {
  ...{ '??': 1, '||': 1, '&&': 2, '|': 3, '^': 4, '&': 5 },
  ...{ '==': 6, '!=': 6, '===': 6, '!==': 6, '<': 7, '>': 7, '<=': 7, '>=': 7, in: 7, instanceof: 7 },
  ...{ '<<': 8, '>>': 8, '>>>': 8, '+': 9, '-': 9, '*': 10, '/': 10, '%': 10, '**': 11 },
};
const ASSIGNS = ['=', '+=', '-=', '*=', '/=', '%=', '**=', '||=', '&&=', '??=', '&=', '|=', '^=', '<<=', '>>=', '>>>='];
const REFUSED: Readonly<Record<string, string>> = {
  class: 'a class',
  yield: 'a generator',
  super: 'a class',
  delete: 'delete',
  void: 'void',
  '@': 'a decorator',
  '#': 'a private field',
};
/** Words that are no names. */
const RESERVED = new Set(
  'break case catch const continue debugger default do else export extends finally for if import in instanceof return switch throw try var while with enum'.split(' '),
);

/** What JavaScript says about a word that is wrong where it stands. */
export function unexpected({ kind, text }: Token): string {
  if (kind === 'end') return 'Unexpected end of input';
  if (kind === 'string') return 'Unexpected string';
  if (kind === 'number') return 'Unexpected number';
  if (kind === 'template') return 'Unexpected template string';
  return kind === 'name' && !RESERVED.has(text) ? 'Unexpected identifier' + ` '${text}'` : `Unexpected token '${text}'`;
}

/** A function without a name takes the one that it is given to. */
export function named<T extends Expr>(name: string, value: T): T {
  if (value.is === 'function' && value.fn.name === '') value.fn.name = name;
  return value;
}

/** Reads expressions; statements are left to whoever extends it. */
export abstract class Expressions extends Cursor {
  readonly functions: FunctionCode[] = [];

  abstract block(): Statement[];

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

  private isArrow(ahead = 0): boolean {
    if (this.peek(ahead).kind === 'name' && !RESERVED.has(this.peek(ahead).text)) return this.is('=>', ahead + 1);
    return this.is('(', ahead) && this.is('=>', this.closing(ahead) + 1);
  }

  private arrow(isAsync: boolean): Expr {
    const { line } = this.peek();
    const parameters = this.is('(') ? this.parameters() : [{ target: this.target(), fallback: null, rest: false }];
    this.expect('=>');
    const body: Statement[] = this.is('{') ? this.block() : [{ is: 'return', value: this.assignment(), line }];
    return { is: 'function', fn: this.functionOf({ name: '', parameters, body, isAsync, line }), line };
  }

  functionOf(code: Omit<FunctionCode, 'number' | 'globals' | 'locals'>): FunctionCode {
    const fn = { ...code, number: this.functions.length, globals: [], locals: [] };
    this.functions.push(fn);
    return fn;
  }

  /** After `async`, at `function`. */
  functionExpression(isAsync: boolean): Expr & { is: 'function' } {
    const { line } = this.expect('function');
    if (this.is('*')) this.refuse('a generator');
    const name = this.peek().kind === 'name' ? this.name() : '';
    const parameters = this.parameters();
    return { is: 'function', fn: this.functionOf({ name, parameters, body: this.block(), isAsync, line }), line };
  }

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

  /** Inside the head of a `for`, where `in` is no operator. */
  protected noIn = false;

  private unary(): Expr {
    const { text, line } = this.peek();
    if (['!', '-', '+', '~', 'typeof'].includes(text) && this.accept(text)) return { is: 'unary', op: text, of: this.nested(() => this.unary()), line };
    if (this.accept('await')) return { is: 'await', of: this.nested(() => this.unary()), line };
    if (this.is('++') || this.is('--')) {
      const op = this.next().text === '++' ? '+' : '-';
      return { is: 'step', op, prefix: true, target: this.targetOf(this.nested(() => this.unary())), line };
    }
    const value = this.postfix(this.primary());
    if ((this.is('++') || this.is('--')) && !this.peek().first) return { is: 'step', op: this.next().text === '++' ? '+' : '-', prefix: false, target: this.targetOf(value), line };
    return value;
  }

  private postfix(start: Expr, calls = true): Expr {
    let of = start;
    for (;;) {
      const { line } = this.peek();
      const optional = this.is('?.');
      if (optional) this.next();
      if (this.accept('[')) {
        of = { is: 'index', of, at: this.inside(() => this.expression()), optional, line };
        this.expect(']');
      } else if (calls && this.is('(')) of = { is: 'call', fn: of, args: this.items('(', ')'), named: [], fresh: false, optional, line };
      else if (optional || this.accept('.')) {
        if (this.is('#')) this.refuse('a private field');
        of = { is: 'member', of, name: this.name(), optional, line };
      } else if (this.peek().kind === 'template') this.refuse('a tagged template');
      else return of;
    }
  }

  /** Inside brackets `in` is an operator again. */
  private inside<T>(read: () => T): T {
    const { noIn } = this;
    this.noIn = false;
    const value = read();
    this.noIn = noIn;
    return value;
  }

  private items(open: string, close: string): Item[] {
    this.expect(open);
    return this.inside(() => {
      const items: Item[] = [];
      while (!this.accept(close)) {
        if (this.is(',') && close === ']') this.refuse('an array with a gap');
        items.push({ spread: this.accept('...'), value: this.assignment() });
        if (!this.is(close)) this.expect(',');
      }
      return items;
    });
  }

  private primary(): Expr {
    const { kind, text, line, parts } = this.peek();
    const refused = kind === 'op' || kind === 'name' ? own(REFUSED, text) : undefined;
    if (refused !== undefined) this.refuse(refused);
    if (kind === 'number') return { is: 'literal', value: Number(this.next().text), line };
    if (kind === 'string') return { is: 'literal', value: this.next().text, line };
    if (kind === 'template') {
      this.next();
      return { is: 'text', parts: (parts ?? []).map(({ tokens, format }) => ({ value: this.within(tokens), format })), line };
    }
    if (this.accept('(')) {
      const value = this.inside(() => this.expression());
      this.expect(')');
      return value;
    }
    if (this.is('[')) return { is: 'list', items: this.items('[', ']'), tuple: false, line };
    if (this.is('{')) return this.object();
    if (this.is('function')) return this.functionExpression(false);
    if (this.accept('new')) {
      const fn = this.postfix(this.primary(), false);
      return { is: 'call', fn, args: this.is('(') ? this.items('(', ')') : [], named: [], fresh: true, optional: false, line };
    }
    if (kind !== 'name' || RESERVED.has(text)) return this.is('import') ? this.refuse('import()') : this.fail();
    this.next();
    const literals: Readonly<Record<string, null | boolean | undefined>> = { null: null, true: true, false: false, undefined };
    return Object.hasOwn(literals, text) ? { is: 'literal', value: literals[text], line } : { is: 'name', name: text, line };
  }

  /** The expression that words inside a template make. */
  protected abstract within(tokens: readonly Token[]): Expr;

  private object(): Expr {
    const { line } = this.expect('{');
    const entries = this.inside(() => {
      const all: Entry[] = [];
      while (!this.accept('}')) {
        all.push(this.entry());
        if (!this.is('}')) this.expect(',');
      }
      return all;
    });
    return { is: 'dict', entries, line };
  }

  private entry(): Entry {
    if (this.accept('...')) return { key: null, value: this.assignment() };
    const isAsync = this.is('async') && !this.is(',', 1) && !this.is(':', 1) && !this.is('(', 1) && this.accept('async');
    const { kind, text, line } = this.peek();
    if ((text === 'get' || text === 'set') && kind === 'name' && this.peek(1).kind === 'name') this.refuse(`a ${text}ter`);
    let key: Expr;
    if (this.accept('[')) {
      key = this.assignment();
      this.expect(']');
    } else if (kind === 'name' || kind === 'string' || kind === 'number') key = { is: 'literal', value: this.next().text, line };
    else return this.fail();
    if (this.is('(')) {
      const parameters = this.parameters();
      return { key, value: { is: 'function', fn: this.functionOf({ name: text, parameters, body: this.block(), isAsync, line }), line } };
    }
    if (this.accept(':')) return { key, value: named(key.is === 'literal' ? text : '', this.assignment()) };
    return kind === 'name' ? { key, value: { is: 'name', name: text, line } } : this.fail();
  }
}
