// Undo and redo: each edit of a timeline says which turns it took away and which it put in their place.
import { append, type Timeline } from './timeline';
import { type LabTurn } from './turn';

/** One change of the turns from a place on. Taking it back is the same change the other way round. */
export interface Edit {
  /** How many turns stayed. */
  readonly kept: number;
  readonly removed: readonly LabTurn[];
  readonly added: readonly LabTurn[];
}

/** A timeline and how it came about. */
export interface History {
  readonly timeline: Timeline;
  /** What can be undone, the latest last. */
  readonly undoable: readonly Edit[];
  /** What can be done again, the next last. */
  readonly redoable: readonly Edit[];
}

/** A timeline that cannot be undone any further. */
export function historyOf(timeline: Timeline): History {
  return { timeline, undoable: [], redoable: [] };
}

/** The history after the first `kept` turns were kept and others put behind them. What came after `kept` can be brought back by `undo`. */
export function edit(history: History, kept: number, added: readonly LabTurn[]): History {
  const removed = history.timeline.turns.slice(kept);
  return { timeline: replace(history.timeline, kept, added), undoable: [...history.undoable, { kept, removed, added }], redoable: [] };
}

/** The history without its last edit. */
export function undo(history: History): History {
  const last = history.undoable.at(-1);
  if (!last) return history;
  return { timeline: replace(history.timeline, last.kept, last.removed), undoable: history.undoable.slice(0, -1), redoable: [...history.redoable, last] };
}

/** The history with the edit done again that was undone last. */
export function redo(history: History): History {
  const next = history.redoable.at(-1);
  if (!next) return history;
  return { timeline: replace(history.timeline, next.kept, next.added), undoable: [...history.undoable, next], redoable: history.redoable.slice(0, -1) };
}

/** The turns that the last edit took away: what one `undo` would bring back. */
export function forkedOff(history: History): readonly LabTurn[] {
  return history.undoable.at(-1)?.removed ?? [];
}

function replace(timeline: Timeline, kept: number, turns: readonly LabTurn[]): Timeline {
  return append({ ...timeline, turns: timeline.turns.slice(0, kept) }, ...turns);
}
