// FROM: the layers of an image on their way into the builder's store.
import { hexOf } from '../../random';
import { spanning } from '../../spans';
import { type Daemon, engineOf } from '../api/daemon';
import { type StoredLayer } from '../engine';
import { schedule } from '../pull/daemon';
import { manifestSize } from '../registry/manifest';
import { type SourceOp } from './plan/ops';
import { type Step } from './report';
import { type Moment } from './timeline';

/** The name of a layer's blob: 64 digits that begin with those that the catalogue knows. */
function blobName({ digest }: StoredLayer): string {
  return digest.startsWith('sha256:') ? digest : `sha256:${digest}${hexOf(`blob/${digest}`, 64 - digest.length)}`;
}

/** Layers of an image that are not here. */
function missingLayers(daemon: Daemon, { base }: SourceOp): StoredLayer[] {
  return base.layers.filter(({ digest }) => !engineOf(daemon).layers[digest]);
}

/** When all layers of an image are here, if they begin to come at an instant. */
export function layersReady(daemon: Daemon, op: SourceOp, start: number): number {
  return schedule(missingLayers(daemon, op), start).at(-1)?.at ?? start;
}

/** What the step tells of an image that comes from a registry for the first time. */
export function sourceMoments(daemon: Daemon, op: SourceOp, step: Step, start: number): Moment[] {
  const { remote, image, layers, name } = op.base;
  if (!remote) return [];
  const { sim, machine } = daemon;
  const tell = (id: string, size: number): void => {
    step.status(id, start, { current: size, total: size });
  };
  const first: Moment = {
    at: start,
    act() {
      step.status(`resolve ${name}`, start);
      tell(remote.digest, manifestSize(layers.length));
      tell(image.id, JSON.stringify({ config: image.config, history: image.history, layers: image.layers }).length);
    },
  };
  const coming = schedule(missingLayers(daemon, op), start).map((event): Moment => {
    const { layer, at } = event;
    const total = layer.compressed;
    return {
      at,
      act() {
        if (event.kind === 'pulled') {
          sim.record({ type: 'image/layerPulled', machine, registry: remote.registry, ref: remote.ref, layer }, spanning(event.from, sim.world.now));
          step.status(blobName(layer), event.from, { current: total, total });
        } else if (event.kind === 'extracted') {
          sim.record({ type: 'image/layerExtracted', machine, ref: remote.ref, layer }, spanning(event.from, sim.world.now));
          step.status(`extracting ${blobName(layer)}`, event.from);
        } else if (event.status === 'Downloading') step.status(blobName(layer), start, { current: event.current ?? 0, total }, false);
        else if (event.status === 'Extracting') step.status(`extracting ${blobName(layer)}`, at, undefined, false);
      },
    };
  });
  return [first, ...coming];
}
