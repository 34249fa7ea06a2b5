// The words of lenses: layouts name a phrase, and only the drawing turns it into a language.
import { type ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';

/** A key of locales/<lang>/diagrams.json. */
export type DiagramKey = ParseKeys<'diagrams'>;

/** A text without its language: a key, and what is filled in (numbers, names, or further phrases). */
export interface Phrase {
  key: DiagramKey;
  params?: Record<string, string | number | Phrase>;
}

/** Turns a phrase into the language on the screen. */
export type Say = (phrase: Phrase) => string;

/** Builds a phrase. */
export function phrase(key: DiagramKey, params?: Phrase['params']): Phrase {
  return params ? { key, params } : { key };
}

/** Makes a `Say` out of a translation function; phrases within phrases are said first. */
export function sayWith(translate: (key: DiagramKey, params: Record<string, string | number>) => string): Say {
  const say: Say = ({ key, params = {} }) => {
    const filled = Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? say(value) : value] as const);
    return translate(key, Object.fromEntries(filled));
  };
  return say;
}

/** The `Say` of the language on the screen. */
export function useSay(): Say {
  const { t } = useTranslation('diagrams');
  return sayWith((key, params) => t(key, params));
}
