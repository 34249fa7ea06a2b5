// Where the playhead is, frame by frame: whatever follows it draws without React.
import { useLayoutEffect } from 'react';

/** The playhead at one frame. */
export interface PlayheadPlace {
  /** On the scrubber, display ms. */
  position: number;
  /** Simulated ms since the beginning of the scrubber. */
  elapsed: number;
}

/** Somebody who knows where the playhead is. */
export interface Playhead {
  read: () => PlayheadPlace;
  /** Calls the listener whenever it moves; gives back what ends that. */
  on: (listener: () => void) => () => void;
}

/** A playhead that stands at the beginning. */
export const STILL: Playhead = { read: () => ({ position: 0, elapsed: 0 }), on: () => () => undefined };

/** Draws the playhead now and whenever it moves. `draw` must touch the page and nothing else. */
export function usePlayhead(playhead: Playhead, draw: (place: PlayheadPlace) => void): void {
  useLayoutEffect(() => {
    const follow = (): void => draw(playhead.read());
    follow();
    return playhead.on(follow);
  }, [playhead, draw]);
}
