// The manifest of an image: what it says of the image and its layers, and the digest that names it.
import { type Image, type StoredLayer } from '../image';
import { digestOf } from '../../sha256';

/** A manifest as a registry keeps it. `check` is the hash of a layer's blob. */
export interface Manifest {
  image: Image;
  layers: { digest: string; check: string }[];
}

/** The hash of a blob's text. */
export function blobCheck(layer: StoredLayer): string {
  return digestOf(JSON.stringify(layer));
}

/** The text of an image's manifest, and its digest. What a registry says of the image does not depend on who pushed it from where. */
export function manifestOf(image: Image, layers: readonly StoredLayer[]): { text: string; digest: string } {
  const manifest: Manifest = { image: { ...image, repoDigests: [] }, layers: layers.map((layer) => ({ digest: layer.digest, check: blobCheck(layer) })) };
  const text = JSON.stringify(manifest);
  return { text, digest: digestOf(text) };
}

/** Bytes of a manifest with so many layers (528 with one, as recorded; each further one adds a descriptor). */
export function manifestSize(layers: number): number {
  return 320 + 208 * layers;
}
