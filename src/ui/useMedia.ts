// Whether a media query matches, as a value that follows the window.
import { useCallback, useSyncExternalStore } from 'react';

/** True while the query matches; false on a server, and so until prerendered markup has been taken over. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}
