// The recorder: stamps facts with simulated time and folds them into the World at once, for the length of one turn.
import { openDraft, snapshot } from './draft';
import { type EngineEvent } from './docker/events/events';
import { evolve } from './evolve';
import { type Event, type Fact } from './event';
import { hexOf, intOf } from './random';
import { type World } from './world';

/** Records facts; a handler that asks for `world` always reads the present. */
export interface Recorder {
  /** The present. Read it only: `record` is the one way to change it. */
  readonly world: World;
  readonly events: readonly Event[];
  /**
   * Records a fact. `at` defaults to now, `took` to 0; the clock moves to the end of the event.
   * Throws when the event would end in the past, since events are kept in the order of their ends.
   * Gives back what the machine's daemon tells of it.
   */
  record(fact: Fact, timing?: { at?: number; took?: number }): readonly EngineEvent[];
  /** Hexadecimal digits drawn for this instant. */
  readonly hex: (label: string, digits: number) => string;
  /** An integer in [0, below) drawn for this instant. */
  readonly int: (label: string, below: number) => number;
}

/** Opens a recorder on a world; `close` gives back the new world and its events. */
export function openRecorder(before: World): { recorder: Recorder; close: () => { after: World; events: Event[] } } {
  const { draft, close } = openDraft(before);
  const events: Event[] = [];
  let draws = 0;
  const label = (name: string): string => `${String(draft.seed)}/${String(draft.now)}/${String(draws++)}/${name}`;
  const recorder: Recorder = {
    world: draft,
    events,
    record(fact, timing = {}) {
      const at = timing.at ?? draft.now;
      const took = timing.took ?? 0;
      if (at + took < draft.now) throw new Error(`${fact.type} would end at ${String(at + took)}, before ${String(draft.now)}`);
      const event = snapshot(fact) as Event;
      event.at = at;
      event.took = took;
      events.push(event);
      return evolve(draft, event);
    },
    hex: (name, digits) => hexOf(label(name), digits),
    int: (name, below) => intOf(label(name), below),
  };
  return { recorder, close: () => ({ after: close(), events }) };
}

/** Folds events over a world: what `simulate` did, done again. */
export function fold(world: World, events: readonly Event[]): World {
  if (events.length === 0) return world;
  const { draft, close } = openDraft(world);
  for (const event of events) evolve(draft, event);
  return close();
}
