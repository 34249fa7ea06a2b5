// Brace expansion, which only bash has: {a,b} and {1..3} multiply a word before anything in it is expanded.
import { type Dialect, type Piece, type Word } from '../syntax/ast';
import { push } from '../syntax/word';

/** At most this many words come of one; a range that is longer is left as it is. */
const MOST_WORDS = 10_000;

/** A word as a row of units: one unquoted character, or a piece as a whole. */
type Unit = string | Piece;

/** The words that a word stands for. */
export function expandBraces(word: Word, dialect: Dialect): Word[] {
  if (dialect !== 'bash' || !word.some((piece) => piece.kind === 'text' && !piece.quoted && piece.text.includes('{'))) return [word];
  const units = word.flatMap((piece): Unit[] => (piece.kind === 'text' && !piece.quoted ? Array.from(piece.text) : [piece]));
  return expand(units).map(toWord);
}

function toWord(units: readonly Unit[]): Word {
  const word: Word = [];
  for (const unit of units) push(word, typeof unit === 'string' ? { kind: 'text', text: unit, quoted: false } : { ...unit });
  return word;
}

function expand(units: readonly Unit[]): Unit[][] {
  for (let open = units.indexOf('{'); open >= 0; open = units.indexOf('{', open + 1)) {
    const close = closing(units, open);
    if (close < 0) continue;
    const choices = choicesOf(units.slice(open + 1, close));
    if (!choices) continue;
    const before = units.slice(0, open);
    const rest = expand(units.slice(close + 1));
    const all = choices.flatMap((choice) => rest.map((tail) => [...before, ...choice, ...tail]));
    return all.length <= MOST_WORDS ? all : [[...units]];
  }
  return [[...units]];
}

/** Where the brace that opens at `open` closes; -1 when it does not. */
function closing(units: readonly Unit[], open: number): number {
  let depth = 0;
  for (let i = open; i < units.length; i++) {
    if (units[i] === '{') depth++;
    if (units[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

/** What a pair of braces offers; null when it is no expansion. */
function choicesOf(inner: readonly Unit[]): Unit[][] | null {
  const parts: Unit[][] = [[]];
  let depth = 0;
  for (const unit of inner) {
    if (unit === '{') depth++;
    if (unit === '}') depth--;
    if (unit === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(unit);
  }
  if (parts.length > 1) return parts.flatMap(expand);
  return inner.every((unit) => typeof unit === 'string') ? range(inner.join('')) : null;
}

function range(text: string): Unit[][] | null {
  const numbers = /^(-?\d+)\.\.(-?\d+)(?:\.\.(-?\d+))?$/.exec(text);
  const letters = /^([A-Za-z])\.\.([A-Za-z])(?:\.\.(-?\d+))?$/.exec(text);
  const match = numbers ?? letters;
  if (!match) return null;
  const [, from = '', to = '', by = '1'] = match;
  const value = (word: string): number => (numbers ? Number(word) : word.charCodeAt(0));
  const step = Math.max(1, Math.abs(Number(by))) * (value(from) <= value(to) ? 1 : -1);
  const count = Math.floor((value(to) - value(from)) / step) + 1;
  if (count > MOST_WORDS) return null;
  const width = numbers && /^-?0\d/.test(`${from} ${to}`.replace(/^(\S+) (-?0\d.*)$/, '$2 $1')) ? Math.max(from.length, to.length) : 0;
  const show = (number: number): string =>
    numbers ? (number < 0 ? `-${String(-number).padStart(width - 1, '0')}` : String(number).padStart(width, '0')) : String.fromCharCode(number);
  return Array.from({ length: count }, (_, index) => Array.from(show(value(from) + index * step)));
}
