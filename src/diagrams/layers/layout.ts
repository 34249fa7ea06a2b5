// Turns a moment into the boxes of the Layers lens: one image with its making, or all images of the store.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type FigureSize } from '../shared/useFigureSize';
import { type LayersBox, type LayersKind } from './layersBox';
import { layoutAll } from './layoutAll';
import { layoutOne } from './layoutOne';
import { layersMetrics, type LayersMetrics } from './metrics';
import { storeAt } from './store';

/** How the lens is looked at. */
export interface LayersOptions {
  size: FigureSize;
  view: Pick<View, 'layers' | 'image'>;
  picked?: readonly string[];
}

/** Boxes back to front, and the figure that they fill. */
export interface LayersLayout {
  boxes: LayersBox[];
  m: LayersMetrics;
  height: number;
}

/** The same layer can lie in two stacks: the second box of a name gets a number. */
function numbered(boxes: readonly LayersBox[]): LayersBox[] {
  const seen = new Map<string, number>();
  return boxes.map((box) => {
    const times = (seen.get(box.id) ?? 0) + 1;
    seen.set(box.id, times);
    return times === 1 ? box : { ...box, id: `${box.id}#${String(times)}`, pick: box.pick === null ? null : `${box.pick}#${String(times)}` };
  });
}

/** Lays out a moment. */
export function layoutLayers(moment: Moment, { size, view, picked = [] }: LayersOptions): LayersLayout {
  const m = layersMetrics(size);
  const store = storeAt(moment, { picked, image: view.image });
  const { boxes, height } = view.layers === 'one' ? layoutOne(store, m) : layoutAll(moment, store, m, picked);
  return { boxes: numbered(boxes).toSorted((a, b) => a.z - b.z), m, height };
}

const ORDER: Readonly<Record<LayersKind, number>> = { note: 0, paper: 0, reason: 1, card: 2, label: 2, merged: 3, sheet: 4, file: 5, plate: 6, pile: 6, slab: 7, tag: 8, meter: 9 };

/** What is read and walked through first: the recipe, then the stack from the top down, then its size. */
export function readingOrder(boxes: readonly LayersBox[]): LayersBox[] {
  return boxes.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.y - b.y || a.x - b.x);
}
