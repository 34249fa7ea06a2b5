// The text twin of the Network lens: the same boxes as sentences.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { standing } from '../journey/standing';
import { type Phrase } from '../shared/words';
import { readingOrder } from './layout';
import { layoutStorageOrNet } from './pictures';

/** Everything that the lens shows, as phrases. */
export function describeNet(moment: Moment, view: Pick<View, 'network'>, picked: readonly string[] = []): Phrase[] {
  return readingOrder(layoutStorageOrNet(standing(moment), view, { size: 'wide', picked }).boxes).flatMap(({ sentence }) => sentence ?? []);
}

/** The sentence of one object; undefined when it is not there. */
export function describeNetObject(moment: Moment, view: Pick<View, 'network'>, id: string): Phrase | undefined {
  return layoutStorageOrNet(standing(moment), view, { size: 'wide', picked: [id] }).boxes.find(({ pick }) => pick === id)?.sentence ?? undefined;
}
