// GET /containers/{id}/changes: the writable layer beside the image's layers.
import { mergeLayers, parentOf, type FileView } from '../../kernel/files';
import { engineOf, findContainer, type Handler, named } from '../api/daemon';
import { type FileChange } from '../api/types';
import { type Container } from '../container';
import { filesOfLayers } from '../images/layerFiles';

export const containerChanges: Handler = (daemon, request) => {
  const container = findContainer(daemon, named(request, 'id'));
  const image = mergeLayers(filesOfLayers(engineOf(daemon), container.layers), {});
  const changes = changesOf(container, image);
  return { status: 200, body: changes.length > 0 ? changes : null };
};

/** Every path that was written or deleted, and the folders on the way to it. */
function changesOf({ writable }: Container, image: FileView): FileChange[] {
  const kinds = new Map<string, FileChange['Kind']>();
  for (const [path, node] of Object.entries(writable)) {
    const before = image.lstat(path) !== undefined;
    if (node === null && !before) continue;
    kinds.set(path, node === null ? 2 : before ? 0 : 1);
    for (let folder = parentOf(path); folder !== '/' && !kinds.has(folder); folder = parentOf(folder)) kinds.set(folder, image.lstat(folder) ? 0 : 1);
  }
  return [...kinds.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([Path, Kind]) => ({ Path, Kind }));
}
