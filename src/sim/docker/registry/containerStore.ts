// A registry in a container (registry:2): its images are files below /var/lib/registry, and go with the container unless a volume keeps them.
import { type FileNode, type FileView } from '../../kernel/files';
import { type Simulation } from '../../shell/program';
import { blobPath, layerPath, manifestIn, repositoriesIn, revisionPath, tagPath, tagsIn, textAt } from '../../shell/programs/servers/registryFiles';
import { Refusal } from '../api/daemon';
import { type StoredLayer } from '../image';
import { digestOf } from '../../sha256';
import { type Manifest, manifestOf } from './manifest';
import { type RegistryStore } from './reach';
import { type Offer } from './registry';

/** Opens the registry that runs in a container of a machine. */
export function containerStore(sim: Simulation, machine: string, container: string, address: string): RegistryStore {
  const files = (): FileView => sim.filesOf(machine, container);
  const write = (path: string, text: string, size?: number): void => {
    const node: FileNode = { kind: 'file', text, ...(size === undefined ? {} : { size }) };
    sim.write(machine, container, path, node);
  };
  return {
    address,
    needsLogin: false,
    find(repository, wanted) {
      const digest = manifestIn(files(), repository, wanted);
      return digest === undefined ? undefined : offerIn(files(), digest);
    },
    has: (repository) => repositoriesIn(files()).includes(repository),
    tags: (repository) => tagsIn(files(), repository),
    holders: (digest) => repositoriesIn(files()).filter((repository) => textAt(files(), layerPath(repository, digest)) !== undefined),
    takeLayer(repository, layer) {
      if (textAt(files(), blobPath(layer.digest)) === undefined) write(blobPath(layer.digest), JSON.stringify(layer), layer.compressed);
      write(layerPath(repository, layer.digest), layer.digest);
    },
    takeManifest(repository, tag, { digest, image, layers }) {
      write(blobPath(digest), manifestOf(image, layers).text);
      write(revisionPath(repository, digest), digest);
      write(tagPath(repository, tag), digest);
    },
  };
}

/** Reads an image back. Somebody may have been at the files: refuses what does not fit to its hash. */
function offerIn(files: FileView, digest: string): Offer | undefined {
  const text = textAt(files, blobPath(digest));
  if (text === undefined) return undefined;
  if (digestOf(text) !== digest) throw new Refusal(500, `manifest verification failed for digest ${digest}`, 'other');
  const { image, layers } = JSON.parse(text) as Manifest;
  const read = layers.map(({ digest: layer, check }) => {
    const blob = textAt(files, blobPath(layer));
    if (blob === undefined || digestOf(blob) !== check) throw new Refusal(500, `filesystem layer verification failed for digest ${layer}`, 'other');
    return JSON.parse(blob) as StoredLayer;
  });
  return { digest, image, layers: read };
}
