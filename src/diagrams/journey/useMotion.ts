// Moves drawn things with the clock: attributes are set on every frame, React renders only when something has happened.
import { type RefObject, useEffect } from 'react';
import { type Clock } from '../../lab/player';
import { progressOf } from '../../lab/timeline';
import { type LabTurn } from '../../lab/turn';
import { type Timing } from '../../sim/event';

/** What lets a figure move: the turn on screen and the clock. `still` cuts instead. */
export interface Motion {
  turn: LabTurn | null;
  clock: Clock;
  still: boolean;
}

/** Calls `draw` with how much of an event (or of any stretch of the turn) has passed on screen, and the instant, now and whenever the clock moves. */
export function useMotion<E extends Element>(
  ref: RefObject<E | null>,
  timing: Timing,
  { turn, clock, still }: Motion,
  draw: (element: E, progress: number, cursor: number) => void,
): void {
  useEffect(() => {
    if (still || !turn) return undefined;
    const move = () => {
      if (ref.current) draw(ref.current, progressOf(turn, timing, clock.get()), clock.get());
    };
    move();
    return clock.on(move);
  });
}
