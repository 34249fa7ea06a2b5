// GET /containers/{id}/export: everything that a container's root shows, as one archive; its mounts are no part of it.
import { SAVE_MB_PER_S } from '../../calibration';
import { viewOf } from '../../kernel/files';
import { writeArchive } from '../../shell/content';
import { machineOf } from '../../world';
import { engineOf, findContainer, type Handler, named, note } from '../api/daemon';
import { sizeOfLayers } from '../images/store';
import { rootTree } from '../mounts/files';
import { contentSize } from '../size';

/** GET /containers/{id}/export */
export const exportContainer: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const container = findContainer(daemon, named(request, 'id'));
  const files = viewOf(rootTree(machineOf(sim.world, machine), container));
  const paths = files.below('/');
  const entries = Object.fromEntries(paths.flatMap((path) => (files.lstat(path) ? [[path.slice(1), files.lstat(path) ?? null]] : [])));
  // Images weigh more than the files that the simulation knows of
  const total = sizeOfLayers(engineOf(daemon), container.layers) + contentSize(container.writable);
  sim.advance(sim.world.now + total / (SAVE_MB_PER_S.value * 1000));
  note(daemon, container.id, 'export');
  return { status: 200, body: writeArchive({ entries, unseen: Math.max(0, total - contentSize(entries)) }) };
};
