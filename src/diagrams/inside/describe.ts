// The text twin of the Inside lens: both process lists as phrases.
import { type World } from '../../sim/world';
import { type Phrase } from '../shared/words';
import { type InsideBox, type InsideOptions, layoutInside } from './layout';

const SIDES: Readonly<Record<InsideBox['kind'], number>> = { panel: 0, columns: 0, curtain: 0, note: 0, row: 1, more: 2, thread: 3, plug: 3, kernel: 4 };

/** Boxes in reading order: the host's list, the container's list, the kernel. */
export function readingOrder(boxes: readonly InsideBox[]): InsideBox[] {
  const side = (box: InsideBox): number => (box.kind === 'kernel' ? 2 : ('side' in box && box.side === 'inside') || box.kind === 'note' ? 1 : 0);
  return boxes.toSorted((a, b) => side(a) - side(b) || SIDES[a.kind] - SIDES[b.kind] || a.y - b.y);
}

/** Everything that both lists show, as phrases. */
export function describeInside(world: World, options: InsideOptions): Phrase[] {
  const { boxes } = layoutInside(world, options);
  return readingOrder(boxes).flatMap((box) => box.sentence ?? (box.kind === 'more' || box.kind === 'note' ? box.text : []));
}
