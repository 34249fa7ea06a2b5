// What each object of an engine takes on the disk, and what several of them share.
import { type Engine } from '../engine';
import { contentSize } from '../size';
import { valuesOf } from '../../values';
import { lastWord } from '../../text';

/** Layers that more than one image has. */
export function sharedLayers(engine: Engine): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { layers } of Object.values(engine.images)) {
    for (const digest of layers) if (seen.has(digest)) shared.add(digest);
    for (const digest of layers) seen.add(digest);
  }
  return shared;
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
    const own = lastWord(layers);
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
