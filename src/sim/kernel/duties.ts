// The six duties of an OS, as switches of a small kernel: each can be taken away to see what it was for.

/** What an OS does for programs, in the order in which lessons name it. */
export const DUTIES = ['run', 'allocate', 'manage', 'protect', 'watch', 'io'] as const;
export type Duty = (typeof DUTIES)[number];

/** One duty of a small kernel. */
export interface DutyState {
  on: boolean;
  /** What has come of it since the programs were started: not needed yet, done, or missed. */
  outcome: 'idle' | 'kept' | 'failed';
}

/** The duties of one kernel. */
export type Duties = Record<Duty, DutyState>;

/** A kernel that does everything that it should. */
export function allDuties(): Duties {
  const state = (): DutyState => ({ on: true, outcome: 'idle' });
  return { run: state(), allocate: state(), manage: state(), protect: state(), watch: state(), io: state() };
}
