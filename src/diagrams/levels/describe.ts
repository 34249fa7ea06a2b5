// The text twin of the levels instrument: the boxes of each picture from the bottom up, and what they add up to.
import { type Moment } from '../../lab/timeline';
import { type Phrase } from '../shared/words';
import { type LevelsBox } from './boxes';
import { layoutLevels, type LevelsPart } from './levels';

/** A sentence, and the object that it is about. */
export interface LevelsSentence extends Phrase {
  about: string | null;
}

const order = (box: LevelsBox): number => ['zone', 'reason', 'card', 'hardware', 'hypervisor', 'os'].indexOf(box.kind);

/** The boxes that stand for something, in reading order: from the bottom up, zones before what lies in them. */
export function objectsInOrder(boxes: readonly LevelsBox[], part: LevelsPart): LevelsBox[] {
  const named = boxes.filter(({ sentence }) => sentence !== null);
  if (part === 'products') return named.toSorted((a, b) => order(a) - order(b));
  return named.toSorted((a, b) => b.y + b.h - (a.y + a.h) || a.x - b.x);
}

/** Everything that a picture shows, as phrases. */
export function describeLevels(moment: Moment, part: LevelsPart): LevelsSentence[] {
  const { boxes } = layoutLevels(moment, { part, size: 'wide' });
  const verdicts = boxes.flatMap((box) => (box.kind === 'verdict' ? [{ ...box.text, about: null }] : []));
  return [...verdicts, ...objectsInOrder(boxes, part).flatMap(({ sentence, pick }) => (sentence ? [{ ...sentence, about: pick }] : []))];
}
