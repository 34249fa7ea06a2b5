// Python's operands: what stands between operators, with its members, subscripts and calls.
import { own } from '../../../../values';
import { type Entry, type Expr, type FunctionCode, type Item, type Target } from '../syntax';
import { Cursor, type Token } from '../tokens';

/** Words that are no names. */
export const KEYWORDS = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

const REFUSED: Readonly<Record<string, string>> = { yield: 'a generator', await: 'await' };

/** Reads operands; operators and statements are left to whoever extends it. */
export abstract class Operands extends Cursor {
  readonly functions: FunctionCode[] = [];

  /** An expression without commas. */
  abstract expression(): Expr;

  /** One expression, or several with commas between them: a tuple. */
  abstract expressions(): Expr;

  /** An expression of a list, with a star where it is several. */
  protected abstract item(): Item;

  /** An expression without commas and without a choice, as it stands in a comprehension. */
  protected abstract disjunction(): Expr;

  /** The expression that words inside an f-string make. */
  protected abstract within(tokens: readonly Token[]): Expr;

  /** An operand, and what is asked of it. */
  protected operand(): Expr {
    return this.postfix(this.primary());
  }

  private postfix(start: Expr): Expr {
    let of = start;
    for (;;) {
      const { line } = this.peek();
      if (this.accept('.')) of = { is: 'member', of, name: this.name(), optional: false, line };
      else if (this.accept('(')) of = this.call(of, line);
      else if (this.accept('[')) of = this.subscript(of, line);
      else return of;
    }
  }

  private call(fn: Expr, line: number): Expr {
    const args: Item[] = [];
    const named: { name: string; value: Expr }[] = [];
    while (!this.accept(')')) {
      if (this.is('**')) this.refuse('** in a call');
      if (this.peek().kind === 'name' && this.is('=', 1)) {
        const name = this.identifier();
        this.expect('=');
        named.push({ name, value: this.expression() });
      } else {
        if (named.length > 0 && !this.is('*')) this.fail('positional argument follows keyword argument');
        const item = this.item();
        args.push(this.is('for') ? { spread: false, value: this.comprehension(item.value) } : item);
      }
      if (!this.is(')')) this.expect(',');
    }
    return { is: 'call', fn, args, named, fresh: false, optional: false, line };
  }

  private subscript(of: Expr, line: number): Expr {
    const from = this.is(':') ? null : this.expressions();
    if (this.accept(']')) return { is: 'index', of, at: from ?? this.fail(), optional: false, line };
    this.expect(':');
    const to = this.is(']') || this.is(':') ? null : this.expression();
    if (this.is(':')) this.refuse('a slice with a step');
    this.expect(']');
    return { is: 'slice', of, from, to, line };
  }

  private comprehension(item: Expr): Expr {
    const { line } = this.expect('for');
    const target = this.loopTarget();
    this.expect('in');
    const over = this.disjunction();
    const test = this.accept('if') ? this.disjunction() : null;
    if (this.is('for') || this.is('if')) this.refuse('a comprehension with more than one part');
    return { is: 'comprehension', item, target, over, test, line };
  }

  /** The names before `in`. */
  loopTarget(): Target {
    const { line } = this.peek();
    const first = this.loopName();
    if (!this.is(',')) return first;
    const names = [first];
    while (this.accept(',') && !this.is('in') && !this.is(')')) names.push(this.loopName());
    return { is: 'items', items: names.map((target) => ({ target, fallback: null, rest: false })), line };
  }

  private loopName(): Target {
    return this.nested(() => {
      if (!this.accept('(')) return { is: 'name', line: this.peek().line, name: this.identifier() };
      const inside = this.loopTarget();
      this.expect(')');
      return inside;
    });
  }

  private primary(): Expr {
    const { kind, text, line } = this.peek();
    if (kind === 'number') {
      const value = Number(this.next().text);
      return /^[\d.]*[.eE]/.test(text) && !/^0[xX]/.test(text) ? { is: 'unary', op: 'float', of: { is: 'literal', value, line }, line } : { is: 'literal', value, line };
    }
    if (kind === 'string' || kind === 'template') return this.strings();
    if (this.accept('(')) return this.parenthesis(line);
    if (this.accept('[')) return this.listOf(line);
    if (this.accept('{')) return this.dict(line);
    if (kind !== 'name') return this.fail();
    const refused = own(REFUSED, text);
    if (refused !== undefined) this.refuse(refused);
    const literals: Readonly<Record<string, null | boolean>> = { None: null, True: true, False: false };
    if (Object.hasOwn(literals, text)) {
      this.next();
      return { is: 'literal', value: literals[text], line };
    }
    return { is: 'name', name: this.identifier(), line };
  }

  /** Texts that stand side by side are one. */
  private strings(): Expr {
    const { line } = this.peek();
    const parts: { value: Expr; format: string }[] = [];
    let plain = true;
    while (this.peek().kind === 'string' || this.peek().kind === 'template') {
      const token = this.next();
      if (token.kind === 'string') parts.push({ value: { is: 'literal', value: token.text, line: token.line }, format: '' });
      else {
        plain = false;
        parts.push(...(token.parts ?? []).map(({ tokens, format }) => ({ value: this.within(tokens), format })));
      }
    }
    return plain ? { is: 'literal', value: parts.map(({ value }) => (value.is === 'literal' ? String(value.value) : '')).join(''), line } : { is: 'text', parts, line };
  }

  private parenthesis(line: number): Expr {
    if (this.accept(')')) return { is: 'list', items: [], tuple: true, line };
    const inside = this.expressions();
    const value = this.is('for') ? this.comprehension(inside) : inside;
    this.expect(')');
    return value;
  }

  private listOf(line: number): Expr {
    const items: Item[] = [];
    while (!this.accept(']')) {
      items.push(this.item());
      const [first] = items;
      if (this.is('for') && first && items.length === 1) {
        const made = this.comprehension(first.value);
        this.expect(']');
        return made;
      }
      if (!this.is(']')) this.expect(',');
    }
    return { is: 'list', items, tuple: false, line };
  }

  private dict(line: number): Expr {
    const entries: Entry[] = [];
    while (!this.accept('}')) {
      if (this.accept('**')) entries.push({ key: null, value: this.expression() });
      else {
        const key = this.expression();
        if (!this.is(':')) this.refuse('a set');
        this.expect(':');
        entries.push({ key, value: this.expression() });
        if (this.is('for')) this.refuse('a dictionary comprehension');
      }
      if (!this.is('}')) this.expect(',');
    }
    return { is: 'dict', entries, line };
  }

  /** A name that is no keyword. */
  identifier(): string {
    return this.peek().kind === 'name' && !KEYWORDS.has(this.peek().text) ? this.next().text : this.fail();
  }
}
