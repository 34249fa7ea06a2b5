// What goes on in the street at a moment: walks to the store, dough that is shaped and baked, recipes that are made, slips that are carried.
import { type Moment } from '../../lab/timeline';
import { familiar } from '../../sim/docker/reference';
import { endOf, type Event, type EventOf, type Timing } from '../../sim/event';
import { type Card } from '../journey/cards';
import { type Bakery } from './bakery';
import { type KitLayer, span, type Walk, walkAt } from './walks';

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

/** A recipe that is being made: the secret is added to a base, line by line. */
export interface Making {
  build: string;
  timing: Timing;
  /** The base's layers, and those of the lines that are done. */
  layers: KitLayer[];
  done: number;
  of: number;
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
  making: Making | null;
  slips: SlipMove[];
}

const short = (ref: string): string => familiar(ref).replace(/:latest$/, '');

function shapingAt(moment: Moment, { host }: Bakery): Shaping[] {
  return moment.inFlight.flatMap(({ event }) =>
    event.type === 'container/created' && event.machine === host.id
      ? [{ container: event.container.id, image: short(event.container.imageRef), name: event.container.name, timing: event }]
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

/** The layers of the image that a Dockerfile begins with: on the shelf, or just fetched. */
function baseOf(text: string | undefined, { host }: Bakery, { done }: Moment): KitLayer[] {
  const name = /^FROM\s+(?:--\S+\s+)*(\S+)/i.exec(text ?? '')?.[1]?.replace(/:latest$/, '');
  const kept = host.images.find((image) => image.name === name)?.layers;
  return kept ?? done.flatMap((event): KitLayer[] => (event.type === 'image/layerExtracted' && event.machine === host.id ? [{ digest: event.layer.digest, state: 'ready' }] : []));
}

function makingAt(moment: Moment, bakery: Bakery): Making | null {
  const mine = (event: Event): boolean => 'machine' in event && event.machine === bakery.host.id;
  const begun = [...moment.done, ...moment.inFlight.map(({ event }) => event)].filter(mine);
  const started = begun.findLast((event) => event.type === 'build/started');
  if (started?.type !== 'build/started') return null;
  const { build } = started;
  const end = moment.turn?.events.find((event) => (event.type === 'image/built' || event.type === 'build/failed') && event.build === build);
  if (!end || new Set<Event>(moment.done).has(end)) return null;
  const plan = moment.done.findLast((event) => event.type === 'build/planned' && event.build === build);
  const steps = moment.done.filter((event): event is EventOf<'build/stepFinished'> => event.type === 'build/stepFinished' && event.build === build);
  const of = plan?.type === 'build/planned' ? plan.instructions.length : 0;
  const base = baseOf(plan?.type === 'build/planned' ? plan.instructions.find(({ text }) => /^FROM\s/i.test(text))?.text : undefined, bakery, moment);
  const own = steps.flatMap(({ layer }): KitLayer[] => (layer === null ? [] : [{ digest: layer, state: 'ready', own: !base.some(({ digest }) => digest === layer) }]));
  const below = base.filter(({ digest }) => !own.some((layer) => layer.digest === digest));
  return { build, timing: span(started.at, endOf(end)), layers: [...below, ...own], done: steps.length, of };
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
  return {
    walk: walkAt(moment, bakery),
    shaping: shapingAt(moment, bakery),
    baking: bakingAt(moment, bakery),
    making: makingAt(moment, bakery),
    slips: slipsAt(moment, bakery),
  };
}
