// How a build shows what it does: lines, a drawing on a terminal, or nothing.
import { type SolveStatus } from '../messages';
import { newTrace, type Trace } from './trace';

/** Shows reports as they come in. */
export interface Display {
  update(status: SolveStatus): void;
  /** Time goes on without news. */
  redraw(): void;
  /** The build is over. */
  finish(): void;
  readonly trace: Trace;
  /** Lines of a step's output that it can show again at the end. */
  readonly kept: number;
  /** Whether steps are called by their numbers. */
  readonly numbered: boolean;
}

/** Shows nothing. */
export function quietDisplay(): Display {
  const nothing = (): void => undefined;
  return { update: nothing, redraw: nothing, finish: nothing, trace: newTrace(), kept: 0, numbered: false };
}
