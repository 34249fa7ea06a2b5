// Sizes to scale: how much of the disk the whole store takes, and how large one image is.
import { formatBytes } from '../../ui/format';
import { phrase } from '../shared/words';
import { type Bar } from './layersBox';
import { type LayersMetrics } from './metrics';
import { type Recipe, type Step } from './recipe';
import { isFresh } from './sentences';
import { type Focus, type LayerStore } from './store';

/** The height of a meter with some bars. */
export const meterHeight = (m: LayersMetrics, bars: number): number => bars * (m.bar + m.text * 1.6 + 6);

/** Disk as it is, and as it would be if nothing were shared. */
export function storeBars({ shared, apart, cacheOnly }: LayerStore): Bar[] {
  const cache = cacheOnly.count > 0 ? [{ size: cacheOnly.size, tone: 'cache' as const, badge: '' }] : [];
  const label =
    cacheOnly.count > 0
      ? phrase('layers.meter.sharedCache', { size: formatBytes(shared), cache: formatBytes(cacheOnly.size) })
      : phrase('layers.meter.shared', { size: formatBytes(shared) });
  return [
    { label, short: phrase('layers.meter.sharedShort', { size: formatBytes(shared) }), segments: [{ size: shared, tone: 'plain', badge: '' }, ...cache] },
    {
      label: phrase('layers.meter.apart', { size: formatBytes(apart) }),
      short: phrase('layers.meter.apartShort', { size: formatBytes(apart) }),
      segments: [{ size: apart, tone: 'fresh', badge: '' }],
    },
  ];
}

/** The image's size as one bar. */
export function imageBar({ size: total }: Focus, recipe: Recipe, steps: readonly Step[]): Bar {
  const size = formatBytes(total);
  const fresh = steps.filter(({ state }) => state === 'made' || state === 'running').reduce((sum, each) => sum + each.size, 0);
  const failed = recipe.failure !== null;
  const kept = recipe.steps.filter(({ state }) => state === 'kept').reduce((sum, each) => sum + each.size, 0);
  const pull = kept > 0 ? 'layers.meter.pullKept' : 'layers.meter.pull';
  const words = recipe.source === 'pull' ? pull : failed ? 'layers.meter.failed' : fresh > 0 ? 'layers.meter.build' : 'layers.meter.image';
  return {
    label: phrase(words, { size, fresh: formatBytes(fresh), kept: formatBytes(kept) }),
    short: phrase(failed ? 'layers.meter.failedShort' : 'layers.meter.short', { size }),
    segments: steps.map((step) => ({
      size: step.size,
      tone: isFresh(step.state) || step.state === 'coming' ? 'fresh' : step.state === 'ahead' || step.state === 'waiting' ? 'cache' : 'plain',
      badge: String(step.n),
    })),
  };
}
