// JavaScript's statements: a source as a tree, or what is wrong with it, or what of it this machine does not run.
import { type Code, type Expr, type Handler, type Statement } from '../syntax';
import { type Token } from '../tokens';
import { Expressions } from './expressions';
import { readExport, readImport } from './importExport';
import { named } from './operands';
import { unexpected } from './reserved';
import { lexJavaScript } from './tokens';
import { own } from '../../../../values';

const REFUSED: Readonly<Record<string, string>> = { class: 'a class', with: 'with', debugger: 'debugger' };

/** Reads the statements of a source, or the expression in one of its templates. */
export class Statements extends Expressions {
  constructor(
    tokens: readonly Token[],
    private readonly parent: Statements | null = null,
  ) {
    super(tokens, { unexpected });
  }

  protected within(tokens: readonly Token[]): Expr {
    const inner = new Statements(tokens, this.parent ?? this);
    const value = inner.expression();
    if (inner.peek().kind !== 'end') inner.fail();
    return value;
  }

  override functionOf(code: Parameters<Expressions['functionOf']>[0]): ReturnType<Expressions['functionOf']> {
    return this.parent ? this.parent.functionOf(code) : super.functionOf(code);
  }

  program(): Code {
    const body: Statement[] = [];
    while (this.peek().kind !== 'end') body.push(...this.statement());
    return { body, functions: this.functions };
  }

  block(): Statement[] {
    this.expect('{');
    const body: Statement[] = [];
    while (!this.accept('}')) body.push(...this.statement());
    return body;
  }

  private one(): Statement[] {
    return this.is('{') ? this.block() : this.statement();
  }

  /** The end of a statement: a semicolon, or where JavaScript puts one in. */
  semicolon(): void {
    if (!this.accept(';') && !this.is('}') && this.peek().kind !== 'end' && !this.peek().first) this.fail();
  }

  /** One statement; a declaration of several names is several. */
  statement(): Statement[] {
    return this.nested(() => {
      const { text, kind, line } = this.peek();
      if (this.accept(';')) return [];
      if (this.is('{')) return [{ is: 'block', body: this.block(), line }];
      if (kind === 'name') {
        const refused = own(REFUSED, text);
        if (refused !== undefined) this.refuse(refused);
        if (this.is(':', 1)) this.refuse('a label');
        const read = this.keyword(text, line);
        if (read) return read;
      }
      const value = this.expression();
      this.semicolon();
      return [{ is: 'expression', value, line }];
    });
  }

  private keyword(text: string, line: number): Statement[] | undefined {
    switch (text) {
      case 'const':
      case 'var':
        return this.declaration();
      case 'let':
        return this.peek(1).kind === 'name' || this.is('[', 1) || this.is('{', 1) ? this.declaration() : undefined;
      case 'function':
        return [{ is: 'define', fn: this.functionExpression(false).fn, line }];
      case 'async':
        if (!this.is('function', 1)) return undefined;
        this.next();
        return [{ is: 'define', fn: this.functionExpression(true).fn, line }];
      case 'return':
      case 'throw': {
        this.next();
        const bare = this.is(';') || this.is('}') || this.peek().kind === 'end' || this.peek().first;
        if (bare && text === 'throw') this.fail();
        const value = bare ? null : this.expression();
        this.semicolon();
        return [{ is: text, value, line }];
      }
      case 'if': {
        this.next();
        const test = this.inParentheses();
        const then = this.one();
        return [{ is: 'if', test, then, other: this.accept('else') ? this.one() : [], line }];
      }
      case 'while':
        this.next();
        return [{ is: 'while', test: this.inParentheses(), body: this.one(), step: null, first: true, line }];
      case 'do':
        return [this.doWhile(line)];
      case 'for':
        return this.loop(line);
      case 'try':
        return [this.tryStatement(line)];
      case 'switch':
        return this.refuse('switch');
      case 'break':
      case 'continue':
        this.next();
        if (this.peek().kind === 'name' && !this.peek().first) this.refuse('a label');
        this.semicolon();
        return [{ is: 'leave', how: text, line }];
      case 'import':
        return this.is('(', 1) || this.is('.', 1) ? undefined : readImport(this, line);
      case 'export':
        return readExport(this, line);
      default:
        return undefined;
    }
  }

  private inParentheses(): Expr {
    this.expect('(');
    const value = this.expression();
    this.expect(')');
    return value;
  }

  /** `const a = 1, b = 2`. */
  private declaration(end = true): Statement[] {
    const { text: how, line } = this.next();
    const all: Statement[] = [];
    do {
      const target = this.target();
      const value = this.accept('=') ? named(target.is === 'name' ? target.name : '', this.assignment()) : null;
      if (end && value === null && (how === 'const' || target.is !== 'name')) this.fail('Missing initializer in const declaration');
      all.push({ is: 'declare', target, value, constant: how === 'const', line });
    } while (this.accept(','));
    if (end) this.semicolon();
    return all;
  }

  private doWhile(line: number): Statement {
    this.next();
    const body = this.one();
    this.expect('while');
    const test = this.inParentheses();
    this.accept(';');
    return { is: 'while', test, body, step: null, first: false, line };
  }

  private loop(line: number): Statement[] {
    this.next();
    if (this.is('await')) this.refuse('for await');
    this.expect('(');
    this.noIn = true;
    const declares = this.is('const') || this.is('let') || this.is('var');
    const start = this.is(';') ? [] : declares ? this.declaration(false) : [{ is: 'expression', value: this.expression(), line } as const];
    this.noIn = false;
    const [only] = start;
    if (this.is('of') || this.is('in')) {
      const keys = this.next().text === 'in';
      const target =
        only?.is === 'declare' && start.length === 1 && only.value === null ? only.target : only?.is === 'expression' && only.value.is === 'name' ? only.value : this.fail();
      const over = this.expression();
      this.expect(')');
      return [{ is: 'for', target, declares, over, body: this.one(), keys, line }];
    }
    this.expect(';');
    const test: Expr = this.is(';') ? { is: 'literal', value: true, line } : this.expression();
    this.expect(';');
    const step = this.is(')') ? null : this.expression();
    this.expect(')');
    // each loop has its own block for what it declares; a constant may not change
    return [{ is: 'block', body: [...start, { is: 'while', test, body: this.one(), step, first: true, line }], line }];
  }

  private tryStatement(line: number): Statement {
    this.next();
    const body = this.block();
    const handlers: Handler[] = [];
    if (this.accept('catch')) {
      const target = this.accept('(') ? this.target() : null;
      if (target) this.expect(')');
      handlers.push({ types: [], target, body: this.block() });
    }
    const last = this.accept('finally') ? this.block() : [];
    if (handlers.length === 0 && last.length === 0) this.fail('Missing catch or finally after try');
    return { is: 'try', body, handlers, finally: last, line };
  }
}

/** Reads a JavaScript source. Throws SyntaxProblem where Node.js would, and NotSimulated for what this machine does not run. */
export function parseJavaScript(source: string): Code {
  return new Statements(lexJavaScript(source)).program();
}
