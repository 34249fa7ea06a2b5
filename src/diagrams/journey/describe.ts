// The Journey lens as sentences: everything that it draws, in reading order, for screen readers, print and alt text.
import { type Moment } from '../../lab/timeline';
import { type Phrase, phrase } from '../shared/words';
import { holderAt } from './holder';
import { type HostView } from './hosts';
import { type Journey, journeyAt, type JourneyOptions } from './journey';
import {
  bridgePhrase,
  browserPhrase,
  cardPhrase,
  clientPhrase,
  containerPhrase,
  enginePhrase,
  hostPhrase,
  imagePhrase,
  kernelPhrase,
  layerPhrase,
  type NoteOf,
  processPhrase,
  pullingCard,
  registryCallPhrases,
  registryPhrase,
  repositoryPhrase,
  runtimePhrase,
} from './objectPhrases';
import { busyRuntimes } from './packetsAt';
import { standing } from './standing';

function hostPhrases(host: HostView, { current, cards }: Journey, moment: Moment): Phrase[] {
  const holder = holderAt(moment, current);
  const head = [hostPhrase(host), enginePhrase(host, current, holder)];
  if (!host.active) return [...head, kernelPhrase(host)];
  const busy = busyRuntimes(moment, host.id);
  return [
    ...head,
    ...(['containerd', 'runc'] as const).map((component) => runtimePhrase(component, host.id, busy.has(component), holder)),
    ...(host.containers.length > 0 ? [bridgePhrase(host)] : []),
    ...host.containers.flatMap((container) => [containerPhrase(container), ...container.processes.map((process) => processPhrase(process, holder))]),
    ...host.images.flatMap((image) => [imagePhrase(image), ...(image.coming ? image.layers.map((layer) => layerPhrase(layer, image.name)) : [])]),
    kernelPhrase(host),
    ...registryCallPhrases(host.pull?.calls ?? [], pullingCard(cards)?.n),
  ];
}

/** The sentences of a journey that has been read; `noteOf` explains the parts of the typed line. */
export function describe(journey: Journey, moment: Moment, noteOf?: NoteOf): Phrase[] {
  const { client, cards, hosts, registry } = journey;
  const active = hosts.find((host) => host.active);
  return [
    clientPhrase(client, noteOf),
    ...(active ? [phrase('journey.say.line', { host: active.hostname, endpoint: client.endpoint })] : []),
    ...cards.map(cardPhrase),
    ...hosts.flatMap((host) => hostPhrases(host, journey, moment)),
    registryPhrase(registry),
    ...registry.repositories.map(repositoryPhrase),
    browserPhrase(client.browser),
  ];
}

/** The sentences of a moment. */
export function describeJourney(moment: Moment, options: JourneyOptions = {}): Phrase[] {
  const still = standing(moment);
  return describe(journeyAt(still, options), still);
}
