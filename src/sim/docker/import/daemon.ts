// POST /images/create?fromSrc=…: the files of an archive become an image with one layer and no history to speak of.
import { SAVE_MB_PER_S } from '../../calibration';
import { type FileNode } from '../../kernel/files';
import { readArchive } from '../../shell/content';
import { digestOf } from '../../sha256';
import { clockOf, machineOf } from '../../world';
import { asked, type Daemon, Refusal, type RoutedRequest } from '../api/daemon';
import { type ApiResponse } from '../api/types';
import { EMPTY_CONFIG } from '../build/plan/state';
import { makeLayer } from '../build/solve/layer';
import { changed } from '../commit/changes';
import { referenceOf } from '../commit/daemon';
import { type Image } from '../image';
import { parsePlatform } from '../platform';

/** Imports an archive; the answer streams the ID of the image. */
export function importImage(daemon: Daemon, { query, body }: RoutedRequest): ApiResponse {
  const { sim, machine } = daemon;
  const archive = typeof body === 'string' ? readArchive(body) : undefined;
  if (!archive) throw new Refusal(500, 'Error processing tar file(exit status 1): archive/tar: invalid tar header', 'bad-parameter');
  const ref = referenceOf(asked({ query }, 'repo'), asked({ query }, 'tag'));
  const platform = query['platform'] === undefined ? machineOf(sim.world, machine).hardware.architecture : parsePlatform(query['platform']);
  if (typeof platform === 'object') throw new Refusal(400, platform.error, 'bad-parameter');
  const files = Object.fromEntries(
    Object.entries(archive.entries).flatMap(([path, node]): [string, FileNode][] => (node ? [[`/${path.replace(/^\.?\/+|\/+$/g, '')}`, node]] : [])),
  );
  const own = makeLayer(files);
  const layer = { ...own, size: own.size + archive.unseen, compressed: own.compressed + Math.round(archive.unseen / 2) };
  sim.advance(sim.world.now + layer.size / (SAVE_MB_PER_S.value * 1000));
  const created = Math.round(clockOf(sim.world));
  const comment = query['message'] ?? `Imported from ${asked({ query }, 'fromSrc')}`;
  const config = changed(
    { ...EMPTY_CONFIG, Env: [], WorkingDir: '' },
    asked({ query }, 'changes')
      .split('\n')
      .filter((line) => line.trim() !== ''),
  );
  const content = { architecture: platform, config, created, comment, rootfs: layer.digest };
  const image: Image = {
    ...{ id: digestOf(JSON.stringify(content)), created, architecture: platform, parent: null, author: '', comment, config, repoDigests: [] },
    ...{ history: [{ created, createdBy: '', comment, emptyLayer: false }], layers: [layer.digest] },
  };
  sim.record({ type: 'image/loaded', machine, from: 'tree', image, layers: [layer] }, { took: 1 });
  if (ref !== null) sim.record({ type: 'image/tagged', machine, ref, image: image.id });
  daemon.stream({ status: image.id });
  return { status: 200, body: null };
}
