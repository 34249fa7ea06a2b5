// Which language to greet a visitor in: the one chosen before, else the browser's.
import { isLanguage, type Language } from './address';

const SETTINGS_KEY = 'kyeo:settings';

/** The language that saved settings name, if they can be read and name one. */
export function savedLanguage(saved: string | null): Language | undefined {
  try {
    const settings: unknown = JSON.parse(saved ?? 'null');
    const language = typeof settings === 'object' && settings !== null && 'language' in settings ? settings.language : undefined;
    return typeof language === 'string' && isLanguage(language) ? language : undefined;
  } catch {
    return undefined;
  }
}

/** The first of the browser's languages that we speak; English when we speak none. */
export function spokenLanguage(languages: readonly string[]): Language {
  return languages.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
}

/** The language for a visitor of this browser. Call it in a browser only. */
export function preferredLanguage(): Language {
  let saved: string | null = null;
  try {
    saved = localStorage.getItem(SETTINGS_KEY);
  } catch {
    // Storage can be forbidden; then the browser's languages decide.
  }
  return savedLanguage(saved) ?? spokenLanguage(navigator.languages);
}
