// Whether a terminal has room for notes beside its rows.
import { type RefObject, useEffect, useState } from 'react';

/** In ems of the terminal's own words, so that larger words need more room before they share it with notes. */
const WIDE_EMS = 40;

/** Whether there is room for a margin; false on a server and before the first measurement. */
export function useWide(element: RefObject<HTMLElement | null>): boolean {
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(() => setWide(current.clientWidth >= WIDE_EMS * Number.parseFloat(getComputedStyle(current).fontSize)));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return wide;
}
