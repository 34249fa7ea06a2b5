// The places within reach of a thumb: the bar at the bottom of phones.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Icon } from '../../ui/Icon';
import { type Language } from '../address';
import { currentPlace, MENU } from './places';
import styles from './TabBar.module.css';

/** The bottom bar; wide screens have the same places in the header. */
export function TabBar({ lang, path }: { lang: Language; path: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles['dock']}>
      <nav className={styles['tabs']} aria-label={t('shell.tabbar')}>
        {MENU.map(({ name, path: target, glyph }) => (
          <Link key={name} href={`/${lang}${target}`} aria-current={currentPlace(path, target)}>
            <Icon glyph={glyph} size="1.5rem" />
            {t(`shell.${name}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
