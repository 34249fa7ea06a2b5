// Python's words, with the indents and dedents that stand for its blocks.
import { NotSimulated, SyntaxProblem, type Token } from '../tokens';

const OPERATORS = '**= //= >>= <<= ... != == <= >= -> := += -= *= /= %= &= |= ^= @= ** // << >> + - * / % < > = ! ~ ? : ; , . ( ) [ ] { } & | ^ @'.split(' ');
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', a: '\x07', '\n': '', '\\': '\\', "'": "'", '"': '"' };

class Lexer {
  readonly tokens: Token[] = [];
  private at = 0;
  private lineStart = 0;
  private brackets: { text: string; line: number; column: number }[] = [];
  private indents = [0];
  private first = true;

  constructor(
    private readonly source: string,
    private line: number,
    private readonly depth: number,
  ) {
    if (depth > 10) throw new NotSimulated('f-strings that are nested more than 10 levels deep', line);
  }

  run(): Token[] {
    if (this.depth === 0) this.indent();
    while (this.at < this.source.length) this.word();
    const [open] = this.brackets;
    if (open) throw new SyntaxProblem(`'${open.text}' was never closed`, open.line, open.column);
    if (this.depth === 0 && this.tokens.length > 0 && this.tokens.at(-1)?.kind !== 'newline') this.push('newline', '', 0);
    for (; this.indents.length > 1; this.indents.pop()) this.push('dedent', '', 0);
    this.push('end', '', 0);
    return this.tokens;
  }

  private column(): number {
    return this.at - this.lineStart;
  }

  private push(kind: Token['kind'], text: string, length: number): void {
    this.tokens.push({ kind, text, line: this.line, column: this.column(), first: this.first });
    this.first = kind === 'newline';
    this.at += length;
  }

  private newline(): void {
    this.at += 1;
    this.line += 1;
    this.lineStart = this.at;
  }

  /** At the start of a line: blank lines are skipped, and what the line is indented by is compared. */
  private indent(): void {
    for (;;) {
      const [space = ''] = /^[ \t\f]*/.exec(this.source.slice(this.at, this.at + 500)) ?? [];
      const next = this.source.charAt(this.at + space.length);
      if (next === '') {
        this.at += space.length;
        return;
      }
      if (next === '#') this.at = this.endOfLine();
      else if (next === '\n' || next === '\r') this.at += space.length + (next === '\r' ? 1 : 0);
      else {
        const width = space.replaceAll('\t', '        ').length;
        this.at += space.length;
        this.settle(width);
        return;
      }
      if (this.source.charAt(this.at) === '') return;
      this.newline();
    }
  }

  private endOfLine(): number {
    const end = this.source.indexOf('\n', this.at);
    return end < 0 ? this.source.length : end;
  }

  private settle(width: number): void {
    if (width > (this.indents.at(-1) ?? 0)) {
      this.indents.push(width);
      this.push('indent', '', 0);
      return;
    }
    while (width < (this.indents.at(-1) ?? 0)) {
      this.indents.pop();
      this.push('dedent', '', 0);
    }
    if (width !== this.indents.at(-1)) throw new SyntaxProblem('unindent does not match any outer indentation level', this.line, this.column());
  }

  private word(): void {
    const char = this.source.charAt(this.at);
    if (char === '\n') {
      if (this.brackets.length === 0 && this.depth === 0) {
        if (this.tokens.at(-1)?.kind !== 'newline') this.push('newline', '', 0);
        this.newline();
        this.first = true;
        this.indent();
      } else this.newline();
      return;
    }
    if (/[ \t\r\f]/.test(char)) this.at += 1;
    else if (char === '#') this.at = this.endOfLine();
    else if (this.source.startsWith('\\\n', this.at)) {
      this.at += 1;
      this.newline();
    } else this.solid();
  }

