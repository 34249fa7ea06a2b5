// A registry: repositories of tagged images that daemons pull from and push to.
import { type Architecture } from '../../hardware/hardware';
import { type Image, type StoredLayer } from '../image';
import { findInCatalogue, isInCatalogue } from './catalogue';

/** An image as a registry hands it out. */
export interface Offer {
  /** `sha256:` and 64 digits, of what the tag points to. */
  digest: string;
  image: Image;
  /** Lowest first. */
  layers: readonly StoredLayer[];
}

/** A registry's own state. What Docker Hub offers besides is a catalogue of facts outside the World. */
export interface Registry {
  /** As image references name it: `docker.io`. */
  host: string;
  online: boolean;
  /** Images that are kept in the World, by `repository:tag`, such as `library/app:latest`. They come before the catalogue's. */
  images: Record<string, Offer>;
}

/** The image behind a tag or a digest (`sha256:…`), for a CPU: the right one of an index, or the only one that was pushed. Undefined when the registry has none. */
export function findOffer({ host, images }: Registry, repository: string, wanted: string, architecture: Architecture): Offer | undefined {
  const own = images[`${repository}:${wanted}`] ?? Object.entries(images).find(([name, offer]) => offer.digest === wanted && name.startsWith(`${repository}:`))?.[1];
  return own ?? (host === 'docker.io' ? findInCatalogue(repository, wanted, architecture) : undefined);
}

/** Whether a tag or digest is there, if only for other CPUs. */
export function isOffered(registry: Registry, repository: string, wanted: string): boolean {
  return findOffer(registry, repository, wanted, 'amd64') !== undefined || (registry.host === 'docker.io' && isInCatalogue(repository, wanted));
}

/** Whether a registry knows a repository, whatever its tags. */
export function hasRepository(registry: Registry, repository: string): boolean {
  return Object.keys(registry.images).some((name) => name.startsWith(`${repository}:`)) || isOffered(registry, repository, 'latest');
}
