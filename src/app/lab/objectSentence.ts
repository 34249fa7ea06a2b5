// What is to be said of an object right now: the sentence that the lens on screen itself gives it.
import { layoutInside } from '../../diagrams/inside/layout';
import { journeyAt } from '../../diagrams/journey/journey';
import {
  browserPhrase,
  clientPhrase,
  containerPhrase,
  enginePhrase,
  imagePhrase,
  kernelPhrase,
  processPhrase,
  registryPhrase,
  runtimePhrase,
} from '../../diagrams/journey/objectPhrases';
import { busyRuntimes } from '../../diagrams/journey/packets';
import { type Phrase } from '../../diagrams/shared/words';
import { describeStack } from '../../diagrams/stack/describe';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lessons/lesson';

function inJourney(moment: Moment, id: string): Phrase | undefined {
  const journey = journeyAt(moment);
  const colon = id.indexOf(':');
  const [kind, name] = colon < 0 ? [id, ''] : [id.slice(0, colon), id.slice(colon + 1)];
  const host = journey.hosts.find((each) => each.id === name);
  const containers = journey.hosts.flatMap((each) => each.containers);
  const among = <T>(all: readonly T[], fits: (each: T) => boolean, say: (each: T) => Phrase): Phrase | undefined => all.filter(fits).map(say)[0];
  const sentences: Record<string, () => Phrase | undefined> = {
    client: () => clientPhrase(journey.client),
    browser: () => browserPhrase(journey.client.browser),
    engine: () => host && enginePhrase(host, journey.current),
    kernel: () => host && kernelPhrase(host),
    containerd: () => runtimePhrase('containerd', busyRuntimes(moment, name).has('containerd')),
    runc: () => runtimePhrase('runc', busyRuntimes(moment, name).has('runc')),
    container: () => among(containers, (each) => each.name === name, containerPhrase),
    process: () =>
      among(
        containers.flatMap((each) => each.processes),
        ({ pid }) => String(pid) === name,
        processPhrase,
      ),
    image: () =>
      among(
        journey.hosts.flatMap((each) => each.images),
        (each) => each.name === name,
        imagePhrase,
      ),
    registry: () => registryPhrase(journey.registry),
  };
  return sentences[kind]?.();
}

/** The live sentence of an object in a view; undefined when it is not there at this moment. */
export function objectSentence(moment: Moment, view: View, id: string): Phrase | undefined {
  if (view.lens === 'journey') return inJourney(moment, id);
  if (view.lens === 'stack') return describeStack(moment.world, { view: view.stack, type: view.type === '2' ? 2 : 1 }).find(({ about }) => about === id);
  return layoutInside(moment.world, { view: view.side, size: 'wide', joined: [id] }).boxes.find(({ pick }) => pick === id)?.sentence ?? undefined;
}
