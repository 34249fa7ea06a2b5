// Words that a part of a page fetches when it is opened.
import { type i18n } from 'i18next';
import { loadNamespaces, type Namespace } from './i18n';

const waiting = new WeakMap<i18n, Map<Namespace, Promise<void>>>();

/** The words of a namespace, to be `use`d in a component; what failed is tried again the next time. */
export function wordsFor(instance: i18n, namespace: Namespace): Promise<void> {
  const ofInstance = waiting.get(instance) ?? new Map<Namespace, Promise<void>>();
  waiting.set(instance, ofInstance);
  const known = ofInstance.get(namespace);
  if (known) return known;
  const words = loadNamespaces(instance, [namespace]);
  ofInstance.set(namespace, words);
  words.catch(() => ofInstance.delete(namespace));
  return words;
}
