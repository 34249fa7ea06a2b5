// The same page in the other language: links, so that they work before any script does.
import { type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { type Language } from '../address';
import { settingsStore } from '../settings/settingsStore';
import styles from './LanguageSwitch.module.css';

/** Each language calls itself by its own name, whatever the page speaks. */
const NAMES: readonly { lang: Language; name: string; short: string }[] = [
  { lang: 'ko', name: '한국어', short: 'KO' },
  { lang: 'en', name: 'English', short: 'EN' },
];

const opensElsewhere = (event: MouseEvent) => event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;

/** Two links to this page; the choice is remembered, the page's state, query and place survive. */
export function LanguageSwitch({ lang, path }: { lang: Language; path: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const choose = (event: MouseEvent, language: Language) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    settingsStore.change({ language });
    navigate(`/${language}${path}${window.location.search}${window.location.hash}`);
  };
  return (
    <div role="group" aria-label={t('shell.language')} className={styles['languages']}>
      {NAMES.map((other) => (
        <Link
          key={other.lang}
          href={`/${other.lang}${path}`}
          lang={other.lang}
          hrefLang={other.lang}
          aria-current={other.lang === lang ? 'true' : undefined}
          // both, since a phone shows the short one
          aria-label={`${other.name} ${other.short}`}
          onClick={(event) => choose(event, other.lang)}
        >
          <span className={styles['name']}>{other.name}</span>
          <span className={styles['short']}>{other.short}</span>
        </Link>
      ))}
    </div>
  );
}
