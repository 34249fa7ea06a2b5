// A place on the wall that begins at its top with each thing that it shows.
import { type RefObject, useEffect, useRef } from 'react';

/** Scrolls `place`, and the page that it is part of in a small window, back to the top when `what` it shows changes: not at first, when setting it would only have the browser lay the wall out once more. */
export function useTopAnew(place: RefObject<HTMLElement | null>, what: string): void {
  const shown = useRef(what);
  useEffect(() => {
    if (shown.current !== what) {
      place.current?.scrollTo({ top: 0 });
      document.documentElement.scrollTop = 0;
    }
    shown.current = what;
  }, [place, what]);
}
