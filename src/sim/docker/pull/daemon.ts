// The daemon pulls an image: manifest, then layers three at a time, then unpacking from the bottom up.
import { DOWNLOAD_MBIT, PARALLEL_DOWNLOADS, REGISTRY_TRIP_MS, UNPACK_MB_PER_S } from '../../calibration';
import { freeBytes } from '../../disk';
import { machineOf } from '../../world';
import { type Daemon, engineOf, findImage, type Handler, Refusal } from '../api/daemon';
import { type StoredLayer } from '../image';
import { layerFiles } from '../images/layerFiles';
import { importImage } from '../import/daemon';
import { familiar, fullName, fullReference, isBadReference, parseReference, type Reference } from '../reference';
import { architectureOf, fullPlatform, type Platform, platformMismatch, readPlatform, writePlatform } from '../platform';
import { hexOf } from '../../random';
import { reachRegistry, type RegistryStore } from '../registry/reach';
import { type Offer } from '../registry/registry';

/** POST /images/create?fromImage=…&tag=…; without a tag every one of the repository. With `fromSrc` it imports an archive. */
export const createImage: Handler = (daemon, request) => {
  if (request.query['fromSrc'] !== undefined) return importImage(daemon, request);
  const { fromImage = '', tag, platform } = request.query;
  const asked = platform === undefined ? undefined : askedPlatform(daemon, platform);
  if (tag === undefined) pullAll(daemon, referenceOf(fromImage), asked);
  else {
    const reference = referenceOf(tag.startsWith('sha256:') ? `${fromImage}@${tag}` : `${fromImage}:${tag}`);
    const { fresh, ref } = pullOne(daemon, reachRegistry(daemon, reference.host), reference, asked);
    daemon.stream({ status: statusOf(fresh, familiar(ref)) });
    warnOfPlatform(daemon, ref, asked);
  }
  return { status: 200, body: null };
};

/** A platform in a request's query. Refuses one that cannot be read. */
export function askedPlatform({ sim, machine }: Daemon, text: string): Platform {
  const platform = readPlatform(text, machineOf(sim.world, machine).hardware.architecture);
  if ('error' in platform) throw new Refusal(400, platform.error, 'bad-parameter');
  return platform;
}

function referenceOf(text: string): Reference {
  const reference = parseReference(text);
  if (isBadReference(reference)) throw new Refusal(400, reference.error, 'bad-parameter');
  return reference;
}

const statusOf = (fresh: boolean, name: string): string => `Status: ${fresh ? 'Downloaded newer image' : 'Image is up to date'} for ${name}`;

function pullAll(daemon: Daemon, reference: Reference, platform: Platform | undefined): void {
  const store = reachRegistry(daemon, reference.host);
  const tags = store.tags(reference.repository);
  if (tags.length === 0) throw notFound(daemon, store, reference);
  const fresh = tags.map((tag) => pullOne(daemon, store, { ...reference, tag }, platform).fresh);
  daemon.stream({ status: statusOf(fresh.includes(true), familiar(fullName(reference))) });
}

function pullOne(daemon: Daemon, store: RegistryStore, reference: Reference, platform: Platform | undefined): { fresh: boolean; ref: string } {
  const { sim, machine } = daemon;
  const offer = fetchManifest(daemon, store, reference, platform);
  daemon.stream({ status: `Pulling from ${reference.repository}`, id: reference.digest ?? reference.tag });
  const engine = engineOf(daemon);
  const ref = reference.digest === null ? fullReference(reference) : `${fullName(reference)}@${reference.digest}`;
  const digest = `${familiar(fullName(reference))}@${offer.digest}`;
  const known = engine.images[offer.image.id]?.repoDigests.includes(digest) === true && (reference.digest !== null || engine.tags[ref] === offer.image.id);
  const missing = offer.layers.filter((layer) => !engine.layers[layer.digest]);
  if (!known) pullLayers(daemon, reference, offer.layers, missing);
  sim.record({ type: 'image/pulled', machine, ref, image: { ...offer.image, repoDigests: [digest] }, fresh: !known }, { took: 1 });
  daemon.stream({ status: `Digest: ${offer.digest}` });
  return { fresh: !known, ref };
}

