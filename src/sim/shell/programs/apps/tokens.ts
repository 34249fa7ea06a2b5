// Words of a source, the cursor that a parser moves over them, and the two things that can be wrong with a source.

/** A word of a source. `parts` are those of a template: texts, and the words between braces. */
export interface Token {
  kind: 'name' | 'number' | 'string' | 'template' | 'op' | 'newline' | 'indent' | 'dedent' | 'end';
  text: string;
  line: number;
  column: number;
  /** Whether it is the first of its line. */
  first: boolean;
  parts?: { tokens: Token[]; format: string }[];
}

/** The real thing runs this; the machine does not. */
export class NotSimulated extends Error {
  constructor(
    readonly what: string,
    readonly line: number,
  ) {
    super(what);
  }
}

/** The real thing refuses this as well. */
export class SyntaxProblem extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
  }
}

/** How deep a source may be nested. */
const DEEPEST = 120;

/** A place in a list of words. */
export class Cursor {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly words: { unexpected: (token: Token) => string },
  ) {}

  peek(ahead = 0): Token {
    const last = this.tokens.at(-1);
    return this.tokens[this.at + ahead] ?? { kind: 'end', text: '', line: last?.line ?? 1, column: last?.column ?? 0, first: true };
  }

  next(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  /** Whether the next word is this operator or keyword. */
  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return (token.kind === 'op' || token.kind === 'name') && token.text === text;
  }

  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.at += 1;
    return true;
  }

  expect(text: string): Token {
    return this.is(text) ? this.next() : this.fail();
  }

  name(): string {
    return this.peek().kind === 'name' ? this.next().text : this.fail();
  }

  /** How far ahead the bracket closes that stands at a place. */
  closing(ahead: number): number {
    let depth = 0;
    for (let i = ahead; this.at + i < this.tokens.length; i++) {
      const { kind, text } = this.peek(i);
      if (kind !== 'op') continue;
      if ('([{'.includes(text)) depth += 1;
      else if (')]}'.includes(text)) depth -= 1;
      if (depth === 0) return i;
    }
    return ahead;
  }

  /** The next word is wrong here. */
  fail(message = this.words.unexpected(this.peek())): never {
    const { line, column } = this.peek();
    throw new SyntaxProblem(message, line, column);
  }

  refuse(what: string, line = this.peek().line): never {
    throw new NotSimulated(what, line);
  }

  /** Goes one level deeper, within reason. */
  nested<T>(parse: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) this.refuse(`code that is nested more than ${DEEPEST} levels deep`);
    const result = parse();
    this.depth -= 1;
    return result;
  }
}

/** Operators by how tightly they bind. */
export type Levels = Readonly<Record<string, number>>;
