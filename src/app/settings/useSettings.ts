// The settings for components, and the one hook that keeps <html> in step with them.
import { useEffect, useSyncExternalStore } from 'react';
import { applySettings } from './applySettings';
import { type Speed } from './settings';
import { INITIAL, SETTINGS_KEY, settingsStore, type SettingsState } from './settingsStore';

const speedNow = (): Speed => settingsStore.look().speed;

const SYSTEM_QUERIES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'];

/** The settings; the defaults on a server and during hydration. */
export function useSettings(): SettingsState {
  return useSyncExternalStore(settingsStore.subscribe, settingsStore.get, () => INITIAL);
}

/** How fast the stage plays now: as set, or as the present page has borrowed. */
export function useSpeed(): Speed {
  return useSyncExternalStore(settingsStore.subscribe, speedNow, () => INITIAL.settings.speed);
}

/** Applies the settings to the page and follows the computer and other tabs. Use it once, in the shell. */
export function useApplySettings(): void {
  useEffect(() => {
    const apply = () => applySettings(settingsStore.look(), document.documentElement, (query) => matchMedia(query).matches);
    const onStorage = (event: StorageEvent) => {
      // Without a key, the whole storage was cleared.
      if (event.key === SETTINGS_KEY || event.key === null) settingsStore.refresh();
    };
    const queries = SYSTEM_QUERIES.map((query) => matchMedia(query));
    const unsubscribe = settingsStore.subscribe(apply);
    for (const query of queries) query.addEventListener('change', apply);
    addEventListener('storage', onStorage);
    apply();
    return () => {
      unsubscribe();
      for (const query of queries) query.removeEventListener('change', apply);
      removeEventListener('storage', onStorage);
    };
  }, []);
}
