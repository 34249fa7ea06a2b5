// What each object of an engine takes on the disk, and what several of them share.
import { type BuildRecord, type Engine, type Image } from '../engine';
import { sizeOfLayers } from '../images/store';

/** Bytes of an image's layers that another image has too. */
export function sharedSize(engine: Engine, { id, layers }: Image): number {
  const others = new Set(
    Object.values(engine.images)
      .filter((other) => other.id !== id)
      .flatMap((other) => other.layers),
  );
  return sizeOfLayers(
    engine,
    layers.filter((digest) => others.has(digest)),
  );
}

/** Bytes of a record of the build cache, and whether an image or a container has them too. */
export function usageOf(engine: Engine, { layers }: BuildRecord): { size: number; shared: boolean } {
  const own = layers.at(-1) ?? '';
  const shared = [...Object.values(engine.images), ...Object.values(engine.containers)].some((other) => other.layers.includes(own));
  return { size: engine.layers[own]?.size ?? 0, shared };
}
