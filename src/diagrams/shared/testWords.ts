// Says phrases in tests: in both languages, and in a made-up one whose every text is half as long again.
import { createInstance } from 'i18next';
import en from '../../../locales/en/diagrams.json';
import ko from '../../../locales/ko/diagrams.json';
import { remembering, type Say, sayWith } from './words';

/** The languages of the site. */
export const LANGUAGES = ['ko', 'en'] as const;
export type TestLanguage = (typeof LANGUAGES)[number];

/** An i18next instance that has the words of lenses. */
export function testI18n(lng: TestLanguage) {
  const instance = createInstance();
  void instance.init({
    lng,
    initAsync: false,
    ns: ['diagrams'],
    resources: { ko: { diagrams: ko }, en: { diagrams: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

const TRANSLATIONS = { ko: testI18n('ko').getFixedT('ko', 'diagrams'), en: testI18n('en').getFixedT('en', 'diagrams') };

/** A `Say` in a language; it throws when a key or a value to fill in is missing. Laws say the same phrases for every size and moment: each is looked up once. */
export function sayIn(lng: TestLanguage): Say {
  const translate = TRANSLATIONS[lng];
  return sayWith(
    remembering(translate, (key, params) => {
      const text = translate(key, params);
      if (text === key || text.includes('{{')) throw new Error(`${lng}: ${key} is not fully said: ${text}`);
      return text;
    }),
  );
}

/** A `Say` whose texts are half as long again. */
export function sayLonger(lng: TestLanguage): Say {
  const say = sayIn(lng);
  return (phrase) => {
    const text = say(phrase);
    return text + text.slice(0, Math.ceil(text.length / 2));
  };
}
