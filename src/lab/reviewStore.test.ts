// The review survives missing, broken and full storage, and other tabs.
import { expect, test } from 'vitest';
import { type KeepingStorage } from './keptText';
import { type Answer, kindIn, NO_REVIEW, parseReview } from './review';
import { createReviewStore, REVIEW_KEY } from './reviewStore';

function storageOf(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  const storage: KeepingStorage = { getItem: (key) => map.get(key) ?? null, setItem: (key, value) => void map.set(key, value), removeItem: (key) => void map.delete(key) };
  return { map, storage };
}
const storeOn = (open: () => KeepingStorage) => {
  const store = createReviewStore(open, () => 99);
  store.getState().load();
  return store.getState;
};
const answer = (key: string, at: number): Answer => ({ kind: 'exit', seed: at, key, right: true, at, practice: false });

test('where nothing is kept, loading changes nothing', () => {
  expect(storeOn(() => storageOf().storage)().review).toBe(NO_REVIEW);
});

test('what is answered is kept', () => {
  const { map, storage } = storageOf();
  const get = storeOn(() => storage);
  get().answer(answer('a', 1));
  expect(parseReview(map.get(REVIEW_KEY) ?? '')).toEqual(get().review);
  expect(storeOn(() => storage)().review).toEqual(get().review);
  expect(get().notice).toBeNull();
});

test('what cannot be read is set aside with a notice, and a new beginning is kept', () => {
  const { map, storage } = storageOf({ [REVIEW_KEY]: '{"version":9}' });
  const get = storeOn(() => storage);
  expect(get().notice).toBe('setAside');
  get().answer(answer('a', 1));
  expect(map.get(`${REVIEW_KEY}:aside:99`)).toBe('{"version":9}');
  expect(parseReview(map.get(REVIEW_KEY) ?? '')).toEqual(get().review);
  get().dismissNotice();
  expect(get().notice).toBeNull();
});

test('where nothing can be kept, the review holds until the page is left, with a notice', () => {
  const get = storeOn(() => {
    throw new Error('forbidden');
  });
  get().answer(answer('a', 1));
  expect(get().notice).toBe('notKept');
  expect(kindIn(get().review, 'exit').seen).toEqual(['a']);
});

test('what another tab has answered is there too; what was erased there is erased here', () => {
  const { map, storage } = storageOf();
  const here = storeOn(() => storage);
  const there = storeOn(() => storage);
  here().answer(answer('a', 1));
  there().answer(answer('b', 2));
  expect(kindIn(there().review, 'exit').seen).toEqual(['a', 'b']);
  here().heard(map.get(REVIEW_KEY) ?? null);
  expect(here().review).toEqual(there().review);
  here().heard('broken');
  expect(here().review).toEqual(there().review);
  here().heard(null);
  expect(here().review).toEqual(NO_REVIEW);
});
