// Playback: puts instants of the timeline on screen, one at once or one after the other.
import { type LabState } from './labState';
import { createPlayer, type Frames, type SettableClock } from './player';
import { cursorAt, lengthOf, positionOf } from './position';
import { sameMoment } from './timeline';

/** Moves the cursor, in the store and on the clock. */
export interface Playback {
  /** Shows an instant and stops there. `more` changes in the same write. */
  readonly stopAt: (cursor: number, more?: Partial<LabState>) => void;
  /** Plays from an instant to the end of what is in scope, where there is something to be seen. */
  readonly playFrom: (cursor: number, more?: Partial<LabState>) => void;
}

/** Makes the playback of a lab. */
export function createPlayback(get: () => LabState, set: (part: Partial<LabState>) => void, clock: SettableClock, frames: Frames): Playback {
  // React renders after the frame, not in it: what the two take together could keep the page from answering
  let due: Partial<LabState> | null = null;
  const afterFrame = (part: Partial<LabState>): void => {
    const waits = due !== null;
    due = part;
    if (waits) return;
    frames.after(() => {
      const now = due;
      due = null;
      if (now) set(now);
    });
  };
  const tick = (elapsed: number): boolean => {
    const { timeline, scope, speed, cursor } = get();
    const here = clock.get();
    const length = lengthOf(timeline, here, scope);
    const position = positionOf(timeline, here, scope) + elapsed * speed;
    const next = cursorAt(timeline, here, scope, Math.min(position, length));
    clock.set(next);
    const moved = !sameMoment(timeline, cursor, next);
    // the last moment is drawn a frame before playing ends: each has the page rendered
    const over = position >= length && !moved;
    if (moved) afterFrame({ cursor: next });
    else if (over) afterFrame({ cursor: next, playing: false });
    return !over && get().playing;
  };
  const player = createPlayer(frames, tick);
  const show = (cursor: number, playing: boolean, more: Partial<LabState>): void => {
    due = null;
    clock.set(cursor);
    set({ ...more, cursor, playing });
    if (playing) player.start();
    else player.stop();
  };
  return {
    stopAt: (cursor, more = {}) => show(cursor, false, more),
    playFrom(cursor, more = {}) {
      const { timeline, scope, instant } = { ...get(), ...more };
      const length = lengthOf(timeline, cursor, scope);
      if (instant || length === 0) show(cursorAt(timeline, cursor, scope, length), false, more);
      else show(cursor, true, more);
    },
  };
}
