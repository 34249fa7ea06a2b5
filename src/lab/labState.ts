// What the lab holds and what can be done in it.
import { type ScenarioId } from '../sim/scenarios';
import { type Input } from '../sim/simulate';
import { type History } from './history';
import { type Scope } from './position';
import { type LeftOver, type SavedInput } from './replay';

/** How fast the cursor moves, against display time. */
export type Speed = 0.25 | 0.5 | 1 | 2 | 4;

/** What the lab holds. */
export interface LabState extends History {
  /** The simulated instant on screen, as of the last event that began or finished; the clock has it by the frame. */
  readonly cursor: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** What the scrubber and play run over. */
  readonly scope: Scope;
  /** Nothing plays: the cursor goes to the end at once. */
  readonly instant: boolean;
  /** The first turns that cannot be undone: they lead to where a lesson step begins. */
  readonly settled: number;
  /** How far the replay of saved inputs has come; null when there is none. */
  readonly loading: { readonly done: number; readonly total: number } | null;
  /** Another number whenever something was opened. */
  readonly opened: number;
  /** Saved inputs that could not be replayed. */
  readonly leftOver: LeftOver | null;
  /** The last input, if the machine failed on it: a bug. The timeline is as it was before. */
  readonly failure: { readonly input: Input; readonly error: unknown } | null;
}

/** What can be done in the lab. */
export interface LabActions {
  /** Begins a scenario anew and replays inputs, of which the first `settled` (none unless given, Infinity for all) cannot be undone. Resolves when they are done or something else has been opened. */
  readonly open: (scenario: ScenarioId, seed: number, inputs?: readonly SavedInput[], options?: { settled?: number }) => Promise<void>;
  /** Works out what an input will do, so that submitting it in a later task costs that task less. Nothing changes. */
  readonly prepare: (input: Input) => void;
  /** Does something. Turns later than the one on screen are dropped; one `undo` brings them back. The real time before it passes in the machine too, unless it is `untimed`. */
  readonly submit: (input: Input, options?: { untimed?: boolean }) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly toggle: () => void;
  /** To the next thing done, forwards or backwards. */
  readonly step: (direction: 1 | -1) => void;
  /** To a place on the scrubber (ms at 1×). */
  readonly scrubTo: (position: number) => void;
  /** To a simulated instant. */
  readonly seek: (cursor: number) => void;
  readonly jumpToEnd: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Back to the beginning; can be undone. */
  readonly reset: () => void;
  readonly setSpeed: (speed: Speed) => void;
  readonly setScope: (scope: Scope) => void;
  readonly setInstant: (instant: boolean) => void;
  readonly dismissFailure: () => void;
  readonly dismissLeftOver: () => void;
}
