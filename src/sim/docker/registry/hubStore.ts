// A registry on the internet: what was pushed is in the World, what Docker Hub offers besides is in the catalogue.
import { type Simulation } from '../../shell/program';
import { type Registry } from './registry';
import { findOffer, hasRepository, isOffered } from './registry';
import { layerHolders, repositoryTags } from './catalogue';
import { type RegistryStore } from './reach';

/** Opens a registry of the World. */
export function hubStore(sim: Simulation, host: string, address: string): RegistryStore {
  const registry = (): Registry => sim.world.registries[host] ?? { host, online: false, images: {} };
  const isHub = host === 'docker.io';
  const own = (repository: string): string[] => Object.keys(registry().images).flatMap((name) => (name.startsWith(`${repository}:`) ? [name.slice(repository.length + 1)] : []));
  return {
    address,
    needsLogin: isHub,
    find: (repository, wanted, architecture) => findOffer(registry(), repository, wanted, architecture) ?? (isOffered(registry(), repository, wanted) ? 'elsewhere' : undefined),
    has: (repository) => hasRepository(registry(), repository),
    tags: (repository) => [...new Set([...own(repository), ...(isHub ? repositoryTags(repository) : [])])].sort(),
    holders: (digest) => [
      ...new Set([
        ...Object.entries(registry().images).flatMap(([name, { layers }]) => (layers.some((layer) => layer.digest === digest) ? [name.slice(0, name.lastIndexOf(':'))] : [])),
        ...(isHub ? layerHolders(digest) : []),
      ]),
    ],
    // Layers come into the World with the manifest that names them
    takeLayer: () => undefined,
    takeManifest(repository, tag, offer) {
      sim.record({ type: 'registry/received', registry: host, repository, tag, offer }, { took: 1 });
    },
  };
}
