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
    const filled: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(params)) filled[name] = typeof value === 'object' ? say(value) : value;
    return translate(key, filled);
  };
  return say;
}

type Translate = Parameters<typeof sayWith>[0];

/** What has been said in each language: a figure of hundreds of objects says nearly the same at each step of a turn. */
const said = new WeakMap<object, Map<string, string>>();
/** So many texts are remembered before all of them are forgotten. */
const MOST_SAID = 5000;

/** A phrase as one text, different for each: the length keeps a text from running into the next one, and a number is not its digits, since it is written with commas. */
function nameOf(key: DiagramKey, params: Record<string, string | number>): string {
  let name: string = key;
  for (const [param, value] of Object.entries(params)) name += typeof value === 'number' ? ` ${param}#${value}` : ` ${param}:${value.length}:${value}`;
  return name;
}

/** A translation that remembers what it has said. A key for which there are no words yet is looked up again. */
export function remembering(language: object, translate: Translate): Translate {
  const known = said.get(language) ?? new Map<string, string>();
  said.set(language, known);
  return (key, params) => {
    const name = nameOf(key, params);
    const found = known.get(name);
    if (found !== undefined) return found;
    const text = translate(key, params);
    if (known.size >= MOST_SAID) known.clear();
    if (text !== key) known.set(name, text);
    return text;
  };
}

/** The `Say` of the language on the screen. */
export function useSay(): Say {
  const { t } = useTranslation('diagrams');
  return sayWith(remembering(t, (key, params) => t(key, params)));
}
