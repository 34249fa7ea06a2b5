// What a plan of the Life lens says: where the states stand, the lines between them, and how many containers each holds.
import { type Rect } from '../shared/box';
import { type Point } from '../journey/packetsAt';
import { type EdgeId, type LifePlace } from './graph';
import { FIRE_EDGE, type LifeMetrics } from './metrics';

/** An arrow in place, and the room for what is written on it. */
export interface EdgePlace {
  points: readonly Point[];
  /** Where its words stand: their baseline, from which end they grow, and how wide they may be. */
  words: { x: number; y: number; width: number; anchor: 'start' | 'middle' | 'end' };
  /** Not an ordinary way: drawn in dashes. */
  rare?: true;
}

/** The places of one plan. */
export interface LifeMap {
  width: number;
  height: number;
  places: Readonly<Record<LifePlace, Rect>>;
  edges: Readonly<Partial<Record<EdgeId, EdgePlace>>>;
  /** Rows and columns of containers in each place. */
  grid: Readonly<Record<LifePlace, { columns: number; rows: number }>>;
}

/** The height of a state with some rows of containers. */
export const tall = (rows: number, m: LifeMetrics): number => m.head + m.note + rows * (m.token + m.tokenGap) - m.tokenGap + m.pad + m.sheet;
/** The height of a state that is passed through at once: of its words, and of a container that burns beside them. */
export const low = (m: LifeMetrics): number => Math.max(m.head + m.note + m.pad * 0.6, m.plan === 'cross' ? m.token + 2 * FIRE_EDGE : 0);

/** How many containers stand where. */
export function grids(m: LifeMetrics, middle: number): LifeMap['grid'] {
  const { side, middle: rows, top } = m.rows;
  const one = { columns: 1, rows: 1 };
  return {
    image: one,
    created: { columns: 1, rows: m.plan === 'column' ? top : side },
    running: { columns: middle, rows },
    paused: { columns: 1, rows: top },
    restarting: { columns: 1, rows: top },
    exited: { columns: 1, rows: side },
    removing: one,
    dead: one,
    gone: one,
  };
}
