// What starting a container does about mounts: host directories for `-v`, mount points in the container, and runc's words where a mount does not fit.
import { type FileNode, parentOf, viewOf } from '../../kernel/files';
import { machineOf } from '../../world';
import { type Daemon } from '../api/daemon';
import { type Container, type Mount } from '../container';
import { OCI_CREATE_FAILED, StartFailure } from '../run/startFailure';
import { machineTree, mountpointOf, rootTree } from './files';

/** Puts every mount in its place. Throws StartFailure. */
export function attachMounts(daemon: Daemon, container: Container): void {
  for (const mount of container.mounts) {
    if (mount.type === 'bind') provideSource(daemon, mount);
    makeMountPoint(daemon, container, mount);
  }
}

/** The directory that a bind needs on the host. */
function provideSource({ sim, machine }: Daemon, { source, makesSource }: Extract<Mount, { type: 'bind' }>): void {
  const missing: string[] = [];
  const host = sim.filesOf(machine, null);
  for (let path = source; path !== '/' && !host.read(path); path = parentOf(path)) missing.unshift(path);
  if (missing.length > 0 && !makesSource) throw new StartFailure(400, `invalid mount config for type "bind": bind source path does not exist: ${source}`, 'cannot-start');
  for (const path of missing) sim.write(machine, null, path, { kind: 'dir' });
}

/** The place in the container's own layer that a mount covers; it stays there, empty. */
function makeMountPoint({ sim, machine }: Daemon, container: Container, mount: Mount): void {
  const here = machineOf(sim.world, machine);
  const isFile = mount.type === 'bind' && viewOf(machineTree(here)).read(mount.source)?.kind === 'file';
  const root = viewOf(rootTree(here, container));
  const there = root.read(mount.destination);
  if (there) {
    if ((there.kind !== 'dir') !== isFile) throw misfit(container, mount, isFile);
    return;
  }
  makeInLayer({ sim, machine }, container, mount.destination, isFile ? { kind: 'file', text: '' } : { kind: 'dir' });
}

/** Makes what is missing of a path in the container's own layer: directories, and the node at its end. */
function makeInLayer({ sim, machine }: Pick<Daemon, 'sim' | 'machine'>, container: Container, destination: string, node: FileNode): void {
  const root = viewOf(rootTree(machineOf(sim.world, machine), container));
  const missing: string[] = [];
  for (let path = root.real(destination); path !== '/' && !root.read(path); path = parentOf(path)) missing.unshift(path);
  const last = missing.at(-1);
  for (const path of missing)
    sim.record({ type: 'file/written', machine, container: container.id, path, place: { store: 'layer', path }, node: path === last ? node : { kind: 'dir' } });
}

/** The working directory of a new container, which dockerd makes where the image has none. */
export function makeWorkingDir(daemon: Daemon, container: Container): void {
  if (container.config.WorkingDir !== '') makeInLayer(daemon, container, container.config.WorkingDir, { kind: 'dir' });
}

/** The working directory once everything is mounted: runc makes what a mount hides, on the host too. */
export function provideWorkingDir({ sim, machine }: Daemon, { id, config }: Container): void {
  const files = sim.filesOf(machine, id);
  const missing: string[] = [];
  for (let path = config.WorkingDir || '/'; path !== '/' && !files.read(path); path = parentOf(path)) missing.unshift(path);
  for (const path of missing) if (!sim.isReadOnly(machine, id, path)) sim.write(machine, id, path, { kind: 'dir' });
}

/** A file cannot cover a directory, nor a directory a file. */
function misfit({ id }: Container, mount: Mount, isFile: boolean): StartFailure {
  const source = mount.type === 'bind' ? mount.source : mount.type === 'volume' ? mountpointOf(mount.name) : 'tmpfs';
  const merged = `/var/lib/docker/overlay2/${id}/merged${mount.destination}`;
  const why = isFile ? `not a directory` : `create mountpoint for ${mount.destination} mount: cannot create subdirectories in "${merged}": not a directory`;
  return new StartFailure(
    400,
    `${OCI_CREATE_FAILED}: error during container init: error mounting "${source}" to rootfs at "${mount.destination}": ${why}: unknown: Are you trying to mount a directory onto a file (or vice-versa)? Check if the specified host path exists and is the expected type`,
    'cannot-start',
    127,
  );
}
