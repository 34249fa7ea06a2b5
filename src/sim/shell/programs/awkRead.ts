// Reads awk programs: rules and statements.
import { AwkExpressionReader } from './awkExpressions';
import { type AwkExpression, type AwkRule, type AwkStatement } from './awkSyntax';
import { tokensOf } from './awkTokens';

/** Reads a program. Throws AwkProblem. */
export function readAwk(program: string): AwkRule[] {
  return new AwkReader(tokensOf(program)).rules();
}

class AwkReader extends AwkExpressionReader {
  rules(): AwkRule[] {
    const rules: AwkRule[] = [];
    this.skipLines();
    while (this.at < this.tokens.length) {
      rules.push(this.rule());
      this.skipLines();
    }
    return rules;
  }

  private rule(): AwkRule {
    const word = this.peek();
    if (word === 'BEGIN' || word === 'END') {
      this.at++;
      return { when: word, until: null, body: this.block() };
    }
    const when = word === '{' ? null : this.expression();
    const until = when !== null && this.passes(',') ? this.expression() : null;
    return { when, until, body: this.peek() === '{' ? this.block() : null };
  }

  private block(): AwkStatement[] {
    this.expect('{');
    const body: AwkStatement[] = [];
    for (;;) {
      this.skipLines();
      if (this.passes('}')) return body;
      if (this.at >= this.tokens.length) this.fail();
      body.push(this.statement());
    }
  }

  private body(): AwkStatement[] {
    while (this.peek() === '\n') this.at++;
    if (this.passes(';')) return [];
    return this.peek() === '{' ? this.block() : [this.statement()];
  }

  private statement(): AwkStatement {
    const word = this.peek();
    switch (word) {
      case 'print':
      case 'printf':
        this.at++;
        return this.printing(word);
      case 'if': {
        this.at++;
        const test = this.parenthesized();
        const yes = this.body();
        const before = this.at;
        this.skipLines();
        if (this.passes('else')) return { kind: 'if', test, yes, no: this.body() };
        this.at = before;
        return { kind: 'if', test, yes, no: [] };
      }
      case 'while': {
        this.at++;
        const test = this.parenthesized();
        return { kind: 'while', test, body: this.body(), once: false };
      }
      case 'do': {
        this.at++;
        const body = this.body();
        this.skipLines();
        this.expect('while');
        return { kind: 'while', test: this.parenthesized(), body, once: true };
      }
      case 'for':
        this.at++;
        return this.loop();
      case 'next':
      case 'break':
      case 'continue':
        this.at++;
        return { kind: word };
      case 'exit':
        this.at++;
        return { kind: 'exit', value: this.endsStatement() ? null : this.expression() };
      case 'delete': {
        this.at++;
        const name = this.peek();
        this.at++;
        return { kind: 'delete', name, index: this.passes('[') ? this.index() : null };
      }
      case '{':
        return { kind: 'if', test: { kind: 'number', value: 1 }, yes: this.block(), no: [] };
      default:
        return { kind: 'do', value: this.expression() };
    }
  }

  /** What `print` and `printf` print, and where to. */
  private printing(kind: 'print' | 'printf'): AwkStatement {
    const listed = this.endsStatement() ? [] : this.within(true, () => this.list());
    const [only] = listed;
    const values = listed.length === 1 && only?.kind === 'joined' ? only.values : listed;
    const append = this.passes('>>');
    const to = append || this.passes('>') ? this.sum() : null;
    return { kind, values, to, append };
  }

  private parenthesized(): AwkExpression {
    this.expect('(');
    const value = this.expression();
    this.expect(')');
    return value;
  }

  private loop(): AwkStatement {
    this.expect('(');
    if (this.peek(1) === 'in') {
      const name = this.peek();
      this.at += 2;
      const array = this.peek();
      this.at++;
      this.expect(')');
      return { kind: 'each', name, array, body: this.body() };
    }
    const first = this.peek() === ';' ? null : this.statement();
    this.expect(';');
    const test = this.peek() === ';' ? null : this.expression();
    this.expect(';');
    const next = this.peek() === ')' ? null : this.statement();
    this.expect(')');
    return { kind: 'for', first, test, next, body: this.body() };
  }

  private skipLines(): void {
    while (this.peek() === '\n' || this.peek() === ';') this.at++;
  }

  private endsStatement(): boolean {
    return ['', '\n', ';', '}', '>', '>>'].includes(this.peek());
  }
}
