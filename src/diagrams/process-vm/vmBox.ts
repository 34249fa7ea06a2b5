// The boxes of the process VM's picture: a source, its bytecode, three systems that run it, and a guest OS to compare with.
import { type KernelFamily } from '../../sim/kernel/kernel';
import { type Stage } from '../stack/scene';
import { type Box } from '../shared/box';
import { type Phrase } from '../shared/words';

/** What every box has. */
interface VmBase extends Box {
  z: number;
  /** Pick id such as `kernel:pc`; null for what cannot be picked. */
  pick: string | null;
  /** What it is, for screen readers and the text twin. */
  sentence: Phrase | null;
  /** The id of the box that it comes out of when it appears. */
  from: string | null;
}

/** A box of the process VM's picture. */
export type VmBox = VmBase &
  (
    | { kind: 'source'; file: string; lines: string[] }
    | { kind: 'compiler'; tool: string; done: boolean }
    | { kind: 'shelf'; done: boolean; note: Phrase }
    | { kind: 'capsule'; file: string }
    | { kind: 'count'; kernels: number; text: Phrase; short: Phrase }
    | { kind: 'hardware'; label: Phrase; short: Phrase; machine: string }
    | { kind: 'kernel'; label: Phrase; family: string; state: 'on' | 'off' | 'panicked' }
    | { kind: 'process'; machine: string; running: boolean; program: string; titles: Phrase[]; note: Phrase | null }
    | { kind: 'chamber'; label: Phrase }
    | { kind: 'output'; text: string }
    | { kind: 'vm'; label: Phrase; note: Phrase }
    | { kind: 'guestOs'; label: Phrase; short: Phrase; on: boolean }
    | { kind: 'boot'; stage: Stage; done: number; text: Phrase }
  );

/** The kinds of boxes. */
export type VmKind = VmBox['kind'];
/** The box of one kind. */
export type VmBoxOf<K extends VmKind> = Extract<VmBox, { kind: K }>;

/** Drawing order. */
const DEPTHS: Readonly<Record<VmKind, number>> = {
  hardware: 0,
  kernel: 1,
  vm: 2,
  process: 3,
  source: 3,
  shelf: 3,
  count: 3,
  chamber: 4,
  boot: 4,
  guestOs: 4,
  compiler: 4,
  output: 5,
  capsule: 6,
};

type Without<T> = T extends unknown ? Omit<T, keyof VmBase> : never;

/** Puts a part in its place. */
export function vmBox(id: string, rect: { x: number; y: number; w: number; h: number }, part: Without<VmBox> & Partial<Pick<VmBase, 'pick' | 'sentence' | 'from' | 'z'>>): VmBox {
  return { pick: null, sentence: null, from: null, z: DEPTHS[part.kind], ...part, ...rect, id };
}

/** What people call a kernel of a family. */
export const KERNEL_NAMES: Readonly<Record<KernelFamily, string>> = { linux: 'Linux', windows: 'Windows NT', darwin: 'Darwin' };
