// Keeps the settings in the browser's storage and tells whoever listens; what cannot be read is set aside, never overwritten.
import { type KeepingNotice, type KeepingStorage, keptText } from '../../lab/keptText';
import { DEFAULTS, parseSettings, type Settings } from './settings';

/** Where settings are stored. */
export const SETTINGS_KEY = 'kyeo:settings';

/** The settings, and what the learner should know about keeping them. */
export interface SettingsState {
  settings: Settings;
  notice: KeepingNotice | null;
}

/** The state before storage has been read, and on a server. */
export const INITIAL: SettingsState = { settings: DEFAULTS, notice: null };

/** A store of settings over one storage, read when it is first asked. */
export function createSettingsStore(open: () => KeepingStorage, now: () => number) {
  const kept = keptText(SETTINGS_KEY, open, now);
  const listeners = new Set<() => void>();
  let state: SettingsState | undefined;
  let lent: Partial<Settings> = {};
  const read = (): SettingsState => {
    const { value, notice } = kept.read(parseSettings);
    // the same object where nothing is kept, so that a first visit renders once
    return value || notice ? { settings: value ?? DEFAULTS, notice } : INITIAL;
  };
  const get = (): SettingsState => (state ??= read());
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const set = (next: SettingsState) => {
    state = next;
    tell();
  };
  return {
    get,
    /** How the page looks now: the settings, under what the present page has borrowed. */
    look: (): Settings => ({ ...get().settings, ...lent }),
    /** Lends a page looks of its own, such as a projector's; nothing of it is stored. Gives back what ends that. */
    lend: (part: Partial<Settings>): (() => void) => {
      lent = part;
      tell();
      return () => {
        if (lent !== part) return;
        lent = {};
        tell();
      };
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Changes some settings and stores all of them. */
    change: (part: Partial<Settings>): void => {
      const { settings: before, notice } = get();
      const settings = { ...before, ...part };
      set({ settings, notice: kept.write(JSON.stringify(settings)) ?? notice });
    },
    /** The learner has read the notice. */
    dismissNotice: (): void => set({ ...get(), notice: null }),
    /** Reads storage again, because another tab has changed it. */
    refresh: (): void => set(read()),
  };
}

/** The settings of this browser. Use `useSettings` in components. */
export const settingsStore = createSettingsStore(() => localStorage, Date.now);
