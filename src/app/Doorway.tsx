// What stands at an address that names no language: the same words in each language, and a plain link into it.
import { type i18n } from 'i18next';
import { addressOf, type Language } from './address';
import { BASE } from './base';

interface DoorwayProps {
  languages: readonly (readonly [Language, i18n])[];
  /** Which words to say: the product's, or that there is no such page. */
  place: 'home' | 'notFound';
}

/** A page that works with no script at all; with scripts it gives way at once to the language that the visitor prefers. */
export function Doorway({ languages, place }: DoorwayProps) {
  return (
    <main className="doorway">
      <img src={`${BASE}/icon.svg`} width="72" height="72" alt="" />
      {languages.map(([language, { t }], index) => {
        const Heading = index === 0 ? 'h1' : 'h2';
        return (
          <section key={language} lang={language}>
            <Heading>{t(`app.${place}.title`)}</Heading>
            <p>{t(`app.${place}.description`)}</p>
            <a href={BASE + addressOf(language, 'home')} hrefLang={language}>
              {t('app.enter')}
            </a>
          </section>
        );
      })}
    </main>
  );
}
