// GET /images/json: the images that the daemon has.
import { clockOf } from '../../world';
import { engineOf, findImage, type Handler, noSuchImage } from '../api/daemon';
import { anyFits, filtersOf, labelsFit, switchOf, untilFits } from '../api/filters';
import { type ImageSummary } from '../api/types';
import { Pattern } from '../../shell/patterns/pattern';
import { quoted } from '../../shell/patterns/posix';
import { familiar } from '../reference';
import { present } from '../../draft';
import { childrenOf, imageSize, tagsOf } from './store';

const FILTERS = ['before', 'dangling', 'label', 'reference', 'since', 'until'];

/** A repository, with `*` for any part of a name; without a tag it means every tag. */
function referenceFits(pattern: string, tag: string): boolean {
  const own = Pattern.read(`^${quoted(pattern).replaceAll('\\*', '[^/]*').replaceAll('\\?', '[^/]')}$`);
  const fits = (name: string): boolean => own?.test(name) === true;
  return fits(tag) || fits(tag.slice(0, tag.lastIndexOf(':')));
}

/** GET /images/json: newest first. Without `all`, images that only carry others are left out. */
export const listImages: Handler = (daemon, request) => {
  const engine = present(engineOf(daemon));
  const filters = filtersOf(request, FILTERS);
  const created = (key: string): number => {
    const found = findImage(engine, key);
    if (!found) throw noSuchImage(key);
    return found.created;
  };
  const before = filters['before']?.map(created) ?? [];
  const since = filters['since']?.map(created) ?? [];
  const dangling = switchOf(filters, 'dangling');
  const now = clockOf(daemon.sim.world);
  const rows = Object.values(engine.images)
    .reverse()
    .sort((a, b) => b.created - a.created)
    .filter(
      (image) =>
        labelsFit(filters, image.config.Labels) &&
        untilFits(filters, image.created, now) &&
        before.every((at) => image.created < at) &&
        since.every((at) => image.created > at) &&
        (request.query['all'] === '1' || tagsOf(engine, image).length > 0 || childrenOf(engine, image).length === 0),
    )
    .map((image): ImageSummary => ({
      Id: image.id,
      ParentId: image.parent ?? '',
      RepoTags: tagsOf(engine, image)
        .map(familiar)
        .filter((tag) => anyFits(filters, 'reference', (pattern) => referenceFits(pattern, tag))),
      RepoDigests: [...image.repoDigests],
      Created: Math.floor(image.created / 1000),
      Size: imageSize(engine, image),
      SharedSize: -1,
      Containers: -1,
    }))
    .filter((row) => (filters['reference'] === undefined || row.RepoTags.length > 0) && (dangling === undefined || dangling === (row.RepoTags.length === 0)));
  return { status: 200, body: rows };
};
