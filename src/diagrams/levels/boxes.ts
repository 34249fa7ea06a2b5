// The boxes of the levels instrument: blocks of a computer, the places of products, and the words between them.
import { type BlockId } from '../../sim/hypervisor/arrange';
import { type ProductId, type ProductPlace } from '../../sim/hypervisor/products';
import { type Box } from '../shared/box';
import { type Hue } from '../shared/hue';
import { type Phrase } from '../shared/words';

interface Base extends Box {
  z: number;
  /** Pick id such as `block:hypervisor`; null for what cannot be picked. */
  pick: string | null;
  /** What it is, for screen readers and the text twin. */
  sentence: Phrase | null;
  /** Off, or only an example. */
  dim: boolean;
}

/** A box of one of the three pictures. */
export type LevelsBox = Base &
  (
    | { kind: 'hardware'; state: Phrase | null }
    | { kind: 'hypervisor'; product: string | null; block: BlockId | null }
    /** An OS with its kernel at the foot; flat while it lies on the tray. */
    | { kind: 'os'; title: Phrase; detail: string; hatched: boolean; flat: boolean; block: BlockId | null }
    /** From the fullest wording to the shortest. */
    | { kind: 'wall'; labels: Phrase[] }
    /** The number of a level, left of what stands on it. */
    | { kind: 'level'; n: number }
    | { kind: 'tray'; label: Phrase }
    | { kind: 'ghost' }
    | { kind: 'verdict'; text: Phrase; bad: boolean }
    | { kind: 'zone'; place: ProductPlace; title: Phrase; hint: Phrase }
    | { kind: 'layer'; hue: Hue; hatched: boolean; labels: Phrase[]; n: number | null }
    | { kind: 'card'; product: ProductId; filed: boolean }
    | { kind: 'reason'; text: Phrase }
  );

/** The kinds of boxes. */
export type LevelsKind = LevelsBox['kind'];
/** The box of one kind. */
export type LevelsBoxOf<K extends LevelsKind> = Extract<LevelsBox, { kind: K }>;

type Common = 'id' | 'x' | 'y' | 'w' | 'h' | 'z' | 'pick' | 'sentence' | 'dim' | 'opacity';
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** What is particular about a box, and what it says of itself beyond the defaults. */
type Part = Without<LevelsBox, Common> & Partial<Pick<Base, 'pick' | 'sentence' | 'dim' | 'z'>>;

const DEPTHS: Readonly<Record<LevelsKind, number>> = {
  zone: 0,
  tray: 0,
  ghost: 1,
  hardware: 1,
  hypervisor: 2,
  wall: 3,
  os: 4,
  layer: 1,
  card: 5,
  reason: 5,
  level: 6,
  verdict: 6,
};

/** Makes a box. */
export function box(id: string, { x, y, w, h }: { x: number; y: number; w: number; h: number }, part: Part): LevelsBox {
  return { z: DEPTHS[part.kind], pick: null, sentence: null, dim: false, ...part, id, x, y, w, h };
}

/** Boxes in drawing order; those of one kind always in the same, so that what a pointer holds keeps its place among them. */
export function backToFront(boxes: readonly LevelsBox[]): LevelsBox[] {
  return boxes.toSorted((a, b) => a.z - b.z || (a.id < b.id ? -1 : 1));
}

/** One picture: its boxes, back to front, and the size of the figure. */
export interface LevelsLayout {
  boxes: LevelsBox[];
  width: number;
  height: number;
}
