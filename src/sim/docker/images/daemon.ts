// The daemon's image store: list, inspect, remove.
import { engineOf, findImage, type Handler, noSuchImage, Refusal } from '../api/daemon';
import { type ImageSummary } from '../api/types';
import { type Engine, type Image } from '../engine';
import { shortId } from '../format/table';
import { familiar, fullReference, isBadReference, parseReference } from '../reference';

/** Bytes on disk of an image's layers. */
export function imageSize(engine: Engine, image: Image): number {
  return image.layers.reduce((sum, digest) => sum + (engine.layers[digest]?.size ?? 0), 0);
}

const tagsOf = (engine: Engine, image: Image): string[] => Object.keys(engine.tags).filter((ref) => engine.tags[ref] === image.id);

/** GET /images/json */
export const listImages: Handler = (daemon, request) => {
  const engine = engineOf(daemon);
  const filters = JSON.parse(request.query['filters'] ?? '{}') as { reference?: Record<string, boolean> };
  const wanted = Object.keys(filters.reference ?? {});
  const matches = (tag: string): boolean => wanted.length === 0 || wanted.some((pattern) => tag === pattern || tag.slice(0, tag.lastIndexOf(':')) === pattern);
  const rows = Object.values(engine.images)
    .map((image): ImageSummary => ({
      Id: image.id,
      RepoTags: tagsOf(engine, image).map(familiar).filter(matches),
      RepoDigests: [...image.repoDigests],
      Created: Math.floor(image.created / 1000),
      Size: imageSize(engine, image),
    }))
    .filter((row) => wanted.length === 0 || row.RepoTags.length > 0)
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

/** DELETE /images/{name}: untags, and deletes the image with its last tag. */
export const removeImage: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const engine = engineOf(daemon);
  const name = request.params['name'] ?? '';
  const force = request.query['force'] === '1';
  const image = findImage(engine, name);
  if (!image) throw noSuchImage(name);
  const { id, repoDigests } = image;
  const reference = parseReference(name);
  const tags = tagsOf(engine, image);
  const byId = isBadReference(reference) || !tags.includes(fullReference(reference));
  const users = Object.values(engine.containers).filter((c) => c.imageId === id);
  const running = users.find((c) => c.state === 'running' || c.state === 'paused');
  const conflict = (message: string): Refusal => new Refusal(409, `conflict: ${message}`, 'in-use');
  if (byId && running) throw conflict(`unable to delete ${shortId(id)} (cannot be forced) - image is being used by running container ${shortId(running.id)}`);
  if (byId && tags.length > 1 && !force) throw conflict(`unable to delete ${shortId(id)} (must be forced) - image is referenced in multiple repositories`);
  const user = users[0];
  if (byId && user && !force) throw conflict(`unable to delete ${shortId(id)} (must be forced) - image is being used by stopped container ${shortId(user.id)}`);
  if (!byId && tags.length === 1 && user && !force)
    throw conflict(`unable to remove repository reference "${name}" (must force) - container ${shortId((running ?? user).id)} is using its referenced image ${shortId(id)}`);

  const gone = byId ? tags : [fullReference(reference)];
  const lines: { Untagged?: string; Deleted?: string }[] = [];
  for (const ref of gone) {
    sim.record({ type: 'image/untagged', machine, ref }, { took: 1 });
    lines.push({ Untagged: familiar(ref) });
  }
  if (gone.length < tags.length || running) return { status: 200, body: lines };
  for (const digest of repoDigests) lines.push({ Untagged: digest });
  if (user) return { status: 200, body: lines };
  const others = new Set(
    Object.values(engine.images)
      .filter((i) => i.id !== id)
      .flatMap((i) => i.layers),
  );
  const layers = image.layers.filter((digest) => !others.has(digest));
  sim.record({ type: 'image/removed', machine, image: id, layers }, { took: 5 });
  return { status: 200, body: [...lines, { Deleted: id }, ...layers.reverse().map((digest) => ({ Deleted: `sha256:${sim.hex(digest, 64)}` }))] };
};
