// POST /images/load: images come out of an archive, with their names. Layers that are here already are taken as they are.
import { SAVE_MB_PER_S } from '../../calibration';
import { readArchive } from '../../shell/content';
import { type Daemon, engineOf, type Handler, Refusal } from '../api/daemon';
import { diffId } from '../images/store';
import { fullReference, isBadReference, parseReference } from '../reference';
import { type UnpackedImage, unpackImages } from '../save/archive';

/** POST /images/load?quiet=…; the body is the archive. */
export const loadImages: Handler = (daemon, request) => {
  const archive = typeof request.body === 'string' ? readArchive(request.body) : undefined;
  if (!archive) throw new Refusal(500, 'archive/tar: invalid tar header', 'bad-parameter');
  const images = unpackImages(archive);
  if (!images) throw new Refusal(500, `open /var/lib/docker/tmp/docker-import-${String(daemon.sim.int('import', 1e9))}/repositories: no such file or directory`, 'bad-parameter');
  for (const image of images) loadImage(daemon, image, request.query['quiet'] === '1');
  return { status: 200, body: null };
};

function loadImage(daemon: Daemon, { image, layers, names }: UnpackedImage, quiet: boolean): void {
  const { sim, machine } = daemon;
  const engine = engineOf(daemon);
  const missing = layers.filter(({ digest }) => !engine.layers[digest]);
  for (const { digest, size } of missing) {
    sim.advance(sim.world.now + size / (SAVE_MB_PER_S.value * 1000));
    if (!quiet) daemon.stream({ status: 'Loading layer', id: diffId(digest).slice(7, 19), progressDetail: { current: size, total: size } });
  }
  sim.record({ type: 'image/loaded', machine, from: 'saved', image, layers: missing }, { took: 1 });
  for (const name of names) {
    const reference = parseReference(name);
    if (isBadReference(reference)) continue;
    const ref = fullReference(reference);
    const old = engine.tags[ref];
    if (old !== undefined && old !== image.id) daemon.stream({ status: `The image ${name} already exists, renaming the old one with ID ${old} to empty string` });
    if (old !== image.id) sim.record({ type: 'image/tagged', machine, ref, image: image.id });
    daemon.stream({ status: `Loaded image: ${name}` });
  }
  if (names.length === 0) daemon.stream({ status: `Loaded image ID: ${image.id}` });
}
