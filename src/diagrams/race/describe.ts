// The text twin of the race: a sentence for each row, top to bottom.
import { type Moment } from '../../lab/timeline';
import { type Phrase } from '../shared/words';
import { layoutRace, type RaceOptions } from './layout';
import { type RaceBox } from './raceBox';

/** Boxes in reading order. */
export function readingOrder(boxes: readonly RaceBox[]): RaceBox[] {
  return boxes.toSorted((a, b) => a.y - b.y || a.x - b.x);
}

/** Everything that is shown, as phrases. */
export function describeRace(moment: Moment, options: RaceOptions): Phrase[] {
  return readingOrder(layoutRace(moment, options).boxes).flatMap(({ sentence }) => sentence ?? []);
}
