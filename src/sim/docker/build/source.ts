// FROM: the layers of an image on their way into the builder's store.
import { hexOf } from '../../random';
import { spanning } from '../../spans';
import { type Daemon, engineOf } from '../api/daemon';
import { type StoredLayer } from '../image';
import { schedule } from '../pull/daemon';
import { manifestSize } from '../registry/manifest';
import { type SourceOp } from './plan/ops';
import { type Step } from './report';
import { type Moment } from './timeline';

/** The name of a layer's blob: 64 digits that begin with those that the catalogue knows. */
function blobName({ digest }: StoredLayer): string {
  return digest.startsWith('sha256:') ? digest : `sha256:${digest}${hexOf(`blob/${digest}`, 64 - digest.length)}`;
}

/** Something that happens to a layer on its way. */
type Arrival = ReturnType<typeof schedule>[number];

/** The layers that a build fetches. A layer that several images have comes once. */
export class Fetches {
  /** When each layer is unpacked. */
  private readonly ready = new Map<string, number>();
  /** By the ID of the image. */
  private readonly plans = new Map<string, Arrival[]>();

  constructor(private readonly daemon: Daemon) {}

  /** Plans the layers of an image from an instant on; the instant at which all of them are here. */
  plan(op: SourceOp, start: number): number {
    const { layers } = engineOf(this.daemon);
    const missing = op.base.layers.filter(({ digest }) => !layers[digest] && !this.ready.has(digest));
    const steps = schedule(missing, start);
    this.plans.set(op.base.image.id, steps);
    for (const step of steps) if (step.kind === 'extracted') this.ready.set(step.layer.digest, step.at);
    return Math.max(start, ...op.base.layers.map(({ digest }) => this.ready.get(digest) ?? start));
  }

  /** What a step tells of an image that comes from a registry for the first time. */
  moments(op: SourceOp, step: Step, start: number): Moment[] {
    const { remote, image, layers, name } = op.base;
    if (!remote) return [];
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
    const coming = (this.plans.get(image.id) ?? []).map((event): Moment => ({
      at: event.at,
      act: () => {
        this.arrive(event, remote, step, start);
      },
    }));
    return [first, ...coming];
  }

  private arrive(event: Arrival, { registry, ref }: NonNullable<SourceOp['base']['remote']>, step: Step, start: number): void {
    const { sim, machine } = this.daemon;
    const { layer, at } = event;
    const total = layer.compressed;
    if (event.kind === 'pulled') {
      sim.record({ type: 'image/layerPulled', machine, registry, ref, layer }, spanning(event.from, sim.world.now));
      step.status(blobName(layer), event.from, { current: total, total });
    } else if (event.kind === 'extracted') {
      sim.record({ type: 'image/layerExtracted', machine, ref, layer }, spanning(event.from, sim.world.now));
      step.status(`extracting ${blobName(layer)}`, event.from);
    } else if (event.status === 'Downloading') step.status(blobName(layer), start, { current: event.current ?? 0, total }, false);
    else if (event.status === 'Extracting') step.status(`extracting ${blobName(layer)}`, at, undefined, false);
  }
}
