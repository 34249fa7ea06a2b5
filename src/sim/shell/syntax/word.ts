// Words: quoting, and everything that begins with a dollar sign or a backquote.
import { wordAt } from '../../text';
import { type Dialect, type Piece, type Word } from './ast';
import { readParameter } from './parameter';
import { type Reader } from './reader';

/** Reads the body of a here-document that is to be expanded. */
export type ReadDocument = (body: string, dialect: Dialect) => Word;
/** Reads commands up to a closing parenthesis; the parser provides it, since words and commands contain each other. */
export type ReadCommands = (reader: Reader) => void;

/** Ends a word that stands outside quotes. */
const ENDS_WORD = /[ \t\n\r;|&<>()]/;
/** What a backslash takes its meaning from inside double quotes. */
const ESCAPED_IN_QUOTES = '$`"\\';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v', e: '\u001b', E: '\u001b' };

/** Adds a piece; neighbouring texts of one kind are joined. */
export function push(word: Word, piece: Piece): void {
  const last = word.at(-1);
  if (piece.kind === 'text' && last?.kind === 'text' && last.quoted === piece.quoted) last.text += piece.text;
  else word.push(piece);
}

/** Reads words of one script. */
export class WordReader {
  constructor(
    readonly reader: Reader,
    private readonly readCommands: ReadCommands,
  ) {}

  /** The word here; empty where none begins. */
  read(): Word {
    const { reader } = this;
    const word: Word = [];
    while (!reader.atEnd && !ENDS_WORD.test(reader.char())) this.readPiece(word);
    return word;
  }

  /** One character, or one quoted or expanded part, of a word outside quotes. */
  readPiece(word: Word): void {
    const { reader } = this;
    const char = reader.char();
    if (char === "'") this.singleQuoted(word);
    else if (char === '"') this.doubleQuoted(word);
    else if (char === '\\') this.escaped(word);
    else if (char === '$') this.dollar(word, false);
    else if (char === '`') this.backquoted(word, false);
    else {
      push(word, { kind: 'text', text: char, quoted: false });
      reader.at++;
    }
  }

  private singleQuoted(word: Word): void {
    const { reader } = this;
    const end = reader.text.indexOf("'", reader.at + 1);
    if (end < 0) reader.fail({ kind: 'unterminated', quote: "'" });
    push(word, { kind: 'text', text: reader.text.slice(reader.at + 1, end), quoted: true });
    reader.at = end + 1;
  }

  private doubleQuoted(word: Word): void {
    const { reader } = this;
    push(word, { kind: 'text', text: '', quoted: true });
    reader.at++;
    while (reader.char() !== '"') {
      if (reader.atEnd) reader.fail({ kind: 'unterminated', quote: '"' });
      this.insideQuotes(word, ESCAPED_IN_QUOTES);
    }
    reader.at++;
  }

  /** One character or expansion inside double quotes or a here-document. */
  insideQuotes(word: Word, escapable: string): void {
    const { reader } = this;
    const char = reader.char();
    if (char === '$') this.dollar(word, true);
    else if (char === '`') this.backquoted(word, true);
    else if (char === '\\' && reader.char(1) === '\n') reader.at += 2;
    else if (char === '\\' && reader.char(1) !== '' && escapable.includes(reader.char(1))) {
      push(word, { kind: 'text', text: reader.char(1), quoted: true });
      reader.at += 2;
    } else {
      push(word, { kind: 'text', text: char, quoted: true });
      reader.at++;
    }
  }

  private escaped(word: Word): void {
    const { reader } = this;
    const next = reader.char(1);
    if (next === '') reader.fail({ kind: 'ended', expecting: '' });
    if (next !== '\n') push(word, { kind: 'text', text: next, quoted: true });
    reader.at += 2;
  }

  private dollar(word: Word, quoted: boolean): void {
    const { reader } = this;
    if (reader.startsWith('$((')) this.arithmetic(word, quoted);
    else if (reader.startsWith('$(')) {
      reader.at += 2;
      push(word, { kind: 'command', script: this.commandsUntilParenthesis(), quoted });
    } else if (reader.startsWith('${'))
      push(
        word,
        reader.nested(() => readParameter(this, quoted)),
      );
    else if (!quoted && reader.startsWith("$'") && reader.dialect !== 'dash') this.ansiQuoted(word);
    else {
      const name = /^\$([A-Za-z_]\w*|[?$#@*!0-9-])/.exec(reader.text.slice(reader.at, reader.at + 200));
      if (name) push(word, { kind: 'parameter', name: wordAt(name, 1), operator: '', word: [], second: null, quoted });
      else push(word, { kind: 'text', text: '$', quoted });
      reader.at += name?.[0].length ?? 1;
    }
  }

  /** `$'…'`, with the escapes of C. */
  private ansiQuoted(word: Word): void {
    const { reader } = this;
    const body = /^\$'((?:\\[\s\S]|[^'\\])*)'/.exec(reader.text.slice(reader.at));
    if (!body) return reader.fail({ kind: 'unterminated', quote: "'" });
    const text = wordAt(body, 1).replace(/\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([\s\S]))/g, (_, hex?: string, octal?: string, letter?: string) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      return octal === undefined ? (ESCAPES[letter ?? ''] ?? letter ?? '') : String.fromCharCode(Number.parseInt(octal, 8) & 255);
    });
    push(word, { kind: 'text', text, quoted: true });
    reader.at += body[0].length;
  }

  /** The text of a command substitution, up to the parenthesis that closes it. */
  private commandsUntilParenthesis(): string {
    const { reader } = this;
    const start = reader.at;
    this.readCommands(reader);
    const script = reader.text.slice(start, reader.at);
    reader.at++;
    return script;
  }

  private backquoted(word: Word, quoted: boolean): void {
    const { reader } = this;
    const body = /^`((?:\\[\s\S]|[^`\\])*)`/.exec(reader.text.slice(reader.at));
    if (!body) return reader.fail({ kind: 'unterminated', quote: '`' });
    push(word, { kind: 'command', script: wordAt(body, 1).replace(quoted ? /\\([`\\$"])/g : /\\([`\\$])/g, '$1'), quoted });
    reader.at += body[0].length;
  }

  /** `$((…))`: what stands inside is expanded as in double quotes, then counted. */
  private arithmetic(word: Word, quoted: boolean): void {
    this.reader.at += 3;
    push(word, { kind: 'arithmetic', expression: this.untilDoubleParenthesis(), quoted });
  }

  /** An arithmetic expression up to the `))` that closes it. */
  untilDoubleParenthesis(): Word {
    const { reader } = this;
    const expression: Word = [];
    let depth = 0;
    while (depth > 0 || !reader.startsWith('))')) {
      if (reader.atEnd) reader.fail({ kind: 'unterminated', quote: ')' });
      if (reader.char() === '(') depth++;
      if (reader.char() === ')') depth--;
      if (reader.char() === '"') reader.at++;
      else this.insideQuotes(expression, ESCAPED_IN_QUOTES);
    }
    reader.at += 2;
    return expression;
  }
}
