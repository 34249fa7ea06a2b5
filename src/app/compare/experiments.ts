// The four rows of the comparison, and the experiments that show what is behind each of them.
import { type Measure } from '../../diagrams/race/values';
import { DEFAULT_VIEW } from '../../lab/view';
import { type Control } from '../../sim/control';
import { copiesOf, ONE_EACH } from '../../sim/race';
import { RACERS } from '../../sim/racers';
import { type World } from '../../sim/world';

/** The rows: what is virtualized, whether the kernel is shared, the size, the speed. */
export const ROWS = ['virtualized', 'kernel', 'size', 'speed'] as const;
export type RowId = (typeof ROWS)[number];

/** The experiments of each row; a press on the row runs the first. */
export const EXPERIMENTS = {
  virtualized: ['layers'],
  kernel: ['kernels', 'blast', 'attacks'],
  size: ['disk', 'memory', 'density'],
  speed: ['start', 'wave', 'cpu', 'io', 'redis'],
} as const satisfies Record<RowId, readonly Measure[]>;

/** The row that a measure belongs to. */
export function rowOf(measure: Measure): RowId {
  return ROWS.find((row) => (EXPERIMENTS[row] as readonly Measure[]).includes(measure)) ?? 'speed';
}

/** So many copies on every stack make what is shared visible. */
const ENOUGH = 3;

/** What the machine must do for an experiment; null when nothing. A race is always a new one. */
export function controlFor(world: World, measure: Measure): Control | null {
  if (measure === 'start') return ONE_EACH;
  if (measure === 'wave') return { kind: 'wave', peak: Number(DEFAULT_VIEW.crest), most: Number(DEFAULT_VIEW.replicas) };
  if (measure === 'cpu' || measure === 'io' || measure === 'redis') return null;
  const fewest = Math.min(...RACERS.map((racer) => copiesOf(world, racer).length));
  const wanted = measure === 'layers' || measure === 'attacks' ? 1 : ENOUGH;
  return fewest >= wanted ? null : { kind: 'race', racers: [...RACERS], copies: wanted - fewest };
}
