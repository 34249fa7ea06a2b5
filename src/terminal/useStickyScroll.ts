// Keeps the newest output in sight, but only for those who are already looking at the end.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

const NEAR = 12;

/** Whether the end is in sight, and a way to go there. `content` changes whenever there is more to see. */
export function useStickyScroll(scroller: RefObject<HTMLElement | null>, content: unknown): { readonly atEnd: boolean; readonly toEnd: () => void } {
  const sticks = useRef(true);
  const [atEnd, setAtEnd] = useState(true);

  const toEnd = () => {
    sticks.current = true;
    setAtEnd(true);
    scrollToEnd(scroller.current);
  };

  useLayoutEffect(() => {
    if (sticks.current) scrollToEnd(scroller.current);
  }, [scroller, content]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      sticks.current = element.scrollHeight - element.scrollTop - element.clientHeight <= NEAR;
      setAtEnd(sticks.current);
    };
    const resized = () => {
      if (sticks.current) scrollToEnd(element);
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

function scrollToEnd(element: HTMLElement | null): void {
  element?.scrollTo({ top: element.scrollHeight });
}

/** A part that scrolls must be reachable by keyboard; one that does not must not be a stop on the way. */
function markReachable(element: HTMLElement): void {
  const scrolls = element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
  element.setAttribute('tabindex', scrolls ? '0' : '-1');
}
