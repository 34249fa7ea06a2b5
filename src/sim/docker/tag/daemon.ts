// POST /images/{name}/tag: one more name for the same image; a name that was another image's moves.
import { engineOf, findImage, type Handler, named, noSuchImage, Refusal } from '../api/daemon';
import { fullReference, isBadReference, parseReference } from '../reference';

export const tagImage: Handler = (daemon, request) => {
  const name = named(request, 'name');
  const image = findImage(engineOf(daemon), name);
  if (!image) throw noSuchImage(name);
  const { repo = '', tag = 'latest' } = request.query;
  const reference = parseReference(`${repo}:${tag}`);
  if (isBadReference(reference)) throw new Refusal(400, reference.error, 'bad-parameter');
  if (repo === 'docker.io/library/sha256') throw new Refusal(400, 'refusing to create an ambiguous tag using digest algorithm as name', 'bad-parameter');
  daemon.sim.record({ type: 'image/tagged', machine: daemon.machine, ref: fullReference(reference), image: image.id }, { took: 1 });
  return { status: 201, body: null };
};
