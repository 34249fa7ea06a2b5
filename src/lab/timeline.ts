// The timeline: a start and the turns that followed, and what is on screen at any instant of it.
import { endOf, type Event, type Timing } from '../sim/event';
import { fold } from '../sim/recorder';
import { type ScenarioId } from '../sim/scenarios';
import { type World } from '../sim/world';
import { toDisplay } from './displayTime';
import { finishedAt, type LabTurn } from './turn';

/** Everything that happened since a scenario began. */
export interface Timeline {
  /** The scenario that it began with. */
  readonly scenario: ScenarioId;
  readonly seed: number;
  readonly start: World;
  readonly turns: readonly LabTurn[];
}

/** An event that goes on at this moment. */
export interface InFlight {
  readonly event: Event;
  /** From 0 to 1, in display time: what has passed of it on screen. */
  readonly progress: number;
}

/** All that is on screen at one instant. Lenses draw from this and nothing else. */
export interface Moment {
  /** The state after everything that has finished. */
  readonly world: World;
  /** The turn on screen; null before the first one. */
  readonly turn: LabTurn | null;
  /** Simulated ms. */
  readonly cursor: number;
  /** The turn's events that have finished. */
  readonly done: readonly Event[];
  /** The turn's events that have begun and not finished. */
  readonly inFlight: readonly InFlight[];
  /** The turn's events that have not begun. */
  readonly ahead: readonly Event[];
}

/** A timeline on which nothing has happened yet. */
export function openTimeline(scenario: ScenarioId, seed: number, start: World): Timeline {
  return { scenario, seed, start, turns: [] };
}

/** The timeline with more turns at its end. */
export function append(timeline: Timeline, ...turns: readonly LabTurn[]): Timeline {
  return { ...timeline, turns: [...timeline.turns, ...turns] };
}

/** The last instant of a timeline. */
export function endOfTimeline(timeline: Timeline): number {
  return worldAtEnd(timeline).now;
}

/** The world after everything that happened. */
export function worldAtEnd(timeline: Timeline): World {
  return timeline.turns.at(-1)?.after ?? timeline.start;
}

/**
 * Which turn is on screen at an instant; -1 before the first one.
 * Where one turn ends and the next begins, the finished one is on screen: the next shows from `startOfTurn` on.
 */
export function turnIndexAt(timeline: Timeline, cursor: number): number {
  const { turns } = timeline;
  let low = -1;
  let high = turns.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const turn = turns[middle];
    if (turn && (turn.before.now < cursor || turn.after.now <= cursor)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The turn on screen at an instant; null before the first one. */
export function turnAt(timeline: Timeline, cursor: number): LabTurn | null {
  return timeline.turns[turnIndexAt(timeline, cursor)] ?? null;
}

/** Worlds inside turns that have been asked for, by the number of finished events. Forgotten with their turn. */
const inside = new WeakMap<LabTurn, Map<number, World>>();

/** The world of a turn after its first events; the same object each time. */
function worldAfter(turn: LabTurn, finished: number): World {
  if (finished === 0) return turn.before;
  if (finished === turn.events.length) return turn.after;
  const known = inside.get(turn) ?? new Map<number, World>();
  inside.set(turn, known);
  const found = known.get(finished);
  if (found) return found;
  let nearest = 0;
  for (const count of known.keys()) if (count < finished && count > nearest) nearest = count;
  const world = fold(known.get(nearest) ?? turn.before, turn.events.slice(nearest, finished));
  known.set(finished, world);
  return world;
}

/** The world on screen at an instant: everything that has finished by then. */
export function worldAt(timeline: Timeline, cursor: number): World {
  const turn = turnAt(timeline, cursor);
  return turn ? worldAfter(turn, finishedAt(turn, cursor)) : timeline.start;
}

const latest = new WeakMap<Timeline, Moment>();

/** All that is on screen at an instant. Asked again for the same instant, it is the same object. */
export function momentAt(timeline: Timeline, cursor: number): Moment {
  const known = latest.get(timeline);
  if (known?.cursor === cursor) return known;
  const moment = lookAt(timeline, cursor);
  latest.set(timeline, moment);
  return moment;
}

/** The moment before anything was done in a World. */
export function beginningOf(scenario: ScenarioId, seed: number, world: World): Moment {
  return momentAt(openTimeline(scenario, seed, world), world.now);
}

function lookAt(timeline: Timeline, cursor: number): Moment {
  const turn = turnAt(timeline, cursor);
  if (!turn) return { world: timeline.start, turn, cursor, done: [], inFlight: [], ahead: [] };
  const finished = finishedAt(turn, cursor);
  const open = turn.events.slice(finished);
  const begun = open.filter((event) => event.at <= cursor);
  return {
    world: worldAfter(turn, finished),
    turn,
    cursor,
    done: turn.events.slice(0, finished),
    inFlight: begun.map((event) => ({ event, progress: progressOf(turn, event, cursor) })),
    ahead: open.filter((event) => event.at > cursor),
  };
}

/** Whether the same events have begun and finished at two instants, so that both look the same but for what moves. */
export function sameMoment(timeline: Timeline, a: number, b: number): boolean {
  const turn = turnAt(timeline, a);
  if (turn !== turnAt(timeline, b)) return false;
  if (!turn || a === b) return true;
  const [low, high] = a < b ? [a, b] : [b, a];
  return finishedAt(turn, low) === finishedAt(turn, high) && !turn.events.some(({ at }) => low < at && at <= high);
}

/** How much of an event, or of any stretch of a turn, has passed on screen, from 0 to 1. */
export function progressOf(turn: LabTurn, timing: Timing, cursor: number): number {
  const from = toDisplay(turn, timing.at);
  const length = toDisplay(turn, endOf(timing)) - from;
  if (length <= 0) return cursor >= endOf(timing) ? 1 : 0;
  return Math.min(1, Math.max(0, (toDisplay(turn, cursor) - from) / length));
}
