// A row taken apart into columns, so that later output can overwrite earlier output in place.
import { clusters, columnsOf } from './width';

/** A run of characters of one look. */
export interface Span {
  readonly text: string;
  readonly className?: string;
}

interface Cell {
  readonly text: string;
  readonly className: string | undefined;
}

/** The columns of one row; a wide character leaves `null` in its second column. */
export type Line = (Cell | null)[];

const BLANK: Cell = { text: ' ', className: undefined };

/** The columns of a row. */
export function toLine(spans: readonly Span[]): Line {
  const line: Line = [];
  for (const span of spans) print(line, line.length, span.text, span.className);
  return line;
}

/** The spans of a row: neighbours of one look are joined. */
export function toSpans(line: Line): readonly Span[] {
  const spans: { text: string; className?: string }[] = [];
  for (const cell of line) {
    if (cell === null) continue;
    const last = spans.at(-1);
    if (last && last.className === cell.className) last.text += cell.text;
    else spans.push(cell.className === undefined ? { text: cell.text } : { text: cell.text, className: cell.className });
  }
  return spans;
}

/** Prints text over a row from a column on, and returns the column after it. */
export function print(line: Line, column: number, text: string, className: string | undefined): number {
  let at = column;
  for (const cluster of clusters(text)) {
    const width = columnsOf(cluster);
    if (width === 0 && at > 0) joinMark(line, at, cluster);
    else at = put(line, at, { text: cluster, className }, width === 2 ? 2 : 1);
  }
  return at;
}

/** Blanks the columns from `from` up to `to`; what lies at the end of the row is taken away. */
export function erase(line: Line, from: number, to: number): void {
  if (to >= line.length) {
    splitWide(line, from);
    line.length = Math.min(line.length, from);
  } else for (let at = from; at < to; at += 1) put(line, at, BLANK, 1);
}

function put(line: Line, column: number, cell: Cell, width: 1 | 2): number {
  while (line.length < column) line.push(BLANK);
  splitWide(line, column);
  splitWide(line, column + width);
  line[column] = cell;
  if (width === 2) line[column + 1] = null;
  return column + width;
}

/** Replaces a wide character that a border between columns would cut in half by two blanks. */
function splitWide(line: Line, column: number): void {
  if (line[column] !== null || column === 0) return;
  line[column - 1] = BLANK;
  line[column] = BLANK;
}

/** Adds a mark without width of its own to the character before it. */
function joinMark(line: Line, column: number, mark: string): void {
  while (line.length < column) line.push(BLANK);
  const at = line[column - 1] === null ? column - 2 : column - 1;
  const cell = line[at] ?? BLANK;
  line[at] = { ...cell, text: cell.text + mark };
}
