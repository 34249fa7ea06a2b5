// The text twin of the Bakery lens: the street in reading order, each thing with both of its names.
import { type Moment } from '../../lab/timeline';
import { standing } from '../journey/standing';
import { type Phrase, phrase } from '../shared/words';
import { type Bakery, bakeryAt } from './bakery';
import { errandsAt } from './errands';
import { ADDED, type AnyPair, LIMITS, pairOf, PAIRS } from './pairs';
import {
  bakerPhrase,
  bakingPhrase,
  extraPhrase,
  kitPhrase,
  loafPhrase,
  makingPhrase,
  notePhrase,
  ovenPhrase,
  ownerPhrase,
  pairPhrase,
  returnedPhrase,
  shapingPhrase,
  shopPhrase,
  storePhrase,
  walkPhrase,
} from './sentences';

/** Everything that the lens shows, as phrases. */
export function describeBakery(given: Moment): Phrase[] {
  const moment = standing(given);
  const bakery = bakeryAt(moment);
  const { walk, shaping, baking, making } = errandsAt(moment, bakery);
  const { host, notes, extras, returned } = bakery;
  return [
    ownerPhrase(bakery),
    shopPhrase(bakery),
    bakerPhrase(bakery, walk),
    ...(returned ? [returnedPhrase(returned)] : []),
    ...(walk ? [walkPhrase(walk)] : []),
    ...(making ? [makingPhrase(making)] : []),
    ...shaping.map(shapingPhrase),
    ...baking.map((each) => bakingPhrase(each, bakery)),
    ...notes.map(notePhrase),
    ...host.images.map(kitPhrase),
    ...host.containers.map(loafPhrase),
    ...extras.map(extraPhrase),
    ovenPhrase(bakery),
    storePhrase(bakery),
    ...PAIRS.map(pairPhrase),
    ...(['daemon', 'kernel'] as const).map(pairPhrase),
    ...ADDED.filter((added) => extras.some(({ kind }) => kind === added)).map(pairPhrase),
  ];
}

type Say = (bakery: Bakery, name: string, moment: Moment) => Phrase | undefined;

const OBJECTS: Readonly<Record<Exclude<AnyPair, 'pull' | 'build' | 'run' | 'push'>, Say>> = {
  client: (bakery) => ownerPhrase(bakery),
  host: (bakery, name) => (name === bakery.host.id ? shopPhrase(bakery) : undefined),
  registry: (bakery, name) => (name === bakery.registry.host ? storePhrase(bakery) : undefined),
  image: ({ host }, name) => host.images.filter((image) => image.name === name).map(kitPhrase)[0],
  container: ({ host }, name) => host.containers.filter((container) => container.name === name).map(loafPhrase)[0],
  dockerfile: ({ notes }, name) => notes.filter(({ path }) => path === name).map(notePhrase)[0],
  daemon: (bakery, name, moment) => (name === bakery.host.id ? bakerPhrase(bakery, errandsAt(moment, bakery).walk) : undefined),
  kernel: (bakery, name) => (name === bakery.host.id ? ovenPhrase(bakery) : undefined),
  port: ({ extras }, name) => extras.filter((extra) => extra.kind === 'port' && extra.name === name).map(extraPhrase)[0],
  volume: ({ extras }, name) => extras.filter((extra) => extra.kind === 'volume' && extra.name === name).map(extraPhrase)[0],
  network: ({ extras }, name) => extras.filter((extra) => extra.kind === 'network' && extra.name === name).map(extraPhrase)[0],
};

/** The sentence of one object or label; undefined when it is not there at this moment. */
export function describeBakeryObject(given: Moment, pick: string): Phrase | undefined {
  const limit = LIMITS.find((each) => pick === `limit:${each}`);
  if (limit) return phrase(`bakery.limits.${limit}.breaks`);
  const pair = pairOf(pick);
  if (!pair) return undefined;
  if (pick.startsWith('pair:')) return pairPhrase(pair);
  const moment = standing(given);
  return pair in OBJECTS ? OBJECTS[pair as keyof typeof OBJECTS](bakeryAt(moment), pick.split(/:(.*)/s)[1] ?? '', moment) : undefined;
}
