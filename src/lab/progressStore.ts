// Keeps the progress in the browser's storage, together with what other tabs have done.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type KeepingNotice, type KeepingStorage, keptText } from './keptText';
import { mergeProgress, NO_PROGRESS, parseProgress, type Progress } from './progress';

/** Where the progress is kept. */
export const PROGRESS_KEY = 'kyeo:progress';

/** The progress, and what can be done with it. */
export interface ProgressState {
  readonly progress: Progress;
  /** What the learner should know about keeping it. */
  readonly notice: KeepingNotice | null;
  /** Reads what is kept. Before that, nothing has been done; where nothing is kept, the state stays the same object, so that a first visit renders once. */
  readonly load: () => void;
  /** Adds to the progress. What is there stays: the result is merged with it. */
  readonly add: (change: (progress: Progress) => Progress) => void;
  readonly erase: () => void;
  /** Another tab has changed what is kept; null when it was erased. */
  readonly heard: (text: string | null) => void;
  readonly dismissNotice: () => void;
}

/** Where the learner's progress is followed and changed. */
export type ProgressStore = StoreApi<ProgressState>;

/** Makes a store of progress over one storage. */
export function createProgressStore(open: () => KeepingStorage, now: () => number): ProgressStore {
  const kept = keptText(PROGRESS_KEY, open, now);
  return createStore<ProgressState>()((set, get) => {
    /** Takes in what is kept, and keeps the two together. */
    const keep = (progress: Progress): void => {
      const { value, notice } = kept.read(parseProgress);
      const merged = value ? mergeProgress(value, progress) : progress;
      set({ progress: merged, notice: kept.write(JSON.stringify(merged)) ?? notice ?? get().notice });
    };
    return {
      progress: NO_PROGRESS,
      notice: null,
      load() {
        const { value, notice } = kept.read(parseProgress);
        if (value) set({ progress: mergeProgress(get().progress, value) });
        if (notice) set({ notice });
      },
      add: (change) => keep(mergeProgress(get().progress, change(get().progress))),
      erase() {
        kept.remove();
        set({ progress: NO_PROGRESS });
      },
      heard(text) {
        const theirs = text === null ? NO_PROGRESS : parseProgress(text);
        if (theirs) set({ progress: text === null ? theirs : mergeProgress(get().progress, theirs) });
      },
      dismissNotice: () => set({ notice: null }),
    };
  });
}
