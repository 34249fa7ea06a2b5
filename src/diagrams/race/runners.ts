// How far each stack has come in the race on screen: from its own events while it runs, from the World once it has arrived.
import { type Moment } from '../../lab/timeline';
import { endOf, type Event } from '../../sim/event';
import { type Part, type Racer, type Stretch } from '../../sim/racers';

/** One stack in the race. */
export interface Runner {
  state: 'waiting' | 'running' | 'arrived';
  /** ms since the shot at which it arrived, or that have passed. */
  ms: number;
  stretches: readonly Stretch[];
  /** What goes on now; null when it does not run. */
  part: Part | null;
}

const WAITING: Runner = { state: 'waiting', ms: 0, stretches: [], part: null };

const isArrival = (event: Event, racer: Racer): event is Extract<Event, { type: 'race/arrived' }> => event.type === 'race/arrived' && event.racer === racer;

/** The arrival of a stack that is still ahead in this turn, in the race that has begun. */
function comingArrival({ turn, ahead, world }: Moment, racer: Racer): Stretch[] | null {
  if (!turn || !world.race) return null;
  const next = ahead.find((event) => event.type === 'race/began');
  const found = ahead.find((event) => isArrival(event, racer) && (!next || endOf(event) <= next.at));
  return found && isArrival(found, racer) ? found.arrival.stretches : null;
}

/** The part that goes on at an instant after the shot. */
function partAt(stretches: readonly Stretch[], ms: number): Part | null {
  let end = 0;
  for (const stretch of stretches) {
    end += stretch.ms;
    if (ms < end) return stretch.part;
  }
  return stretches.at(-1)?.part ?? null;
}

/** How far a stack has come. */
export function runnerAt(moment: Moment, racer: Racer): Runner {
  const { race } = moment.world;
  if (!race) return WAITING;
  const arrival = race.arrived[racer];
  if (arrival) return { state: 'arrived', ms: arrival.after, stretches: arrival.stretches, part: null };
  const coming = comingArrival(moment, racer);
  if (!coming) return WAITING;
  const ms = Math.max(0, moment.cursor - race.began);
  return { state: 'running', ms, stretches: coming, part: partAt(coming, ms) };
}
