// Follows what an embedded page shows, and tells the page that holds it how high the frame should be.
import { type RefObject, useEffect, useRef } from 'react';
import { COLUMN } from '../learn/column';
import { tellHolder } from './messages';
import { neededHeight } from './neededHeight';

/** Tells each height once, however often what is shown changes; `shown` names what that is, null as long as it isn't what was asked for. */
export function useHeightNews(frame: RefObject<HTMLElement | null>, shown: string | null): void {
  const told = useRef(0);
  useEffect(() => {
    const place = frame.current;
    if (!place || shown === null) return undefined;
    const tell = () => {
      const height = neededHeight(place);
      if (height !== told.current) tellHolder({ type: 'resize', height });
      told.current = height;
    };
    const observer = new ResizeObserver(tell);
    for (const element of [place, ...place.querySelectorAll(`[${COLUMN}] > *`)]) observer.observe(element);
    return () => observer.disconnect();
  }, [frame, shown]);
}
