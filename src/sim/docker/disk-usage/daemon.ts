// GET /system/df: what images, containers, volumes and the build cache take on the disk.
import { engineOf, type Handler } from '../api/daemon';
import { type DiskUsage, type ImageSummary } from '../api/types';
import { type Engine } from '../engine';
import { type Image } from '../image';
import { familiar } from '../reference';
import { imageSize, sizeOfLayers, tagsOf } from '../images/store';
import { summaryOf } from '../ps/daemon';
import { contentSize } from '../size';
import { volumeBody } from '../volume/daemon';
import { usersOf } from '../volume/volumes';
import { cacheEntries, sharedLayers } from './usage';
import { present } from '../../draft';

function imageUsage(engine: Engine, shared: ReadonlySet<string>, image: Image): ImageSummary {
  return {
    Containers: Object.values(engine.containers).filter((c) => c.imageId === image.id).length,
    Id: image.id,
    ParentId: image.parent ?? '',
    RepoTags: tagsOf(engine, image).map(familiar),
    RepoDigests: [...image.repoDigests],
    Created: Math.floor(image.created / 1000),
    SharedSize: sizeOfLayers(
      engine,
      image.layers.filter((digest) => shared.has(digest)),
    ),
    Size: imageSize(engine, image),
  };
}

/** GET /system/df */
export const diskUsage: Handler = (daemon) => {
  const engine = present(engineOf(daemon));
  const shared = sharedLayers(engine);
  const { now, epoch } = daemon.sim.world;
  const date = (at: number): string => new Date(at).toISOString().replace('Z', '000000Z');
  const body: DiskUsage = {
    LayersSize: Object.values(engine.layers).reduce((sum, { size }) => sum + size, 0),
    Images: Object.values(engine.images)
      .sort((a, b) => b.created - a.created)
      .map((image) => imageUsage(engine, shared, image)),
    Containers: Object.values(engine.containers)
      .sort((a, b) => b.createdAt - a.createdAt)
      .map((container) => summaryOf(engine, container, { now, epoch, size: true })),
    Volumes: Object.values(engine.volumes).map((volume) => ({
      ...volumeBody(volume, epoch),
      UsageData: { RefCount: usersOf(engine, volume.name).length, Size: contentSize(volume.files) },
    })),
    BuildCache: cacheEntries(engine).map(({ id, kind, description, shared, size, createdAt, lastUsedAt, usageCount }) => ({
      ...{ ID: id, Type: kind === 'mount' ? 'exec.cachemount' : 'regular', Description: description, InUse: false, Shared: shared, Size: size },
      ...{ CreatedAt: date(createdAt), LastUsedAt: date(lastUsedAt), UsageCount: usageCount },
    })),
  };
  return { status: 200, body };
};
