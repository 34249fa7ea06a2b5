// The lines of a terminal: they run one after the other, each in a task of its own and when the one before is done, also where several were pasted or typed ahead.
import { useEffect, useEffectEvent, useState } from 'react';

/** Heard before those who listen at the same place without it. */
const CAPTURE = { capture: true };

/** The lines that wait, and how to add to them or drop them. */
export interface LineQueue {
  readonly waiting: readonly string[];
  readonly run: (lines: readonly string[]) => void;
  readonly drop: () => void;
}

/** A queue before `onSubmit`; `onPrepare` hears of a line one task earlier. `free` tells that the prompt is there; `busy` that the last line is still being shown. */
export function useLineQueue(free: boolean, busy: boolean, onSubmit: (line: string) => void, onPrepare?: (line: string) => void): LineQueue {
  const [waiting, setWaiting] = useState<readonly string[]>([]);

  const prepare = useEffectEvent((line: string) => onPrepare?.(line));
  const runNext = useEffectEvent((line: string) => {
    setWaiting((lines) => lines.slice(1));
    onSubmit(line);
  });
  const runAll = useEffectEvent((lines: readonly string[]) => {
    setWaiting([]);
    for (const line of lines) onSubmit(line);
  });

  useEffect(() => {
    const [next] = waiting;
    if (next === undefined || (!free && !busy)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    if (!busy) {
      timer = setTimeout(() => {
        prepare(next);
        timer = setTimeout(() => runNext(next));
      });
    }
    const stop = () => {
      clearTimeout(timer);
      removeEventListener('pagehide', runAtOnce, CAPTURE);
    };
    // who leaves has done what was entered, before the session is kept for the last time, also while a film still plays; what waits for a program to end does not run
    const runAtOnce = () => {
      stop();
      runAll(waiting);
    };
    addEventListener('pagehide', runAtOnce, CAPTURE);
    return stop;
  }, [waiting, free, busy]);

  const run = (lines: readonly string[]) => setWaiting((before) => [...before, ...lines]);
  // a line that runs now has been taken from the prompt before the machine begins on it; it does not wait
  return { waiting: free && !busy ? waiting.slice(1) : waiting, run, drop: () => setWaiting([]) };
}
