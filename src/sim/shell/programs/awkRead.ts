// Reads awk programs: rules, statements and expressions by precedence.
import { wordAt } from '../../text';
import { type AwkExpression, type AwkRule, type AwkStatement } from './awkSyntax';

/** A program that cannot be read, in mawk's words; `line` counts from 1. */
export class AwkProblem extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

interface Token {
  kind: 'number' | 'text' | 'pattern' | 'name' | 'sign' | 'line';
  text: string;
}

const SIGN = /^(?:\+\+|--|>>|&&|\|\||[<>=!~*/%+^-]?=|!~|\*\*|[{}()[\];,<>!~?:+*/%^$-])/;
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
    if (found) tokens.push({ kind: found.kind, text: found.text });
    else if (blank === undefined) throw new AwkProblem(strange(rest), program.slice(0, -rest.length).split('\n').length);
    rest = rest.slice(blank?.length ?? found?.length);
  }
  return tokens;
}

/** What is wrong with text that begins nothing. */
function strange(rest: string): string {
  if (rest.startsWith('"')) return `runaway string constant ${rest.slice(0, 10)} ...`;
  if (rest.startsWith('/')) return `runaway regular expression ${rest.slice(0, 10)} ...`;
  return `unexpected character '${rest.charAt(0)}'`;
}

function take(kind: Token['kind'], expression: RegExp, rest: string): (Token & { length: number }) | null {
  const text = expression.exec(rest)?.[0];
  return text === undefined ? null : { kind, text, length: text.length };
}

function quoted(kind: 'text' | 'pattern', expression: RegExp, rest: string): (Token & { length: number }) | null {
  const match = expression.exec(rest);
  return match ? { kind, text: kind === 'text' ? unescape(wordAt(match, 1)) : wordAt(match, 1), length: match[0].length } : null;
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
  /** In the list of a `print` a `>` leads to a file; between parentheses it compares. */
  private redirects = false;

  constructor(private readonly tokens: readonly Token[]) {}

  /** Complains of the token that stands `behind` tokens before the present one. */
  private fail(behind = 0): never {
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
  private within<T>(redirects: boolean, read: () => T): T {
    const before = this.redirects;
    this.redirects = redirects;
    const value = read();
    this.redirects = before;
    return value;
  }

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
    if (!this.passes(text)) this.fail();
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
    const to = append || this.passes('>') ? this.binary(JOIN + 1) : null;
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

  private endsStatement(): boolean {
    return ['', '\n', ';', '}', '>', '>>'].includes(this.peek());
  }

  private list(): AwkExpression[] {
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

  private index(): AwkExpression {
    return this.joined(']');
  }

  /** One expression, or several that count as one text, up to what closes them. */
  private joined(close: string): AwkExpression {
    const values = this.within(false, () => this.list());
    this.expect(close);
    const [only] = values;
    return values.length === 1 && only ? only : { kind: 'joined', values };
  }
}
