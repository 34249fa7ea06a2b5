// POST /commit: a container's own layer becomes the top layer of an image, its config the image's. Volumes are no part of it.
import { BUILD_FILES_MS, BUILD_MB_PER_S } from '../../calibration';
import { mergeLayers } from '../../kernel/files';
import { digestOf } from '../../sha256';
import { clockOf, machineOf } from '../../world';
import { asked, type Daemon, engineOf, findContainer, type Handler, Refusal } from '../api/daemon';
import { makeLayer, tidied } from '../build/solve/layer';
import { type Container } from '../container';
import { type HistoryStep, type Image, type StoredLayer } from '../image';
import { filesOfLayers } from '../images/layerFiles';
import { diffId } from '../images/store';
import { fullReference, isBadReference, parseReference } from '../reference';
import { contentSize } from '../size';
import { changed } from './changes';

/** POST /commit?container=…&repo=…&tag=…&comment=…&author=…&changes=…; `pause=0` lets the container go on meanwhile. */
export const commitContainer: Handler = (daemon, request) => {
  const { query } = request;
  const { sim, machine } = daemon;
  const container = findContainer(daemon, asked(request, 'container'));
  const ref = referenceOf(asked(request, 'repo'), asked(request, 'tag'));
  const config = changed(container.config, asked(request, 'changes').split('\n').filter((line) => line.trim() !== '')); // prettier-ignore
  const pauses = container.state === 'running' && query['pause'] !== '0';
  if (pauses) sim.record({ type: 'container/paused', machine, container: container.id }, { took: 5 });
  const layer = layerOf(daemon, container);
  const image = imageOf(daemon, container, layer, { config, author: asked(request, 'author'), comment: asked(request, 'comment') });
  const took = BUILD_FILES_MS.value + contentSize(container.writable) / (BUILD_MB_PER_S.value * 1000);
  sim.record({ type: 'image/committed', machine, container: container.id, image, layer }, { took });
  if (ref !== null) sim.record({ type: 'image/tagged', machine, ref, image: image.id });
  if (pauses) sim.record({ type: 'container/unpaused', machine, container: container.id }, { took: 5 });
  return { status: 201, body: { Id: image.id } };
};

/** The full name of the new image; null where it gets none. */
export function referenceOf(repository: string, tag: string): string | null {
  if (repository === '') return null;
  const reference = parseReference(tag === '' ? repository : `${repository}:${tag}`);
  if (isBadReference(reference)) throw new Refusal(400, reference.error, 'bad-parameter');
  return fullReference(reference);
}

/** What a container has changed, as a layer; null where that is nothing. */
function layerOf(daemon: Daemon, { layers, writable }: Container): StoredLayer | null {
  const changes = tidied(writable, mergeLayers(filesOfLayers(engineOf(daemon), layers), {}));
  return Object.keys(changes).length > 0 ? makeLayer(changes) : null;
}

function imageOf(daemon: Daemon, container: Container, layer: StoredLayer | null, given: Pick<Image, 'config' | 'author' | 'comment'>): Image {
  const { sim, machine } = daemon;
  const created = Math.round(clockOf(sim.world));
  const parent = engineOf(daemon).images[container.imageId];
  const { author, comment } = given;
  const config = { ...given.config, Image: container.imageRef };
  const step: HistoryStep = { created, createdBy: (container.config.Cmd ?? []).join(' '), comment, emptyLayer: layer === null };
  const layers = [...container.layers, ...(layer ? [layer.digest] : [])];
  const history = [...(parent?.history ?? []), step];
  const architecture = parent?.architecture ?? machineOf(sim.world, machine).hardware.architecture;
  const content = { architecture, author, config, container: container.id, created, history, rootfs: { type: 'layers', diff_ids: layers.map(diffId) } };
  return { id: digestOf(JSON.stringify(content)), created, architecture, parent: parent?.id ?? null, author, comment, history, layers, config, repoDigests: [] };
}
