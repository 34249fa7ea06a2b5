// The offline store for components.
import { useSyncExternalStore } from 'react';
import { offlineStore } from './offline';
import { INITIAL, type Offline } from './offlineStore';

/** How far the site is ready for offline use; nothing is known on a server and during hydration. */
export function useOffline(): Offline {
  return useSyncExternalStore(offlineStore.subscribe, offlineStore.get, () => INITIAL);
}
