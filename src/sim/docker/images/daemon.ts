// The daemon's image store: list and inspect.
import { engineOf, findImage, type Handler, noSuchImage } from '../api/daemon';
import { anyFits, filtersOf, labelsFit } from '../api/filters';
import { type ImageSummary } from '../api/types';
import { type Engine, type Image } from '../engine';
import { familiar } from '../reference';

/** Bytes on disk of an image's layers. */
export function imageSize(engine: Engine, image: Image): number {
  return image.layers.reduce((sum, digest) => sum + (engine.layers[digest]?.size ?? 0), 0);
}

/** The full references that point to an image. */
export function tagsOf(engine: Engine, image: Image): string[] {
  return Object.keys(engine.tags).filter((ref) => engine.tags[ref] === image.id);
}

const FILTERS = ['before', 'dangling', 'label', 'reference', 'since', 'until'];

/** A repository, with `*` for any part of a name; without a tag it means every tag. */
function referenceFits(pattern: string, tag: string): boolean {
  const regex = new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '[^/]*')
      .replaceAll('?', '[^/]')}$`,
  );
  return regex.test(tag) || regex.test(tag.slice(0, tag.lastIndexOf(':')));
}

/** GET /images/json: newest first. */
export const listImages: Handler = (daemon, request) => {
  const engine = engineOf(daemon);
  const filters = filtersOf(request, FILTERS);
  const created = (key: string): number => {
    const found = findImage(engine, key);
    if (!found) throw noSuchImage(key);
    return found.created;
  };
  const before = filters['before']?.map(created) ?? [];
  const since = filters['since']?.map(created) ?? [];
  const rows = Object.values(engine.images)
    .filter((image) => labelsFit(filters, image.config.Labels) && before.every((at) => image.created < at) && since.every((at) => image.created > at))
    .map((image): ImageSummary => ({
      Id: image.id,
      RepoTags: tagsOf(engine, image)
        .map(familiar)
        .filter((tag) => anyFits(filters, 'reference', (pattern) => referenceFits(pattern, tag))),
      RepoDigests: [...image.repoDigests],
      Created: Math.floor(image.created / 1000),
      Size: imageSize(engine, image),
    }))
    .filter((row) => (filters['reference'] === undefined || row.RepoTags.length > 0) && anyFits(filters, 'dangling', (value) => (value === 'true') === (row.RepoTags.length === 0)))
    .sort((a, b) => b.Created - a.Created);
  return { status: 200, body: rows };
};

/** GET /images/{name}/json */
export const inspectImage: Handler = (daemon, request) => {
  const engine = engineOf(daemon);
  const name = request.params['name'] ?? '';
  const image = findImage(engine, name);
  if (!image) throw noSuchImage(name);
  return {
    status: 200,
    body: {
      Id: image.id,
      RepoTags: tagsOf(engine, image).map(familiar),
      RepoDigests: [...image.repoDigests],
      Created: new Date(image.created).toISOString(),
      Config: { ...image.config },
      Architecture: 'amd64',
      Os: 'linux',
      Size: imageSize(engine, image),
      RootFS: { Type: 'layers', Layers: image.layers.map((digest) => `sha256:${digest}`) },
    },
  };
};
