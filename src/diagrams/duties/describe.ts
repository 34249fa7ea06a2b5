// The text twin of the six duties' picture: the same boxes as sentences.
import { type World } from '../../sim/world';
import { boardSentences } from '../board/readingOrder';
import { type Phrase, phrase } from '../shared/words';
import { type DutiesOptions, layoutDuties } from './layout';

/** Everything that the picture shows, as phrases. */
export function describeDuties(world: World, options: DutiesOptions): Phrase[] {
  const { boxes } = layoutDuties(world, options);
  return boxes.length === 0 ? [phrase('duties.missing')] : boardSentences(boxes);
}
