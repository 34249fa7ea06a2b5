// Stored settings come from anywhere: good ones are kept, bad ones are set aside and nothing is lost.
import { expect, test } from 'vitest';
import { forbidden, storageOf } from '../../../tests/lab/storage';
import { DEFAULTS, parseSettings } from './settings';
import { createSettingsStore, SETTINGS_KEY } from './settingsStore';

test('what was stored is read back', () => {
  const settings = { ...DEFAULTS, theme: 'projector', language: 'en', speed: 0.5 } as const;
  expect(parseSettings(JSON.stringify(settings))).toEqual(settings);
});

test('a member that is missing gets its default', () => {
  expect(parseSettings('{"theme":"dark"}')).toEqual({ ...DEFAULTS, theme: 'dark' });
});

test.each(['{broken', 'null', '[]x', '"dark"', '{"theme":"pink"}', '{"version":2}', '{"speed":"1"}'])('%s is not understood', (stored) => {
  expect(parseSettings(stored)).toBeUndefined();
});

test('what cannot be read is kept under another key, and the learner is told', () => {
  const storage = storageOf({ [SETTINGS_KEY]: '{"theme":"pink"}' });
  const store = createSettingsStore(
    () => storage,
    () => 1,
  );
  expect(store.get()).toEqual({ settings: DEFAULTS, notice: 'setAside' });
  expect([...storage.map.values()]).toEqual(['{"theme":"pink"}']);
  expect(storage.map.has(SETTINGS_KEY)).toBe(false);
  store.change({ theme: 'dark' });
  expect(storage.map.size).toBe(2);
  store.dismissNotice();
  expect(store.get().notice).toBeNull();
});

test('a change is stored, told and keeps the rest', () => {
  const storage = storageOf({ [SETTINGS_KEY]: '{"theme":"dark"}' });
  const store = createSettingsStore(
    () => storage,
    () => 1,
  );
  let told = 0;
  store.subscribe(() => (told += 1));
  store.change({ textSize: '130' });
  expect(store.get().settings).toEqual({ ...DEFAULTS, theme: 'dark', textSize: '130' });
  expect(parseSettings(storage.getItem(SETTINGS_KEY) ?? '')).toEqual(store.get().settings);
  expect(told).toBe(1);
});

test('where storage is forbidden, settings hold until the page is left, and the learner is told', () => {
  const store = createSettingsStore(forbidden, () => 1);
  store.change({ theme: 'dark' });
  expect(store.get()).toEqual({ settings: { ...DEFAULTS, theme: 'dark' }, notice: 'notKept' });
});

test('a look that a page borrows holds while the page is there, and is never stored', () => {
  const storage = storageOf({ [SETTINGS_KEY]: '{"theme":"dark"}' });
  const store = createSettingsStore(
    () => storage,
    () => 1,
  );
  let told = 0;
  store.subscribe(() => (told += 1));
  const giveBack = store.lend({ theme: 'projector' });
  expect(store.look().theme).toBe('projector');
  expect(store.get().settings.theme).toBe('dark');
  store.change({ language: 'en' });
  expect(parseSettings(storage.getItem(SETTINGS_KEY) ?? '')?.theme).toBe('dark');
  const giveBackLarger = store.lend({ theme: 'projector', textSize: '130' });
  giveBack();
  expect(store.look()).toMatchObject({ theme: 'projector', textSize: '130' });
  giveBackLarger();
  expect(store.look().theme).toBe('dark');
  expect(told).toBe(4);
});
