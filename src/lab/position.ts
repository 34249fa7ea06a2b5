// Places on the scrubber: display time over the turn on screen, or over the whole timeline.
import { type Event, endOf } from '../sim/event';
import { displayLength, toDisplay, toSim } from './displayTime';
import { endOfTimeline, type Timeline, turnAt, turnIndexAt } from './timeline';
import { type LabTurn, startOfTurn, weightOf } from './turn';

/** What the scrubber runs over. */
export type Scope = 'turn' | 'timeline';

/** An event on the scrubber, with the places of its beginning and its end. */
export interface Mark {
  readonly event: Event;
  readonly from: number;
  readonly to: number;
}

/** The turns in scope, and the place at which each of them begins. */
function inScope(timeline: Timeline, cursor: number, scope: Scope): { turn: LabTurn; begins: number }[] {
  const turn = turnAt(timeline, cursor);
  const turns = scope === 'timeline' ? timeline.turns : turn ? [turn] : [];
  let begins = 0;
  return turns.map((each) => {
    const placed = { turn: each, begins };
    begins += displayLength(each);
    return placed;
  });
}

/** How long the scrubber is: ms at 1×. */
export function lengthOf(timeline: Timeline, cursor: number, scope: Scope): number {
  return inScope(timeline, cursor, scope).reduce((sum, { turn }) => sum + displayLength(turn), 0);
}

/** The place of the cursor on the scrubber: ms at 1×. */
export function positionOf(timeline: Timeline, cursor: number, scope: Scope): number {
  const turn = turnAt(timeline, cursor);
  const placed = inScope(timeline, cursor, scope).find((each) => each.turn === turn);
  return turn && placed ? placed.begins + toDisplay(turn, cursor) : 0;
}

/** The cursor for a place on the scrubber. `cursor` says which turn is in scope. */
export function cursorAt(timeline: Timeline, cursor: number, scope: Scope, position: number): number {
  const placed = inScope(timeline, cursor, scope);
  if (scope === 'timeline' && position <= 0 && placed.some(({ turn }) => displayLength(turn) > 0)) return timeline.start.now;
  const here = placed.find(({ turn, begins }) => position < begins + displayLength(turn)) ?? placed.at(-1);
  if (!here) return endOfTimeline(timeline);
  const instant = toSim(here.turn, Math.max(0, position - here.begins));
  // A turn without length is never rewound: it is there or it is not.
  return displayLength(here.turn) > 0 ? Math.max(instant, startOfTurn(here.turn)) : here.turn.after.now;
}

/** The events that can be seen on the scrubber. */
export function marksOf(timeline: Timeline, cursor: number, scope: Scope): Mark[] {
  return inScope(timeline, cursor, scope).flatMap(({ turn, begins }) =>
    displayLength(turn) === 0
      ? []
      : turn.events.filter((event) => weightOf(event.type) > 0).map((event) => ({ event, from: begins + toDisplay(turn, event.at), to: begins + toDisplay(turn, endOf(event)) })),
  );
}

/** The instants at which a step stops inside a turn: its beginning, where something has been done, its end. */
function stopsOf(turn: LabTurn): number[] {
  if (turn.idle) return [];
  if (displayLength(turn) === 0) return [turn.after.now];
  const ends = turn.events.filter((event) => weightOf(event.type) > 0).map(endOf);
  return [...new Set([startOfTurn(turn), ...ends.filter((end) => end > startOfTurn(turn)), turn.after.now])];
}

/** The next instant, forwards or backwards, at which something has been done. */
export function stepFrom(timeline: Timeline, cursor: number, direction: 1 | -1): number {
  const { turns } = timeline;
  for (let i = Math.max(0, turnIndexAt(timeline, cursor)); i >= 0 && i < turns.length; i += direction) {
    const turn = turns[i];
    const stop = turn && (direction > 0 ? stopsOf(turn).find((at) => at > cursor) : stopsOf(turn).findLast((at) => at < cursor));
    if (stop !== undefined) return stop;
  }
  return direction > 0 ? endOfTimeline(timeline) : timeline.start.now;
}
