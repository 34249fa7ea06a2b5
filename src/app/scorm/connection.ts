// Whether what a learner does reaches the LMS, for whoever says so on the page.
import { useSyncExternalStore } from 'react';

/** `absent`: no LMS offers its API; `failing`: it refused what it was told last, or the session; `recording`: it has kept that. */
export type ConnectionState = 'absent' | 'failing' | 'recording';

/** The connection with an LMS; nothing is known of it before anything was told. */
export interface Connection {
  get: () => ConnectionState | undefined;
  set: (state: ConnectionState) => void;
  subscribe: (listener: () => void) => () => void;
}

/** A connection of which nothing is known. */
export function createConnection(): Connection {
  const listeners = new Set<() => void>();
  let state: ConnectionState | undefined;
  return {
    get: () => state,
    set(next) {
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The state of a connection, as it changes. */
export function useConnection({ get, subscribe }: Connection): ConnectionState | undefined {
  return useSyncExternalStore(subscribe, get);
}
