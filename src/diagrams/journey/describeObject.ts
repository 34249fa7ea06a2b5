// What is to be said of one object of the journey: the same sentence that the picture gives it.
import { type Moment } from '../../lab/timeline';
import { type Phrase } from '../shared/words';
import { holderAt } from './holder';
import { journeyAt } from './journey';
import { browserPhrase, clientPhrase, containerPhrase, enginePhrase, imagePhrase, kernelPhrase, processPhrase, registryPhrase, runtimePhrase } from './objectPhrases';
import { busyRuntimes } from './packetsAt';

/** The live sentence of the object with a pick id; undefined when it is not there at this moment. */
export function describeObject(moment: Moment, id: string): Phrase | undefined {
  const journey = journeyAt(moment);
  const holder = holderAt(moment, journey.current);
  const colon = id.indexOf(':');
  const [kind, name] = colon < 0 ? [id, ''] : [id.slice(0, colon), id.slice(colon + 1)];
  const host = journey.hosts.find((each) => each.id === name);
  const containers = journey.hosts.flatMap((each) => each.containers);
  const among = <T>(all: readonly T[], fits: (each: T) => boolean, say: (each: T) => Phrase): Phrase | undefined => all.filter(fits).map(say)[0];
  const sentences: Record<string, () => Phrase | undefined> = {
    client: () => clientPhrase(journey.client),
    browser: () => browserPhrase(journey.client.browser),
    engine: () => host && enginePhrase(host, journey.current, holder),
    kernel: () => host && kernelPhrase(host),
    containerd: () => runtimePhrase('containerd', name, busyRuntimes(moment, name).has('containerd'), holder),
    runc: () => runtimePhrase('runc', name, busyRuntimes(moment, name).has('runc'), holder),
    container: () => among(containers, (each) => each.name === name, containerPhrase),
    process: () =>
      among(
        containers.flatMap((each) => each.processes),
        ({ pid }) => String(pid) === name,
        (each) => processPhrase(each, holder),
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
