// Shows what was picked where it lies under the drawing, in a picture that may only just have come.
import { type RefObject, useEffect } from 'react';

/** What somebody does to look elsewhere, or to go on. */
const TAKES_OVER = ['keydown', 'pointerdown', 'wheel'] as const;

/** Scrolls the place to the last pick. A picture that a question had hidden takes its size afterwards, and more than once: until somebody takes over, the pick stays in sight. */
export function usePickedInSight(place: RefObject<HTMLElement | null>, picked: readonly string[]): void {
  const last = picked.at(-1);
  useEffect(() => {
    const element = place.current;
    if (!element || last === undefined) return undefined;
    const show = (): void => element.querySelector(`li[data-object='${CSS.escape(last)}']`)?.scrollIntoView({ block: 'nearest' });
    show();
    const sizes = new ResizeObserver(show);
    for (const part of element.querySelectorAll(':scope > :not(h2) > *')) sizes.observe(part);
    const rest = (): void => sizes.disconnect();
    for (const type of TAKES_OVER) addEventListener(type, rest);
    return () => {
      rest();
      for (const type of TAKES_OVER) removeEventListener(type, rest);
    };
  }, [place, last]);
}
