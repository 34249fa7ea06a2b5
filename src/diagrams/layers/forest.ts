// Images by the layers that they share: a forest of stretches, each standing on the one that it was built on.
import { type StoredImage } from './store';

/** A stretch of layers that the same images share, and what stands on it. */
export interface Stretch {
  /** An image that has these layers, and how many of it lie below. */
  of: StoredImage | undefined;
  from: number;
  layers: string[];
  images: StoredImage[];
  above: Stretch[];
}

/** Images by the layers that they begin with: two images share a layer only together with all below it. */
export function forest(images: readonly StoredImage[], depth: number): Stretch[] {
  const groups = new Map<string, StoredImage[]>();
  for (const image of images) groups.set(image.layers[depth] ?? '', [...(groups.get(image.layers[depth] ?? '') ?? []), image]);
  return [...groups.values()].map((members): Stretch => {
    const [first] = members;
    let end = depth + 1;
    while (first && members.every(({ layers }) => layers.length > end && layers[end] === first.layers[end])) end += 1;
    const done = members.filter(({ layers }) => layers.length <= end);
    return {
      of: first,
      from: depth,
      layers: first?.layers.slice(depth, end) ?? [],
      images: done,
      above: forest(
        members.filter(({ layers }) => layers.length > end),
        end,
      ),
    };
  });
}

/** In the order in which a row that is too short keeps them, the last first: those that share layers with one that matters, those that share any, the newest; families together. */
export function byFamily(images: readonly StoredImage[], matters: (image: StoredImage) => boolean): StoredImage[] {
  const families = images.map((image) => images.filter(({ layers }) => layers[0] === image.layers[0]));
  const weight = (family: readonly StoredImage[]): number => (family.length > 1 ? 1 : 0) + (family.some(matters) ? 2 : 0);
  const ranked = images.map((image, at) => ({ image, weight: weight(families[at] ?? []), newest: images.indexOf(families[at]?.at(-1) ?? image) }));
  return ranked.toSorted((a, b) => a.weight - b.weight || a.newest - b.newest).map(({ image }) => image);
}

/** The images that stand on a stretch, from left to right. */
export const leaves = ({ images, above }: Stretch): StoredImage[] => [...images, ...above.flatMap(leaves)];

/** How many rows are above each other at most, from a stretch up. */
export const tallest = (stretch: Stretch, rows: (stretch: Stretch) => number): number => rows(stretch) + Math.max(0, ...stretch.above.map((each) => tallest(each, rows)));
