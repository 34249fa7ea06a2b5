// Captions as text: which words of locales/<lang>/captions.json, with or without the marked phrase.
import { type ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Caption } from '../journey/caption';

/** A sentence without its asterisks. */
export function plain(sentence: string): string {
  return sentence.replaceAll('**', '');
}

/** Turns captions into sentences of the language on the screen; phrases are still marked. */
export function useCaptionText(): (caption: Caption) => string {
  const { t } = useTranslation('captions');
  return ({ key, params }) => t(key as ParseKeys<'captions'>, params);
}
