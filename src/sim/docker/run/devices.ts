// Devices of the host that a container is to get: the host's tree has no nodes under /dev, so what a Linux machine has there stands here.
import { type FileView } from '../../kernel/files';
import { type HostConfig } from '../api/types';
import { StartFailure } from './startFailure';

/** Nodes that a Linux server has with one disk and without sound or graphics. */
const HOST_DEVICES = /^\/dev\/(?:null|zero|full|u?random|tty|console|ptmx|fuse|kvm|kmsg|mem|net\/tun|sda[12]?|loop[0-7])$/;

/** Throws StartFailure for a device that the host does not have (moby daemon/oci_linux.go). */
export function checkDevices(host: FileView, { Devices = [] }: HostConfig): void {
  const missing = Devices.find(({ PathOnHost }) => !HOST_DEVICES.test(PathOnHost) && !host.read(PathOnHost));
  if (missing) throw new StartFailure(500, `error gathering device information while adding custom device "${missing.PathOnHost}": no such file or directory`, 'cannot-start');
}
