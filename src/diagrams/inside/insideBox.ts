// The boxes of the Inside lens: what `layoutInside` gives out and the drawing takes in.
import { type Box } from '../shared/box';
import { type Phrase } from '../shared/words';
import { type ProcessLine } from './processLists';

/** One of the two lists, and where the learner looks from. */
export type Side = 'host' | 'inside';

/** What every box has. */
export interface InsideBase extends Box {
  z: number;
  /** Pick id such as `process:4127`; null for what cannot be picked from here. */
  pick: string | null;
  /** What it is, for screen readers and the text twin. */
  sentence: Phrase | null;
  /** Belongs to a kernel that has stopped. */
  dim: boolean;
}

/** A box of the Inside lens. */
export type InsideBox = InsideBase &
  (
    | { kind: 'kernel'; release: string; panicked: boolean; serves: boolean; plugs: number[] }
    | { kind: 'plug' }
    | { kind: 'panel'; side: Side; front: boolean; titles: Phrase[]; count: Phrase | null; bead: number }
    | { kind: 'row'; side: Side; line: ProcessLine; bead: number; joined: boolean }
    | { kind: 'more'; side: Side; text: Phrase; short: Phrase }
    | { kind: 'note'; side: Side; text: Phrase }
    | { kind: 'curtain'; text: Phrase }
    | { kind: 'bead'; side: Side; of: number; text: string; lit: boolean }
    | { kind: 'empty'; text: Phrase; container: boolean }
  );

/** The kinds of boxes. */
export type InsideKind = InsideBox['kind'];

/** The box of one kind. */
export type InsideBoxOf<K extends InsideKind> = Extract<InsideBox, { kind: K }>;

/** Drawing order; threads come between the curtain and the beads. */
export const DEPTHS: Readonly<Record<InsideKind, number>> = { kernel: 0, panel: 1, empty: 1, plug: 2, note: 2, row: 3, more: 3, curtain: 4, bead: 6 };
