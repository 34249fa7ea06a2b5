// The learner's progress for components, and the one hook that keeps it in step with other tabs.
import { useEffect } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { createProgressStore, PROGRESS_KEY, type ProgressState } from './progressStore';

let made: StoreApi<ProgressState> | undefined;

/** The progress kept in this browser; nothing has been done on a server. */
export function progressStore(): StoreApi<ProgressState> {
  if (made) return made;
  made = createProgressStore(() => localStorage, Date.now);
  if (typeof window !== 'undefined') made.getState().load();
  return made;
}

/** A part of the progress, or of what can be done with it. */
export function useProgress<T>(select: (state: ProgressState) => T): T {
  return useStore(progressStore(), select);
}

/** Follows what other tabs do. Use it once, in the shell. */
export function useProgressOfOtherTabs(): void {
  useEffect(() => {
    const onStorage = ({ key, newValue }: StorageEvent) => {
      // Without a key, the whole storage was cleared.
      if (key === PROGRESS_KEY || key === null) progressStore().getState().heard(newValue);
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, []);
}
