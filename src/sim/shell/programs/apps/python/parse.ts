// Python's statements that hold others, and with them a source as a tree, or what is wrong with it, or what of it this machine does not run.
import { type Code, type Expr, type Handler, type Statement, type Target } from '../syntax';
import { type Token } from '../tokens';
import { SimpleStatements } from './simpleStatements';
import { lexPython } from './tokens';

function unexpected({ kind }: Token): string {
  return kind === 'indent' ? 'unexpected indent' : 'invalid syntax';
}

class Statements extends SimpleStatements {
  constructor(
    tokens: readonly Token[],
    private readonly parent: Statements | null = null,
  ) {
    super(tokens, { unexpected });
  }

  protected within(tokens: readonly Token[]): Expr {
    const inner = new Statements(tokens, this.parent ?? this);
    const value = inner.expressions();
    if (inner.peek().kind !== 'end') inner.fail();
    return value;
  }

  override functionOf(code: Parameters<SimpleStatements['functionOf']>[0]): ReturnType<SimpleStatements['functionOf']> {
    return this.parent ? this.parent.functionOf(code) : super.functionOf(code);
  }

  program(): Code {
    const body: Statement[] = [];
    while (this.peek().kind !== 'end') body.push(...this.statement());
    return { body, functions: this.functions };
  }

  /** What stands behind a colon: the rest of the line, or an indented block. */
  private suite(after: string): Statement[] {
    if (!this.is(':')) this.fail("expected ':'");
    this.next();
    if (this.peek().kind !== 'newline') return this.simpleLine();
    this.next();
    if (this.peek().kind !== 'indent') this.fail(`expected an indented block after ${after}`);
    this.next();
    const body: Statement[] = [];
    while (this.peek().kind !== 'dedent' && this.peek().kind !== 'end') body.push(...this.statement());
    if (this.peek().kind === 'dedent') this.next();
    return body;
  }

  private statement(): Statement[] {
    return this.nested(() => {
      const { text, line, kind } = this.peek();
      if (kind === 'newline') {
        this.next();
        return [];
      }
      if (kind === 'op' && text === '@') return this.decorated();
      return (kind === 'name' ? this.compound(text, line) : undefined) ?? this.simpleLine();
    });
  }

  private compound(text: string, line: number): Statement[] | undefined {
    switch (text) {
      case 'def':
        return [this.definition()];
      case 'if':
        return [this.ifStatement()];
      case 'while': {
        this.next();
        const test = this.expression();
        const body = this.suite(`'while' statement on line ${line}`);
        if (this.is('else')) this.refuse('else after a loop');
        return [{ is: 'while', test, body, step: null, first: true, line }];
      }
      case 'for': {
        this.next();
        const target = this.loopTarget();
        this.ownAll(target);
        this.expect('in');
        const over = this.expressions();
        const body = this.suite(`'for' statement on line ${line}`);
        if (this.is('else')) this.refuse('else after a loop');
        return [{ is: 'for', target, declares: false, over, body, keys: false, line }];
      }
      case 'try':
        return [this.tryStatement(line)];
      case 'with': {
        this.next();
        const value = this.expression();
        const target: Target | null = this.accept('as') ? { is: 'name', name: this.own(this.identifier()), line } : null;
        if (this.is(',')) this.refuse('with for several values');
        return [{ is: 'with', value, target, body: this.suite(`'with' statement on line ${line}`), line }];
      }
      default:
        return undefined;
    }
  }

  private definition(): Statement & { is: 'define' } {
    const { line } = this.expect('def');
    const name = this.identifier();
    this.expect('(');
    const parameters = this.parameters(')');
    if (this.accept('->')) this.expression();
    this.own(name);
    const names: { globals: string[]; locals: string[] } = { globals: [], locals: [] };
    this.around.push(names);
    const body = this.suite(`function definition on line ${line}`);
    this.around.pop();
    return { is: 'define', fn: this.functionOf({ name, parameters, body, ...names, line }), line };
  }

  /** `@decorator` lines and their function: the name stands for what the decorators make of it. */
  private decorated(): Statement[] {
    const decorators: Expr[] = [];
    while (this.accept('@')) {
      decorators.push(this.expression());
      if (this.peek().kind === 'newline') this.next();
      else this.fail();
    }
    if (this.is('class') || this.is('async')) this.refuse(this.is('class') ? 'a class' : 'async');
    const definition = this.definition();
    const { line, fn } = definition;
    const name: Expr = { is: 'name', name: fn.name, line };
    const value = decorators.reduceRight<Expr>(
      (inner, decorator) => ({ is: 'call', fn: decorator, args: [{ value: inner, spread: false }], named: [], fresh: false, optional: false, line: decorator.line }),
      name,
    );
    return [definition, { is: 'expression', value: { is: 'assign', op: '', target: { is: 'name', name: fn.name, line }, value, line }, line }];
  }

  private ifStatement(): Statement {
    const { text, line } = this.next();
    const test = this.expression();
    if (this.is('=')) this.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    const then = this.suite(`'${text}' statement on line ${line}`);
    if (this.is('elif')) return { is: 'if', test, then, other: [this.ifStatement()], line };
    const { line: last } = this.peek();
    return { is: 'if', test, then, other: this.accept('else') ? this.suite(`'else' statement on line ${last}`) : [], line };
  }

  private tryStatement(line: number): Statement {
    this.next();
    const body = this.suite(`'try' statement on line ${line}`);
    const handlers: Handler[] = [];
    while (this.is('except')) {
      const { line: here } = this.next();
      if (this.is('*')) this.refuse('except*');
      const type = this.is(':') ? null : this.expressions();
      const target: Target | null = this.accept('as') ? { is: 'name', name: this.own(this.identifier()), line: here } : null;
      const types = type === null ? [] : type.is === 'list' ? type.items.map(({ value }) => value) : [type];
      handlers.push({ types, target, body: this.suite(`'except' statement on line ${here}`) });
    }
    if (this.is('else')) this.refuse('else after try');
    const { line: last } = this.peek();
    const end = this.accept('finally') ? this.suite(`'finally' statement on line ${last}`) : [];
    if (handlers.length === 0 && end.length === 0) this.fail("expected 'except' or 'finally' block");
    return { is: 'try', body, handlers, finally: end, line };
  }
}

/** Reads a Python source. Throws SyntaxProblem where Python would, and NotSimulated for what this machine does not run. */
export function parsePython(source: string): Code {
  return new Statements(lexPython(source)).program();
}
