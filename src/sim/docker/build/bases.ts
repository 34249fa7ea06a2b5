// [internal] load metadata: what an image is, from the store if it is there, else from its registry.
import { caught } from '../../caught';
import { REGISTRY_TRIP_MS } from '../../calibration';
import { type Architecture } from '../../hardware/hardware';
import { type Daemon, engineOf, Refusal } from '../api/daemon';
import { fullName, fullReference, isBadReference, parseReference, type Reference } from '../reference';
import { reachRegistry, type RegistryStore } from '../registry/reach';
import { type Offer } from '../registry/registry';
import { DockerfileProblem, type Lines } from './dockerfile/problem';
import { type BaseImage } from './plan/ops';
import { type Reports, Step } from './report';

/** What a look into the store takes (ms). */
const LOOKUP_MS = 1;

/** A registry's answer in BuildKit's words. */
class NoMetadata extends Error {}

/** Finds an image, and tells the client of it. `pull` asks the registry in any case. Throws DockerfileProblem. */
export function loadMetadata(reports: Reports, typed: string, architecture: Architecture, lines: Lines, pull: boolean): BaseImage {
  const { daemon } = reports;
  const reference = parseReference(typed);
  if (isBadReference(reference)) throw new DockerfileProblem(`failed to parse stage name ${JSON.stringify(typed)}: ${reference.error}`, lines);
  const name = reference.digest === null ? fullReference(reference) : `${fullName(reference)}@${reference.digest}`;
  const step = new Step(reports, `[internal] load metadata for ${name}`, architecture);
  step.begin();
  reports.flush();
  const look = (): BaseImage => (pull ? undefined : fromStore(daemon, reference, name, architecture)) ?? fromRegistry(daemon, reference, name, architecture);
  const base = caught(NoMetadata, look, ({ message }) => {
    step.end({ error: message });
    throw new DockerfileProblem(`${typed}: failed to resolve source metadata for ${name}: ${message}`, lines);
  });
  step.end();
  return base;
}

function fromStore(daemon: Daemon, reference: Reference, name: string, architecture: Architecture): BaseImage | undefined {
  const engine = engineOf(daemon);
  daemon.sim.advance(daemon.sim.world.now + LOOKUP_MS);
  const { digest } = reference;
  const image =
    digest === null ? engine.images[engine.tags[name] ?? ''] : Object.values(engine.images).find(({ repoDigests }) => repoDigests.some((known) => known.endsWith(`@${digest}`)));
  if (image?.architecture !== architecture) return undefined;
  return { name, image, layers: image.layers.map((layer) => engine.layers[layer]).filter((layer) => layer !== undefined), remote: null };
}

function fromRegistry(daemon: Daemon, reference: Reference, name: string, architecture: Architecture): BaseImage {
  const { host, repository, digest } = reference;
  const offer = manifest(daemon, reference, name, architecture);
  const shown = digest === null ? `${name}@${offer.digest}` : name;
  return {
    name: shown,
    image: { ...offer.image, repoDigests: [] },
    layers: offer.layers,
    remote: { digest: offer.digest, registry: host, ref: `${host}/${repository}:${reference.tag}` },
  };
}

/** Asks the registry for a token and the manifest. Throws NoMetadata. */
function manifest(daemon: Daemon, reference: Reference, name: string, architecture: Architecture): Offer {
  const { sim, machine } = daemon;
  const { host, repository } = reference;
  const wanted = reference.digest ?? reference.tag;
  const path = `/v2/${repository}/manifests/${wanted}`;
  const ask = (step: 'token' | 'manifest', at: string, status: number): void => {
    sim.record({ type: 'registry/requested', machine, registry: host, step, path: at, status }, { took: REGISTRY_TRIP_MS.value });
  };
  const store = reach(daemon, host, path);
  if (host === 'docker.io') ask('token', `/token?service=registry.docker.io&scope=repository:${repository}:pull`, 200);
  const offer = store.find(repository, wanted, architecture);
  const hidden = store.needsLogin && !store.has(repository);
  ask('manifest', path, offer !== undefined ? 200 : hidden ? 401 : 404);
  if (offer === 'elsewhere') throw new NoMetadata('no match for platform in manifest: not found');
  if (offer) return offer;
  throw new NoMetadata(
    hidden ? 'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed' : `${name}: not found`,
  );
}

/** The registry, or BuildKit's words for why nobody answers there. */
function reach(daemon: Daemon, host: string, path: string): RegistryStore {
  return caught(
    Refusal,
    () => reachRegistry(daemon, host),
    ({ message }) => {
      throw new NoMetadata(message.replace(/^Get "(.*?)\/v2\/": /, (_, url: string) => `failed to do request: Head ${JSON.stringify(`${url}${path}`)}: `));
    },
  );
}
