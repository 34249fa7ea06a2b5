// The boxes of the Layers lens: a recipe's cards, slabs, the writable sheet with its files, the merged view, and meters to scale.
import { type Box, type Rect } from '../shared/box';
import { type Phrase } from '../shared/words';
import { type Step } from './recipe';
import { type Change, type Seen } from './files';

/** What every box has. */
interface LayersBase extends Box {
  z: number;
  /** Pick id such as `layer:6b37362b3da7`; null for what cannot be picked. */
  pick: string | null;
  /** What it is, for screen readers and the text twin. */
  sentence: Phrase | null;
  /** The id of the box that it comes out of when it appears. */
  from: string | null;
}

/** A part of a bar, to scale. */
export interface Segment {
  size: number;
  tone: 'plain' | 'fresh' | 'cache';
  /** The number of the step; empty for none. */
  badge: string;
}

/** One bar of a meter. */
export interface Bar {
  label: Phrase;
  short: Phrase;
  segments: Segment[];
}

/** A cell of the merged view: a path, and the badge of the slab that it comes from. */
export interface Cell extends Seen {
  badge: string;
}

/** A box of the lens. */
export type LayersBox = LayersBase &
  (
    | { kind: 'paper'; title: Phrase; name: string; fold: boolean }
    | { kind: 'card'; step: Step; breaks: boolean }
    /** `ahead`: the build failed before it came to it. */
    | { kind: 'label'; n: number; text: string; more: number; ahead?: boolean }
    | { kind: 'reason'; text: Phrase; short: Phrase }
    | { kind: 'slab'; step: Step; numbered: boolean; dashed: boolean; sharedBy: number }
    | { kind: 'tag'; lines: string[] }
    | { kind: 'sheet'; titles: Phrase[]; size: number | null; there: boolean; running: boolean }
    | { kind: 'file'; change: Change }
    | { kind: 'merged'; title: Phrase; note: Phrase; cells: Cell[] }
    | { kind: 'meter'; bars: Bar[] }
    | { kind: 'plate'; name: string; size: number; dangling: boolean; more: number }
    | { kind: 'pile'; text: Phrase }
    | { kind: 'note'; text: Phrase }
  );

/** The kinds of boxes. */
export type LayersKind = LayersBox['kind'];
/** The box of one kind. */
export type LayersBoxOf<K extends LayersKind> = Extract<LayersBox, { kind: K }>;

/** Drawing order. Slabs lie on each other, lowest first. */
const DEPTHS: Readonly<Record<LayersKind, number>> = {
  paper: 0,
  note: 0,
  meter: 0,
  tag: 1,
  card: 1,
  label: 1,
  reason: 1,
  slab: 2,
  plate: 3,
  pile: 3,
  sheet: 4,
  file: 5,
  merged: 6,
};

type Without<T> = T extends unknown ? Omit<T, keyof LayersBase> : never;

/** Puts a part in its place. */
export function layersBox(id: string, { x, y, w, h }: Rect, part: Without<LayersBox> & Partial<Pick<LayersBase, 'pick' | 'sentence' | 'from' | 'z'>>): LayersBox {
  return { pick: null, sentence: null, from: null, z: DEPTHS[part.kind], ...part, x, y, w, h, id };
}

/** The pick id of a layer. */
export function layerPick(digest: string): string {
  return `layer:${digest.replace(/^sha256:/, '').slice(0, 12)}`;
}
