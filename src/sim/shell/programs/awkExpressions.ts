// Reads the expressions of awk by precedence.
import { type AwkExpression } from './awkSyntax';
import { AwkProblem, type Token } from './awkTokens';

/** Operators by rising precedence; joining texts side by side stands between comparison and sums. */
const LEVELS: readonly (readonly string[])[] = [['||'], ['&&'], ['~', '!~'], ['<', '<=', '==', '!=', '>', '>='], [], ['+', '-'], ['*', '/', '%'], ['^', '**']];
const JOIN = 4;

/** Reads expressions by precedence; what reads statements is built on it. */
export class AwkExpressionReader {
  protected at = 0;
  /** In the list of a `print` a `>` leads to a file; between parentheses it compares. */
  private redirects = false;

  constructor(protected readonly tokens: readonly Token[]) {}

  /** Complains of the token that stands `behind` tokens before the present one. */
  protected fail(behind = 0): never {
    const at = this.at - behind;
    const token = this.tokens[at];
    const before = this.tokens.slice(0, at);
    const line = 1 + before.filter(({ kind }) => kind === 'line').length;
    if (token) throw new AwkProblem(`syntax error at or near ${token.kind === 'line' ? 'end of line' : token.text}`, line);
    const count = (text: string): number => before.filter((each) => each.kind === 'sign' && each.text === text).length;
    if (count('(') > count(')')) throw new AwkProblem('missing ) near end of line', line);
    if (count('{') > count('}')) throw new AwkProblem('missing } near end of file', line + 1);
    throw new AwkProblem('syntax error at or near end of line', line);
  }

  /** Reads something in which a `>` has the meaning that is asked for. */
  protected within<T>(redirects: boolean, read: () => T): T {
    const before = this.redirects;
    this.redirects = redirects;
    const value = read();
    this.redirects = before;
    return value;
  }

  protected peek(offset = 0): string {
    const token = this.tokens[this.at + offset];
    return token === undefined ? '' : token.kind === 'text' || token.kind === 'pattern' ? '\0' : token.text;
  }

  protected passes(text: string): boolean {
    if (this.peek() !== text) return false;
    this.at++;
    return true;
  }

  protected expect(text: string): void {
    if (!this.passes(text)) this.fail();
  }

  protected list(): AwkExpression[] {
    const values = [this.expression()];
    while (this.passes(',')) values.push(this.expression());
    return values;
  }

  protected expression(): AwkExpression {
    const target = this.choice();
    const operator = this.peek();
    if (!/^(?:[-+*/%^]|\*\*)?=$/.test(operator) || !['variable', 'field', 'element'].includes(target.kind)) return target;
    this.at++;
    return { kind: 'assign', operator: operator.slice(0, -1), target, value: this.expression() };
  }

  private choice(): AwkExpression {
    const test = this.binary(0);
    if (!this.passes('?')) return test;
    const yes = this.expression();
    this.expect(':');
    return { kind: 'choice', test, yes, no: this.expression() };
  }

  private binary(level: number): AwkExpression {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const sign = this.peek();
      if (level === JOIN ? this.beginsValue() : operators.includes(sign) && !(sign === '>' && this.redirects)) {
        if (level !== JOIN) this.at++;
        left = { kind: 'binary', operator: level === JOIN ? ' ' : sign, left, right: this.binary(sign === '^' || sign === '**' ? level : level + 1) };
      } else if (level === 2 && sign === 'in') {
        this.at++;
        left = { kind: 'in', index: left, name: this.peek() };
        this.at++;
      } else return left;
    }
  }

  /** An expression that takes no text beside it and compares nothing: where `>` leads to. */
  protected sum(): AwkExpression {
    return this.binary(JOIN + 1);
  }

  /** Whether another text follows side by side. */
  private beginsValue(): boolean {
    const token = this.tokens[this.at];
    if (!token || token.kind === 'line') return false;
    if (token.kind === 'name') return token.text !== 'in';
    return token.kind !== 'sign' || token.text === '$' || token.text === '(';
  }

  private unary(): AwkExpression {
    const sign = this.peek();
    if (sign === '!' || sign === '-' || sign === '+') {
      this.at++;
      return { kind: 'unary', operator: sign, value: this.unary() };
    }
    if (sign === '++' || sign === '--') {
      this.at++;
      return { kind: 'step', by: sign === '++' ? 1 : -1, before: true, target: this.unary() };
    }
    const value = this.primary();
    const after = this.peek();
    if ((after !== '++' && after !== '--') || !['variable', 'field', 'element'].includes(value.kind)) return value;
    this.at++;
    return { kind: 'step', by: after === '++' ? 1 : -1, before: false, target: value };
  }

  private primary(): AwkExpression {
    const token = this.tokens[this.at] ?? this.fail();
    this.at++;
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'text', value: token.text };
    if (token.kind === 'pattern') return { kind: 'pattern', source: token.text };
    if (token.text === '$') return { kind: 'field', index: this.peek() === '++' || this.peek() === '--' ? this.unary() : this.primary() };
    if (token.text === '(') return this.joined(')');
    if (token.kind !== 'name') this.fail(1);
    if (this.passes('[')) return { kind: 'element', name: token.text, index: this.index() };
    if (this.passes('(')) {
      const values = this.peek() === ')' ? [] : this.within(false, () => this.list());
      this.expect(')');
      return { kind: 'call', name: token.text, values };
    }
    return token.text === 'length' ? { kind: 'call', name: 'length', values: [] } : { kind: 'variable', name: token.text };
  }

  protected index(): AwkExpression {
    return this.joined(']');
  }

  /** One expression, or several that count as one text, up to what closes them. */
  protected joined(close: string): AwkExpression {
    const values = this.within(false, () => this.list());
    this.expect(close);
    const [only] = values;
    return values.length === 1 && only ? only : { kind: 'joined', values };
  }
}
