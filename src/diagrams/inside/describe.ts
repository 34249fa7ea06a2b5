// The text twin of the Inside lens: what can be seen from the chosen side, as phrases.
import { type World } from '../../sim/world';
import { type Phrase } from '../shared/words';
import { type InsideBox, type InsideKind } from './insideBox';
import { type InsideOptions, layoutInside } from './layout';

const ORDER: Readonly<Record<InsideKind, number>> = { panel: 0, curtain: 1, empty: 1, row: 2, more: 3, note: 4, bead: 5, plug: 5, kernel: 6 };

/** Boxes in reading order: the list that is looked at, what is behind the wall, the kernel. */
export function readingOrder(boxes: readonly InsideBox[], view: InsideOptions['view']): InsideBox[] {
  const side = (box: InsideBox): number => {
    if (box.kind === 'kernel' || box.kind === 'plug') return 2;
    const of = 'side' in box ? box.side : box.kind === 'empty' ? 'inside' : 'host';
    return Number(of !== view);
  };
  return boxes.toSorted((a, b) => side(a) - side(b) || ORDER[a.kind] - ORDER[b.kind] || a.y - b.y);
}

/** Everything that a view shows, as phrases. */
export function describeInside(world: World, options: InsideOptions): Phrase[] {
  const { boxes } = layoutInside(world, options);
  return readingOrder(boxes, options.view).flatMap((box) => box.sentence ?? ('text' in box && typeof box.text === 'object' ? [box.text] : []));
}
