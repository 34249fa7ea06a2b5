// The text twin of the wall of isolation: every row and the kernel beside them, as phrases.
import { type Moment } from '../../lab/timeline';
import { type FigureSize } from '../shared/useFigureSize';
import { type Phrase } from '../shared/words';
import { layoutWalls } from './layout';
import { type WallsBox } from './wallsBox';

/** Boxes in reading order: rows from the weakest wall to the strongest, then the kernel. */
export function readingOrder(boxes: readonly WallsBox[]): WallsBox[] {
  const rank = ({ kind }: WallsBox): number => (kind === 'host' ? 1 : 0);
  return boxes.toSorted((a, b) => rank(a) - rank(b) || a.y - b.y || a.x - b.x);
}

/** Everything that is shown, as phrases. */
export function describeWalls(moment: Pick<Moment, 'world' | 'done'>, size: FigureSize = 'wide'): Phrase[] {
  return readingOrder(layoutWalls(moment, size).boxes).flatMap(({ sentence }) => sentence ?? []);
}
