// Texts in the browser's storage: what cannot be understood is set aside under another key, never overwritten.

/** What the learner should know about: something kept could not be read, or nothing can be kept. */
export type KeepingNotice = 'setAside' | 'notKept';

/** What is needed of `localStorage`. */
export type KeepingStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** One text in a storage that may be full or forbidden. */
export interface KeptText {
  /** Reads it through `parse`, which gives undefined for what it cannot understand; null when there is nothing. */
  readonly read: <T>(parse: (text: string) => T | undefined) => { value: T | null; notice: KeepingNotice | null };
  /** Says once that a text could not be kept. */
  readonly write: (text: string) => KeepingNotice | null;
  readonly remove: () => void;
  /** Keeps a text beside it, which nothing overwrites. */
  readonly setAside: (text: string) => KeepingNotice;
}

/** The text under a key. `open` gives the storage, or throws where it is forbidden. */
export function keptText(key: string, open: () => KeepingStorage, now: () => number): KeptText {
  /** There is something that could be neither read nor set aside: it stays as it is. */
  let locked = false;
  /** That nothing is kept has been said, and is not said again until something was. */
  let told = false;
  const notKept = (): KeepingNotice | null => {
    const news = !told;
    told = true;
    return news ? 'notKept' : null;
  };
  /** What came of an access, or null where the storage is full or forbidden. */
  const attempt = <T>(act: (storage: KeepingStorage) => T): { value: T } | null => {
    try {
      return { value: act(open()) };
    } catch {
      return null;
    }
  };
  const setAside = (text: string): KeepingNotice => (attempt((storage) => storage.setItem(freeKey(storage, `${key}:aside:${now()}`), text)) ? 'setAside' : 'notKept');
  return {
    read(parse) {
      const found = attempt((storage) => storage.getItem(key));
      if (!found) return { value: null, notice: notKept() };
      if (found.value === null) return { value: null, notice: null };
      const value = parse(found.value);
      if (value !== undefined) return { value, notice: null };
      const notice = setAside(found.value);
      locked = notice === 'notKept' || !attempt((storage) => storage.removeItem(key));
      return { value: null, notice };
    },
    write(text) {
      if (locked || !attempt((storage) => storage.setItem(key, text))) return notKept();
      told = false;
      return null;
    },
    remove() {
      if (!locked) attempt((storage) => storage.removeItem(key));
    },
    setAside,
  };
}

function freeKey(storage: KeepingStorage, key: string): string {
  let free = key;
  for (let i = 2; storage.getItem(free) !== null; i += 1) free = `${key}-${i}`;
  return free;
}
