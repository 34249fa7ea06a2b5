// What each thing of the street is, in one sentence with both of its names: the label for screen readers and the lines of the text twin.
import { type Phrase, phrase } from '../shared/words';
import { type Card } from '../journey/cards';
import { shortPath } from '../journey/calls';
import { type ContainerView, type ImageView } from '../journey/hosts';
import { containerStatePhrase } from '../journey/objectPhrases';
import { type Bakery, type Extra, type Note } from './bakery';
import { type Baking, type Making, type Shaping } from './errands';
import { type AnyPair, numberOf, TECH_WORDS } from './pairs';
import { type Walk } from './walks';

/** The word of a pair on the side of the bakery. */
export function shopWord(pair: AnyPair): Phrase {
  return phrase(`bakery.pair.${pair}.shop`);
}

/** The same in few words, for places without room. */
export function shopWordShort(pair: AnyPair): Phrase {
  return phrase(`bakery.pair.${pair}.short`);
}

/** What is done, in as few words as there are: for a label on a beamer that has both halves. */
export function shopWordBrief(pair: 'pull' | 'build' | 'push'): Phrase {
  return phrase(`bakery.pair.${pair}.brief`);
}

/** The word of a pair on Docker's side. */
export function techWord(pair: AnyPair): Phrase {
  const word = TECH_WORDS[pair];
  return word === null ? phrase(`bakery.pair.${pair as 'daemon'}.tech`) : phrase('bakery.word', { word });
}

/** A pair as one sentence: its number, both names, and what holds. */
export function pairPhrase(pair: AnyPair): Phrase {
  const params = { shop: shopWord(pair), tech: techWord(pair), holds: phrase(`bakery.pair.${pair}.holds`) };
  const n = numberOf(pair);
  return n === null ? phrase('bakery.say.added', params) : phrase('bakery.say.pair', { ...params, n });
}

const LOAF_STATES = ['created', 'running', 'paused', 'restarting', 'exited', 'halted'] as const;

/** How a loaf looks, in words. */
export function loafWord({ state }: ContainerView): Phrase {
  const known = LOAF_STATES.find((each) => each === state);
  return phrase(`bakery.loaf.${known ?? 'exited'}`);
}

/** A loaf. */
export function loafPhrase(container: ContainerView): Phrase {
  const { name, image } = container;
  return phrase('bakery.say.loaf', { name, image, look: loafWord(container), state: containerStatePhrase(container) });
}

/** A kit. */
export function kitPhrase({ name, layers, coming }: ImageView): Phrase {
  return phrase(coming ? 'bakery.say.kitComing' : 'bakery.say.kit', { name, layers: phrase('journey.layers', { count: layers.length }) });
}

/** A secret note, with its instructions. */
export function notePhrase({ path, lines }: Note): Phrase {
  return phrase('bakery.say.note', { path, lines: lines.join(' / ') });
}

/** A name that Docker made up is 64 digits: the few that there is room for in the picture. */
const shortName = (name: string): string => (/^[0-9a-f]{64}$/.test(name) ? `${name.slice(0, 5)}…` : name);

/** Something that this app has added to the street. */
export function extraPhrase({ kind, name }: Extra): Phrase {
  return phrase(`bakery.say.extra.${kind}`, { name: shortName(name) });
}

/** The owner, with the order that is under way. */
export function ownerPhrase({ order, client }: Bakery): Phrase {
  if (order) return phrase('bakery.say.ownerOrders', { order: orderPhrase(order), request: requestPhrase(order) });
  return client.line === null ? phrase('bakery.say.ownerIdle') : phrase('bakery.say.owner', { line: client.line });
}

const ORDERS = {
  ping: 'ping',
  'container-create': 'create',
  'container-start': 'start',
  'container-stop': 'stop',
  'container-kill': 'stop',
  'container-restart': 'start',
  'container-pause': 'pause',
  'container-unpause': 'unpause',
  'container-remove': 'remove',
  'container-list': 'list',
  'container-wait': 'wait',
  'image-pull': 'pull',
  'image-list': 'images',
  'image-push': 'push',
  'image-remove': 'discard',
  'volume-create': 'jar',
  'network-create': 'intercom',
  'image-tag': 'tag',
} as const satisfies Partial<Record<Card['kind'], string>>;

/** What BuildKit's client talks through, whatever it asks for. */
const isBuild = ({ call }: Card): boolean => call !== null && /^\/(grpc|session)$/.test(call.path);

/** An order in the words of the shop. */
export function orderPhrase(card: Card): Phrase {
  const { kind } = card;
  if (isBuild(card)) return phrase('bakery.order.build');
  return phrase(`bakery.order.${kind in ORDERS ? ORDERS[kind as keyof typeof ORDERS] : 'other'}`);
}

/** The same order as the request that it is. */
export function requestPhrase({ call }: Card): Phrase {
  return phrase('bakery.word', { word: call ? `${call.method} ${shortPath(call.path)}` : 'HEAD /_ping' });
}

/** The shop. */
export function shopPhrase({ host, otherHosts }: Bakery): Phrase {
  const params = {
    host: host.hostname,
    images: phrase('journey.imagesOnHost', { count: host.images.filter(({ coming }) => !coming).length }),
    containers: phrase('journey.containersOnHost', { count: host.containers.length }),
  };
  return otherHosts.length > 0 ? phrase('bakery.say.shopAmong', { ...params, others: otherHosts.join(', ') }) : phrase('bakery.say.shop', params);
}

/** The baker. */
export function bakerPhrase({ host }: Bakery, walk: Walk | null): Phrase {
  return phrase(`bakery.say.baker.${host.daemon === 'off' ? 'off' : walk ? 'away' : 'on'}`);
}

/** An order that nobody has taken. */
export function returnedPhrase({ n }: Card): Phrase {
  return phrase('bakery.say.returned', { n });
}

/** The oven. */
export function ovenPhrase({ host }: Bakery): Phrase {
  return phrase(`bakery.say.oven.${host.kernel}`, { host: host.hostname });
}

/** The store. */
export function storePhrase({ registry }: Bakery): Phrase {
  return phrase(`bakery.say.store.${registry.online ? 'on' : 'off'}`, { host: registry.host });
}

/** The walk to the store and back. */
export function walkPhrase({ kind, part, result }: Walk): Phrase {
  if (kind === 'push') return phrase(`bakery.say.walk.${part === 'there' ? 'share' : result === 'kit' ? 'shared' : 'turnedAway'}`);
  if (part === 'there') return phrase('bakery.say.walk.there');
  return phrase(`bakery.say.walk.${result === 'kit' ? 'back' : result === 'same' ? 'same' : 'empty'}`);
}

/** A recipe in the making. */
export function makingPhrase({ done, of }: Making): Phrase {
  return phrase('bakery.say.making', { done, of });
}

/** Dough that is being shaped. */
export function shapingPhrase({ name }: Shaping): Phrase {
  return phrase('bakery.say.shaping', { name });
}

/** A loaf in the oven. */
export function bakingPhrase({ container }: Baking, { host }: Bakery): Phrase {
  return phrase('bakery.say.baking', { name: host.containers.find(({ id }) => id === container)?.name ?? container.slice(0, 12) });
}
