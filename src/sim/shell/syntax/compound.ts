// Compound commands: if, loops, case, groups, functions, `[[ … ]]` and `(( … ))`.
import { type Command, type Redirect, type SimpleCommand, type Word } from './ast';
import { readCondition } from './condition';
import { type Parser } from './parse';

type CaseArms = Extract<Command, { kind: 'case' }>['arms'];

type Body = Extract<Command, { kind: 'if' }>['otherwise'];

/** Reads the commands that contain others. */
export class CompoundReader {
  constructor(private readonly parser: Parser) {}

  /** Whether a token begins a compound command in this dialect. */
  begins(token: string): boolean {
    if (token === 'select' && this.parser.reader.dialect === 'bash') return true;
    if (['if', 'while', 'until', 'for', 'case', '{', '('].includes(token)) return true;
    return this.parser.reader.dialect !== 'dash' && (token === '[[' || token === 'function');
  }

  /** Reads the command that a token begins; the reader stands on the token. */
  read(token: string): Command {
    const { reader } = this.parser;
    const common: { redirects: Redirect[]; line: number } = { redirects: [], line: reader.line };
    if (token === '(' && reader.startsWith('((') && reader.dialect === 'bash') {
      reader.at += 2;
      return { kind: 'arithmetic', expression: this.parser.words.untilDoubleParenthesis(), ...common };
    }
    if (token === 'select') reader.fail({ kind: 'not-simulated', what: 'select' });
    reader.at += token.length;
    switch (token) {
      case '(':
        return { kind: 'subshell', body: this.bodyUntil(')'), ...common };
      case '{':
        return { kind: 'group', body: this.bodyUntil('}'), ...common };
      case 'if':
        return { kind: 'if', ...this.branches(), ...common };
      case 'for':
        return this.forLoop(common);
      case 'case':
        return this.caseCommand(common);
      case '[[':
        return { kind: 'condition', test: readCondition(this.parser), ...common };
      case 'function':
        return this.functionAfterKeyword(common);
      default: {
        const test = this.bodyUntil('do');
        return { kind: 'loop', until: token === 'until', test, body: this.bodyUntil('done'), ...common };
      }
    }
  }

  /** A body up to the token that ends it, which is passed. */
  private bodyUntil(end: string): Body {
    const body = this.parser.readBody(end, [end]);
    this.take(end);
    return body;
  }

  /** Passes a token that must be here. */
  private take(expected: string): void {
    const token = this.parser.token();
    if (token !== expected) this.parser.unexpected(token ?? this.parser.reader.wordHere(), expected);
    this.parser.reader.takeOperator(expected);
  }

  private branches(): Pick<Extract<Command, { kind: 'if' }>, 'branches' | 'otherwise'> {
    const { parser } = this;
    const branches: Extract<Command, { kind: 'if' }>['branches'] = [];
    for (;;) {
      const test = this.bodyUntil('then');
      branches.push({ test, body: parser.readBody('fi', ['elif', 'else', 'fi']) });
      const token = parser.token() ?? '';
      parser.reader.at += token.length;
      if (token === 'fi') return { branches, otherwise: [] };
      if (token === 'else') return { branches, otherwise: this.bodyUntil('fi') };
    }
  }

  private forLoop(common: { redirects: Redirect[]; line: number }): Command {
    const { parser } = this;
    const { reader } = parser;
    reader.skipBlanks();
    if (reader.dialect === 'bash' && reader.startsWith('((')) return this.countingLoop(common);
    const name = reader.wordHere();
    if (!/^[A-Za-z_]\w*$/.test(name)) reader.fail({ kind: 'bad-loop-name', token: name || reader.char() });
    reader.at += name.length;
    reader.skipLines();
    let words: Word[] | null = null;
    if (parser.token() === 'in') {
      reader.at += 2;
      words = this.wordsOfLoop();
    }
    this.passSeparator();
    this.take('do');
    return { kind: 'for', name, words, body: this.bodyUntil('done'), ...common };
  }

