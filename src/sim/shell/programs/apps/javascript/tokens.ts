// JavaScript's words: names, numbers, strings, templates, operators; comments are left out.
import { NotSimulated, SyntaxProblem, type Token } from '../tokens';

const OPERATORS =
  '>>>= === !== **= ... >>> <<= >>= &&= ||= ??= => == != <= >= && || ?? ?. ++ -- += -= *= /= %= &= |= ^= << >> ** + - * / % < > = ! ~ ? : ; , . ( ) [ ] { } & | ^ @ #'.split(' ');
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0', '\n': '' };

/** What an escape sequence stands for, and how long it is; `at` points behind the backslash. */
export function unescape(source: string, at: number): { text: string; length: number } {
  const hex = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\})/.exec(source.slice(at, at + 10));
  const digits = hex?.[1] ?? hex?.[2] ?? hex?.[3];
  const code = digits === undefined ? NaN : Number.parseInt(digits, 16);
  if (hex && code <= 0x10ffff) return { text: String.fromCodePoint(code), length: hex[0].length };
  const char = source.charAt(at);
  return { text: ESCAPES[char] ?? char, length: 1 };
}

/** Words after which a slash begins a regular expression, not a division. */
const BEFORE_OPERAND = new Set(['return', 'typeof', 'case', 'in', 'of', 'throw', 'await', 'else', 'void', 'delete']);

class Lexer {
  readonly tokens: Token[] = [];
  private first = true;

  constructor(
    private readonly source: string,
    private at: number,
    private line: number,
    private lineStart: number,
    private readonly depth: number,
  ) {
    if (depth > 20) throw new NotSimulated('templates that are nested more than 20 levels deep', line);
  }

  /** Reads up to the end, or up to the brace that closes what is inside a template. */
  run(inTemplate: boolean): { at: number; line: number; lineStart: number } {
    let depth = 0;
    for (;;) {
      this.skip();
      const char = this.source.charAt(this.at);
      if (char === '' || (inTemplate && char === '}' && depth === 0)) {
        if (inTemplate && char === '') throw new SyntaxProblem('Unterminated template literal', this.line, this.column());
        this.push('end', '', 0);
        return { at: this.at, line: this.line, lineStart: this.lineStart };
      }
      if (char === '{') depth += 1;
      if (char === '}') depth -= 1;
      this.word(char);
    }
  }

  private column(): number {
    return this.at - this.lineStart;
  }

  private push(kind: Token['kind'], text: string, length: number, parts?: Token['parts']): void {
    this.tokens.push({ kind, text, line: this.line, column: this.column(), first: this.first, ...(parts && { parts }) });
    this.first = false;
    this.at += length;
  }

  private newline(): void {
    this.line += 1;
    this.lineStart = this.at + 1;
    this.first = true;
  }

  private skip(): void {
    for (;;) {
      const char = this.source.charAt(this.at);
      if (char === '\n') this.newline();
      if (char !== '' && /\s|\ufeff/.test(char)) this.at += 1;
      else if (this.source.startsWith('//', this.at) || (this.at === 0 && this.source.startsWith('#!'))) {
        const end = this.source.indexOf('\n', this.at);
        this.at = end < 0 ? this.source.length : end;
      } else if (this.source.startsWith('/*', this.at)) {
        const end = this.source.indexOf('*/', this.at);
        if (end < 0) throw new SyntaxProblem('Invalid or unexpected token', this.line, this.column());
        for (; this.at < end + 2; this.at++) if (this.source.charAt(this.at) === '\n') this.newline();
      } else return;
    }
  }

  private word(char: string): void {
    const rest = this.source.slice(this.at, this.at + 400);
    const name = /^[\p{L}_$][\p{L}\p{N}_$]*/u.exec(rest)?.[0];
    if (name !== undefined) {
      this.push('name', name, name.length);
      return;
    }
    const number = /^(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?)/.exec(rest)?.[0];
    if (number !== undefined && number !== '.') {
      this.push('number', number.replaceAll('_', ''), number.length);
      if (/^[\p{L}_$]/u.test(this.source.slice(this.at))) throw new SyntaxProblem('Invalid or unexpected token', this.line, this.column());
      return;
    }
    if (char === '"' || char === "'") {
      this.string(char);
      return;
    }
    if (char === '`') {
      this.template();
      return;
    }
    const last = this.tokens.at(-1);
    const operandBefore = last !== undefined && (last.kind === 'op' ? [')', ']', '}'].includes(last.text) : !BEFORE_OPERAND.has(last.text));
    if (char === '/' && !operandBefore) throw new NotSimulated('a regular expression', this.line);
    const op = OPERATORS.find((each) => rest.startsWith(each));
    if (op === undefined) throw new SyntaxProblem('Invalid or unexpected token', this.line, this.column());
    this.push('op', op, op.length);
  }

  private string(quote: string): void {
    let text = '';
    let at = this.at + 1;
    for (; this.source.charAt(at) !== quote; at++) {
      const char = this.source.charAt(at);
      if (char === '' || char === '\n') throw new SyntaxProblem('Invalid or unexpected token', this.line, this.column());
      if (char === '\\') {
        const escape = unescape(this.source, at + 1);
        text += escape.text;
        at += escape.length;
      } else text += char;
    }
    this.push('string', text, at + 1 - this.at);
  }

  private template(): void {
    const { line, first } = this;
    const column = this.column();
    const parts: NonNullable<Token['parts']> = [];
    const literal = (text: string): void => {
      parts.push({ tokens: [{ kind: 'string', text, line: this.line, column: this.column(), first: false }], format: '' });
    };
    let text = '';
    for (this.at += 1; ; this.at++) {
      const char = this.source.charAt(this.at);
      if (char === '') throw new SyntaxProblem('Unterminated template literal', this.line, this.column());
      if (char === '`') break;
      if (char === '\\') {
        const escape = unescape(this.source, this.at + 1);
        text += escape.text;
        this.at += escape.length;
      } else if (this.source.startsWith('${', this.at)) {
        literal(text);
        text = '';
        const inner = new Lexer(this.source, this.at + 2, this.line, this.lineStart, this.depth + 1);
        ({ at: this.at, line: this.line, lineStart: this.lineStart } = inner.run(true));
        parts.push({ tokens: inner.tokens, format: '' });
      } else {
        if (char === '\n') this.newline();
        text += char;
      }
    }
    literal(text);
    this.at += 1;
    this.tokens.push({ kind: 'template', text: '', line, column, first, parts });
    this.first = false;
  }
}

/** The words of a JavaScript source. Throws SyntaxProblem and NotSimulated. */
export function lexJavaScript(source: string): Token[] {
  const lexer = new Lexer(source, 0, 1, 0, 0);
  lexer.run(false);
  return lexer.tokens;
}
