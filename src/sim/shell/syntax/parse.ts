// The shell's grammar: a script becomes lists of pipelines of commands.
import { type Command, type Dialect, type Item, type List, type Pipeline, type Word } from './ast';
import { CompoundReader } from './compound';
import { SyntaxProblem } from './problem';
import { Reader } from './reader';
import { readRedirect } from './redirect';
import { readSimple } from './simple';
import { WordReader } from './word';

/** A script that has been read as far as it can be. */
export interface Parsed {
  list: List;
  /** The text after aliases have been put in. */
  text: string;
  /** What stopped the reading; what stands before it can still be run. */
  problem: SyntaxProblem | null;
}

/** Words that end a list inside a compound command. */
const RESERVED: ReadonlySet<string> = new Set(['then', 'else', 'elif', 'fi', 'do', 'done', 'esac', '}', 'in']);

/** Reads a script. */
export function parseScript(text: string, dialect: Dialect = 'bash', aliases: Readonly<Record<string, string>> = {}): Parsed {
  const parser = new Parser(text, dialect, aliases);
  const list: List = [];
  try {
    parser.readItems(list, (token) => token === '', true);
    return { list, text: parser.reader.text, problem: null };
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    // a shell reads a whole line before it runs any of it
    return { list: list.slice(0, parser.complete), text: parser.reader.text, problem };
  }
}

/** The body of a here-document as one quoted word. */
function readDocument(body: string, dialect: Dialect): Word {
  const parser = new Parser(body, dialect, {});
  const word: Word = [];
  while (!parser.reader.atEnd) parser.words.insideQuotes(word, '$`\\');
  return word;
}

/** Reads the lists and pipelines of one script; what the commands in them are made of is read by the modules beside this one. */
export class Parser {
  readonly reader: Reader;
  readonly words: WordReader;
  readonly compounds = new CompoundReader(this);
  /** How many items of the script stand on lines that are complete. */
  complete = 0;

  constructor(
    text: string,
    dialect: Dialect,
    readonly aliases: Readonly<Record<string, string>>,
  ) {
    this.reader = new Reader(text, dialect, readDocument);
    this.words = new WordReader(this.reader, () => {
      this.readInParentheses();
    });
  }

  /** The commands of a substitution; bash complains of the parenthesis that is missing. */
  private readInParentheses(): void {
    try {
      this.readItems([], (token) => token === ')');
    } catch (problem) {
      if (!(problem instanceof SyntaxProblem) || problem.fault.kind !== 'ended') throw problem;
      throw new SyntaxProblem({ kind: 'unterminated', quote: ')' }, problem.line);
    }
  }

  /** What comes next without passing it: an operator, a reserved word, or empty at the end; undefined where an ordinary word is. */
  token(): string | undefined {
    this.reader.skipBlanks();
    if (this.reader.atEnd) return '';
    const operator = this.reader.operator();
    return operator === '' ? this.reservedWord() : operator;
  }

  /** The reserved word here, if it is one. */
  reservedWord(): string | undefined {
    const word = /^(?:[a-z]+|[{}!]|\[\[)(?=[\s;|&<>()]|$)/.exec(this.reader.text.slice(this.reader.at, this.reader.at + 12))?.[0];
    return word !== undefined && (RESERVED.has(word) || this.compounds.begins(word) || word === '!') ? word : undefined;
  }

  /** Reads items into a list until a token that ends it, which is not passed. */
  readItems(list: List, ends: (token: string) => boolean, whole = false): void {
    const { reader } = this;
    for (;;) {
      const before = reader.at;
      reader.skipLines();
      if (whole && (reader.text.slice(before, reader.at).includes('\n') || reader.text.charAt(before - 1) === '\n')) this.complete = list.length;
      const token = this.token();
      if (token !== undefined && (ends(token) || token === '')) {
        if (!ends(token)) reader.fail({ kind: 'ended', expecting: '' });
        reader.finishDocuments();
        return;
      }
      if (token !== undefined && (token === ';' || token === '&' || token.startsWith(';;') || token === ')' || RESERVED.has(token))) this.unexpected(token);
      list.push(this.readItem());
    }
  }

  /** A list inside a compound command; an empty one is an error. */
  readBody(expecting: string, ends: readonly string[]): List {
    const list: List = [];
    try {
      this.readItems(list, (token) => ends.includes(token));
    } catch (problem) {
      if (problem instanceof SyntaxProblem && problem.fault.kind === 'ended' && problem.fault.expecting === '') throw new SyntaxProblem({ kind: 'ended', expecting }, problem.line);
      throw problem;
    }
    if (list.length === 0) this.unexpected(this.token() ?? '', '');
    return list;
  }

  unexpected(token: string, expecting = ''): never {
    return this.reader.fail(token === '' ? { kind: 'ended', expecting } : { kind: 'unexpected', token, expecting });
  }

  private readItem(): Item {
    const { reader } = this;
    const start = reader.at;
    const item: Item = { pipelines: [{ join: '', pipeline: this.readPipeline() }], background: false, source: '' };
    for (let token = this.token(); token === '&&' || token === '||'; token = this.token()) {
      reader.takeOperator(token);
      reader.skipLines();
      item.pipelines.push({ join: token, pipeline: this.readPipeline() });
    }
    item.source = reader.text.slice(start, reader.at).trim();
    const token = this.token();
    if (token === ';' || token === '&' || token === '\n') reader.takeOperator(token);
    item.background = token === '&';
    return item;
  }

  private readPipeline(): Pipeline {
    const { reader } = this;
    let negated = false;
    for (; this.token() === '!'; reader.at++) negated = !negated;
    const commands = [this.readCommand()];
    for (let token = this.token(); token === '|' || token === '|&'; token = this.token()) {
      const last = commands.at(-1);
      if (token === '|&') last?.redirects.push({ fd: 2, mode: 'merge', target: [{ kind: 'text', text: '1', quoted: false }] });
      reader.takeOperator(token);
      reader.skipLines();
      commands.push(this.readCommand());
    }
    return { negated, commands };
  }

  private readCommand(): Command {
    return this.reader.nested(() => this.readOne());
  }

  private readOne(): Command {
    const token = this.token();
    if (token === '' || (token !== undefined && RESERVED.has(token))) this.unexpected(token);
    if (token !== undefined && this.compounds.begins(token)) {
      const command = this.compounds.read(token);
      while (readRedirect(this, command.redirects));
      const after = this.token();
      if (after === undefined) this.unexpected(this.reader.wordHere());
      return command;
    }
    return readSimple(this);
  }
}
