// `[[ … ]]`: tests that are part of the grammar, so that nothing in them needs quotes.
import { wordAt } from '../../text';
import { type Condition, type Word } from './ast';
import { type Parser } from './parse';

const BINARY = /^(?:==|=~|=|!=|<|>|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))(?=[\s])/;

/** Reads what stands after `[[`, and the `]]` that ends it. */
export function readCondition(parser: Parser): Condition {
  const test = either(parser);
  if (!atClose(parser)) parser.unexpected(here(parser));
  parser.reader.at += 2;
  return test;
}

function either(parser: Parser): Condition {
  const left = both(parser);
  if (!passes(parser, '||')) return left;
  return { kind: 'or', left, right: either(parser) };
}

function both(parser: Parser): Condition {
  const left = one(parser);
  if (!passes(parser, '&&')) return left;
  return { kind: 'and', left, right: both(parser) };
}

const one = (parser: Parser): Condition => parser.reader.nested(() => oneOf(parser));

function oneOf(parser: Parser): Condition {
  const { reader } = parser;
  reader.skipLines();
  if (/^!\s/.test(reader.text.slice(reader.at, reader.at + 2))) {
    reader.at++;
    return { kind: 'not', test: one(parser) };
  }
  if (reader.char() === '(') {
    reader.at++;
    const test = either(parser);
    if (!passes(parser, ')')) parser.unexpected(here(parser));
    return test;
  }
  const unary = /^-[a-zA-Z](?=\s)/.exec(reader.text.slice(reader.at, reader.at + 3))?.[0];
  if (unary !== undefined) {
    reader.at += unary.length;
    return { kind: 'unary', operator: unary, word: operand(parser) };
  }
  const left = operand(parser);
  reader.skipBlanks();
  const operator = BINARY.exec(reader.text.slice(reader.at, reader.at + 5))?.[0];
  if (operator === undefined) return { kind: 'unary', operator: '-n', word: left };
  reader.at += operator.length;
  return { kind: 'binary', operator, left, right: operator === '=~' ? expression(parser) : operand(parser) };
}

function operand(parser: Parser): Word {
  const { reader } = parser;
  reader.skipBlanks();
  if (reader.atEnd) reader.fail({ kind: 'ended', expecting: ']]' });
  const start = reader.at;
  const word = parser.words.read();
  if (reader.at === start) parser.unexpected(here(parser));
  return word;
}

/** The pattern of `=~`, in which parentheses and bars stand for themselves. */
function expression(parser: Parser): Word {
  const { reader, words } = parser;
  reader.skipBlanks();
  const word: Word = [];
  while (!reader.atEnd && !/\s/.test(reader.char())) {
    if (/[;|&<>()]/.test(reader.char())) {
      word.push({ kind: 'text', text: reader.char(), quoted: false });
      reader.at++;
    } else words.readPiece(word);
  }
  return word;
}

function passes({ reader }: Parser, token: string): boolean {
  reader.skipLines();
  if (!reader.startsWith(token)) return false;
  reader.at += token.length;
  return true;
}

function atClose({ reader }: Parser): boolean {
  reader.skipLines();
  if (reader.atEnd) reader.fail({ kind: 'ended', expecting: ']]' });
  return reader.startsWith(']]');
}

function here({ reader }: Parser): string {
  return reader.operator() || wordAt(/^\S*/.exec(reader.text.slice(reader.at, reader.at + 60)), 0);
}