  private wordsOfLoop(): Word[] {
    const { reader, words } = this.parser;
    const found: Word[] = [];
    for (;;) {
      reader.skipBlanks();
      if (reader.atEnd || reader.operator() !== '') return found;
      found.push(words.read());
    }
  }

  /** A semicolon and line ends before `do`. */
  private passSeparator(): void {
    const { reader } = this.parser;
    reader.skipBlanks();
    if (reader.char() === ';' && reader.char(1) !== ';') reader.at++;
    reader.skipLines();
  }

  /** `for ((first; test; next))`. */
  private countingLoop(common: { redirects: Redirect[]; line: number }): Command {
    const { reader, words } = this.parser;
    reader.at += 2;
    const start = reader.at;
    words.untilDoubleParenthesis();
    const parts = reader.text.slice(start, reader.at - 2).split(';');
    if (parts.length !== 3) reader.fail({ kind: 'unexpected', token: '((', expecting: '' });
    const [first = [], test = [], next = []] = parts.map((text): Word => [{ kind: 'text', text: text.replace(/\$(?=\w)/g, ''), quoted: true }]);
    this.passSeparator();
    this.take('do');
    return { kind: 'count', first, test, next, body: this.bodyUntil('done'), ...common };
  }

  private caseCommand(common: { redirects: Redirect[]; line: number }): Command {
    const { parser } = this;
    const { reader } = parser;
    reader.skipBlanks();
    const word = parser.words.read();
    reader.skipLines();
    this.take('in');
    const arms: CaseArms = [];
    for (;;) {
      reader.skipLines();
      if (reader.atEnd) parser.unexpected('', ')');
      if (parser.token() === 'esac') break;
      arms.push(this.caseArm());
    }
    this.take('esac');
    return { kind: 'case', word, arms, ...common };
  }

  private caseArm(): CaseArms[number] {
    const { parser } = this;
    const { reader } = parser;
    reader.skipBlanks();
    if (reader.char() === '(') reader.at++;
    const patterns: Word[] = [];
    for (;;) {
      reader.skipBlanks();
      const start = reader.at;
      patterns.push(parser.words.read());
      if (reader.at === start) parser.unexpected(parser.token() ?? reader.char(), reader.atEnd ? 'esac' : ')');
      reader.skipBlanks();
      if (reader.char() !== '|') break;
      reader.at++;
    }
    this.take(')');
    const body: CaseArms[number]['body'] = [];
    parser.readItems(body, (token) => token.startsWith(';;') || token === ';&' || token === 'esac');
    const then = parser.token() ?? '';
    if (then !== 'esac') reader.takeOperator(then);
    return { patterns, body, then: then === ';&' || then === ';;&' ? then : ';;' };
  }

  private functionAfterKeyword(common: { redirects: Redirect[]; line: number }): Command {
    const { reader } = this.parser;
    reader.skipBlanks();
    const name = reader.wordHere();
    reader.at += name.length;
    reader.skipBlanks();
    if (reader.startsWith('()')) reader.at += 2;
    return this.functionBody(name, common);
  }

  /** `name()`; the reader stands on the parenthesis. */
  readFunctionAfterName({ words, line }: SimpleCommand): Command {
    const { reader } = this.parser;
    const [first] = words[0] ?? [];
    const name = first?.kind === 'text' ? first.text : '';
    reader.at++;
    reader.skipBlanks();
    if (reader.char() !== ')') {
      const token = this.parser.token() ?? reader.wordHere();
      if (reader.atEnd) this.parser.unexpected('', ')');
      reader.fail({ kind: 'unexpected', token, expecting: ')', is: 'word' });
    }
    reader.at++;
    return this.functionBody(name, { redirects: [], line });
  }

  private functionBody(name: string, common: { redirects: Redirect[]; line: number }): Command {
    const { reader } = this.parser;
    reader.skipLines();
    const token = this.parser.token() ?? reader.wordHere();
    if (!['{', '(', 'if', 'for', 'while', 'until', 'case'].includes(token)) this.parser.unexpected(token);
    const start = reader.at;
    this.read(token);
    return { kind: 'function', name, source: reader.text.slice(start, reader.at), ...common };
  }
}
