// Lines that were pasted, or typed while a job had the terminal: they run one after the other, each when the one before is done.
import { useEffect, useEffectEvent, useState } from 'react';

/** The lines that wait, and how to add to them or drop them. */
export interface LineQueue {
  readonly waiting: readonly string[];
  readonly run: (lines: readonly string[]) => void;
  readonly drop: () => void;
}

/** A queue before `onSubmit`. `free` tells that the prompt is there; `busy` that the last line is still being shown. */
export function useLineQueue(free: boolean, busy: boolean, onSubmit: (line: string) => void): LineQueue {
  const [waiting, setWaiting] = useState<readonly string[]>([]);

  const runNext = useEffectEvent((line: string) => {
    setWaiting((lines) => lines.slice(1));
    onSubmit(line);
  });

  useEffect(() => {
    const [next] = waiting;
    if (next === undefined || !free || busy) return;
    const timer = setTimeout(() => runNext(next));
    return () => clearTimeout(timer);
  }, [waiting, free, busy]);

  const run = (lines: readonly string[]) => {
    const atOnce = free && waiting.length === 0 ? 1 : 0;
    setWaiting((before) => [...before, ...lines.slice(atOnce)]);
    for (const line of lines.slice(0, atOnce)) onSubmit(line);
  };
  return { waiting, run, drop: () => setWaiting([]) };
}
