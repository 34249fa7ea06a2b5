// Words that a part of a page fetches when it is opened.
import { type i18n } from 'i18next';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { loadNamespaces, type Namespace } from './i18n';
import { type Attempt, AttemptContext, onDemand } from './onDemand';

const words = new WeakMap<i18n, Map<Namespace, (attempt: Attempt) => Promise<void>>>();

function wordsOf(instance: i18n, namespace: Namespace): (attempt: Attempt) => Promise<void> {
  const ofInstance = words.get(instance) ?? new Map<Namespace, (attempt: Attempt) => Promise<void>>();
  words.set(instance, ofInstance);
  const fetch = ofInstance.get(namespace) ?? onDemand(() => loadNamespaces(instance, [namespace]));
  ofInstance.set(namespace, fetch);
  return fetch;
}

/** Waits for the words of a namespace, in the language of the page. The component stands in a `Suspense` inside a `PanelBoundary`. */
export function useWordsOnDemand(namespace: Namespace): void {
  const { i18n: instance } = useTranslation();
  use(wordsOf(instance, namespace)(use(AttemptContext)));
}
