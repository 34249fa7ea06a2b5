// Keeps the newest output in sight, but only for those who are already looking at the end.
import { type RefObject, useEffect, useRef, useState } from 'react';

const NEAR = 12;

/** Whether the end is in sight, and a way to go there. */
export function useStickyScroll(scroller: RefObject<HTMLElement | null>): { readonly atEnd: boolean; readonly toEnd: () => void } {
  const sticks = useRef(true);
  const reached = useRef(0);
  const [atEnd, setAtEnd] = useState(true);

  const toEnd = () => {
    sticks.current = true;
    setAtEnd(true);
    reached.current = scrollToEnd(scroller.current);
  };

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      // more may have come since the end was reached: only who goes back leaves it
      const stays = sticks.current && element.scrollTop >= reached.current;
      sticks.current = stays || element.scrollHeight - element.scrollTop - element.clientHeight <= NEAR;
      if (sticks.current) reached.current = element.scrollTop;
      setAtEnd(sticks.current);
    };
    // hears of new output when the browser has laid it out, so that nothing is laid out twice
    const resized = () => {
      if (sticks.current) reached.current = scrollToEnd(element);
      markReachable(element);
    };
    const observer = new ResizeObserver(resized);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);

  return { atEnd, toEnd };
}

/** Shows the end; where that is (CSS px). */
function scrollToEnd(element: HTMLElement | null): number {
  element?.scrollTo({ top: element.scrollHeight });
  return element?.scrollTop ?? 0;
}

/** A part that scrolls must be reachable by keyboard; one that does not must not be a stop on the way. */
function markReachable(element: HTMLElement): void {
  const scrolls = element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
  element.setAttribute('tabindex', scrolls ? '0' : '-1');
}
