// GET /images/get: images as an archive.
import { SAVE_MB_PER_S } from '../../calibration';
import { writeArchive } from '../../shell/content';
import { asked, engineOf, findImage, type Handler, Refusal } from '../api/daemon';
import { type Engine } from '../engine';
import { imageSize, tagsOf } from '../images/store';
import { fullName, fullReference, isBadReference, parseReference } from '../reference';
import { type NamedImage, packImages } from './archive';

/** GET /images/get?names=…, several names separated by line breaks. */
export const saveImages: Handler = (daemon, request) => {
  const engine = engineOf(daemon);
  const { sim } = daemon;
  const named = asked(request, 'names')
    .split('\n')
    .flatMap((name) => imagesOf(engine, name));
  const images: NamedImage[] = [];
  for (const { image, refs } of named) {
    const known = images.find((other) => other.image.id === image.id);
    if (known) known.refs = [...new Set([...known.refs, ...refs])];
    else images.push({ image, refs });
  }
  const bytes = images.reduce((sum, { image }) => sum + imageSize(engine, image), 0);
  sim.advance(sim.world.now + bytes / (SAVE_MB_PER_S.value * 1000));
  return { status: 200, body: writeArchive(packImages(engine, images)) };
};

/** What a name stands for: an ID, one tag, or every tag of a repository. Refuses. */
function imagesOf(engine: Engine, name: string): NamedImage[] {
  const reference = parseReference(name);
  if (!isBadReference(reference) && !reference.tagGiven && reference.digest === null) {
    const tags = Object.entries(engine.tags).filter(([ref]) => ref.startsWith(`${fullName(reference)}:`));
    const found = tags.flatMap(([ref, id]): NamedImage[] => (engine.images[id] ? [{ image: engine.images[id], refs: [ref] }] : []));
    if (found.length > 0) return found;
  }
  const image = findImage(engine, name);
  if (!image) throw new Refusal(404, isBadReference(reference) ? reference.error : 'reference does not exist', 'no-such-image');
  const ref = isBadReference(reference) || reference.digest !== null ? null : fullReference(reference);
  return [{ image, refs: ref !== null && tagsOf(engine, image).includes(ref) ? [ref] : [] }];
}
