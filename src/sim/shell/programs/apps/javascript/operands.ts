// JavaScript's operands: what stands between operators, with its members, indexes and calls.
import { own } from '../../../../values';
import { type Entry, type Expr, type FunctionCode, type Item, type Statement } from '../syntax';
import { type Token } from '../tokens';
import { Patterns } from './patterns';
import { RESERVED } from './reserved';

const REFUSED: Readonly<Record<string, string>> = {
  class: 'a class',
  yield: 'a generator',
  super: 'a class',
  delete: 'delete',
  void: 'void',
  '@': 'a decorator',
  '#': 'a private field',
};

/** A function without a name takes the one that it is given to. */
export function named<T extends Expr>(name: string, value: T): T {
  if (value.is === 'function' && value.fn.name === '') value.fn.name = name;
  return value;
}

/** Reads operands; operators and statements are left to whoever extends it. */
export abstract class Operands extends Patterns {
  readonly functions: FunctionCode[] = [];
  /** Inside the head of a `for`, where `in` is no operator. */
  protected noIn = false;

  /** An expression, commas included. */
  abstract expression(): Expr;

  /** Statements in braces. */
  abstract block(): Statement[];

  /** The expression that words inside a template make. */
  protected abstract within(tokens: readonly Token[]): Expr;

  /** An operand, and what is asked of it. */
  protected operand(): Expr {
    return this.postfix(this.primary());
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

  /** Gives a function its number, by which it is called. */
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

  protected isArrow(ahead = 0): boolean {
    if (this.peek(ahead).kind === 'name' && !RESERVED.has(this.peek(ahead).text)) return this.is('=>', ahead + 1);
    return this.is('(', ahead) && this.is('=>', this.closing(ahead) + 1);
  }

  protected arrow(isAsync: boolean): Expr {
    const { line } = this.peek();
    const parameters = this.is('(') ? this.parameters() : [{ target: this.target(), fallback: null, rest: false }];
    this.expect('=>');
    const body: Statement[] = this.is('{') ? this.block() : [{ is: 'return', value: this.assignment(), line }];
    return { is: 'function', fn: this.functionOf({ name: '', parameters, body, isAsync, line }), line };
  }
}
