// Gets everything that a place needs (its page, its words) before it is shown, so that nothing flickers and hydration matches.
import { type i18n } from 'i18next';
import { type ComponentType } from 'react';
import { type Address, type Language, parseAddress } from './address';
import { createI18n, loadNamespaces } from './i18n';
import { type Island } from './Island';
import { type PageProps, PLACES } from './routes';

/** A place that can be rendered at once. */
export interface Ready {
  /** The path (without the base) that was prepared. */
  pathname: string;
  address: Address;
  language: Language;
  i18n: i18n;
  Page: ComponentType<PageProps>;
  /** The part of the page that has a root of its own. */
  island: Island | undefined;
}

/** Where the instances of the languages live: one set per browser tab, a fresh one per render on a server. */
export type Languages = Map<Language, i18n>;

/** Loads the place at `pathname`; an address without a language is answered in `fallback`. Where the place is `prerendered`, what stands there as markup is left for later. */
export async function prepare(pathname: string, languages: Languages, fallback: Language, prerendered = false): Promise<Ready> {
  const address = parseAddress(pathname);
  const language = address.language ?? fallback;
  const i18n = languages.get(language) ?? createI18n(language);
  languages.set(language, i18n);
  const place = PLACES[address.place];
  const [page] = await Promise.all([place.load(), loadNamespaces(i18n, place.namespaces)]);
  const props = { lang: language, params: address.params };
  await Promise.all([page.prepare?.(props), prerendered ? undefined : page.island?.load(i18n)]);
  return { pathname, address, language, i18n, Page: page.default, island: page.island };
}
