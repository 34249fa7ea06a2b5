// The text twin of the toy computer's picture: the same boxes as sentences.
import { type World } from '../../sim/world';
import { boardSentences } from '../board/readingOrder';
import { type Phrase, phrase } from '../shared/words';
import { layoutToy, type ToyOptions } from './layout';

/** Everything that the picture shows, as phrases. */
export function describeToy(world: World, options: ToyOptions): Phrase[] {
  const { boxes } = layoutToy(world, options);
  return boxes.length === 0 ? [phrase('toy.missing')] : boardSentences(boxes);
}
