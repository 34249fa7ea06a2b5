// The boxes of a small computer's pictures: its programs, its kernel (or the steps that nobody does for you), and the parts of its board.
import { type HandStep, type ProgramId } from '../../sim/hardware/board';
import { type Duty, type DutyState } from '../../sim/kernel/duties';
import { type Box } from '../shared/box';
import { type Phrase } from '../shared/words';

/** What every box has. */
export interface BoardBase extends Box {
  z: number;
  /** Pick id such as `cell:4`; null for what cannot be picked. */
  pick: string | null;
  /** What it is, for screen readers and the text twin. */
  sentence: Phrase | null;
  /** The id of the box that it comes out of when it appears. */
  from: string | null;
  /** Everything stands still. */
  dim: boolean;
}

/** A box of a small computer's picture. */
export type BoardBox = BoardBase &
  (
    | { kind: 'program'; program: ProgramId; titles: Phrase[]; notes: Phrase[]; state: 'absent' | 'plain' | 'bad' }
    | { kind: 'kernel'; on: boolean; titles: Phrase[]; notes: Phrase[] }
    | { kind: 'step'; step: HandStep; n: number; label: Phrase; short: Phrase; detail: string | null; done: boolean; by: 'hand' | 'kernel'; armed: boolean }
    | { kind: 'duty'; duty: Duty; label: Phrase; short: Phrase; detail: Phrase; on: boolean; outcome: DutyState['outcome'] }
    | { kind: 'hardware'; titles: Phrase[]; notes: Phrase[]; bad: boolean }
    | { kind: 'zone'; titles: Phrase[]; notes: Phrase[] }
    | { kind: 'cell'; n: number; noise: string | null; filled: boolean; flag: ProgramId | null; owner: ProgramId | 'kernel' | null; clash: boolean; armed: boolean }
    /** A value, in the looks of who wrote it; noise where nobody did. */
    | { kind: 'chip'; program: ProgramId | null; text: string }
    | { kind: 'cpu'; n: number; titles: Phrase[]; adds: boolean; armed: boolean }
    | { kind: 'display'; empty: Phrase }
    /** A line on the display, and whose it is where there are lines of both programs. */
    | { kind: 'line'; text: string; owner: ProgramId | null; garbled: boolean }
    | { kind: 'waiting'; program: ProgramId; text: Phrase }
  );

/** The kinds of boxes. */
export type BoardKind = BoardBox['kind'];
/** The box of one kind. */
export type BoardBoxOf<K extends BoardKind> = Extract<BoardBox, { kind: K }>;

/** Drawing order. */
export const DEPTHS: Readonly<Record<BoardKind, number>> = {
  hardware: 0,
  kernel: 1,
  program: 2,
  zone: 3,
  cell: 4,
  cpu: 4,
  display: 4,
  step: 5,
  duty: 5,
  chip: 6,
  line: 6,
  waiting: 6,
};

/** A box without what its place in the layout gives it. */
type Without<T> = T extends unknown ? Omit<T, keyof BoardBase> : never;
/** What a layout says of a box beside its place. */
export type BoardPart = Without<BoardBox> & Partial<Pick<BoardBase, 'pick' | 'sentence' | 'from' | 'dim'>>;

/** A picture's boxes back to front, and its size. */
export interface BoardLayout<M> {
  boxes: BoardBox[];
  metrics: M;
  height: number;
}

/** Puts a part in its place. */
export function boardBox(id: string, rect: { x: number; y: number; w: number; h: number }, part: BoardPart): BoardBox {
  return { pick: null, sentence: null, from: null, dim: false, ...part, ...rect, id, z: DEPTHS[part.kind] };
}
