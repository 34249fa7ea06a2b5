// A place in a script that moves on: blanks, comments, operators, lines, and the bodies of here-documents.
import { wordAt } from '../../text';
import { type Dialect, type Redirect } from './ast';
import { SyntaxProblem, type Fault } from './problem';
import { type ReadDocument } from './word';

/** A here-document whose body begins after the line that names it. */
interface AwaitedDocument {
  redirect: Redirect;
  delimiter: string;
  /** `<<'END'`: nothing in the body is expanded. */
  literal: boolean;
  /** `<<-END`: tabs at the beginning of lines are left out. */
  stripTabs: boolean;
}

/** Operators that begin with the same characters: the longest comes first. */
const OPERATORS = ['&&', '||', ';;&', ';;', ';&', '&>>', '&>', '<<<', '<<-', '<<', '>>', '>|', '>&', '<&', '<>', '|&', '|', '&', ';', '(', ')', '<', '>', '\n'];
/** Operators that only bash reads as one; other shells see two. */
const BASH_OPERATORS: ReadonlySet<string> = new Set(['&>>', '&>', '<<<', '|&', ';&', ';;&']);

/** How deep commands, expansions and conditions may stand in each other. bash gives up at the depth of its parser's stack (bison's YYMAXDEPTH), dash and ash when theirs is full; this one is illustrative. */
const DEEPEST = 400;

/** Reads a script from the front to the back. */
export class Reader {
  at = 0;
  private depth = 0;
  private awaited: AwaitedDocument[] = [];

  constructor(
    public text: string,
    readonly dialect: Dialect,
    private readonly readDocument: ReadDocument,
  ) {}

  /** The line that the reader is on, from 1. */
  get line(): number {
    let line = 1;
    for (let i = this.text.indexOf('\n'); i >= 0 && i < this.at; i = this.text.indexOf('\n', i + 1)) line++;
    return line;
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  char(offset = 0): string {
    return this.text.charAt(this.at + offset);
  }

  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  fail(fault: Fault): never {
    // bash counts the end of the text as one more line
    const behind = this.dialect === 'bash' && fault.kind === 'ended' && !this.text.endsWith('\n') ? this.text.slice(this.at).split('\n').length : 0;
    throw new SyntaxProblem(fault, this.line + behind);
  }

  /** Reads something that can stand in another of its kind. A nest that is too deep is refused as bash does it: the token at which the parser's stack is full is unexpected. */
  nested<T>(read: () => T): T {
    if (this.depth >= DEEPEST) {
      this.skipBlanks();
      this.fail({ kind: 'unexpected', token: this.operator() || this.char(), expecting: '' });
    }
    this.depth++;
    try {
      return read();
    } finally {
      this.depth--;
    }
  }

  /** Passes blanks, line continuations and a comment. */
  skipBlanks(): void {
    for (;;) {
      const blank = /^(?:[ \t\r]|\\\r?\n)+/.exec(this.text.slice(this.at, this.at + 500));
      if (!blank) break;
      this.at += blank[0].length;
    }
    if (this.char() === '#') {
      const end = this.text.indexOf('\n', this.at);
      this.at = end < 0 ? this.text.length : end;
    }
  }

  /** The operator here, without passing it; empty where a word or the end is. */
  operator(): string {
    return OPERATORS.find((operator) => this.startsWith(operator) && (this.dialect === 'bash' || !BASH_OPERATORS.has(operator))) ?? '';
  }

  /** The word here as it is written, without passing it; empty where none is. */
  wordHere(): string {
    return wordAt(/^[^\s;|&<>()]*/.exec(this.text.slice(this.at, this.at + 60)), 0);
  }

  /** Passes an operator; after a line's end come the here-documents that the line has asked for. */
  takeOperator(operator: string): void {
    this.at += operator.length;
    if (operator === '\n') this.readAwaited();
  }

  /** Passes blanks, comments and line ends. */
  skipLines(): void {
    this.skipBlanks();
    while (this.char() === '\n') {
      this.takeOperator('\n');
      this.skipBlanks();
    }
  }

  /** A here-document's body will follow this line. */
  await(document: AwaitedDocument): void {
    this.awaited.push(document);
  }

  /** Whether the text ended before the body of a here-document. */
  finishDocuments(): void {
    if (this.awaited.length > 0) this.readAwaited();
  }

  private readAwaited(): void {
    for (const { redirect, delimiter, literal, stripTabs } of this.awaited.splice(0)) {
      const lines: string[] = [];
      for (let found = false; !found;) {
        if (this.atEnd) this.fail({ kind: 'ended', expecting: '' });
        const end = this.text.indexOf('\n', this.at);
        const raw = this.text.slice(this.at, end < 0 ? this.text.length : end);
        this.at = end < 0 ? this.text.length : end + 1;
        const line = stripTabs ? raw.replace(/^\t+/, '') : raw;
        found = line === delimiter;
        if (!found) lines.push(`${line}\n`);
      }
      const body = lines.join('');
      redirect.target = literal ? [{ kind: 'text', text: body, quoted: true }] : this.readDocument(body, this.dialect);
    }
  }
}
