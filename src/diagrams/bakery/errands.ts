// What goes on in the street at a moment: the baker's walk to the store, dough that is shaped and baked, slips that are carried.
import { type Moment } from '../../lab/timeline';
import { familiar } from '../../sim/docker/reference';
import { endOf, type Event, type EventOf, type Timing } from '../../sim/event';
import { type Card } from '../journey/cards';
import { type Bakery } from './bakery';

/** A walk to the store and back. There: without anything; back: with what the registry gave, if it gave something. */
export interface Walk {
  kind: 'pull';
  ref: string;
  there: Timing;
  back: Timing;
  /** Which part of the walk goes on. */
  part: 'there' | 'back';
  /** Whether the store had nothing to give. */
  empty: boolean;
}

/** Dough on its way from its kit to the rack. */
export interface Shaping {
  container: string;
  /** As people type it: `nginx`. */
  image: string;
  name: string;
  timing: Timing;
}

/** A loaf on its way into the oven and out again; it comes back as it was where it cannot be baked. */
export interface Baking {
  container: string;
  timing: Timing;
  fails: boolean;
}

/** An order slip between owner and baker, or the answer on its way back. */
export interface SlipMove {
  card: Card;
  event: Event;
  direction: 'there' | 'back' | 'bounce';
}

/** All that moves. */
export interface Errands {
  walk: Walk | null;
  shaping: Shaping[];
  baking: Baking[];
  slips: SlipMove[];
}

const span = (from: number, until: number): Timing => ({ at: from, took: Math.max(0, until - from) });

function walkAt(moment: Moment, { host }: Bakery): Walk | null {
  const { pull } = host;
  const events = moment.turn?.events ?? [];
  const first = pull?.calls[0]?.event;
  const last = pull?.calls.at(-1)?.event;
  if (!pull || !first || !last || pull.state === 'ahead') return null;
  const image = events.find((event) => event.type === 'image/pulled' && event.machine === pull.machine && event.ref === pull.ref);
  const answer = events.find((event) => event.type === 'api/responded' && event.at >= endOf(last));
  const done = new Set<Event>(moment.done);
  const home = image ?? answer;
  if (!home || done.has(home)) return null;
  const there = span(first.at, endOf(last));
  return { kind: 'pull', ref: pull.ref, there, back: span(endOf(last), endOf(home)), part: done.has(last) ? 'back' : 'there', empty: image === undefined };
}

function shapingAt(moment: Moment, { host }: Bakery): Shaping[] {
  return moment.inFlight.flatMap(({ event }) =>
    event.type === 'container/created' && event.machine === host.id
      ? [{ container: event.container.id, image: familiar(event.container.imageRef).replace(/:latest$/, ''), name: event.container.name, timing: event }]
      : [],
  );
}

/** A start that is under way: from the first call of the runtime to the end of it. */
function bakingAt(moment: Moment, { host }: Bakery): Baking[] {
  const events = moment.turn?.events ?? [];
  const done = new Set<Event>(moment.done);
  const begun = [...moment.done, ...moment.inFlight.map(({ event }) => event)];
  const calls = begun.filter((event): event is EventOf<'runtime/called'> => event.type === 'runtime/called' && event.component === 'containerd' && event.machine === host.id);
  return calls.flatMap((call): Baking[] => {
    const end = events.find(
      (event) => (event.type === 'container/started' || event.type === 'container/failed') && event.container === call.container && endOf(event) >= endOf(call),
    );
    return end && !done.has(end) ? [{ container: call.container, timing: span(call.at, endOf(end)), fails: end.type === 'container/failed' }] : [];
  });
}

function slipsAt(moment: Moment, { cards }: Bakery): SlipMove[] {
  return moment.inFlight.flatMap(({ event }): SlipMove[] => {
    const card = cards.find(({ asked, answered }) => asked === event || answered === event);
    if (!card) return [];
    return [{ card, event, direction: event.type === 'api/unreachable' ? 'bounce' : event === card.asked ? 'there' : 'back' }];
  });
}

/** What moves at a moment. */
export function errandsAt(moment: Moment, bakery: Bakery): Errands {
  return { walk: walkAt(moment, bakery), shaping: shapingAt(moment, bakery), baking: bakingAt(moment, bakery), slips: slipsAt(moment, bakery) };
}
