// The boxes of the instruction gate: what the layout gives out and the drawing takes in.
import { type Counts, type Instruction, type VcpuMode } from '../../sim/hypervisor/vcpu';
import { type Rect } from '../shared/box';
import { boxMaker, type ObjectBox } from '../shared/objectBox';
import { type Phrase } from '../shared/words';

/** The ways that an instruction can take. */
export type Way = keyof Counts;
export const WAYS = ['direct', 'exits', 'translated'] as const satisfies readonly Way[];

/** A box of the picture. */
export type GateBox = ObjectBox &
  /** The guest that fires. */
  (
    | { kind: 'guest'; title: Phrase; note: readonly Phrase[] }
    /** A heading over the cards. */
    | { kind: 'group'; text: Phrase }
    | { kind: 'card'; instruction: Instruction; privileged: boolean }
    /** A way to the CPU, before the hypervisor and after it; closed where no instruction takes it in this mode. */
    | { kind: 'lane'; way: Way; open: boolean; title: readonly Phrase[]; count: readonly Phrase[]; before: Rect; after: Rect }
    /** The hypervisor that all ways pass. */
    | { kind: 'gate'; title: readonly Phrase[] }
    /** What stands on a way at the hypervisor: nothing, a barrier, a mill. */
    | { kind: 'booth'; way: Way; open: boolean; note: readonly Phrase[] }
    /** The instruction that was fired last, on its way. */
    | { kind: 'shot'; instruction: Instruction; count: number; way: Way; finished: boolean }
    | { kind: 'cpu'; title: Phrase; note: readonly Phrase[] }
    /** A thousand instructions in one mode, as a bar with a part for each way; null while none have been fired. */
    | { kind: 'tally'; mode: VcpuMode; title: readonly Phrase[]; counts: Counts | null; value: readonly Phrase[] }
    | { kind: 'share'; way: Way; count: number }
    | { kind: 'empty'; text: Phrase }
  );

export type GateKind = GateBox['kind'];
/** The box of one kind. */
export type GateBoxOf<K extends GateKind> = Extract<GateBox, { kind: K }>;

/** Completes a box. */
export const gateBox = boxMaker<GateBox>({ lane: 0, guest: 1, cpu: 1, empty: 0, tally: 1, gate: 2, group: 3, card: 3, booth: 3, share: 4, shot: 5 });
