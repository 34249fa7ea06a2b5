// The baker's walks to the store: to buy a recipe (for a pull, or for the base of a build), or to bring a copy of one (push).
import { type Moment } from '../../lab/timeline';
import { familiar, fullReference, isBadReference, parseReference } from '../../sim/docker/reference';
import { endOf, type Event, type EventOf, type Timing } from '../../sim/event';
import { findMachine } from '../../sim/world';
import { type ImageView } from '../journey/hosts';
import { type Bakery, isOwnLayer } from './bakery';

/** A layer of a kit, whether it is in there, and whether a secret has added it. */
export type KitLayer = Pick<ImageView['layers'][number], 'digest' | 'state'> & { own?: boolean };

/** A walk there and back. */
export interface Walk {
  kind: 'pull' | 'push';
  /** The image, as people type it; empty where the store has none. */
  image: string;
  there: Timing;
  back: Timing;
  /** Which part of the walk goes on. */
  part: 'there' | 'back';
  /** kit: something is carried, there for a push and back for a pull · same: only looked up, as all of it is here · none: the store gives nothing, or takes nothing. */
  result: 'kit' | 'same' | 'none';
  /** What is in the baker's hands; empty where nothing is. */
  layers: readonly KitLayer[];
}

/** A stretch of time from one instant to another. */
export const span = (from: number, until: number): Timing => ({ at: from, took: Math.max(0, until - from) });

/** A token that is asked for by who wants to give something. */
const isForPush = (event: Event): boolean => event.type === 'registry/requested' && event.path.endsWith(':pull,push');

const short = (ref: string): string => familiar(ref).replace(/:latest$/, '');

/** The layers that a turn fetches after an instant, and how far each has come. */
function fetched(moment: Moment, machine: string, after: number): KitLayer[] {
  const done = new Set<Event>(moment.done);
  const pulls = (moment.turn?.events ?? []).filter(
    (event): event is EventOf<'image/layerPulled'> => event.type === 'image/layerPulled' && event.machine === machine && event.at >= after,
  );
  return pulls.toSorted((a, b) => a.at - b.at).map((event) => ({ digest: event.layer.digest, state: done.has(event) ? 'arrived' : 'coming' }));
}

function buying(moment: Moment, { host: { id, pull } }: Bakery): Walk | null {
  const first = pull?.calls[0]?.event;
  const last = pull?.calls.at(-1)?.event;
  if (!pull || !first || !last || pull.state === 'ahead' || isForPush(first)) return null;
  const events = (moment.turn?.events ?? []).filter((event) => 'machine' in event && event.machine === id && event.at >= endOf(last));
  const there = events.find((event) => event.type === 'image/pulled' || event.type === 'build/stepFinished');
  const home = there ?? events.find((event) => event.type === 'api/responded');
  const done = new Set<Event>(moment.done);
  if (!home || done.has(home)) return null;
  const part = done.has(last) ? 'back' : 'there';
  const layers = fetched(moment, id, endOf(last));
  const result = !there ? 'none' : layers.length > 0 ? 'kit' : 'same';
  const carried = pull.layers.length > 0 ? pull.layers : layers;
  return {
    kind: 'pull',
    image: short(pull.ref),
    there: span(first.at, endOf(last)),
    back: span(endOf(last), endOf(home)),
    part,
    result,
    layers: part === 'back' && result === 'kit' ? carried : [],
  };
}

/** The layers of the image that a push takes along. */
function copied(moment: Moment, machine: string, image: string): KitLayer[] {
  const engine = findMachine(moment.world.machines, machine)?.engine;
  return (engine?.images[image]?.layers ?? []).map((digest) => ({ digest, state: 'ready', own: isOwnLayer(engine?.layers[digest]) }));
}

/** The image that a push names. */
function pushed(moment: Moment, machine: string, { call }: EventOf<'api/requested'>): { ref: string; image: string } {
  const reference = parseReference(call.path.slice('/images/'.length, -'/push'.length));
  const ref = isBadReference(reference) ? '' : fullReference({ ...reference, tag: call.query['tag'] ?? reference.tag });
  return { ref, image: findMachine(moment.world.machines, machine)?.engine?.tags[ref] ?? '' };
}

/** A push takes a copy there; who is turned away brings it back. */
function sharing(moment: Moment, { host }: Bakery): Walk | null {
  const events = (moment.turn?.events ?? []).filter((event) => 'machine' in event && event.machine === host.id);
  const begun = new Set<Event>([...moment.done, ...moment.inFlight.map(({ event }) => event)]);
  const ask = events.find((event) => event.type === 'api/requested' && event.call.method === 'POST' && event.call.path.endsWith('/push'));
  const first = events.find((event) => isForPush(event) || event.type === 'image/layerPushed');
  const end = events.findLast((event) => event.type === 'image/pushed') ?? events.findLast(isForPush);
  const home = end && events.find((event) => event.type === 'api/responded' && event.at >= endOf(end));
  const done = new Set<Event>(moment.done);
  if (ask?.type !== 'api/requested' || !first || !end || !home || !begun.has(first) || done.has(home)) return null;
  const result = end.type === 'image/pushed' ? 'kit' : 'none';
  const part = done.has(end) ? 'back' : 'there';
  const { ref, image } = pushed(moment, host.id, ask);
  const layers = part === 'there' || result === 'none' ? copied(moment, host.id, image) : [];
  return { kind: 'push', image: short(ref), there: span(first.at, endOf(end)), back: span(endOf(end), endOf(home)), part, result, layers };
}

/** The walk that goes on at a moment. */
export function walkAt(moment: Moment, bakery: Bakery): Walk | null {
  return sharing(moment, bakery) ?? buying(moment, bakery);
}