/** An image that is offered for one CPU only comes even when another was asked for. */
function warnOfPlatform(daemon: Daemon, ref: string, asked: Platform | undefined): void {
  const { architecture } = findImage(engineOf(daemon), ref) ?? {};
  if (asked && architecture && architecture !== architectureOf(asked)) daemon.stream({ status: `WARNING: ${platformMismatch(familiar(ref), architecture, asked)}` });
}

/** Asks the registry for a token and the manifest. Refuses in the registry's words. */
function fetchManifest(daemon: Daemon, store: RegistryStore, reference: Reference, platform: Platform | undefined): Offer {
  const { sim, machine } = daemon;
  const { host, repository } = reference;
  const wanted = reference.digest ?? reference.tag;
  const ask = (step: 'token' | 'manifest', path: string, status: number): void => {
    sim.record({ type: 'registry/requested', machine, registry: host, step, path, status }, { took: REGISTRY_TRIP_MS.value });
  };
  if (host === 'docker.io') ask('token', `/token?service=registry.docker.io&scope=repository:${repository}:pull`, 200);
  const own = machineOf(sim.world, machine).hardware.architecture;
  const architecture = platform === undefined ? own : architectureOf(platform);
  const offer = store.find(repository, wanted, architecture ?? own);
  if (offer === undefined) throw notFound(daemon, store, reference);
  ask('manifest', `/v2/${repository}/manifests/${wanted}`, 200);
  if (offer === 'elsewhere' || (architecture === undefined && host === 'docker.io'))
    throw new Refusal(404, `no matching manifest for ${platform === undefined ? fullPlatform(own) : platformInFull(platform)} in the manifest list entries`, 'no-such-image');
  return offer;
}

const platformInFull = (platform: Platform): string => writePlatform(platform.cpu === 'arm64' && platform.variant === '' ? { ...platform, variant: 'v8' } : platform);

/** What a registry says of an image that it does not have, or that it does not speak of to strangers. */
function notFound({ sim, machine }: Daemon, store: RegistryStore, reference: Reference): Refusal {
  const { host, repository } = reference;
  const wanted = reference.digest ?? reference.tag;
  const hidden = store.needsLogin && !store.has(repository);
  sim.record(
    { type: 'registry/requested', machine, registry: host, step: 'manifest', path: `/v2/${repository}/manifests/${wanted}`, status: hidden ? 401 : 404 },
    { took: REGISTRY_TRIP_MS.value },
  );
  const name = familiar(fullName(reference));
  return hidden
    ? new Refusal(404, `pull access denied for ${name}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`, 'pull-denied')
    : new Refusal(404, `manifest for ${name}${reference.digest === null ? ':' : '@'}${wanted} not found: manifest unknown: manifest unknown`, 'no-such-image');
}

/** A blob goes by its own hash; a layer that was made here is kept by the hash of its content. */
const blobName = ({ digest }: StoredLayer): string => (digest.startsWith('sha256:') ? hexOf(`blob/${digest}`, 12) : digest);

/** One thing that happens at an instant while layers come in. */
type Step = { at: number; order: number } & (
  | { kind: 'say'; status: string; layer: StoredLayer; current?: number }
  | { kind: 'pulled'; layer: StoredLayer; from: number }
  | { kind: 'extracted'; layer: StoredLayer; from: number }
);

