// Storages for tests: like a browser's, full, forbidden, or shared by two tabs.
import { type ListedStorage } from '../../src/lab/keptSessions';

/** A storage over a map, which stays in the test's hands. */
export interface TestStorage extends ListedStorage {
  readonly map: Map<string, string>;
  /** From now on, nothing more can be stored. */
  full: boolean;
}

/** A storage that holds some entries. */
export function storageOf(entries: Readonly<Record<string, string>> = {}): TestStorage {
  const map = new Map(Object.entries(entries));
  return {
    map,
    full: false,
    getItem: (key) => map.get(key) ?? null,
    setItem(key, value) {
      if (this.full) throw new Error('QuotaExceededError');
      map.set(key, value);
    },
    removeItem: (key) => void map.delete(key),
    key: (at) => [...map.keys()][at] ?? null,
    get length() {
      return map.size;
    },
  };
}

/** Where a storage is forbidden. */
export const forbidden = (): never => {
  throw new Error('SecurityError');
};
