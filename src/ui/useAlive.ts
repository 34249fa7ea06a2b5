// Whether a page has come to life: not on a server, and not while the browser takes over what a server drew.
import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

/** True once the page is drawn by the browser itself, which knows the whole address. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
