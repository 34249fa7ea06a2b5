// DELETE /images/{name}: untags, and deletes the image with its last tag.
import { engineOf, findImage, type Handler, noSuchImage, Refusal } from '../api/daemon';
import { type Container, type Engine, type Image } from '../engine';
import { shortId } from '../format/table';
import { tagsOf } from '../images/daemon';
import { familiar, fullReference, isBadReference, parseReference } from '../reference';

/** What is to be removed: the image, the names that go, and who uses it. */
interface Removal {
  name: string;
  image: Image;
  tags: string[];
  /** Whether it was named by its ID, which takes all its names along. */
  byId: boolean;
  users: Container[];
  force: boolean;
}

const runs = ({ state }: Container): boolean => state === 'running' || state === 'paused';

/** Refuses what is still in use. */
function checkUnused({ name, image, tags, byId, users, force }: Removal): void {
  const conflict = (message: string): Refusal => new Refusal(409, `conflict: ${message}`, 'in-use');
  const short = shortId(image.id);
  const running = users.find(runs);
  const user = running ?? users[0];
  if (byId && running) throw conflict(`unable to delete ${short} (cannot be forced) - image is being used by running container ${shortId(running.id)}`);
  if (byId && tags.length > 1 && !force) throw conflict(`unable to delete ${short} (must be forced) - image is referenced in multiple repositories`);
  if (!user || force) return;
  if (byId) throw conflict(`unable to delete ${short} (must be forced) - image is being used by stopped container ${shortId(user.id)}`);
  if (tags.length === 1) throw conflict(`unable to remove repository reference "${name}" (must force) - container ${shortId(user.id)} is using its referenced image ${short}`);
}

/** Layers that no other image has. */
function ownLayers(engine: Engine, image: Image): string[] {
  const others = new Set(
    Object.values(engine.images)
      .filter(({ id }) => id !== image.id)
      .flatMap(({ layers }) => layers),
  );
  return image.layers.filter((digest) => !others.has(digest));
}

export const removeImage: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const engine = engineOf(daemon);
  const name = request.params['name'] ?? '';
  const image = findImage(engine, name);
  if (!image) throw noSuchImage(name);
  const { id, repoDigests } = image;
  const reference = parseReference(name);
  const tags = tagsOf(engine, image);
  const byId = isBadReference(reference) || !tags.includes(fullReference(reference));
  const users = Object.values(engine.containers).filter((c) => c.imageId === id);
  checkUnused({ name, image, tags, byId, users, force: request.query['force'] === '1' });

  const gone = byId ? tags : [fullReference(reference)];
  const lines: { Untagged?: string; Deleted?: string }[] = gone.map((ref) => ({ Untagged: familiar(ref) }));
  for (const ref of gone) sim.record({ type: 'image/untagged', machine, ref }, { took: 1 });
  if (gone.length < tags.length || users.some(runs)) return { status: 200, body: lines };
  lines.push(...repoDigests.map((digest) => ({ Untagged: digest })));
  if (users.length > 0) return { status: 200, body: lines };
  const layers = ownLayers(engine, image);
  sim.record({ type: 'image/removed', machine, image: id, layers }, { took: 5 });
  return { status: 200, body: [...lines, { Deleted: id }, ...layers.reverse().map((digest) => ({ Deleted: `sha256:${sim.hex(digest, 64)}` }))] };
};
