// The words of the site: one i18next instance per language, and one small file per namespace that is fetched when a place needs it.
import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language } from './address';

/** The namespaces: one JSON file each, per language. */
export type Namespace =
  | 'beliefs'
  | 'ui'
  | 'course'
  | 'prose'
  | 'captions'
  | 'commands'
  | 'diagrams'
  | 'editor'
  | 'embed'
  | 'fidelity'
  | 'glossary'
  | 'present'
  | 'print'
  | 'review'
  | 'share'
  | 'sources'
  | 'stage';

const files = import.meta.glob<ResourceLanguage[string]>('../../locales/*/*.json', { import: 'default' });

/** A new instance that speaks one language and never falls back to another, so that only that language is fetched. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    ns: [],
    defaultNS: 'ui',
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}

/** Fetches the namespaces that the instance does not have yet. */
export async function loadNamespaces(instance: i18n, namespaces: readonly Namespace[]): Promise<void> {
  const missing = namespaces.filter((namespace) => !instance.hasResourceBundle(instance.language, namespace));
  await Promise.all(
    missing.map(async (namespace) => {
      const load = files[`../../locales/${instance.language}/${namespace}.json`];
      if (!load) throw new Error(`locales/${instance.language}/${namespace}.json does not exist`);
      instance.addResourceBundle(instance.language, namespace, await load());
    }),
  );
}
