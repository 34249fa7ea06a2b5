// Collects blocks while a layout is built from the ground up.
import { type Rect } from '../shared/box';
import { type Phrase } from '../shared/words';
import { type Metrics } from './metrics';
import { DEPTHS, type StackBox } from './stackBox';
import { type Scene } from './scene';

type Common = 'id' | 'x' | 'y' | 'w' | 'h' | 'z' | 'pick' | 'parent' | 'machine' | 'level' | 'dim' | 'sentence' | 'opacity';
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** What is particular about a block, and whatever it says of itself beyond the defaults. */
export type Part = Without<StackBox, Common> & Partial<Pick<StackBox, 'pick' | 'parent' | 'machine' | 'level' | 'dim' | 'sentence' | 'opacity' | 'z'>>;

/** A layout under construction. */
export interface Pile {
  scene: Scene;
  metrics: Metrics;
  boxes: StackBox[];
  /** Whether kernels get levers. */
  levers: boolean;
  /** Left edge and width of the stack. */
  left: number;
  width: number;
  /** Adds a block and gives its top edge back. */
  add(id: string, rect: Rect, part: Part): number;
}

/** A place for a floor: its left, width and bottom edge, and how it is named. */
export interface Plot {
  /** Part of the ids of blocks, the same over views. */
  key: string;
  /** Before the ids of what stands on it, where the same names may stand elsewhere in the picture. */
  prefix: string;
  left: number;
  width: number;
  bottom: number;
  /** The level of the kernel; what stands on it is one higher. */
  level: number;
  where: Phrase;
  guest: boolean;
  parent: string | null;
  /** How many alike machines the plot stands for. */
  count: number;
  /** Most columns of members, and how many to lay out for at least. */
  most: number;
  least: number;
}

/** Starts an empty pile. */
export function openPile(scene: Scene, metrics: Metrics, levers: boolean): Pile {
  const boxes: StackBox[] = [];
  return {
    scene,
    metrics,
    boxes,
    levers,
    left: metrics.axis + 1,
    width: metrics.width - metrics.axis - metrics.depth - 3,
    add(id, rect, part) {
      const common = { pick: null, parent: null, machine: scene.machine, level: null, dim: false, sentence: null, z: DEPTHS[part.kind] };
      boxes.push({ ...common, ...part, ...rect, id });
      return rect.y;
    },
  };
}

/** The left edges of equal columns. */
export function columnsIn(left: number, width: number, count: number, gap: number): { lefts: number[]; each: number } {
  const each = (width - (count - 1) * gap) / count;
  return { lefts: Array.from({ length: count }, (_, at) => left + at * (each + gap)), each };
}
