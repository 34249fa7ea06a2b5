// What each object of an engine takes on the disk, and what several of them share.
import { type Engine, type Image } from '../engine';
import { sizeOfLayers } from '../images/store';
import { contentSize } from '../size';
import { valuesOf } from '../../values';

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

/** Something in the build cache: the result of a step, or a folder that RUNs share. */
export interface CacheEntry {
  kind: 'record' | 'mount';
  /** How the builder finds it. */
  key: string;
  id: string;
  description: string;
  /** Bytes. */
  size: number;
  /** Whether an image or a container has them too. */
  shared: boolean;
  /** Unix ms. */
  createdAt: number;
  lastUsedAt: number;
  usageCount: number;
}

/** What is in the build cache, and how big it is. */
export function cacheEntries(engine: Engine): CacheEntry[] {
  const { records, mounts } = engine.builder;
  const used = new Set([...Object.values(engine.images), ...valuesOf(engine.containers)].flatMap(({ layers }) => layers));
  const results = Object.entries(records).map(([key, { layers, ...record }]): CacheEntry => {
    const own = layers.at(-1) ?? '';
    return { kind: 'record', key, ...record, size: engine.layers[own]?.size ?? 0, shared: used.has(own) };
  });
  const folders = Object.entries(mounts).map(([key, { files, ...mount }]): CacheEntry => ({
    kind: 'mount',
    key,
    ...mount,
    description: `cached mount ${key}`,
    size: contentSize(files),
    shared: false,
  }));
  return [...results, ...folders];
}
