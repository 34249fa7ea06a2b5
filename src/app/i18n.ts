// The words of the site: one i18next instance per language, and small files of words that are fetched when a place needs them.
import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatNumber } from '../ui/formatNumber';
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

type Words = ResourceLanguage[string];

/** What nearly every page needs comes in one file. */
export const COMMON: readonly Namespace[] = ['ui', 'course'];
const common = import.meta.glob<Partial<Record<Namespace, Words>>>('./words/*.ts');
const files = import.meta.glob<Words>(['../../locales/*/*.json', '!**/ui.json', '!**/course.json'], { import: 'default' });

async function fetchWords(language: Language, namespace: Namespace): Promise<Words> {
  const words = COMMON.includes(namespace) ? (await common[`./words/${language}.ts`]?.())?.[namespace] : await files[`../../locales/${language}/${namespace}.json`]?.();
  if (words === undefined) throw new Error(`locales/${language}/${namespace}.json does not exist`);
  return words;
}

/** `{{count, number}}`. i18next's own makes a format of the browser's for each number anew, which takes a phone many ms; only shortened ones (`notation: compact`) are left to it. */
function writeNumber(value: unknown, language: string | undefined, { notation, maximumFractionDigits }: Intl.NumberFormatOptions): string {
  return notation === undefined ? formatNumber(Number(value), 3) : new Intl.NumberFormat(language, { notation, maximumFractionDigits }).format(Number(value));
}

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
  instance.services.formatter?.add('number', writeNumber);
  return instance;
}

/** Fetches the namespaces that the instance does not have yet. */
export async function loadNamespaces(instance: i18n, namespaces: readonly Namespace[]): Promise<void> {
  const missing = namespaces.filter((namespace) => !instance.hasResourceBundle(instance.language, namespace));
  await Promise.all(
    missing.map(async (namespace) => {
      instance.addResourceBundle(instance.language, namespace, await fetchWords(instance.language as Language, namespace));
    }),
  );
}
