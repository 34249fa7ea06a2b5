// The boxes of the curtains: what the layouts give out and the drawing takes in.
import { type NamespaceKind } from '../../sim/kernel/kernel';
import { type Box } from '../shared/box';
import { type Phrase } from '../shared/words';
import { type GroupFact } from './groups';
import { type WindowFact } from './windowFacts';

/** What every box has. */
export interface CurtainsBase extends Box {
  z: number;
  /** Pick id such as `namespace:pid`; null for what cannot be picked. */
  pick: string | null;
  /** What it is, for screen readers and the text twin. */
  sentence: Phrase | null;
}

/** A box of either face of the instrument. */
export type CurtainsBox = CurtainsBase &
  (
    | {
        kind: 'process';
        program: string;
        outside: number;
        inside: number | null;
        drawn: number;
        complete: boolean;
        plain: boolean;
        namespaces: readonly { kind: NamespaceKind; id: number; own: boolean }[];
      }
    /** `uname` is what `uname -r` says to everybody; null where nobody asks. */
    | { kind: 'kernel'; release: string; uname: string | null; says: Phrase; plug: number }
    | { kind: 'plug'; own: boolean }
    | { kind: 'window'; window: WindowFact; pressable: boolean }
    | { kind: 'cloth' }
    | { kind: 'screen'; gap: boolean }
    | { kind: 'empty'; text: Phrase }
    /** The face with tanks: the scale on their left, a tank, what is in it, its lid, the CPUs below it. */
    | { kind: 'scale'; marks: readonly number[] }
    /** `lid` is how far up its lid is, of the whole; null for no limit. */
    | { kind: 'tank'; group: GroupFact; lid: number | null }
    | { kind: 'liquid'; group: GroupFact }
    | { kind: 'lid'; group: GroupFact }
    | { kind: 'cpus'; group: GroupFact }
    | { kind: 'greed'; group: GroupFact; resource: 'memory' | 'cpu'; on: boolean; label: Phrase; short: Phrase }
  );

export type CurtainsKind = CurtainsBox['kind'];
/** The box of one kind. */
export type CurtainsBoxOf<K extends CurtainsKind> = Extract<CurtainsBox, { kind: K }>;

/** Drawing order. */
export const DEPTHS: Readonly<Record<CurtainsKind, number>> = {
  kernel: 0,
  scale: 0,
  empty: 1,
  process: 1,
  window: 1,
  tank: 1,
  plug: 2,
  liquid: 2,
  cloth: 3,
  screen: 3,
  lid: 3,
  cpus: 1,
  greed: 1,
};

type Without<T> = T extends unknown ? Omit<T, keyof CurtainsBase> : never;
/** A box before it has been given its depth. */
export type CurtainsPart = Without<CurtainsBox> & Partial<Pick<CurtainsBase, 'pick' | 'sentence'>>;

/** Completes a box. */
export function boxOf(id: string, rect: { x: number; y: number; w: number; h: number }, part: CurtainsPart): CurtainsBox {
  return { pick: null, sentence: null, ...part, ...rect, id, z: DEPTHS[part.kind] };
}
