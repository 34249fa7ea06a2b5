// The quiet end of a page: whose page it is, where the learner's data stays, and whether it opens without a network.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Mark } from '../../ui/Mark';
import { type Language } from '../address';
import { OfflineMark } from '../offline/OfflineMark';
import styles from './Footer.module.css';

/** The footer of home, the map and the settings. */
export function Footer({ lang }: { lang: Language }) {
  const { t } = useTranslation();
  return (
    <footer className={styles['footer']}>
      <div className={styles['inner']}>
        <Mark />
        <Link href={`/${lang}/learn`}>{t('shell.learn')}</Link>
        <Link href={`/${lang}/lab`}>{t('shell.lab')}</Link>
        <Link href={`/${lang}/review`}>{t('shell.review')}</Link>
        <Link href={`/${lang}/glossary`}>{t('shell.glossary')}</Link>
        <Link href={`/${lang}/fidelity`}>{t('shell.fidelity')}</Link>
        <Link href={`/${lang}/settings`}>{t('shell.settings')}</Link>
        <p>{t('shell.footer')}</p>
        <OfflineMark lang={lang} />
      </div>
    </footer>
  );
}
