// Reads awk programs: rules, statements and expressions by precedence.
import { type AwkExpression, type AwkRule, type AwkStatement } from './awkSyntax';

/** A program that cannot be read; `near` is the text that it stumbled over. */
export class AwkProblem extends Error {
  constructor(readonly near: string) {
    super(`syntax error near ${near}`);
  }
}

interface Token {
  kind: 'number' | 'text' | 'pattern' | 'name' | 'sign' | 'line';
  text: string;
}

const SIGN = /^(?:\+\+|--|&&|\|\||[<>=!~*/%+^-]?=|!~|\*\*|[{}()[\];,<>!~?:+*/%^$-])/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', '"': '"', '/': '/' };
const unescape = (text: string): string => text.replace(/\\([\s\S])/g, (whole, char: string) => ESCAPES[char] ?? whole);

/** A slash begins a pattern unless something to divide stands before it. */
const divides = (last: Token | undefined): boolean =>
  last !== undefined && (last.kind === 'number' || last.kind === 'text' || last.kind === 'name' || [')', ']', '$'].includes(last.text));

function tokensOf(program: string): Token[] {
  const tokens: Token[] = [];
  for (let rest = program; rest !== '';) {
    const blank = /^(?:[ \t\r]|\\\n|#[^\n]*)+/.exec(rest)?.[0];
    const found =
      blank !== undefined
        ? null
        : rest.startsWith('\n')
          ? { kind: 'line' as const, text: '\n', length: 1 }
          : (take('number', /^(?:\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+)/, rest) ??
            take('name', /^[A-Za-z_]\w*/, rest) ??
            quoted('text', /^"((?:\\[\s\S]|[^"\\])*)"/, rest) ??
            (divides(tokens.at(-1)) ? null : quoted('pattern', /^\/((?:\\[\s\S]|[^/\\\n])*)\//, rest)) ??
            take('sign', SIGN, rest));
    if (blank === undefined && !found) throw new AwkProblem(rest.slice(0, 12));
    if (found) tokens.push({ kind: found.kind, text: found.text });
    rest = rest.slice(blank?.length ?? found?.length ?? 1);
  }
  return tokens;
}

function take(kind: Token['kind'], expression: RegExp, rest: string): (Token & { length: number }) | null {
  const text = expression.exec(rest)?.[0];
  return text === undefined ? null : { kind, text, length: text.length };
}

function quoted(kind: 'text' | 'pattern', expression: RegExp, rest: string): (Token & { length: number }) | null {
  const match = expression.exec(rest);
  return match ? { kind, text: kind === 'text' ? unescape(match[1] ?? '') : (match[1] ?? ''), length: match[0].length } : null;
}

/** Operators by rising precedence; joining texts side by side stands between comparison and sums. */
const LEVELS: readonly (readonly string[])[] = [['||'], ['&&'], ['~', '!~'], ['<', '<=', '==', '!=', '>', '>='], [], ['+', '-'], ['*', '/', '%'], ['^', '**']];
const JOIN = 4;

/** Reads a program. Throws AwkProblem. */
export function readAwk(program: string): AwkRule[] {
  return new AwkReader(tokensOf(program)).rules();
}

class AwkReader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  private peek(offset = 0): string {
    const token = this.tokens[this.at + offset];
    return token === undefined ? '' : token.kind === 'text' || token.kind === 'pattern' ? '\0' : token.text;
  }

  private passes(text: string): boolean {
    if (this.peek() !== text) return false;
    this.at++;
    return true;
  }

  private expect(text: string): void {
    if (!this.passes(text)) throw new AwkProblem(this.tokens[this.at]?.text ?? 'end of file');
  }

  private skipLines(): void {
    while (this.peek() === '\n' || this.peek() === ';') this.at++;
  }

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
      if (this.at >= this.tokens.length) throw new AwkProblem('end of file');
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
      case 'printf': {
        this.at++;
        return { kind: word, values: this.list() };
      }
      case 'if': {
        this.at++;
        this.expect('(');
        const test = this.expression();
        this.expect(')');
        const yes = this.body();
        const before = this.at;
        this.skipLines();
        if (this.passes('else')) return { kind: 'if', test, yes, no: this.body() };
        this.at = before;
        return { kind: 'if', test, yes, no: [] };
      }
      case 'while': {
        this.at++;
        this.expect('(');
        const test = this.expression();
        this.expect(')');
        return { kind: 'while', test, body: this.body() };
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
        const index = this.passes('[') ? this.expression() : null;
        if (index) this.expect(']');
        return { kind: 'delete', name, index };
      }
      case '{':
        return { kind: 'if', test: { kind: 'number', value: 1 }, yes: this.block(), no: [] };
      default:
        return { kind: 'do', value: this.expression() };
    }
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

  private endsStatement(): boolean {
    return ['', '\n', ';', '}'].includes(this.peek());
  }

  private list(): AwkExpression[] {
    if (this.endsStatement()) return [];
    const values = [this.expression()];
    while (this.passes(',')) values.push(this.expression());
    return values;
  }

  private expression(): AwkExpression {
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
      if (level === JOIN ? this.beginsValue() : operators.includes(sign)) {
        if (level !== JOIN) this.at++;
        left = { kind: 'binary', operator: level === JOIN ? ' ' : sign, left, right: this.binary(sign === '^' || sign === '**' ? level : level + 1) };
      } else if (level === 2 && sign === 'in') {
        this.at++;
        left = { kind: 'in', index: left, name: this.peek() };
        this.at++;
      } else return left;
    }
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
    const token = this.tokens[this.at++];
    if (!token) throw new AwkProblem('end of file');
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'text', value: token.text };
    if (token.kind === 'pattern') return { kind: 'pattern', source: token.text };
    if (token.text === '$') return { kind: 'field', index: this.peek() === '++' || this.peek() === '--' ? this.unary() : this.primary() };
    if (token.text === '(') {
      const value = this.expression();
      this.expect(')');
      return value;
    }
    if (token.kind !== 'name') throw new AwkProblem(token.text);
    if (this.passes('[')) {
      const index = this.expression();
      this.expect(']');
      return { kind: 'element', name: token.text, index };
    }
    if (this.peek() === '(') {
      this.at++;
      const values = this.peek() === ')' ? [] : this.list();
      this.expect(')');
      return { kind: 'call', name: token.text, values };
    }
    return token.text === 'length' ? { kind: 'call', name: 'length', values: [] } : { kind: 'variable', name: token.text };
  }
}
