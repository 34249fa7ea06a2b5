// A storage that lasts as long as the page: in a package, the LMS keeps the progress, and the next learner at this computer must not find it.
import { type KeepingStorage } from '../../lab/keptText';

const kept = new Map<string, string>();

/** The storage of this page. */
export function inMemory(): KeepingStorage {
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