function pullLayers(daemon: Daemon, reference: Reference, layers: readonly StoredLayer[], missing: readonly StoredLayer[]): void {
  const { sim, machine } = daemon;
  const ref = fullReference(reference);
  for (const layer of layers) {
    const kept = !missing.includes(layer);
    if (kept) sim.record({ type: 'image/layerKept', machine, ref, digest: layer.digest }, { took: 1 });
    daemon.stream({ status: kept ? 'Already exists' : 'Pulling fs layer', id: blobName(layer), progressDetail: {} });
  }
  const full = firstWithoutRoom(missing, freeBytes(machineOf(sim.world, machine)));
  for (const layer of missing.slice(PARALLEL_DOWNLOADS.value)) daemon.stream({ status: 'Waiting', id: blobName(layer), progressDetail: {} });
  for (const step of schedule(missing, sim.world.now)) {
    const { layer } = step;
    sim.advance(step.at);
    const at = sim.world.now;
    if (step.kind === 'pulled') sim.record({ type: 'image/layerPulled', machine, registry: reference.host, ref, layer }, { at: step.from, took: at - step.from });
    else if (step.kind === 'extracted' && layer === full) throw new Refusal(200, `failed to register layer: write ${firstFileOf(layer)}: no space left on device`, 'no-space');
    // what has been unpacked before is thrown away again, so it is not recorded
    else if (step.kind === 'extracted' && full) continue;
    else if (step.kind === 'extracted') sim.record({ type: 'image/layerExtracted', machine, ref, layer }, { at: step.from, took: at - step.from });
    else daemon.stream({ status: step.status, id: blobName(layer), progressDetail: step.current === undefined ? {} : { current: step.current, total: layer.compressed } });
  }
}

/** The first file that a layer puts on the disk. */
const firstFileOf = ({ digest }: StoredLayer): string =>
  Object.entries(layerFiles(digest)).find(([, node]) => node.kind === 'file' || node.kind === 'program')?.[0] ?? '/etc/hosts';

/** The lowest layer that finds no room any more (bytes) once those below it are unpacked; undefined when all fit. */
export function firstWithoutRoom(layers: readonly StoredLayer[], free: number): StoredLayer | undefined {
  let left = free;
  return layers.find(({ size }) => (left -= size) < 0);
}

/** Plans downloads on three lanes that share the connection, and unpacking from the bottom up; steps in the order of time. */
export function schedule(layers: readonly StoredLayer[], start: number): Step[] {
  const steps: Step[] = [];
  let order = 0;
  const plan = (step: Step): void => {
    steps.push(step);
  };
  const lanes = Array.from({ length: PARALLEL_DOWNLOADS.value }, () => start);
  const bytesPerMs = (DOWNLOAD_MBIT.value * 1e6) / 8 / 1000 / PARALLEL_DOWNLOADS.value;
  let unpackedUntil = start;
  const downloaded: { layer: StoredLayer; at: number }[] = [];
  for (const layer of layers) {
    const lane = lanes.indexOf(Math.min(...lanes));
    const from = lanes[lane] ?? start;
    const end = from + REGISTRY_TRIP_MS.value + layer.compressed / bytesPerMs;
    const ticks = Math.min(8, Math.max(1, Math.round(layer.compressed / 4e6)));
    for (let tick = 1; tick <= ticks; tick++)
      plan({
        at: from + ((end - from) * tick) / (ticks + 1),
        order: order++,
        kind: 'say',
        status: 'Downloading',
        layer,
        current: Math.round((layer.compressed * tick) / (ticks + 1)),
      });
    plan({ at: end, order: order++, kind: 'pulled', layer, from });
    plan({ at: end, order: order++, kind: 'say', status: 'Verifying Checksum', layer });
    plan({ at: end, order: order++, kind: 'say', status: 'Download complete', layer });
    lanes[lane] = end;
    downloaded.push({ layer, at: end });
  }
  for (const { layer, at } of downloaded) {
    const from = Math.max(at, unpackedUntil);
    unpackedUntil = from + 8 + layer.compressed / 1e6 / (UNPACK_MB_PER_S.value / 1000);
    plan({ at: from, order: order++, kind: 'say', status: 'Extracting', layer, current: layer.compressed });
    plan({ at: unpackedUntil, order: order++, kind: 'extracted', layer, from });
    plan({ at: unpackedUntil, order: order++, kind: 'say', status: 'Pull complete', layer });
  }
  return steps.sort((a, b) => a.at - b.at || a.order - b.order);
}
