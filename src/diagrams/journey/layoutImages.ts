// Where the layers of images lie: one column for each image, and one wide slab where neighbours share a layer.
import { type Rect } from '../shared/box';
import { type ImageView, type LayerView } from './hosts';
import { choose } from './choose';
import { type Metrics } from './metrics';

/** A layer; it spans every neighbouring image that shares it. */
export interface LayerBox extends Rect {
  layer: LayerView;
}

/** An image: its column, its name above, and the layers that begin in it. */
export interface ImageBox extends Rect {
  image: ImageView;
  layers: LayerBox[];
  /** The baseline of the name. */
  nameY: number;
}

const BIG_BYTES = 10_000_000;

/** Images that share their lowest layers become neighbours; the one that is coming lies last. */
export function neighbourly(images: readonly ImageView[]): ImageView[] {
  const base = (image: ImageView): string => image.layers[0]?.digest ?? '';
  const bases = [...new Set(images.map(base))];
  const rank = (image: ImageView): number => (images.some((other) => other.coming && base(other) === base(image)) ? bases.length : bases.indexOf(base(image)));
  return [...images].sort((a, b) => rank(a) - rank(b) || Number(a.coming) - Number(b.coming));
}

/** How thick layers are: large ones thicker, and the highest pile fits. A layer is as thick in every image, so shared ones meet. */
function thickness(images: readonly ImageView[], room: number, m: Metrics): { heightOf: (layer: LayerView) => number; gap: number } {
  const weightOf = ({ compressed }: LayerView): number => (compressed >= BIG_BYTES ? m.big : 1);
  const most = Math.max(1, ...images.map(({ layers }) => layers.length));
  const gap = Math.min(m.layerGap, room / most / 2.2);
  const units = images.map(({ layers }) => ({ weight: layers.reduce((sum, layer) => sum + weightOf(layer), 0), gaps: layers.length * gap }));
  const one = Math.min(m.text * 0.85, ...units.map(({ weight, gaps }) => Math.max(2, (room - gaps) / Math.max(1, weight))));
  return { heightOf: (layer) => weightOf(layer) * one, gap };
}

/** How many columns to the right hold the same layer at the same level. */
function span(images: readonly ImageView[], column: number, level: number): number {
  const digest = images[column]?.layers[level]?.digest;
  let width = 1;
  while (images[column + width]?.layers[level]?.digest === digest) width += 1;
  return width;
}

/** The boxes of images inside an area, standing on its lower edge. */
export function layoutImages(all: readonly ImageView[], area: Rect, m: Metrics): { images: ImageBox[]; hiddenImages: { rect: Rect; names: string[] } | null } {
  const gap = m.gap * 0.6;
  const room = { width: area.w, least: m.imageWidth, gap, pile: m.pile };
  const { shown, rest, width: column } = choose(all, room, ({ coming, layers }) => coming || layers.some(({ state }) => state === 'kept'));
  const images = neighbourly(shown);
  const count = images.length + (rest.length > 0 ? 1 : 0);
  const width = count <= 1 ? Math.min(area.w, m.imageWidth * 2.4) : column;
  const left = (index: number): number => area.x + (count === 1 ? area.w - width : index * (width + gap));
  const nameRoom = m.text * 1.5;
  const { heightOf, gap: between } = thickness(images, area.h - nameRoom - (m.roomy ? m.text * 1.7 : 0), m);
  const bottom = area.y + area.h;
  const topOf = ({ layers }: ImageView, level: number): number =>
    bottom - layers.slice(0, level + 1).reduce((sum, layer) => sum + heightOf(layer) + between, 0) + between - m.lip * 0.6;
  const boxes = images.map((image, column): ImageBox => {
    const layers = image.layers.flatMap((layer, level): LayerBox[] => {
      if (column > 0 && images[column - 1]?.layers[level]?.digest === layer.digest) return [];
      const wide = span(images, column, level);
      const state =
        images
          .slice(column, column + wide)
          .flatMap(({ layers: own }) => own[level] ?? [])
          .find(({ state: each }) => each === 'kept') ?? layer;
      return [{ layer: state, x: left(column), y: topOf(image, level), w: width * wide + gap * (wide - 1), h: heightOf(layer) }];
    });
    const top = topOf(image, Math.max(0, image.layers.length - 1));
    return { image, layers, x: left(column), y: top, w: width, h: bottom - top, nameY: top - m.text * 0.5 };
  });
  const place = { x: left(images.length), y: bottom - m.text * 2.4, w: m.pile, h: m.text * 2.4 };
  return { images: boxes, hiddenImages: rest.length === 0 ? null : { rect: place, names: rest.map(({ name }) => name) } };
}
