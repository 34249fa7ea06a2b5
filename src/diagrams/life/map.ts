// The plan of each size of screen, made once.
import { type LifeMetrics } from './metrics';
import { type LifeMap } from './plan';
import { column } from './planColumn';
import { cross } from './planCross';

const known = new Map<LifeMetrics, LifeMap>();

/** The places for the measures of a size. */
export function lifeMap(m: LifeMetrics): LifeMap {
  const map = known.get(m) ?? (m.plan === 'cross' ? cross(m) : column(m));
  known.set(m, map);
  return map;
}
