// The baker's walks to the store: to buy a recipe (pull), or to bring a copy of one (push).
import { type Moment } from '../../lab/timeline';
import { endOf, type Event, type Timing } from '../../sim/event';
import { familiar, fullReference, isBadReference, parseReference } from '../../sim/docker/reference';
import { findMachine } from '../../sim/world';
import { type Bakery } from './bakery';

/** A walk there and back. */
export interface Walk {
  kind: 'pull' | 'push';
  /** The image, as people type it; empty where the store has none. */
  image: string;
  there: Timing;
  back: Timing;
  /** Which part of the walk goes on. */
  part: 'there' | 'back';
  /** Whether something is in the baker's hands. */
  carries: boolean;
  /** What a push takes along: digests, lowest first; empty for a pull, whose layers are still coming. */
  layers: readonly string[];
}

/** A stretch of time from one instant to another. */
export const span = (from: number, until: number): Timing => ({ at: from, took: Math.max(0, until - from) });

/** A token that is asked for by who wants to give something. */
const isForPush = (event: Event): boolean => event.type === 'registry/requested' && event.path.endsWith(':pull,push');

const short = (ref: string): string => familiar(ref).replace(/:latest$/, '');

function buying(moment: Moment, { host: { pull } }: Bakery): Walk | null {
  const events = moment.turn?.events ?? [];
  const first = pull?.calls[0]?.event;
  const last = pull?.calls.at(-1)?.event;
  if (!pull || !first || !last || pull.state === 'ahead' || isForPush(first)) return null;
  const image = events.find((event) => event.type === 'image/pulled' && event.machine === pull.machine && event.ref === pull.ref);
  const home = image ?? events.find((event) => event.type === 'api/responded' && event.at >= endOf(last));
  const done = new Set<Event>(moment.done);
  if (!home || done.has(home)) return null;
  const part = done.has(last) ? 'back' : 'there';
  return {
    kind: 'pull',
    image: short(pull.ref),
    there: span(first.at, endOf(last)),
    back: span(endOf(last), endOf(home)),
    part,
    carries: part === 'back' && image !== undefined,
    layers: [],
  };
}

/** A push takes a copy there; who is turned away brings it back. */
function sharing(moment: Moment, { host }: Bakery): Walk | null {
  const events = (moment.turn?.events ?? []).filter((event) => 'machine' in event && event.machine === host.id);
  const begun = new Set<Event>([...moment.done, ...moment.inFlight.map(({ event }) => event)]);
  const ask = events.find((event) => event.type === 'api/requested' && event.call.method === 'POST' && event.call.path.endsWith('/push'));
  const first = events.find((event) => isForPush(event) || event.type === 'image/layerPushed');
  const end = events.findLast((event) => event.type === 'image/pushed') ?? events.findLast(isForPush);
  const home = end && events.find((event) => event.type === 'api/responded' && event.at >= endOf(end));
  if (ask?.type !== 'api/requested' || !first || !end || !home || !begun.has(first)) return null;
  const done = new Set<Event>(moment.done);
  if (done.has(home)) return null;
  const given = end.type === 'image/pushed';
  const part = done.has(end) ? 'back' : 'there';
  const reference = parseReference(ask.call.path.slice('/images/'.length, -'/push'.length));
  const ref = given || isBadReference(reference) ? '' : fullReference({ ...reference, tag: ask.call.query['tag'] ?? reference.tag });
  const engine = findMachine(moment.world.machines, host.id)?.engine;
  const image = engine?.images[given ? end.image : (engine.tags[ref] ?? '')];
  return {
    kind: 'push',
    image: short(given ? end.ref : ref),
    there: span(first.at, endOf(end)),
    back: span(endOf(end), endOf(home)),
    part,
    carries: part === 'there' || !given,
    layers: image?.layers ?? [],
  };
}

/** The walk that goes on at a moment. */
export function walkAt(moment: Moment, bakery: Bakery): Walk | null {
  return sharing(moment, bakery) ?? buying(moment, bakery);
}
