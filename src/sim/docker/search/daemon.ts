// GET /images/search: what Docker Hub has by a name.
import { REGISTRY_TRIP_MS } from '../../calibration';
import { type Handler, Refusal } from '../api/daemon';
import { filtersOf } from '../api/filters';
import { findOnHub, type HubResult } from './hub';

const LIMITS = { least: 1, most: 100, usual: 25 };
const HUB = 'docker.io';

export const searchImages: Handler = ({ sim, machine }, request) => {
  const { term = '', limit } = request.query;
  const filters = filtersOf(request, ['is-automated', 'is-official', 'stars']);
  const asked = limit === undefined || limit === '0' ? LIMITS.usual : Number(limit);
  if (asked < LIMITS.least || asked > LIMITS.most)
    throw new Refusal(400, `limit ${String(asked)} is outside the range of [${String(LIMITS.least)}, ${String(LIMITS.most)}]`, 'bad-parameter');
  const stars = filters['stars']?.map(Number) ?? [];
  if (stars.some((count) => !Number.isInteger(count))) throw new Refusal(400, `invalid filter 'stars=${filters['stars']?.join(',') ?? ''}'`, 'bad-parameter');
  const official = filters['is-official'];
  if (official?.some((value) => value !== 'true' && value !== 'false') === true) throw new Refusal(400, `invalid filter 'is-official=${official.join(',')}'`, 'bad-parameter');
  if (sim.world.registries[HUB]?.online !== true)
    throw new Refusal(
      500,
      `Get "https://index.docker.io/v1/search?q=${encodeURIComponent(term)}&n=${String(asked)}": dial tcp: lookup index.docker.io: no such host`,
      'registry-offline',
    );
  sim.record(
    { type: 'registry/requested', machine, registry: HUB, step: 'manifest', path: `/v1/search?q=${encodeURIComponent(term)}`, status: 200 },
    { took: REGISTRY_TRIP_MS.value },
  );
  const fits = (result: HubResult): boolean => stars.every((count) => result.star_count >= count) && (official?.includes(String(result.is_official)) ?? true);
  return { status: 200, body: findOnHub(sim.world, term).filter(fits).slice(0, asked) };
};
