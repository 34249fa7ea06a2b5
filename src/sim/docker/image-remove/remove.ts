// Removing an image as dockerd does it: names first, then the image with its last name, then the layers that nobody needs any more.
import { type Daemon, engineOf, findImage, noSuchImage, Refusal } from '../api/daemon';
import { type Container } from '../container';
import { type Engine } from '../engine';
import { type Image } from '../image';
import { shortId } from '../format/table';
import { chainIds, childrenOf, type ImageName, layersFreed, namesOf } from '../images/store';
import { fullReference, isBadReference, parseReference } from '../reference';
import { valuesOf } from '../../values';
import { wordAt } from '../../text';

/** A row of the answer to DELETE /images/{name}. */
export interface Removed {
  Untagged?: string;
  Deleted?: string;
}

const runs = ({ state }: Container): boolean => state === 'running' || state === 'paused';
const conflict = (message: string): Refusal => new Refusal(409, `conflict: ${message}`, 'in-use');

/** What stands against deleting an image. A hard reason holds even with force. */
function reasonAgainst(engine: Engine, image: Image, force: boolean, ignoreNames = false): string | undefined {
  const users = valuesOf(engine.containers).filter((c) => c.imageId === image.id);
  const running = users.find(runs);
  const cannot = (why: string): string => `unable to delete ${shortId(image.id)} (cannot be forced) - ${why}`;
  const must = (why: string): string => `unable to delete ${shortId(image.id)} (must be forced) - ${why}`;
  if (childrenOf(engine, image).length > 0) return cannot('image has dependent child images');
  if (running) return cannot(`image is being used by running container ${shortId(running.id)}`);
  if (force) return undefined;
  if (!ignoreNames && namesOf(engine, image).length > 0) return must('image is referenced in multiple repositories');
  const stopped = users[0];
  return stopped ? must(`image is being used by stopped container ${shortId(stopped.id)}`) : undefined;
}

/** Whether the names amount to one tag, and digests in the same repository. */
function isSingle(names: readonly ImageName[]): boolean {
  const tags = names.filter(({ isDigest }) => !isDigest);
  return tags.length <= 1 && new Set(names.map(({ repository }) => repository)).size <= 1;
}

function untag({ sim, machine }: Daemon, names: readonly ImageName[], removed: Removed[]): void {
  for (const { ref, text } of names) {
    sim.record({ type: 'image/untagged', machine, ref }, { took: 1 });
    removed.push({ Untagged: text });
  }
}

/** Deletes an image that has been checked, with its names; then what it was committed from, if that has no name and no user. */
function erase(daemon: Daemon, image: Image, removed: Removed[], keepParents: boolean): void {
  const { sim, machine } = daemon;
  const engine = engineOf(daemon);
  const { id, layers, parent } = image;
  untag(daemon, namesOf(engine, image), removed);
  const gone = layersFreed(engine, [image]);
  const chain = chainIds(layers);
  sim.record({ type: 'image/removed', machine, image: id, layers: gone }, { took: 5 });
  removed.push({ Deleted: id });
  for (let i = layers.length - 1; i >= 0; i--) if (gone.includes(wordAt(layers, i))) removed.push({ Deleted: wordAt(chain, i) });
  const below = parent === null || keepParents ? undefined : engineOf(daemon).images[parent];
  if (below && namesOf(engineOf(daemon), below).length === 0 && reasonAgainst(engineOf(daemon), below, false) === undefined) erase(daemon, below, removed, false);
}

/** How to remove: whatever a stopped container says, and whether what an image was committed from stays. */
export interface RemoveOptions {
  force: boolean;
  keepParents: boolean;
}

/** Removes an image by its ID. */
function removeById(daemon: Daemon, image: Image, { force, keepParents }: RemoveOptions): Removed[] {
  const engine = engineOf(daemon);
  const reason = reasonAgainst(engine, image, force, isSingle(namesOf(engine, image)));
  if (reason !== undefined) throw conflict(reason);
  const removed: Removed[] = [];
  erase(daemon, image, removed, keepParents);
  return removed;
}

/** Takes a name off an image; with the last one the image goes too, unless something still needs it. */
function removeName(daemon: Daemon, image: Image, typed: string, name: ImageName, { force, keepParents }: RemoveOptions): Removed[] {
  const engine = engineOf(daemon);
  const user = valuesOf(engine.containers).find((c) => c.imageId === image.id);
  if (!force && user && isSingle(namesOf(engine, image)))
    throw conflict(`unable to remove repository reference "${typed}" (must force) - container ${shortId(user.id)} is using its referenced image ${shortId(image.id)}`);
  const removed: Removed[] = [];
  untag(daemon, [name], removed);
  const left = namesOf(engineOf(daemon), image);
  const hasTag = left.some((other) => !other.isDigest && other.repository === name.repository);
  if (!name.isDigest && !hasTag)
    untag(
      daemon,
      left.filter((other) => other.isDigest && other.repository === name.repository),
      removed,
    );
  const now = engineOf(daemon);
  if (namesOf(now, image).length > 0) return removed;
  if (reasonAgainst(now, image, force) === undefined) erase(daemon, image, removed, keepParents);
  return removed;
}

/** Removes what a name or an ID stands for. Refuses with 404, or with 409 where something is in the way. */
export function removeImageBy(daemon: Daemon, typed: string, options: RemoveOptions): Removed[] {
  const engine = engineOf(daemon);
  const image = findImage(engine, typed);
  if (!image) throw noSuchImage(typed);
  const reference = parseReference(typed);
  const name = isBadReference(reference)
    ? undefined
    : namesOf(engine, image).find(({ ref, isDigest }) => (isDigest ? reference.digest !== null && ref.endsWith(reference.digest) : ref === fullReference(reference)));
  return name ? removeName(daemon, image, typed, name, options) : removeById(daemon, image, options);
}
