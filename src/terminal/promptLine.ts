// What the line at the prompt holds and how each key changes it: history, reverse search and the list of completions.
import { type Completion } from './completion';
import { type Edit, type EditedLine, edit, insertAt } from './lineEdit';

/** Completion as the terminal is given it. */
export type Complete = (line: string, caret: number) => readonly Completion[];

/** The state of the line. */
export interface PromptLine extends EditedLine {
  /** Grows when the caret was put somewhere by a key of ours, so that the view puts the real caret there. */
  readonly moves: number;
  /** Where in the history the line is, and what was being typed before. */
  readonly recalled: { readonly index: number; readonly draft: string } | null;
  /** A reverse search: `text` is the query while it goes on. */
  readonly search: { readonly index: number; readonly draft: string } | null;
  /** The open list of completions. */
  readonly list: { readonly items: readonly Completion[]; readonly active: number } | null;
  /** Escape was pressed: the next Tab leaves the terminal. */
  readonly leaving: boolean;
}

/** A line with nothing on it. */
export const EMPTY_LINE: PromptLine = { text: '', caret: 0, moves: 0, recalled: null, search: null, list: null, leaving: false };

/** The line after the learner typed, deleted or moved the caret. An open list follows the word. */
export function typed(line: PromptLine, history: readonly string[], complete: Complete, text: string, caret: number): PromptLine {
  const next = { ...line, text, caret, leaving: false, recalled: null };
  if (line.search) return { ...next, search: { ...line.search, index: findBefore(history, text, history.length) } };
  return line.list ? withList(next, /\s$/.test(text.slice(0, caret)) ? [] : complete(text, caret)) : next;
}

/** The line after an editing key. */
export function edited(line: PromptLine, key: Edit): PromptLine {
  return moved({ ...line, list: null }, edit(line, key));
}

/** The line one step back (-1) or forward (1) in the history. */
export function recalled(line: PromptLine, history: readonly string[], step: -1 | 1): PromptLine {
  const { index, draft } = line.recalled ?? { index: history.length, draft: line.text };
  const at = Math.max(0, Math.min(history.length, index + step));
  const text = history[at] ?? draft;
  return { ...moved(line, { text, caret: text.length }), recalled: at === history.length ? null : { index: at, draft } };
}

/** The line after Tab: one completion goes in at once, several share their beginning and open the list. */
export function completed(line: PromptLine, complete: Complete): PromptLine {
  const items = complete(line.text, line.caret);
  const [only] = items;
  if (items.length === 1 && only) return moved({ ...line, list: null }, insertAt(line, only.insert));
  const shared = sharedBeginning(items.map(({ insert }) => insert));
  if (shared === '') return withList(line, items);
  const next = insertAt(line, shared);
  return withList(moved(line, next), complete(next.text, next.caret));
}

/** The line with the choice in the list moved, round its ends. */
export function chosen(line: PromptLine, step: -1 | 1): PromptLine {
  if (!line.list) return line;
  const count = line.list.items.length;
  return { ...line, list: { ...line.list, active: (line.list.active + step + count) % count } };
}

/** The line with a completion put in: the one at `index`, or the chosen one. */
export function accepted(line: PromptLine, index: number = line.list?.active ?? 0): PromptLine {
  const item = line.list?.items[index];
  return item ? moved({ ...line, list: null }, insertAt(line, item.insert)) : line;
}

/** The line after Escape: the list closes, and the next Tab leaves. */
export function escaped(line: PromptLine): PromptLine {
  return { ...line, list: null, leaving: true };
}

/** The line with a reverse search begun, or gone on to the next older match. */
export function searched(line: PromptLine, history: readonly string[]): PromptLine {
  if (!line.search) return moved({ ...line, list: null, search: { index: history.length, draft: line.text } }, { text: '', caret: 0 });
  const index = findBefore(history, line.text, line.search.index);
  return index === history.length ? line : { ...line, search: { ...line.search, index } };
}

/** The line after a search: with what was found, or as it was before. */
export function searchEnded(line: PromptLine, history: readonly string[], keep: boolean): PromptLine {
  if (!line.search) return line;
  const text = (keep ? history[line.search.index] : undefined) ?? line.search.draft;
  return moved({ ...line, search: null }, { text, caret: text.length });
}

/** The line that Enter would run. */
export function lineToRun(line: PromptLine, history: readonly string[]): string {
  return line.search ? (history[line.search.index] ?? line.search.draft) : line.text;
}

/** An empty line in place of this one. */
export function emptied(line: PromptLine): PromptLine {
  return { ...EMPTY_LINE, moves: line.moves + 1 };
}

/** The line with other text and the caret put there by us. */
export function moved(line: PromptLine, { text, caret }: EditedLine): PromptLine {
  return { ...line, text, caret, moves: line.moves + 1, recalled: null, leaving: false };
}

function withList(line: PromptLine, items: readonly Completion[]): PromptLine {
  return { ...line, list: items.length === 0 ? null : { items, active: 0 } };
}

/** The newest entry older than `index` that holds the query; `history.length` when there is none. */
function findBefore(history: readonly string[], query: string, index: number): number {
  if (query === '') return history.length;
  const found = history.slice(0, index).findLastIndex((entry) => entry.includes(query));
  return found === -1 ? history.length : found;
}

function sharedBeginning(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const text of others) while (!text.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}
