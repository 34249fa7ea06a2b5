// Mounts as the Engine API shows them, in inspect and in lists.
import { type MountPoint } from '../api/types';
import { type Container, type Mount } from '../container';
import { mountpointOf } from './files';

function pointOf(mount: Mount): MountPoint {
  const { destination: Destination, readOnly } = mount;
  const RW = !readOnly;
  switch (mount.type) {
    case 'volume':
      return { Type: 'volume', Name: mount.name, Source: mountpointOf(mount.name), Destination, Driver: 'local', Mode: mount.mode, RW, Propagation: '' };
    case 'bind':
      return { Type: 'bind', Source: mount.source, Destination, Mode: mount.mode, RW, Propagation: 'rprivate' };
    case 'tmpfs':
      return { Type: 'tmpfs', Source: '', Destination, Mode: '', RW, Propagation: '' };
  }
}

/** A container's mounts. What `--tmpfs` asked for stands in the host config only. */
export function mountPoints({ mounts, hostConfig }: Pick<Container, 'mounts' | 'hostConfig'>): MountPoint[] {
  return mounts.filter(({ type, destination }) => type !== 'tmpfs' || !Object.hasOwn(hostConfig.Tmpfs ?? {}, destination)).map(pointOf);
}
