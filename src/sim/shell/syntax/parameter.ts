// `${…}`: a name and what is done to its value.
import { type Dialect, type ParameterOperator, type Piece, type Word } from './ast';
import { push, type WordReader } from './word';

/** Operators, the longest first. BusyBox has some of bash's, dash none. */
const OPERATORS = [':-', ':=', ':?', ':+', '##', '%%', '-', '=', '?', '+', '#', '%'] as const;
const BASH_OPERATORS = ['//', '/#', '/%', '/', '^^', '^', ',,', ',', ':'] as const;
const ASH_OPERATORS = ['//', '/', ':'] as const;
/** Operators whose word is a pattern: quotes around the whole do not protect it. */
const WITH_PATTERN = /^(?:##?|%%?|\/.*)$/;

const NAME = /^([A-Za-z_]\w*|[?$#@*!-]|\d+)/;

/** Reads `${…}`; the reader stands on the dollar sign. */
export function readParameter(words: WordReader, quoted: boolean): Piece {
  const { reader } = words;
  const start = reader.at;
  reader.at += 2;
  const bad = (): Piece => {
    const end = reader.text.indexOf('}', start);
    if (end < 0) reader.fail({ kind: 'unterminated', quote: '}' });
    reader.at = start;
    if (reader.dialect === 'ash') reader.fail({ kind: 'bad-substitution', text: '' });
    reader.at = end + 1;
    return { kind: 'bad', text: reader.text.slice(start, end + 1), quoted };
  };
  const prefix = /^#(?=[A-Za-z_@*?$!\d-])/.test(reader.text.slice(reader.at, reader.at + 2))
    ? 'length'
    : /^!(?=\w)/.test(reader.text.slice(reader.at, reader.at + 2))
      ? 'indirect'
      : '';
  if (prefix === 'indirect' && reader.dialect !== 'bash') return bad();
  if (prefix !== '') reader.at++;
  const name = NAME.exec(reader.text.slice(reader.at, reader.at + 200))?.[1];
  if (name === undefined) return bad();
  reader.at += name.length;
  if (reader.char() === '[' && reader.dialect === 'bash') reader.fail({ kind: 'not-simulated', what: `${name}[…]` });
  if (reader.char() === '}') {
    reader.at++;
    return { kind: 'parameter', name, operator: prefix, word: [], second: null, quoted };
  }
  if (prefix !== '') return bad();
  const operator = operatorHere(words);
  if (operator === undefined) return reader.atEnd ? reader.fail({ kind: 'unterminated', quote: '}' }) : bad();
  reader.at += operator.length;
  const word = wordUntil(words, quoted && !WITH_PATTERN.test(operator), operator.startsWith('/') ? '/}' : operator === ':' ? ':}' : '}');
  const second = reader.char() === '}' ? null : secondWord(words, quoted);
  reader.at++;
  return { kind: 'parameter', name, operator, word, second, quoted };
}

function secondWord(words: WordReader, quoted: boolean): Word {
  words.reader.at++;
  return wordUntil(words, quoted, '}');
}

function operatorHere({ reader }: WordReader): ParameterOperator | undefined {
  const own: Readonly<Record<Dialect, readonly ParameterOperator[]>> = { bash: BASH_OPERATORS, ash: ASH_OPERATORS, dash: [] };
  return [...OPERATORS, ...own[reader.dialect]].find((operator) => reader.startsWith(operator));
}

/** The word of an operator, up to one of the characters that end it. */
function wordUntil(words: WordReader, quoted: boolean, ends: string): Word {
  const { reader } = words;
  const word: Word = [];
  while (!ends.includes(reader.char()) || reader.atEnd) {
    if (reader.atEnd) reader.fail({ kind: 'unterminated', quote: '}' });
    if (quoted && reader.char() === '"') quotedPart(words, word);
    else if (quoted) words.insideQuotes(word, '$`"\\}');
    else if (/[ \t\n;|&<>()]/.test(reader.char())) {
      push(word, { kind: 'text', text: reader.char(), quoted: false });
      reader.at++;
    } else words.readPiece(word);
  }
  return word;
}

/** Double quotes inside `"${…}"` mark a part that is quoted all the same. */
function quotedPart(words: WordReader, word: Word): void {
  const { reader } = words;
  reader.at++;
  while (reader.char() !== '"') {
    if (reader.atEnd) reader.fail({ kind: 'unterminated', quote: '"' });
    words.insideQuotes(word, '$`"\\}');
  }
  reader.at++;
}
