// POST /images/{name}/push: the daemon offers its layers to a registry, sends those that are not there yet, and then the manifest.
import { PARALLEL_UPLOADS, REGISTRY_TRIP_MS, UPLOAD_MBIT } from '../../calibration';
import { type Daemon, engineOf, type Handler, named, Refusal } from '../api/daemon';
import { type RoutedRequest } from '../api/daemon';
import { type Engine } from '../engine';
import { type Image, type StoredLayer } from '../image';
import { diffId } from '../images/store';
import { loginIn } from '../login/credentials';
import { familiar, fullName, fullReference, isBadReference, parseReference, type Reference } from '../reference';
import { manifestOf, manifestSize } from '../registry/manifest';
import { reachRegistry, type RegistryStore } from '../registry/reach';
import { wordAt } from '../../text';

export const pushImage: Handler = (daemon, request) => {
  const name = named(request, 'name');
  const reference = parseReference(name);
  if (isBadReference(reference)) throw new Refusal(400, reference.error, 'bad-parameter');
  daemon.stream({ status: `The push refers to repository [${fullName(reference)}]` });
  const engine = engineOf(daemon);
  const asked = request.query['tag'];
  const tags = asked === undefined ? tagsHere(engine, reference) : [asked];
  const images = tags.map((tag) => ({ tag, image: engine.images[engine.tags[fullReference({ ...reference, tag })] ?? ''] }));
  const there = images.flatMap(({ tag, image }) => (image ? [{ tag, image }] : []));
  if (there.length === 0) throw new Refusal(404, `An image does not exist locally with the tag: ${familiar(fullName(reference))}`, 'no-such-image');
  for (const { tag, image } of there) pushOne(daemon, request, { ...reference, tag }, image);
  return { status: 200, body: null };
};

/** Every local tag of a repository. */
function tagsHere({ tags }: Engine, reference: Reference): string[] {
  const prefix = `${fullName(reference)}:`;
  return Object.keys(tags)
    .filter((ref) => ref.startsWith(prefix))
    .map((ref) => ref.slice(prefix.length))
    .sort();
}

/** A push names layers by the hash of their unpacked content, a pull by that of the blob. */
const nameOf = ({ digest }: StoredLayer): string => diffId(digest).slice(7, 19);

function pushOne(daemon: Daemon, request: RoutedRequest, reference: Reference, image: Image): void {
  const { sim, machine } = daemon;
  const engine = engineOf(daemon);
  const layers = image.layers.flatMap((digest) => engine.layers[digest] ?? []);
  const sent = [...layers].reverse();
  for (const layer of sent) daemon.stream({ status: 'Preparing', id: nameOf(layer), progressDetail: {} });
  for (const layer of sent.slice(PARALLEL_UPLOADS.value)) daemon.stream({ status: 'Waiting', id: nameOf(layer), progressDetail: {} });
  const store = reachRegistry(daemon, reference.host);
  authorize(daemon, store, reference, request);
  sendLayers(daemon, store, reference, sent);
  const { digest } = manifestOf(image, layers);
  store.takeManifest(reference.repository, reference.tag, { digest, image: { ...image, repoDigests: [] }, layers });
  sim.record({ type: 'image/pushed', machine, registry: reference.host, ref: fullReference(reference), image: image.id, digest }, { took: REGISTRY_TRIP_MS.value });
  daemon.stream({ status: `${reference.tag}: digest: ${digest} size: ${String(manifestSize(layers.length))}` });
}

/** Docker Hub takes what belongs to whoever has logged in. Refuses everybody else. */
function authorize({ sim, machine }: Daemon, { needsLogin }: RegistryStore, { host, repository }: Reference, request: RoutedRequest): void {
  if (!needsLogin) return;
  const allowed = loginIn(request.headers)?.username.toLowerCase() === repository.split('/')[0];
  const path = `/token?scope=repository:${repository}:pull,push`;
  sim.record({ type: 'registry/requested', machine, registry: host, step: 'token', path, status: allowed ? 200 : 401 }, { took: REGISTRY_TRIP_MS.value });
  if (!allowed) throw new Refusal(401, 'denied: requested access to the resource is denied', 'registry-denied');
}

/** One layer's way: it is there, can be had from another repository, or is sent. */
interface Upload {
  layer: StoredLayer;
  status: string;
  from: number;
  until: number;
}

/** Sends layers, five at a time, that share the connection. */
function sendLayers(daemon: Daemon, store: RegistryStore, { host, repository }: Reference, layers: readonly StoredLayer[]): void {
  const { sim, machine } = daemon;
  const bytesPerMs = (UPLOAD_MBIT.value * 1e6) / 8 / 1000 / PARALLEL_UPLOADS.value;
  const lanes = Array.from({ length: PARALLEL_UPLOADS.value }, () => sim.world.now);
  const uploads = layers.map((layer): Upload => {
    const holders = store.holders(layer.digest);
    const there = holders.includes(repository);
    const lane = lanes.indexOf(Math.min(...lanes));
    const from = lanes[lane] ?? sim.world.now;
    const sends = !there && holders.length === 0;
    const until = from + REGISTRY_TRIP_MS.value + (sends ? layer.compressed / bytesPerMs : 0);
    lanes[lane] = until;
    return { layer, status: there ? 'Layer already exists' : sends ? 'Pushed' : `Mounted from ${wordAt(holders, 0)}`, from, until };
  });
  for (const { layer, status, from, until } of [...uploads].sort((a, b) => a.until - b.until)) {
    if (status === 'Pushed') daemon.stream({ status: 'Pushing', id: nameOf(layer), progressDetail: { current: layer.compressed, total: layer.compressed } });
    sim.advance(until);
    const end = sim.world.now;
    store.takeLayer(repository, layer);
    sim.record({ type: 'image/layerPushed', machine, registry: host, layer, sent: status === 'Pushed' }, { at: Math.min(from, end), took: Math.max(0, end - from) });
    daemon.stream({ status, id: nameOf(layer), progressDetail: {} });
  }
}
