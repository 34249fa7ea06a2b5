// The files of machines and containers with everything that is mounted into them, and where a path of theirs really lies.
import { type FilePlace, type FileTree, isWithin, joinPath, layeredTree, type MountedTree, mountedTree, pathWithin, subtree, viewOf } from '../../kernel/files';
import { baseFiles } from '../../shell/bases';
import { type Machine } from '../../world';
import { type Container, type Mount } from '../container';
import { type Volume } from '../engine';
import { filesOfLayers } from '../images/layerFiles';
import { valuesOf } from '../../values';

/** Where dockerd keeps volumes on its machine. */
const VOLUMES = '/var/lib/docker/volumes';

/** The directory of a volume on the machine of its engine. */
export function mountpointOf(volume: string): string {
  return `${VOLUMES}/${volume}/_data`;
}

/** What is on a machine's disk, the volumes of its engine included. */
export function machineTree({ os, files, engine }: Machine): FileTree {
  const volumes = valuesOf(engine?.volumes);
  return mountedTree(
    layeredTree([baseFiles(os?.base ?? '')], files),
    volumes.map(({ name, files: own }) => ({ at: mountpointOf(name), tree: layeredTree([], own) })),
  );
}

/** What is in a container: its image and its own layer, without its mounts. */
export function rootTree({ engine }: Machine, { layers, writable }: Container): FileTree {
  return layeredTree(filesOfLayers(engine, layers), writable);
}

function treeOf(machine: Machine, mount: Mount): FileTree {
  if (mount.type === 'tmpfs') return layeredTree([], mount.files);
  return subtree(machineTree(machine), hostPath(machine, mount));
}

/** Where a volume or a bind mount lies on the machine. */
function hostPath(machine: Machine, mount: Exclude<Mount, { type: 'tmpfs' }>): string {
  const volume = mount.type === 'volume' ? machine.engine?.volumes[mount.name] : undefined;
  if (mount.type === 'volume') return (volume && boundTo(volume)) ?? mountpointOf(mount.name);
  return viewOf(machineTree(machine)).real(mount.source);
}

/** The host's directory that a volume made with `-o o=bind` stands for. */
export function boundTo({ options }: Volume): string | undefined {
  return options?.['o']?.split(',').some((option) => option === 'bind' || option === 'rbind') === true ? options['device'] : undefined;
}

/** Mounts with the paths at which they really are, links in the container followed. */
function placed(machine: Machine, container: Container): { at: string; mount: Mount }[] {
  if (container.mounts.length === 0) return [];
  const root = viewOf(rootTree(machine, container));
  return container.mounts.map((mount) => ({ at: root.real(mount.destination), mount }));
}

/** What a container's processes see. */
export function containerTree(machine: Machine, container: Container): FileTree {
  const mounts = placed(machine, container).map(({ at, mount }): MountedTree => ({ at, tree: treeOf(machine, mount) }));
  return mountedTree(rootTree(machine, container), mounts);
}

/** The store behind a path, and whether nothing may be written to it. */
export interface Placed {
  place: FilePlace;
  readOnly: boolean;
}

function onMachine({ engine }: Machine, path: string): FilePlace {
  const volume = Object.keys(engine?.volumes ?? {}).find((name) => isWithin(path, mountpointOf(name)));
  return volume === undefined ? { store: 'disk', path } : { store: 'volume', volume, path: pathWithin(path, mountpointOf(volume)) };
}

/** Kernel file systems that Docker mounts into every container; they stay writable under `--read-only`. */
const KERNEL_DIRECTORIES = ['/dev', '/proc', '/sys'];

function inContainer(machine: Machine, container: Container, path: string): Placed {
  const over = placed(machine, container)
    .filter(({ at }) => isWithin(path, at))
    .sort((a, b) => b.at.length - a.at.length)[0];
  if (!over) return { place: { store: 'layer', path }, readOnly: container.hostConfig.ReadonlyRootfs === true && !KERNEL_DIRECTORIES.some((dir) => isWithin(path, dir)) };
  const { at, mount } = over;
  const below = pathWithin(path, at);
  if (mount.type === 'tmpfs') return { place: { store: 'tmpfs', at: mount.destination, path: below }, readOnly: mount.readOnly };
  return { place: onMachine(machine, joinPath(hostPath(machine, mount), below)), readOnly: mount.readOnly };
}

/** Where a path lies for a machine's own programs, or for those of one of its containers. Links in its last part are not followed. */
export function placeOf(machine: Machine, container: Container | null, path: string): Placed {
  const view = viewOf(container === null ? machineTree(machine) : containerTree(machine, container));
  const real = path === '/' ? '/' : joinPath(view.real(path.slice(0, path.lastIndexOf('/')) || '/'), path.slice(path.lastIndexOf('/')));
  return container === null ? { place: onMachine(machine, real), readOnly: false } : inContainer(machine, container, real);
}
