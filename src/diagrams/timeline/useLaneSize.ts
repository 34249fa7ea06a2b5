// How much room the marks have, so that those which would overlap can be put together.
import { type RefObject, useEffect, useState } from 'react';

/** A size in CSS pixels. */
export interface LaneSize {
  width: number;
  height: number;
}

/** The size of the element behind `ref`; nothing until it has been measured (and on a server). */
export function useLaneSize(ref: RefObject<Element | null>): LaneSize {
  const [size, setSize] = useState<LaneSize>({ width: 0, height: 0 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: Math.round(entry.contentRect.width), height: Math.round(entry.contentRect.height) });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
  return size;
}
