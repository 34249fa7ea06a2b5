// The learner's progress for components, and the one hook that keeps it in step with other tabs.
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { type KeepingStorage } from './keptText';
import { createProgressStore, PROGRESS_KEY, type ProgressState, type ProgressStore } from './progressStore';

let made: ProgressStore | undefined;

/** The progress kept in this browser; nothing has been done on a server. */
export function progressStore(): ProgressStore {
  return made ?? keepProgressIn(() => localStorage);
}

/** Keeps the progress of this page in another storage from now on; gives back its store. */
export function keepProgressIn(open: () => KeepingStorage): ProgressStore {
  made = createProgressStore(open, Date.now);
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
