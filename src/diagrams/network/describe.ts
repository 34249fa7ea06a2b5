// The text twin of the Network lens: the same boxes as sentences.
import { type Moment } from '../../lab/timeline';
import { standing } from '../journey/standing';
import { type Phrase } from '../shared/words';
import { layoutNet, readingOrder } from './layout';

/** Everything that the lens shows, as phrases. */
export function describeNet(moment: Moment, picked: readonly string[] = []): Phrase[] {
  return readingOrder(layoutNet(standing(moment), { size: 'wide', picked }).boxes).flatMap(({ sentence }) => sentence ?? []);
}

/** The sentence of one object; undefined when it is not there. */
export function describeNetObject(moment: Moment, id: string): Phrase | undefined {
  return layoutNet(standing(moment), { size: 'wide', picked: [id] }).boxes.find(({ pick }) => pick === id)?.sentence ?? undefined;
}
