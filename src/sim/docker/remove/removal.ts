// What goes with a container, whoever removes it: its writable layer and, if asked for, its anonymous volumes.
import { type Daemon } from '../api/daemon';
import { type Container } from '../container';
import { removeAnonymousVolumes } from '../volume/volumes';

/** Records that a container is gone. `took` is in ms. */
export function removeContainer(daemon: Pick<Daemon, 'sim' | 'machine'>, { id, mounts }: Container, { volumes, took = 1 }: { volumes: boolean; took?: number }): void {
  const { sim, machine } = daemon;
  const used = [...mounts];
  sim.record({ type: 'container/removed', machine, container: id }, { took });
  if (volumes) removeAnonymousVolumes(daemon, used);
}
