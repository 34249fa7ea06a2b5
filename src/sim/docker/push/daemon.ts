// POST /images/{name}/push: the daemon offers its layers to a registry, which asks who is sending them. Nobody has logged in here.
import { PARALLEL_UPLOADS, REGISTRY_TRIP_MS } from '../../calibration';
import { type Daemon, engineOf, type Handler, Refusal } from '../api/daemon';
import { diffId } from '../images/store';
import { familiar, fullName, fullReference, isBadReference, parseReference, type Reference } from '../reference';

export const pushImage: Handler = (daemon, request) => {
  const reference = parseReference(`${request.params['name'] ?? ''}:${request.query['tag'] ?? 'latest'}`);
  if (isBadReference(reference)) throw new Refusal(400, reference.error, 'bad-parameter');
  daemon.stream({ status: `The push refers to repository [${fullName(reference)}]` });
  const engine = engineOf(daemon);
  const image = engine.images[engine.tags[fullReference(reference)] ?? ''];
  if (!image) throw new Refusal(404, `An image does not exist locally with the tag: ${familiar(fullName(reference))}`, 'no-such-image');
  // A push names layers by the hash of their unpacked content, a pull by that of the blob.
  const names = image.layers.map((digest) => diffId(digest).slice(7, 19)).reverse();
  for (const id of names) daemon.stream({ status: 'Preparing', id, progressDetail: {} });
  for (const id of names.slice(PARALLEL_UPLOADS.value)) daemon.stream({ status: 'Waiting', id, progressDetail: {} });
  throw turnedAway(daemon, reference);
};

/** The registry's words for somebody whom it does not know. */
function turnedAway({ sim, machine }: Daemon, { host, repository }: Reference): Refusal {
  const registry = sim.world.registries[host];
  const address = host === 'docker.io' ? 'registry-1.docker.io' : host;
  if (!registry?.online) return new Refusal(500, `Get "https://${address}/v2/": dial tcp: lookup ${address.replace(/:\d+$/, '')}: no such host`, 'registry-offline');
  sim.record(
    { type: 'registry/requested', machine, registry: host, step: 'token', path: `/token?scope=repository:${repository}:pull,push`, status: 401 },
    { took: REGISTRY_TRIP_MS.value },
  );
  return new Refusal(401, 'denied: requested access to the resource is denied', 'other');
}
