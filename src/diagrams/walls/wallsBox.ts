// The boxes of the wall of isolation: what the layout gives out and the drawing takes in.
import { type AttackResult } from '../../sim/attacks';
import { type Enclosure, type WallId } from '../../sim/walls';
import { type Box, type Rect } from '../shared/box';
import { type Phrase } from '../shared/words';

/** What every box has. */
export interface WallsBase extends Box {
  z: number;
  /** Pick id such as `enclosure:gvisor`; null for what cannot be picked. */
  pick: string | null;
  /** What it is, for screen readers and the text twin. */
  sentence: Phrase | null;
}

/** How an attack has ended in one enclosure; null while none has been tried. */
export type Ending = AttackResult['outcome'] | null;

/** A box of the picture. */
export type WallsBox = WallsBase &
  /** One enclosure: its name, how many attacks get through or how the last one ended, and its price. */
  (
    | { kind: 'row'; enclosure: Enclosure; title: Phrase; right: readonly Phrase[]; price: readonly Phrase[]; ending: Ending }
    | { kind: 'app' }
    /** The kernel of a guest. */
    | { kind: 'guest'; words: readonly Phrase[]; fallen: boolean }
    | { kind: 'wall'; wall: WallId; words: readonly Phrase[]; broken: boolean; held: boolean }
    | { kind: 'marble'; ending: Ending }
    /** The one kernel of the computer, beside everything. */
    | { kind: 'host'; words: readonly Phrase[]; fallen: boolean }
    | { kind: 'empty'; text: Phrase }
  );

export type WallsKind = WallsBox['kind'];
/** The box of one kind. */
export type WallsBoxOf<K extends WallsKind> = Extract<WallsBox, { kind: K }>;

const DEPTHS: Readonly<Record<WallsKind, number>> = { row: 0, host: 0, empty: 0, app: 1, guest: 1, wall: 1, marble: 2 };

type Without<T> = T extends unknown ? Omit<T, keyof WallsBase> : never;

/** Completes a box. */
export function boxOf(id: string, rect: Rect, part: Without<WallsBox> & Partial<Pick<WallsBase, 'pick' | 'sentence'>>): WallsBox {
  return { pick: null, sentence: null, ...part, x: rect.x, y: rect.y, w: rect.w, h: rect.h, id, z: DEPTHS[part.kind] };
}
