// Keeps the review in the browser's storage, together with what other tabs have answered.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type KeepingNotice, type KeepingStorage, keptText } from './keptText';
import { type Answer, mergeReviews, NO_REVIEW, parseReview, type Review, withAnswer } from './review';

/** Where the review is kept. */
export const REVIEW_KEY = 'kyeo:review';

/** The review, and what can be done with it. */
export interface ReviewState {
  readonly review: Review;
  /** What the learner should know about keeping it. */
  readonly notice: KeepingNotice | null;
  /** Reads what is kept. Before that, nothing has been reviewed; where nothing is kept, the state stays the same object. */
  readonly load: () => void;
  readonly answer: (answer: Answer) => void;
  /** Adds what was reviewed elsewhere. */
  readonly add: (review: Review) => void;
  /** Another tab has changed what is kept; null when it was erased. */
  readonly heard: (text: string | null) => void;
  readonly dismissNotice: () => void;
}

/** Makes a store of the review over one storage. */
export function createReviewStore(open: () => KeepingStorage, now: () => number): StoreApi<ReviewState> {
  const kept = keptText(REVIEW_KEY, open, now);
  return createStore<ReviewState>()((set, get) => {
    /** Takes in what is kept, changes it, and keeps it. */
    const keep = (change: (review: Review) => Review): void => {
      const { value, notice } = kept.read(parseReview);
      const review = change(mergeReviews(get().review, value ?? NO_REVIEW));
      set({ review, notice: kept.write(JSON.stringify(review)) ?? notice ?? get().notice });
    };
    return {
      review: NO_REVIEW,
      notice: null,
      load() {
        const { value, notice } = kept.read(parseReview);
        if (value) set({ review: mergeReviews(get().review, value) });
        if (notice) set({ notice });
      },
      answer: (answer) => keep((review) => withAnswer(review, answer)),
      add: (theirs) => keep((review) => mergeReviews(review, theirs)),
      heard(text) {
        const theirs = text === null ? NO_REVIEW : parseReview(text);
        if (theirs) set({ review: text === null ? theirs : mergeReviews(get().review, theirs) });
      },
      dismissNotice: () => set({ notice: null }),
    };
  });
}
