// Follows the address: keeps the present page on screen until the next one is loaded, then shows it and moves focus there.
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type Languages, prepare, type Ready } from './prepare';

/** The place to show now, and whether loading the place that the address names has failed. */
export interface Shown {
  ready: Ready;
  failed: boolean;
}

/** Starts from `first` and loads whatever address comes next. */
export function useReady(first: Ready, languages: Languages): Shown {
  const [pathname] = useLocation();
  const [shown, setShown] = useState<Shown>({ ready: first, failed: false });
  const { ready } = shown;

  useEffect(() => {
    if (pathname === ready.pathname) return;
    let current = true;
    prepare(pathname, languages, ready.language).then(
      (next) => {
        if (current) setShown({ ready: next, failed: false });
      },
      (error: unknown) => {
        console.error(error);
        if (current) setShown({ ready, failed: true });
      },
    );
    return () => {
      current = false;
    };
  }, [pathname, ready, languages]);

  useFocusOnArrival(ready);
  return shown;
}

/** A new place starts at its top, or where the fragment of its address says, with focus on the link there, or on its main part; another language or step of the same place leaves both where they were. */
function useFocusOnArrival({ address: { place } }: Ready): void {
  const arrivedAt = useRef(place);
  useEffect(() => {
    if (place === arrivedAt.current) return;
    arrivedAt.current = place;
    window.scrollTo(0, 0);
    // with some of what stands before it: it is a place among others
    const named = document.getElementById(location.hash.slice(1));
    named?.scrollIntoView({ block: 'center' });
    (named?.querySelector('a') ?? document.querySelector('main'))?.focus({ preventScroll: true });
  }, [place]);
}
