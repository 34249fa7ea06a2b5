// What moves the cursor: animation frames, and a clock that tells it to whoever draws without React.

/** The simulated instant on screen, frame by frame. */
export interface Clock {
  /** Simulated ms. */
  readonly get: () => number;
  /** Calls the listener whenever the instant changes; gives back what ends that. */
  readonly on: (listener: () => void) => () => void;
}

/** A clock that can be set. */
export interface SettableClock extends Clock {
  readonly set: (cursor: number) => void;
}

/** Where animation frames come from. */
export interface Frames {
  readonly request: (frame: (ms: number) => void) => number;
  readonly cancel: (handle: number) => void;
  /** Does something after the present frame, in a task of its own. */
  readonly after: (work: () => void) => void;
}

/** Animation frames of this browser. They stop while the tab is hidden. */
export const animationFrames: Frames = {
  request: (frame) => requestAnimationFrame(frame),
  cancel: (handle) => cancelAnimationFrame(handle),
  after: (work) => void setTimeout(work),
};

/** The longest that one frame may count, so that nothing is missed after the tab was hidden. */
const LONGEST_FRAME_MS = 100;

/** A clock that stands at an instant. */
export function createClock(cursor: number): SettableClock {
  const listeners = new Set<() => void>();
  return {
    get: () => cursor,
    set(next) {
      if (next === cursor) return;
      cursor = next;
      for (const listener of listeners) listener();
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Something that can be set going and stopped. */
export interface Player {
  readonly start: () => void;
  readonly stop: () => void;
}

/** Calls `tick` on every frame with the real ms since the one before, until it says that it is over. */
export function createPlayer(frames: Frames, tick: (elapsed: number) => boolean): Player {
  let handle: number | null = null;
  let last: number | null = null;
  const stop = () => {
    if (handle !== null) frames.cancel(handle);
    handle = null;
  };
  const request = () => {
    stop();
    handle = frames.request(frame);
  };
  const frame = (ms: number) => {
    const elapsed = last === null ? 0 : Math.min(LONGEST_FRAME_MS, Math.max(0, ms - last));
    last = ms;
    handle = null;
    if (tick(elapsed)) request();
  };
  return {
    start() {
      last = null;
      request();
    },
    stop,
  };
}
