// Keeps the check that comes next in sight: when one is ticked, the column of words scrolls as far as needed, never the page.
import { type RefObject, useEffect, useRef } from 'react';

const MARGIN = 16;

/** Follows the checks inside a column that scrolls by itself; does nothing where the words scroll with the page. */
export function useCheckInSight(column: RefObject<HTMLElement | null>, done: number): void {
  const before = useRef(done);
  useEffect(() => {
    const ticked = done > before.current;
    before.current = done;
    const place = column.current;
    if (!ticked || !place || place.clientHeight === 0) return;
    const row = place.querySelector('[data-check-state="next"]') ?? [...place.querySelectorAll('[data-check-state="done"]')].at(-1);
    const hidden = row ? row.getBoundingClientRect().bottom + MARGIN - place.getBoundingClientRect().bottom : 0;
    if (hidden > 0) place.scrollBy(0, hidden);
  }, [column, done]);
}
