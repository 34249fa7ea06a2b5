// What a terminal shows, as plain data: output is written in, rows come out, and rows that did not change keep their identity.
import { tokenize } from './ansi';
import { type Span } from './cells';
import { Draft } from './draft';
import { PLAIN, type Style } from './style';

/** Where a program printed a row. */
export type Stream = 'stdout' | 'stderr';

/** One row. Ids are never used twice and grow from top to bottom. */
export interface Row {
  readonly id: number;
  readonly kind: 'input' | 'output';
  readonly spans: readonly Span[];
  readonly stream: Stream;
}

/** A terminal's rows and the place where the next character goes. */
export interface Screen {
  readonly rows: readonly Row[];
  readonly cursor: { readonly row: number; readonly column: number };
  /** The row that `ESC[H` goes to: the first one after the last input, so that no program overwrites what was typed. */
  readonly home: number;
  readonly nextId: number;
  readonly style: Style;
  /** The beginning of a command whose end has not been written yet. */
  readonly unfinished: string;
}

/** Rows kept; the oldest leave first. */
export const MAX_ROWS = 2000;

/** A terminal on which nothing has been written. */
export const EMPTY_SCREEN: Screen = { rows: [], cursor: { row: 0, column: 0 }, home: 0, nextId: 1, style: PLAIN, unfinished: '' };

/** The screen after a program printed `text`. */
export function write(screen: Screen, text: string, stream: Stream = 'stdout'): Screen {
  const { tokens, rest } = tokenize(screen.unfinished + text);
  const draft = new Draft(screen, stream);
  for (const token of tokens) draft.take(token);
  return capped({ ...draft.finish(), unfinished: rest });
}

/** The screen after a line was entered at a prompt. */
export function writeInput(screen: Screen, prompt: string, line: string): Screen {
  const row: Row = { id: screen.nextId, kind: 'input', spans: [{ text: prompt, className: 'prompt' }, { text: line }], stream: 'stdout' };
  const rows = [...screen.rows, row];
  return capped({ ...screen, rows, cursor: { row: rows.length, column: 0 }, home: rows.length, nextId: row.id + 1, style: PLAIN, unfinished: '' });
}

/** The screen after Ctrl+L: no rows, and ids go on. */
export function clear(screen: Screen): Screen {
  return { ...EMPTY_SCREEN, nextId: screen.nextId };
}

/** The text of a row without its looks. */
export function rowText(row: Row): string {
  return row.spans.map(({ text }) => text).join('');
}

function capped(screen: Screen): Screen {
  const over = screen.rows.length - MAX_ROWS;
  if (over <= 0) return screen;
  const { row, column } = screen.cursor;
  return { ...screen, rows: screen.rows.slice(over), cursor: { row: Math.max(0, row - over), column }, home: Math.max(0, screen.home - over) };
}
