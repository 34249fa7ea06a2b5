// Python's statements that hold no others: assignments, imports, returns and such.
import { type Expr, type Statement, type Target } from '../syntax';
import { Expressions } from './expressions';
import { own } from '../../../../values';

const ASSIGNS = ['+=', '-=', '*=', '/=', '//=', '%=', '**='];
const REFUSED: Readonly<Record<string, string>> = { class: 'a class', async: 'async', del: 'del', assert: 'assert', nonlocal: 'nonlocal', match: 'match', yield: 'a generator' };

/** Reads a line of small statements, and keeps which names the functions around it assign to. */
export abstract class SimpleStatements extends Expressions {
  /** What the functions around assign to, and which of it they give to the module. */
  protected around: { globals: string[]; locals: string[] }[] = [];

  /** The function around assigns to a name. */
  protected own(name: string): string {
    this.around.at(-1)?.locals.push(name);
    return name;
  }

  protected ownAll(target: Target): void {
    if (target.is === 'name') this.own(target.name);
    if (target.is === 'items') for (const each of target.items) this.ownAll(each.target);
  }

  /** Small statements on one line. */
  protected simpleLine(): Statement[] {
    const all = [...this.simple()];
    while (this.accept(';')) if (this.peek().kind !== 'newline') all.push(...this.simple());
    if (this.peek().kind === 'newline') this.next();
    else if (this.peek().kind !== 'end') this.fail();
    return all;
  }

  /** Whether `match` is the statement, not a name. */
  private startsAfterMatch(): boolean {
    return this.peek(1).kind === 'name' || this.peek(1).kind === 'string';
  }

  private simple(): Statement[] {
    const { text, line, kind } = this.peek();
    const bare = (): boolean => this.peek().kind === 'newline' || this.peek().kind === 'end' || this.is(';');
    switch (kind === 'name' ? text : '') {
      case 'pass':
        this.next();
        return [];
      case 'break':
      case 'continue':
        this.next();
        return [{ is: 'leave', how: text as 'break' | 'continue', line }];
      case 'return':
        this.next();
        if (this.around.length === 0) this.fail("'return' outside function");
        return [{ is: 'return', value: bare() ? null : this.expressions(), line }];
      case 'raise': {
        this.next();
        const value = bare() ? null : this.expression();
        if (this.accept('from')) this.expression();
        return [{ is: 'throw', value, line }];
      }
      case 'global':
        this.next();
        do this.around.at(-1)?.globals.push(this.identifier());
        while (this.accept(','));
        return [];
      case 'import':
        return this.importStatement();
      case 'from':
        return this.fromStatement();
      default:
        if (kind === 'name' && (text !== 'match' || this.startsAfterMatch())) this.refuseWord(text);
        return this.assignment();
    }
  }

  private refuseWord(text: string): void {
    const what = own(REFUSED, text);
    if (what !== undefined) this.refuse(what);
  }

  private dotted(): string {
    if (this.is('.') || this.is('...')) this.refuse('a relative import');
    let name = this.identifier();
    while (this.accept('.')) name += `.${this.identifier()}`;
    return name;
  }

  private importStatement(): Statement[] {
    const { line } = this.next();
    const all: Statement[] = [];
    do {
      const module = this.dotted();
      const [first = module] = module.split('.');
      if (this.accept('as')) all.push({ is: 'import', module, names: [{ name: '*', as: this.own(this.identifier()) }], line });
      else {
        all.push({ is: 'import', module: first, names: [{ name: '*', as: this.own(first) }], line });
        if (first !== module) all.push({ is: 'import', module, names: [], line });
      }
    } while (this.accept(','));
    return all;
  }

  private fromStatement(): Statement[] {
    const { line } = this.next();
    const module = this.dotted();
    this.expect('import');
    if (this.is('*')) this.refuse('import *');
    const bracket = this.accept('(');
    const names: { name: string; as: string }[] = [];
    do {
      const name = this.identifier();
      names.push({ name, as: this.own(this.accept('as') ? this.identifier() : name) });
    } while (this.accept(',') && !this.is(')'));
    if (bracket) this.expect(')');
    return [{ is: 'import', module, names, line }];
  }

  private assignment(): Statement[] {
    const { line } = this.peek();
    const first = this.expressions();
    if (this.is(':') && first.is === 'name') {
      this.next();
      this.expression();
      if (!this.is('=')) return [];
    }
    const op = ASSIGNS.find((each) => this.is(each));
    if (op !== undefined) {
      this.next();
      const target = this.targetOf(first);
      return [{ is: 'expression', value: { is: 'assign', op: op.slice(0, -1), target, value: this.expressions(), line }, line }];
    }
    const chain = [first];
    while (this.accept('=')) chain.push(this.expressions());
    const value = chain.pop() ?? first;
    if (chain.length === 0) return [{ is: 'expression', value, line }];
    if (chain.length > 1) this.refuse('several assignments in one line');
    return [{ is: 'expression', value: { is: 'assign', op: '', target: this.targetOf(first), value, line }, line }];
  }

  private targetOf(expr: Expr): Target {
    if (expr.is === 'name') this.own(expr.name);
    if (expr.is === 'name' || expr.is === 'index' || expr.is === 'member') return expr;
    if (expr.is === 'list') return { is: 'items', items: expr.items.map(({ value, spread }) => ({ target: this.targetOf(value), fallback: null, rest: spread })), line: expr.line };
    if (expr.is === 'slice') return this.refuse('an assignment to a slice', expr.line);
    return this.fail(expr.is === 'call' ? "cannot assign to function call here. Maybe you meant '==' instead of '='?" : 'cannot assign to expression');
  }
}
