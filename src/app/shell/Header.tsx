// The top of every page: wordmark, places, where in the course one is, language, theme, settings.
import { Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { IconLink } from '../../ui/LinkButton';
import { Wordmark } from '../../ui/Mark';
import { type Language } from '../address';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { LessonTrail } from './LessonTrail';
import { currentPlace, lessonIn, MENU } from './places';
import { ThemeMenu } from './ThemeMenu';

/** The header; `path` is the address after the language. */
export function Header({ lang, path }: { lang: Language; path: string }) {
  const { t } = useTranslation();
  const lesson = lessonIn(path);
  return (
    <header className={styles['header']}>
      <div className={styles['bar']}>
        <Link href={`/${lang}`} className={styles['brand']} aria-label={t('shell.brandHome')}>
          <Wordmark />
        </Link>
        <nav className={styles['places']} aria-label={t('shell.places')}>
          {MENU.filter(({ name }) => name !== 'home' && name !== 'settings').map(({ name, path: target }) => (
            <Link key={name} href={`/${lang}${target}`} aria-current={currentPlace(path, target)}>
              {t(`shell.${name}`)}
            </Link>
          ))}
        </nav>
        {lesson !== undefined && <LessonTrail lesson={lesson} />}
        <div className={styles['tools']}>
          <LanguageSwitch lang={lang} path={path} />
          <ThemeMenu />
          <Link href={`/${lang}/settings`} asChild>
            <IconLink glyph={Settings2} label={t('shell.settings')} aria-current={currentPlace(path, '/settings')} className={styles['settings']} />
          </Link>
        </div>
      </div>
    </header>
  );
}
