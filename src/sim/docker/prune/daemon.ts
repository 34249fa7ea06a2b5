// POST /containers/prune, /networks/prune, /volumes/prune and /build/prune: what nothing uses goes.
import { clockOf } from '../../world';
import { engineOf, type Handler } from '../api/daemon';
import { type Filters, filtersOf, labelsFit, switchOf, untilFits } from '../api/filters';
import { type CacheEntry, cacheEntries } from '../disk-usage/usage';
import { membersOf } from '../network/endpoints';
import { isPredefined } from '../network/settings';
import { layersFreed } from '../images/store';
import { removeContainer } from '../remove/removal';
import { contentSize } from '../size';
import { isAnonymous, usersOf } from '../volume/volumes';
import { valuesOf } from '../../values';

/** Whether labels are those that were asked for with `label`, and none of those with `label!`. */
function labelsMatch(filters: Filters, labels: Readonly<Record<string, string>>): boolean {
  return labelsFit(filters, labels) && !(filters['label!'] ?? []).some((label) => labelsFit({ label: [label] }, labels));
}

/** Containers that do not run, newest first. */
export const pruneContainers: Handler = (daemon, request) => {
  const { sim } = daemon;
  const filters = filtersOf(request, ['label', 'label!', 'until']);
  const gone = valuesOf(engineOf(daemon).containers)
    .filter(({ state }) => state !== 'running' && state !== 'paused' && state !== 'restarting')
    .filter((c) => labelsMatch(filters, c.config.Labels) && untilFits(filters, sim.world.epoch + c.createdAt, clockOf(sim.world)))
    .sort((a, b) => b.createdAt - a.createdAt)
    .map((container) => ({ container, id: container.id, size: contentSize(container.writable) }));
  for (const { container } of gone) removeContainer(daemon, container, { volumes: false });
  return { status: 200, body: { ContainersDeleted: gone.length > 0 ? gone.map(({ id }) => id) : null, SpaceReclaimed: gone.reduce((sum, { size }) => sum + size, 0) } };
};

/** Networks of the learner's own that no running container uses. */
export const pruneNetworks: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const engine = engineOf(daemon);
  const filters = filtersOf(request, ['label', 'label!', 'until']);
  const gone = Object.values(engine.networks)
    .filter((network) => !isPredefined(network.name) && membersOf(engine, network).length === 0)
    .filter(({ labels, createdAt }) => labelsMatch(filters, labels) && untilFits(filters, sim.world.epoch + createdAt, clockOf(sim.world)))
    .map(({ name }) => name);
  for (const network of gone) sim.record({ type: 'network/removed', machine, network }, { took: 1 });
  return { status: 200, body: { NetworksDeleted: gone.length > 0 ? gone : null } };
};

/** Volumes that no container uses: those without a name, and with `all` the others too. */
export const pruneVolumes: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const engine = engineOf(daemon);
  const filters = filtersOf(request, ['all', 'label', 'label!']);
  const all = switchOf(filters, 'all') ?? false;
  const gone = Object.values(engine.volumes)
    .filter((volume) => (all || isAnonymous(volume)) && usersOf(engine, volume.name).length === 0 && labelsMatch(filters, volume.labels ?? {}))
    .map(({ name, files }) => ({ name, size: contentSize(files) }));
  for (const { name } of gone) sim.record({ type: 'volume/removed', machine, volume: name }, { took: 1 });
  return { status: 200, body: { VolumesDeleted: gone.map(({ name }) => name), SpaceReclaimed: gone.reduce((sum, { size }) => sum + size, 0) } };
};

/** POST /build/prune: what no image has in common with the cache; with `all` the rest too. */
export const pruneBuildCache: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const engine = engineOf(daemon);
  const filters = filtersOf(request, ['id', 'until', 'unused-for']);
  const gone = cacheEntries(engine)
    .filter(({ shared }) => request.query['all'] === '1' || !shared)
    .filter(({ id, lastUsedAt }) => (filters['id']?.includes(id) ?? true) && untilFits(filters, lastUsedAt, clockOf(sim.world)));
  const keysOf = (kind: CacheEntry['kind']): string[] => gone.filter((entry) => entry.kind === kind).map(({ key }) => key);
  const [keys, mounts] = [keysOf('record'), keysOf('mount')];
  const layers = layersFreed(
    engine,
    keys.flatMap((key) => engine.builder.records[key] ?? []),
  );
  if (gone.length > 0) sim.record({ type: 'buildCache/pruned', machine, keys, mounts, layers }, { took: 2 });
  const freed = gone.reduce((sum, { size, shared }) => sum + (shared ? 0 : size), 0);
  return { status: 200, body: { CachesDeleted: gone.length > 0 ? gone.map(({ id }) => id) : null, SpaceReclaimed: freed } };
};
