// POST /images/prune: removes images that have no tag, or (with dangling=false) that no container uses.
import { caught } from '../../caught';
import { clockOf } from '../../world';
import { engineOf, type Handler, Refusal } from '../api/daemon';
import { filtersOf, labelsFit, switchOf, untilFits } from '../api/filters';
import { type Image } from '../image';
import { type Removed, removeImageBy } from '../image-remove/remove';
import { chainIds, childrenOf, namesOf } from '../images/store';
import { wordAt } from '../../text';

export const pruneImages: Handler = (daemon, request) => {
  const filters = filtersOf(request, ['dangling', 'label', 'label!', 'until']);
  const danglingOnly = switchOf(filters, 'dangling') ?? true;
  const now = clockOf(daemon.sim.world);
  const engine = engineOf(daemon);
  const fits = (image: Image): boolean =>
    untilFits(filters, image.created, now) &&
    labelsFit(filters, image.config.Labels) &&
    !(filters['label!'] ?? []).some((label) => labelsFit({ label: [label] }, image.config.Labels));
  const sizes = new Map(Object.values(engine.images).flatMap(({ layers }) => chainIds(layers).map((id, index) => [id, engine.layers[wordAt(layers, index)]?.size ?? 0])));
  const removed = Object.values(engine.images)
    .filter((image) => fits(image) && (namesOf(engine, image).length > 0 || childrenOf(engine, image).length === 0))
    .map(({ id }) => id)
    .flatMap((id): Removed[] => {
      const image = engineOf(daemon).images[id];
      if (!image) return [];
      const names = namesOf(engineOf(daemon), image);
      if (danglingOnly && names.some(({ isDigest }) => !isDigest)) return [];
      return (names.length > 0 ? names.map(({ text }) => text) : [id]).flatMap((key) => removeQuietly(() => removeImageBy(daemon, key, { force: false, keepParents: false })));
    });
  const reclaimed = removed.reduce((sum, { Deleted }) => sum + (sizes.get(Deleted ?? '') ?? 0), 0);
  return { status: 200, body: { ImagesDeleted: removed.length > 0 ? removed : null, SpaceReclaimed: reclaimed } };
};

/** What is in use stays, and what a digest named may have gone with its tag; neither is an error here. */
function removeQuietly(remove: () => Removed[]): Removed[] {
  return caught(Refusal, remove, () => []);
}
