// Progress survives full, forbidden and broken storage, and other tabs.
import { expect, test } from 'vitest';
import { type KeepingStorage } from './keptText';
import { NO_PROGRESS, NO_STEP, parseProgress, withStep } from './progress';
import { createProgressStore, PROGRESS_KEY } from './progressStore';

function storageOf(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  const storage: KeepingStorage = { getItem: (key) => map.get(key) ?? null, setItem: (key, value) => void map.set(key, value), removeItem: (key) => void map.delete(key) };
  return { map, storage };
}
const FULL: KeepingStorage = {
  getItem: () => null,
  setItem: () => {
    throw new Error('full');
  },
  removeItem: () => undefined,
};
const forbidden = (): KeepingStorage => {
  throw new Error('forbidden');
};
const storeOn = (open: () => KeepingStorage) => {
  const store = createProgressStore(open, () => 99);
  store.getState().load();
  return store.getState;
};
const working = (step: string, at: number) => (progress: typeof NO_PROGRESS) => withStep(progress, '07', step, { ...NO_STEP, checks: [step] }, at);

test('before it has been loaded nothing has been done, as on a server', () => {
  const { storage } = storageOf({ [PROGRESS_KEY]: JSON.stringify(working('s1', 1)(NO_PROGRESS)) });
  const store = createProgressStore(
    () => storage,
    () => 99,
  );
  expect(store.getState().progress).toEqual(NO_PROGRESS);
  store.getState().load();
  expect(store.getState().progress.lessons['07']?.step.id).toBe('s1');
});

test('where nothing is kept, loading changes nothing', () => {
  expect(storeOn(() => storageOf().storage)().progress).toBe(NO_PROGRESS);
});

test('what is done is kept', () => {
  const { map, storage } = storageOf();
  const get = storeOn(() => storage);
  get().add(working('s1', 1));
  expect(parseProgress(map.get(PROGRESS_KEY) ?? '')).toEqual(get().progress);
  expect(get().notice).toBeNull();
});

test('what cannot be read is set aside with a notice, and a new beginning is kept', () => {
  const { map, storage } = storageOf({ [PROGRESS_KEY]: 'broken', [`${PROGRESS_KEY}:aside:99`]: 'older' });
  const get = storeOn(() => storage);
  expect(get().notice).toBe('setAside');
  get().add(working('s1', 1));
  expect(map.get(`${PROGRESS_KEY}:aside:99`)).toBe('older');
  expect(map.get(`${PROGRESS_KEY}:aside:99-2`)).toBe('broken');
  expect(parseProgress(map.get(PROGRESS_KEY) ?? '')).toEqual(get().progress);
  get().dismissNotice();
  expect(get().notice).toBeNull();
});

test.each([
  ['full', () => FULL],
  ['forbidden', forbidden],
])('where storage is %s, progress holds until the page is left, with a notice', (_, open) => {
  const get = storeOn(open);
  get().add(working('s1', 1));
  expect(get().notice).toBe('notKept');
  expect(get().progress.lessons['07']?.step.id).toBe('s1');
});

test('what can be neither read nor set aside is not overwritten', () => {
  const { map, storage } = storageOf({ [PROGRESS_KEY]: 'broken' });
  const get = storeOn(() => ({
    ...storage,
    setItem: (key, value) => {
      if (key.includes('aside')) throw new Error('full');
      map.set(key, value);
    },
  }));
  get().add(working('s1', 1));
  get().erase();
  expect(map.get(PROGRESS_KEY)).toBe('broken');
  expect(get().notice).toBe('notKept');
});

test('what another tab has done is there too, whether or not it was heard of', () => {
  const { map, storage } = storageOf();
  const here = storeOn(() => storage);
  const there = storeOn(() => storage);
  here().add(working('s1', 1));
  there().add(working('s2', 2));
  expect(there().progress.lessons['07']?.steps).toHaveProperty('s1');
  here().heard(map.get(PROGRESS_KEY) ?? null);
  expect(here().progress).toEqual(there().progress);
  here().heard('broken');
  expect(here().progress).toEqual(there().progress);
});

test('what is erased in one tab is erased in the other', () => {
  const { map, storage } = storageOf();
  const here = storeOn(() => storage);
  const there = storeOn(() => storage);
  here().add(working('s1', 1));
  there().heard(map.get(PROGRESS_KEY) ?? null);
  here().erase();
  expect(map.has(PROGRESS_KEY)).toBe(false);
  there().heard(null);
  expect(there().progress).toEqual(NO_PROGRESS);
});
