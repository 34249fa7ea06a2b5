// The sentence of every object in the Journey lens: its name for screen readers, and the text twin's line about it.
import { humanSize } from '../../sim/docker/format/units';
import { API_VERSION, DOCKER_VERSION } from '../../sim/docker/version/numbers';
import { type Phrase, phrase } from '../shared/words';
import { type Card, isUnderWay } from './cards';
import { GREETING, shortPath } from './calls';
import { type BrowserView, type ClientView } from './client';
import { type LinePart, lineParts } from './commandLine';
import { type Holder } from './holder';
import { type ContainerView, type HostView, type ImageView, type LayerView, type ProcessView } from './hosts';
import { type RegistryView, type RepositoryView } from './journey';
import { type RegistryCall } from './pulls';

/** What the CLI says of a part of the typed line; empty for a part that it says nothing of. */
export type NoteOf = (part: LinePart) => string;

/** The client zone, with the parts of the line that are explained there. */
export function clientPhrase({ line }: ClientView, noteOf: NoteOf = () => ''): Phrase {
  const versions = { cli: DOCKER_VERSION, api: API_VERSION };
  if (line === null) return phrase('journey.say.clientIdle', versions);
  const client = phrase('journey.say.client', { ...versions, line });
  const notes = lineParts(line).flatMap((part) => (noteOf(part) === '' ? [] : [`${part.text}: ${noteOf(part)}`]));
  return notes.length === 0 ? client : phrase('journey.say.clientNotes', { client, notes: notes.join('; ') });
}

/** The browser. */
export function browserPhrase({ address, state, title }: BrowserView): Phrase {
  return address === '' ? phrase('journey.say.browser.none') : phrase(`journey.say.browser.${state}`, { address, title });
}

/** How far a card has come. */
export function cardStatePhrase({ state, status, messages }: Card): Phrase {
  const shown = state === 'working' && messages.length > 0 ? 'streaming' : state;
  return phrase(`journey.say.cardState.${shown}`, { status: status ?? 0 });
}

/** A request card. */
export function cardPhrase(card: Card): Phrase {
  const { n, call, kind, endpoint } = card;
  const state = cardStatePhrase(card);
  if (!call) return phrase('journey.say.bouncedCard', { n, ...GREETING, endpoint, state });
  return phrase('journey.say.card', { n, title: phrase(`journey.calls.${kind}.title`), method: call.method, path: shortPath(call.path), state });
}

/** A Docker host as a whole. */
export function hostPhrase({ hostname, containers, images }: HostView): Phrase {
  const existing = containers.filter(({ state }) => state !== 'ghost').length;
  return phrase('journey.say.host', {
    host: hostname,
    containers: phrase('journey.containersOnHost', { count: existing }),
    images: phrase('journey.imagesOnHost', { count: images.filter(({ coming }) => !coming).length }),
  });
}

/** dockerd, with the card that it works on, or whose work it has handed on. */
export function enginePhrase({ hostname, daemon, id }: HostView, current: Card | undefined, holder: Holder | undefined): Phrase {
  const busy = daemon === 'on' && current?.state === 'working' && current.machine === id;
  if (!busy) return phrase(`journey.say.engine.${daemon}`, { host: hostname });
  return phrase(`journey.say.engine.${holder && holder.id !== `engine:${id}` ? 'handedOn' : 'working'}`, { host: hostname, n: current.n });
}

/** The daemon's switch. */
export function switchPhrase({ hostname, daemon }: HostView): Phrase {
  return phrase(`journey.say.switch.${daemon}`, { host: hostname });
}

/** What is said of a box, and that the card is there where it is. */
function withCard(said: Phrase, id: string, holder: Holder | undefined): Phrase {
  return holder?.id === id && holder.arrived ? phrase('journey.say.cardIsHere', { said, n: holder.card }) : said;
}

/** containerd or runc of a machine. */
export function runtimePhrase(component: 'containerd' | 'runc', machine: string, busy: boolean, holder: Holder | undefined): Phrase {
  return withCard(phrase(`journey.say.${component}${busy ? 'Busy' : ''}`), `${component}:${machine}`, holder);
}

/** The state of a container in one word. */
export function containerStatePhrase({ state, exitCode }: ContainerView): Phrase {
  return phrase(`journey.state.${state}`, { code: exitCode });
}

/** A container. */
export function containerPhrase(container: ContainerView): Phrase {
  const { name, image, ports } = container;
  const state = containerStatePhrase(container);
  if (container.state === 'ghost') return phrase('journey.say.containerAhead', { name, image, state });
  const [port] = ports;
  return port === undefined
    ? phrase('journey.say.container', { name, image, state })
    : phrase('journey.say.containerPort', { name, image, state, port: port.host, inside: port.inside });
}

/** The bridge over the containers, and which of them hang on it. */
export function bridgePhrase({ containers }: HostView): Phrase {
  const joined = containers.filter(({ state }) => state === 'running' || state === 'paused').map(({ name }) => name);
  return joined.length === 0 ? phrase('journey.say.bridgeAlone') : phrase('journey.say.bridge', { names: joined.join(', ') });
}

/** A process in a container. */
export function processPhrase({ program, pid, container }: ProcessView, holder: Holder | undefined): Phrase {
  return withCard(phrase('journey.say.process', { program, pid, container }), `process:${pid}`, holder);
}

/** An image. */
export function imagePhrase({ name, layers, coming }: ImageView): Phrase {
  const all = phrase('journey.layers', { count: layers.length });
  if (!coming) return phrase('journey.say.image', { name, layers: all, sizes: layers.map(({ compressed }) => humanSize(compressed)).join(', ') });
  return phrase('journey.say.imageComing', { name, layers: all, ready: layers.filter(({ state }) => state === 'kept' || state === 'ready').length });
}

/** A layer of an image that is coming. */
export function layerPhrase({ digest, compressed, state }: LayerView, image: string): Phrase {
  return phrase('journey.say.layer', { digest, image, size: humanSize(compressed), state: phrase(`journey.say.layerState.${state}`) });
}

/** The kernel of a host. */
export function kernelPhrase({ hostname, kernel }: HostView): Phrase {
  return phrase(`journey.say.kernel.${kernel}`, { host: hostname });
}

/** The registry. */
export function registryPhrase({ host, online }: RegistryView): Phrase {
  return phrase(`journey.say.registry.${online ? 'on' : 'off'}`, { host });
}

/** A repository. */
export function repositoryPhrase({ name, tag, layers }: RepositoryView): Phrase {
  return layers.length === 0
    ? phrase('journey.say.repository', { name })
    : phrase('journey.say.repositoryOpen', { name, tag, layers: phrase('journey.layers', { count: layers.length }) });
}

/** A call from the daemon to the registry; nothing before it is made. */
export function registryCallPhrases(calls: readonly RegistryCall[], n: number | undefined): Phrase[] {
  return calls.flatMap(({ step, state, status }) =>
    state === 'ahead' ? [] : [phrase(`journey.say.registryCall.${state}`, { code: registryCode(n, step), step: phrase(`journey.step.${step}`), status })],
  );
}

/** The number of a call to the registry: the card's number and a letter. */
export function registryCode(n: number | undefined, step: RegistryCall['step']): string {
  return `${n ?? ''}${step === 'token' ? 'a' : 'b'}`;
}

/** The card behind a pull: the one that asks for it. */
export function pullingCard(cards: readonly Card[]): Card | undefined {
  return cards.findLast((card) => card.kind === 'image-pull' && card.state !== 'ahead') ?? cards.find(isUnderWay);
}