  private solid(): void {
    const rest = this.source.slice(this.at, this.at + 400);
    const prefix = /^([rRbBfFuU]{0,2})('''|"""|'|")/.exec(rest);
    if (prefix) {
      this.string(prefix[1]?.toLowerCase() ?? '', prefix[2] ?? "'", prefix[0].length);
      return;
    }
    const name = /^[\p{L}_][\p{L}\p{N}_]*/u.exec(rest)?.[0];
    if (name !== undefined) {
      this.push('name', name, name.length);
      return;
    }
    const number = /^(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?)/.exec(rest)?.[0];
    if (number !== undefined) {
      this.push('number', number.replaceAll('_', ''), number.length);
      if (/^[\p{L}_]/u.test(this.source.slice(this.at))) throw new SyntaxProblem('invalid decimal literal', this.line, this.column());
      return;
    }
    const op = OPERATORS.find((each) => rest.startsWith(each));
    if (op === undefined) throw new SyntaxProblem('invalid syntax', this.line, this.column());
    this.bracket(op);
    this.push('op', op, op.length);
  }

  private bracket(op: string): void {
    const place = { line: this.line, column: this.column() };
    if (op === '(' || op === '[' || op === '{') this.brackets.push({ text: op, ...place });
    if (op !== ')' && op !== ']' && op !== '}') return;
    const open = this.brackets.pop()?.text;
    if (open === undefined) throw new SyntaxProblem(`unmatched '${op}'`, place.line, place.column);
    if (`${open}${op}` !== '()' && `${open}${op}` !== '[]' && `${open}${op}` !== '{}')
      throw new SyntaxProblem(`closing parenthesis '${op}' does not match opening parenthesis '${open}'`, place.line, place.column);
  }

  private string(prefix: string, quote: string, skip: number): void {
    const start = { line: this.line, column: this.column() };
    if (prefix.includes('b')) throw new NotSimulated('bytes', this.line);
    const isFormat = prefix.includes('f');
    const parts: NonNullable<Token['parts']> = [];
    let text = '';
    const literal = (): void => {
      parts.push({ tokens: [{ kind: 'string', text, ...start, first: false }], format: '' });
      text = '';
    };
    const unterminated = (): never => {
      const kind = quote.length === 3 ? 'triple-quoted ' : '';
      throw new SyntaxProblem(`unterminated ${kind}${isFormat ? 'f-' : ''}string literal (detected at line ${this.line})`, start.line, start.column);
    };
    for (this.at += skip; !this.source.startsWith(quote, this.at);) {
      const char = this.source.charAt(this.at);
      if (char === '' || (char === '\n' && quote.length === 1)) unterminated();
      if (char === '\\' && !prefix.includes('r')) text += this.escape();
      else if (isFormat && (this.source.startsWith('{{', this.at) || this.source.startsWith('}}', this.at))) {
        text += char;
        this.at += 2;
      } else if (isFormat && char === '{') {
        literal();
        parts.push(this.field());
      } else {
        text += char;
        if (char === '\n') this.newline();
        else this.at += 1;
      }
    }
    literal();
    this.at += quote.length;
    this.tokens.push({ kind: isFormat ? 'template' : 'string', text: parts[0]?.tokens[0]?.text ?? '', ...start, first: this.first, ...(isFormat && { parts }) });
    this.first = false;
  }

  private escape(): string {
    const hex = /^\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([0-7]{1,3}))/.exec(this.source.slice(this.at, this.at + 8));
    const next = this.source.charAt(this.at + 1);
    if (next === '\n') {
      this.line += 1;
      this.lineStart = this.at + 2;
    }
    this.at += hex ? hex[0].length : 2;
    if (!hex) return ESCAPES[next] ?? `\\${next}`;
    const [, two, four, octal] = hex;
    return String.fromCharCode(octal === undefined ? Number(`0x${two ?? four ?? ''}`) : Number.parseInt(octal, 8));
  }

  /** `{value!r:format}` of an f-string. */
  private field(): { tokens: Token[]; format: string } {
    let depth = 0;
    let end = this.at + 1;
    for (; end < this.source.length; end++) {
      const char = this.source.charAt(end);
      if (depth === 0 && (char === '}' || (char === ':' && this.source.charAt(end + 1) !== '=') || (char === '!' && this.source.charAt(end + 1) !== '='))) break;
      if ('([{'.includes(char)) depth += 1;
      if (')]}'.includes(char)) depth -= 1;
      if (char === '\n') break;
    }
    const inner = this.source.slice(this.at + 1, end);
    const [tail = '', format = ''] = /^([^}]*)\}/.exec(this.source.slice(end, end + 100)) ?? [];
    if (tail === '') throw new SyntaxProblem("f-string: expecting '}'", this.line, this.column());
    if (inner.trim() === '') throw new SyntaxProblem("f-string: valid expression required before '}'", this.line, this.column());
    if (/[^=!<>]=\s*$/.test(inner)) throw new NotSimulated('{name=} in an f-string', this.line);
    const tokens = new Lexer(inner, this.line, this.depth + 1).run();
    this.at = end + tail.length;
    return { tokens, format };
  }
}

/** The words of a Python source. Throws SyntaxProblem and NotSimulated. */
export function lexPython(source: string): Token[] {
  return new Lexer(source.replaceAll('\r\n', '\n'), 1, 0).run();
}
