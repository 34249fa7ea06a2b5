// The image store: what an image's layers are called and weigh, its names, and which layers nobody needs any more.
import { hexOf } from '../../random';
import { digestOf } from '../../sha256';
import { type BuildRecord, type Image } from '../image';
import { type Engine } from '../engine';
import { familiar } from '../reference';
import { valuesOf } from '../../values';
import { cut } from '../../text';

/** Bytes on disk of an image's layers. */
export function imageSize(engine: Engine, image: Image): number {
  return sizeOfLayers(engine, image.layers);
}

/** Bytes on disk of a stack of layers. */
export function sizeOfLayers(engine: Engine, digests: readonly string[]): number {
  return digests.reduce((sum, digest) => sum + (engine.layers[digest]?.size ?? 0), 0);
}

/** The full references that point to an image. */
export function tagsOf(engine: Engine, image: Image): string[] {
  return Object.keys(engine.tags)
    .filter((ref) => engine.tags[ref] === image.id)
    .sort();
}

/** The hash of a layer's unpacked content. Layers that were made here are called by it; the catalogue knows blobs only, so theirs is one of our own. */
export function diffId(digest: string): string {
  return digest.startsWith('sha256:') ? digest : `sha256:${hexOf(`diff/${digest}`, 64)}`;
}

/** The chains of stacks that have been asked for, by their digests: the same stack has the same chain for ever. */
const chains = new Map<string, readonly string[]>();

/** The name of a layer together with all below it, for each layer of a stack (lowest first), as the OCI image specification chains them. */
export function chainIds(digests: readonly string[]): readonly string[] {
  const stack = digests.join(' ');
  const known = chains.get(stack) ?? chainOf(digests);
  chains.set(stack, known);
  return known;
}

function chainOf(digests: readonly string[]): string[] {
  const chain: string[] = [];
  for (const id of digests.map(diffId)) {
    const below = chain.at(-1);
    chain.push(below === undefined ? id : digestOf(`${below} ${id}`));
  }
  return chain;
}

/** A name of an image: a tag, or a digest under which it was pulled. */
export interface ImageName {
  /** As events and the store know it: `docker.io/library/nginx:latest`, or `nginx@sha256:…`. */
  ref: string;
  /** As Docker prints it. */
  text: string;
  /** The part before the tag or digest, as Docker prints it. */
  repository: string;
  isDigest: boolean;
}

/** All names of an image, tags first. */
export function namesOf(engine: Engine, image: Image): ImageName[] {
  const tags = tagsOf(engine, image).map((ref): ImageName => ({ ref, text: familiar(ref), repository: familiar(ref.slice(0, ref.lastIndexOf(':'))), isDigest: false }));
  return [...tags, ...image.repoDigests.map((ref): ImageName => ({ ref, text: ref, repository: cut(ref, '@')[0], isDigest: true }))];
}

/** Images that were made from an image by `docker commit`. */
export function childrenOf(engine: Engine, image: Image): Image[] {
  return Object.values(engine.images).filter(({ parent }) => parent === image.id);
}

/** Layers that have no user left without some images, or results in the build cache. Lowest first. */
export function layersFreed(engine: Engine, gone: readonly (Image | BuildRecord)[]): string[] {
  const without = new Set(gone.map(({ id }) => id));
  const users = [...Object.values(engine.images), ...Object.values(engine.builder.records), ...valuesOf(engine.containers)];
  const needed = new Set(users.filter(({ id }) => !without.has(id)).flatMap(({ layers }) => layers));
  return [...new Set(gone.flatMap(({ layers }) => layers))].filter((digest) => !needed.has(digest));
}
