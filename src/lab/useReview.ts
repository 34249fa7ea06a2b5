// The learner's review for components, and the one hook that keeps it in step with other tabs.
import { useEffect } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { createReviewStore, REVIEW_KEY, type ReviewState } from './reviewStore';

let made: StoreApi<ReviewState> | undefined;

/** The review kept in this browser; nothing has been reviewed on a server. */
export function reviewStore(): StoreApi<ReviewState> {
  if (made) return made;
  made = createReviewStore(() => localStorage, Date.now);
  if (typeof window !== 'undefined') made.getState().load();
  return made;
}

/** A part of the review, or of what can be done with it. */
export function useReview<T>(select: (state: ReviewState) => T): T {
  return useStore(reviewStore(), select);
}

/** Follows what other tabs do. Use it once, in the shell. */
export function useReviewOfOtherTabs(): void {
  useEffect(() => {
    const onStorage = ({ key, newValue }: StorageEvent) => {
      // Without a key, the whole storage was cleared.
      if (key === REVIEW_KEY || key === null) reviewStore().getState().heard(newValue);
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, []);
}
