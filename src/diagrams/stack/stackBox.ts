// The blocks of the Stack lens: what `layoutStack` gives out and the drawing takes in.
import { type Box } from '../shared/box';
import { type Phrase } from '../shared/words';
import { type AppFact } from './apps';
import { type Member, type Stage } from './scene';
import { type Hardware } from '../../sim/hardware/hardware';

/** What an app stands for when several containers share a column. */
export interface AppGroup {
  count: number;
  running: number;
  /** The image that they share; null when they differ. */
  image: string | null;
}

interface Base extends Box {
  /** Pick id such as `kernel:host`; null for what cannot be picked. */
  pick: string | null;
  /** The box that it stands in; null at the outside. */
  parent: string | null;
  machine: string;
  z: number;
  /** Shown in the block where the layout has no level axis. */
  level: number | null;
  /** Stands on a stopped kernel, or is switched off. */
  dim: boolean;
  /** What it is, for screen readers and the text twin. */
  sentence: Phrase | null;
}

/** A block of the stack. */
export type StackBox = Base &
  (
    | { kind: 'hardware'; hardware: Hardware; server: boolean }
    | { kind: 'hypervisor'; type: 1 | 2; /** Null where it stands for any product. */ product: string | null }
    | { kind: 'vm'; label: Phrase; stage: Stage; count: number; apps: string[] }
    | { kind: 'virtual'; title: Phrase; lent: Phrase }
    | { kind: 'kernel'; release: string; panicked: boolean; shared: number; count: number; plugs: number[]; lever: number }
    | { kind: 'kvm'; product: string }
    | { kind: 'guest-os' | 'host-os'; os: string; init: Phrase; extra: Phrase | null; plugs: number[]; starting: boolean }
    | { kind: 'engine'; pid: number; on: boolean; plugs: number[]; slim: boolean }
    | { kind: 'plug'; plain: boolean }
    | { kind: 'container'; member: Member; count: number; running: number }
    | { kind: 'process' }
    | { kind: 'app'; app: AppFact; paused: boolean; group: AppGroup | null }
    | { kind: 'lever'; down: boolean }
    | { kind: 'level'; text: Phrase; bracket: boolean }
    | { kind: 'ghost'; label: Phrase; change: Phrase | null }
    | { kind: 'note'; text: Phrase; size: 'small' | 'label' }
  );

/** The kinds of blocks. */
export type StackKind = StackBox['kind'];

/** The block of one kind. */
export type StackBoxOf<K extends StackKind> = Extract<StackBox, { kind: K }>;

/** Drawing order while layouts mix. */
export const DEPTHS: Readonly<Record<StackKind, number>> = {
  ghost: 0,
  note: 0,
  hardware: 1,
  hypervisor: 2,
  vm: 3,
  virtual: 4,
  kernel: 5,
  kvm: 5.5,
  'guest-os': 6,
  'host-os': 6,
  engine: 6,
  container: 3.5,
  process: 3.5,
  plug: 8,
  app: 9,
  lever: 10,
  level: 11,
};
